using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class TaaktoewijzingConfiguration : IEntityTypeConfiguration<Taaktoewijzing>
{
    public void Configure(EntityTypeBuilder<Taaktoewijzing> builder)
    {
        builder.ToTable("Taaktoewijzingen");
        builder.HasKey(t => t.Sleutel);
        builder.Property(t => t.Sleutel).HasMaxLength(Taaktoewijzing.Sleutellengte);
        builder.Property(t => t.Versie).IsConcurrencyToken();
        builder.HasIndex(t => new { t.AanId, t.OpUtc });
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(t => t.AanId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(t => t.DoorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VervangingConfiguration : IEntityTypeConfiguration<Vervanging>
{
    public void Configure(EntityTypeBuilder<Vervanging> builder)
    {
        builder.ToTable("Vervangingen");
        builder.HasIndex(v => new { v.DoorId, v.TotEnMet });
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(v => v.VoorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(v => v.DoorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(v => v.IngesteldDoorId).OnDelete(DeleteBehavior.Restrict);
    }
}
