using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Toekenningen;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class RekeningConfiguration : IEntityTypeConfiguration<Rekening>
{
    public void Configure(EntityTypeBuilder<Rekening> builder)
    {
        builder.Dossierstuk("Rekeningen");
        builder.HasIndex(r => new { r.FunctiebudgetId, r.Soort }).IsUnique();
        builder.HasOne<Functiebudget>().WithMany().HasForeignKey(r => r.FunctiebudgetId).OnDelete(DeleteBehavior.Restrict);

        // The last wall against overspending: a credit account is never above zero, a debit account never below.
        builder.ToTable(t => t.HasCheckConstraint(
            "CK_Rekeningen_Saldo",
            """("Soort" IN ('Toegekend','Tekort') AND "Saldo" <= 0) OR ("Soort" IN ('Vrij','Gereserveerd','Besteed') AND "Saldo" >= 0)"""));
    }
}

internal sealed class BoekingConfiguration : IEntityTypeConfiguration<Boeking>
{
    public void Configure(EntityTypeBuilder<Boeking> builder)
    {
        builder.ToTable("Budgetboekingen", t => t.HasTrigger("TR_Budgetboekingen_AlleenToevoegen"));
        builder.Property(b => b.Sleutel).HasMaxLength(120);
        builder.Property(b => b.Hash).HasMaxLength(64).IsFixedLength();
        builder.Property(b => b.VorigeHash).HasMaxLength(64).IsFixedLength();
        builder.HasIndex(b => b.Sleutel).IsUnique();
        builder.HasIndex(b => new { b.VerstrekkerId, b.Volgnummer }).IsUnique();
        builder.HasMany(b => b.Regels).WithOne().HasForeignKey(r => r.BoekingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BoekingsregelConfiguration : IEntityTypeConfiguration<Boekingsregel>
{
    public void Configure(EntityTypeBuilder<Boekingsregel> builder)
    {
        builder.ToTable("Boekingsregels", t =>
        {
            t.HasTrigger("TR_Boekingsregels_AlleenToevoegen");
            t.HasCheckConstraint("CK_Boekingsregels_Saldo", "\"SaldoNa\" = \"SaldoVoor\" + \"Centen\"");
        });
        builder.HasKey(r => new { r.RekeningId, r.Nummer });
        builder.HasIndex(r => r.BoekingId);
        builder.HasOne<Rekening>().WithMany().HasForeignKey(r => r.RekeningId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class KetenkopConfiguration : IEntityTypeConfiguration<Ketenkop>
{
    public void Configure(EntityTypeBuilder<Ketenkop> builder)
    {
        builder.ToTable("Ketenkoppen").HasKey(k => k.VerstrekkerId);
        builder.Property(k => k.Hash).HasMaxLength(64).IsFixedLength();
        builder.Property(k => k.Volgnummer).IsConcurrencyToken();
    }
}

internal sealed class BoekhoudfoutConfiguration : IEntityTypeConfiguration<Boekhoudfout>
{
    public void Configure(EntityTypeBuilder<Boekhoudfout> builder)
    {
        builder.ToTable("Boekhoudfouten");
        builder.Property(f => f.Invariant).HasMaxLength(4);
        builder.Property(f => f.Uitleg).HasMaxLength(400);
        builder.Property(f => f.Oplossing).HasMaxLength(400);
        builder.Property(f => f.Versie).IsConcurrencyToken();
        builder.HasIndex(f => new { f.OpgelostOpUtc, f.Id });
        builder.HasOne<Rekening>().WithMany().HasForeignKey(f => f.RekeningId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReserveringConfiguration : IEntityTypeConfiguration<Reservering>
{
    public void Configure(EntityTypeBuilder<Reservering> builder)
    {
        builder.Dossierstuk("Reserveringen");
        builder.HasIndex(r => new { r.OorzaakId, r.Status });
        builder.HasIndex(r => new { r.FunctiebudgetId, r.Status });
        builder.ToTable(t => t.HasCheckConstraint("CK_Reserveringen_Bedrag", "\"Bedrag\" > 0"));
    }
}
