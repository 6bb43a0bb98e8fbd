using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Domain.Budgethouders;
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
        builder.Property(z => z.Nummer).HasMaxLength(11);
        builder.Property(z => z.InhoudHash).HasMaxLength(64);
        builder.Property(z => z.SvbToelichting).HasMaxLength(1000);
        builder.HasMany(z => z.Regels).WithOne().HasForeignKey(r => r.ZorgovereenkomstId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(z => z.Beoordelingen).WithOne().HasForeignKey(b => b.ZorgovereenkomstId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Budgethouder>().WithMany().HasForeignKey(z => z.BudgethouderId).OnDelete(DeleteBehavior.Restrict);
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
        builder.HasIndex(r => new { r.ZorgovereenkomstId, r.VerstrekkerId });
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
