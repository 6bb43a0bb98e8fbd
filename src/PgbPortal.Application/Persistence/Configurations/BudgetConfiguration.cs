using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Toekenningen;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class RekeningConfiguration : IEntityTypeConfiguration<Rekening>
{
    public void Configure(EntityTypeBuilder<Rekening> builder)
    {
        builder.Dossierstuk("Rekeningen");
        builder.HasIndex(r => new { r.HouderId, r.Soort }).IsUnique();
        builder.HasIndex(r => r.FunctiebudgetId);
        builder.HasOne<Functiebudget>().WithMany().HasForeignKey(r => r.FunctiebudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t =>
        {
            // The last wall against overspending: a credit account is never above zero, a debit account never below.
            t.HasCheckConstraint("CK_Rekeningen_Saldo", $"(\"Soort\" IN ({Credit}) AND \"Saldo\" <= 0) OR (\"Soort\" IN ({Debet}) AND \"Saldo\" >= 0)");
            t.HasCheckConstraint("CK_Rekeningen_Houder", $"(\"Soort\" IN ({VanFunctiebudget}) AND \"FunctiebudgetId\" IS NOT NULL) OR (\"Soort\" NOT IN ({VanFunctiebudget}) AND \"FunctiebudgetId\" IS NULL)");
        });
    }

    private static string Credit => Lijst(Enum.GetValues<Rekeningsoort>().Where(Rekening.IsCredit));

    private static string Debet => Lijst(Enum.GetValues<Rekeningsoort>().Where(s => !Rekening.IsCredit(s)));

    private static string VanFunctiebudget => Lijst(Rekening.Budgetboek.Append(Rekeningsoort.Ziekengeld));

    private static string Lijst(IEnumerable<Rekeningsoort> soorten) => string.Join(',', soorten.Select(s => $"'{s}'"));
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
        builder.HasIndex(b => b.OorzaakId);
        builder.Property(b => b.Oorzaaksoort).HasDefaultValue(Oorzaaksoort.Onbekend);
        builder.HasIndex(b => b.CorrigeertId);
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
        builder.HasData(new Ketenkop(Ketens.Svb));
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
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("CK_Reserveringen_Bedrag", "\"Bedrag\" > 0");

            // It ends once: what went out and what became free are together what was reserved.
            t.HasCheckConstraint(
                "CK_Reserveringen_Einde",
                """
                ("Status" = 'Open' AND "Geboekt" = 0 AND "Vrij" = 0)
                OR ("Status" <> 'Open' AND "Geboekt" >= 0 AND "Vrij" >= 0 AND "Geboekt" + "Vrij" = "Bedrag")
                """.ReplaceLineEndings(" "));
        });
    }
}

internal sealed class StortingConfiguration : IEntityTypeConfiguration<Storting>
{
    public void Configure(EntityTypeBuilder<Storting> builder)
    {
        builder.Dossierstuk("Stortingen");
        builder.Property(s => s.Bankkenmerk).HasMaxLength(35);
        builder.HasIndex(s => s.Bankkenmerk).IsUnique();
        builder.ToTable(t => t.HasCheckConstraint("CK_Stortingen_Bedrag", "\"Bedrag\" > 0"));
    }
}

internal sealed class StortingsbelofteConfiguration : IEntityTypeConfiguration<Stortingsbelofte>
{
    public void Configure(EntityTypeBuilder<Stortingsbelofte> builder)
    {
        builder.Dossierstuk("Stortingsbeloften");
        builder.HasIndex(b => new { b.DeclaratieId, b.Status });
        builder.HasOne<Declaratie>().WithMany().HasForeignKey(b => b.DeclaratieId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("CK_Stortingsbeloften_Bedrag", "\"Bedrag\" > 0"));
    }
}
