using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Application.Identity;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class AanmeldsessieConfiguration : IEntityTypeConfiguration<Aanmeldsessie>
{
    public void Configure(EntityTypeBuilder<Aanmeldsessie> builder)
    {
        builder.ToTable("Aanmeldsessies");
        builder.Property(s => s.Sleutelhash).HasMaxLength(64);
        builder.Property(s => s.Weg).HasMaxLength(80);
        builder.HasIndex(s => s.Sleutelhash).IsUnique();
        builder.HasIndex(s => new { s.GebruikerId, s.Id });
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(s => s.GebruikerId).OnDelete(DeleteBehavior.Cascade);
    }
}
