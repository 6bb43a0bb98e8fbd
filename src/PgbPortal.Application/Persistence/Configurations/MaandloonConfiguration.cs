using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class MaandloontermijnConfiguration : IEntityTypeConfiguration<Maandloontermijn>
{
    public void Configure(EntityTypeBuilder<Maandloontermijn> builder)
    {
        builder.Dossierstuk("Maandloontermijnen");
        builder.Property(t => t.Status).HasField("_status");
        builder.Property(t => t.Maandtekst).HasColumnName("Maand").HasMaxLength(7);
        builder.Ignore(t => t.Maand);
        builder.Ignore(t => t.Bedrag);
        builder.Ignore(t => t.UitBudget);
        builder.Ignore(t => t.OpenUitBudget);
        builder.Ignore(t => t.OpenZiekengeld);
        builder.Ignore(t => t.Open);
        builder.Ignore(t => t.IsGereserveerd);
        builder.HasOne<Zorgovereenkomst>().WithMany().HasForeignKey(t => t.ZorgovereenkomstId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Overeenkomstregel>().WithMany().HasForeignKey(t => t.OvereenkomstregelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Functiebudget>().WithMany().HasForeignKey(t => t.FunctiebudgetId).OnDelete(DeleteBehavior.Restrict);

        // Of two that plan at once the second finds the term of the first, or its insert is refused.
        builder.HasIndex(t => new { t.OvereenkomstregelId, t.Maandtekst }).IsUnique();
        builder.HasIndex(t => new { t.Status, t.Betaaldag });
        builder.HasIndex(t => t.FunctiebudgetId);
        builder.ToTable(t => t.HasCheckConstraint(
            "CK_Maandloontermijnen_Bedragen",
            "\"Loon\" >= 0 AND \"Reiskosten\" >= 0 AND \"Ziekengeld\" >= 0 AND \"Ziekengeld\" <= \"Loon\""));
    }
}
