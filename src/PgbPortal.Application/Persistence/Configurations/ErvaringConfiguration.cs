using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Domain.Ervaringen;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class ErvaringConfiguration : IEntityTypeConfiguration<Ervaring>
{
    public void Configure(EntityTypeBuilder<Ervaring> builder)
    {
        builder.ToTable("Ervaringen");
        builder.Property(e => e.Toelichting).HasMaxLength(Ervaring.LangsteToelichting);
        builder.HasIndex(e => e.Op);

        // Sending it twice at once gives it once.
        builder.HasIndex(e => new { e.GebruikerId, e.Op }).IsUnique().HasFilter("\"GebruikerId\" IS NOT NULL");
    }
}
