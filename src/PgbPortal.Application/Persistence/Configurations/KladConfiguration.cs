using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Kladden;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class KladConfiguration : IEntityTypeConfiguration<Klad>
{
    private const int LangsteKeuze = 40;

    public void Configure(EntityTypeBuilder<Klad> builder)
    {
        builder.ToTable("Kladden");
        builder.Property(k => k.Keuze).HasMaxLength(LangsteKeuze);
        builder.Property(k => k.Adres).HasMaxLength(Klad.LangsteAdres);
        builder.Property(k => k.Velden).HasMaxLength(Klad.LangsteVelden);
        builder.HasIndex(k => k.BewaardOp);

        // One of each form; keeping it twice at once gives one.
        builder.HasIndex(k => new { k.GebruikerId, k.Keuze, k.Adres }).IsUnique();
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(k => k.GebruikerId).OnDelete(DeleteBehavior.Cascade);
    }
}
