using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class ZorgovereenkomstConfiguration : IEntityTypeConfiguration<Zorgovereenkomst>
{
    public void Configure(EntityTypeBuilder<Zorgovereenkomst> builder)
    {
        builder.Dossierstuk("Zorgovereenkomsten");
        builder.Ignore(z => z.Delen);
        builder.Ignore(z => z.IsFamilie);
        builder.Ignore(z => z.Vragen);
        builder.Property(z => z.Status).HasField("_status");
        builder.Property(z => z.Nummer).HasMaxLength(15);
        builder.Property(z => z.InhoudHash).HasMaxLength(64);
        builder.Property(z => z.SvbToelichting).HasMaxLength(1000);
        builder.HasMany(z => z.Regels).WithOne().HasForeignKey(r => r.ZorgovereenkomstId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(z => z.Beoordelingen).WithOne().HasForeignKey(b => b.ZorgovereenkomstId).OnDelete(DeleteBehavior.Restrict);

        // No reference: the row of an erased budgethouder is gone (docs/adr/0022).
        builder.HasIndex(z => z.BudgethouderId);
        builder.HasOne<Zorgverlener>().WithMany().HasForeignKey(z => z.ZorgverlenerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(z => z.Nummer).IsUnique();
        builder.HasIndex(z => new { z.ZorgverlenerId, z.Id });
        builder.HasIndex(z => new { z.Status, z.BeoordelingUiterlijkOp });
    }
}

internal sealed class OvereenkomstregelConfiguration : IEntityTypeConfiguration<Overeenkomstregel>
{
    public void Configure(EntityTypeBuilder<Overeenkomstregel> builder)
    {
        builder.Dossierstuk("Overeenkomstregels");
        builder.Property(r => r.Naam).HasMaxLength(80);
        builder.Property(r => r.Zorgfunctie).HasMaxLength(2);
        builder.Property(r => r.Omschrijving).HasMaxLength(4000);
        builder.Property(r => r.EerdereOmschrijving).HasMaxLength(4000);
        builder.Ignore(r => r.Eerder);
        builder.Ignore(r => r.Reiskosten);
        builder.Ignore(r => r.Inhoud);
        builder.OwnsMany(r => r.Eerdere, v =>
        {
            v.ToTable("Regelversies");
            v.WithOwner().HasForeignKey("OvereenkomstregelId");
            v.HasKey("OvereenkomstregelId", nameof(Regelversie.TotEnMet));
            v.Property(x => x.TotEnMet).ValueGeneratedNever();
            v.Property(x => x.Omschrijving).HasMaxLength(4000);
            v.Ignore(x => x.Inhoud);
        });
        builder.HasIndex(r => new { r.ZorgovereenkomstId, r.VerstrekkerId });

        // Does one verstrekker pay all that this zorgverlener does? Asked at each request, answered by the two ends.
        builder.HasIndex(r => new { r.ZorgverlenerId, r.VerstrekkerId });
    }
}

internal sealed class BeoordelingConfiguration : IEntityTypeConfiguration<Beoordeling>
{
    public void Configure(EntityTypeBuilder<Beoordeling> builder)
    {
        builder.Dossierstuk("Beoordelingen");
        builder.HasKey(b => new { b.ZorgovereenkomstId, b.VerstrekkerId, b.Wet });
        builder.Property(b => b.Toelichting).HasMaxLength(1000);
        builder.HasIndex(b => new { b.VerstrekkerId, b.Besluit, b.UiterlijkOp });
    }
}

internal sealed class ZiekmeldingConfiguration : IEntityTypeConfiguration<Ziekmelding>
{
    public void Configure(EntityTypeBuilder<Ziekmelding> builder)
    {
        builder.Dossierstuk("Ziekmeldingen");
        builder.Ignore(z => z.IsOpen);
        builder.Ignore(z => z.Verloop);
        builder.HasOne<Zorgovereenkomst>().WithMany().HasForeignKey(z => z.ZorgovereenkomstId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(z => new { z.ZorgovereenkomstId, z.EersteDag }).IsUnique();
    }
}

internal sealed class OvereenkomstwijzigingConfiguration : IEntityTypeConfiguration<Overeenkomstwijziging>
{
    public void Configure(EntityTypeBuilder<Overeenkomstwijziging> builder)
    {
        builder.Dossierstuk("Overeenkomstwijzigingen");
        builder.Ignore(w => w.Delen);
        builder.Ignore(w => w.Loopt);
        builder.Property(w => w.Status).HasField("_status");
        builder.Property(w => w.InhoudHash).HasMaxLength(64);
        builder.Property(w => w.SvbToelichting).HasMaxLength(1000);
        builder.HasMany(w => w.Regels).WithOne().HasForeignKey(r => r.OvereenkomstwijzigingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(w => w.Beoordelingen).WithOne().HasForeignKey(b => b.OvereenkomstwijzigingId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Zorgovereenkomst>().WithMany().HasForeignKey(w => w.ZorgovereenkomstId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => new { w.ZorgovereenkomstId, w.Status });
    }
}

internal sealed class WijzigingsregelConfiguration : IEntityTypeConfiguration<Wijzigingsregel>
{
    public void Configure(EntityTypeBuilder<Wijzigingsregel> builder)
    {
        builder.Dossierstuk("Wijzigingsregels");
        builder.HasKey(r => new { r.OvereenkomstwijzigingId, r.OvereenkomstregelId });
        builder.Property(r => r.Omschrijving).HasMaxLength(4000);
        builder.Ignore(r => r.Inhoud);
        builder.HasOne<Overeenkomstregel>().WithMany().HasForeignKey(r => r.OvereenkomstregelId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WijzigingsbeoordelingConfiguration : IEntityTypeConfiguration<Wijzigingsbeoordeling>
{
    public void Configure(EntityTypeBuilder<Wijzigingsbeoordeling> builder)
    {
        builder.Dossierstuk("Wijzigingsbeoordelingen");
        builder.HasKey(b => new { b.OvereenkomstwijzigingId, b.VerstrekkerId, b.Wet });
        builder.Property(b => b.Toelichting).HasMaxLength(1000);
        builder.HasIndex(b => new { b.VerstrekkerId, b.Besluit, b.UiterlijkOp });
    }
}
