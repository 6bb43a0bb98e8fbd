using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class ToekenningConfiguration : IEntityTypeConfiguration<Toekenning>
{
    public void Configure(EntityTypeBuilder<Toekenning> builder)
    {
        builder.Dossierstuk("Toekenningen");
        builder.Property(t => t.BudgetIdentificatie).HasMaxLength(36);
        builder.Property(t => t.BudgetIdentificatieOud).HasMaxLength(36);
        builder.Ignore(t => t.IsVanKracht);
        builder.HasMany(t => t.Functiebudgetten).WithOne().HasForeignKey(f => f.ToekenningId).OnDelete(DeleteBehavior.Restrict);

        // No reference: the row of an erased budgethouder is gone (docs/adr/0022).
        builder.HasIndex(t => t.BudgethouderId);
        builder.HasOne<Verstrekker>().WithMany().HasForeignKey(t => t.VerstrekkerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(t => new { t.VerstrekkerId, t.BudgethouderId, t.BudgetIdentificatie }).IsUnique();
    }
}

internal sealed class FunctiebudgetConfiguration : IEntityTypeConfiguration<Functiebudget>
{
    public void Configure(EntityTypeBuilder<Functiebudget> builder)
    {
        builder.Dossierstuk("Functiebudgetten");
        builder.Property(f => f.Zorgfunctie).HasMaxLength(2);
        builder.Ignore(f => f.Periode);
        builder.HasIndex(f => new { f.AfgeslotenOp, f.Naloopbegin });
    }
}

internal sealed class VaststellingConfiguration : IEntityTypeConfiguration<Vaststelling>
{
    public void Configure(EntityTypeBuilder<Vaststelling> builder)
    {
        builder.Dossierstuk("Vaststellingen");
        builder.Ignore(v => v.Totaal);
        builder.HasIndex(v => v.ToekenningId).IsUnique();
        builder.HasOne<Toekenning>().WithMany().HasForeignKey(v => v.ToekenningId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(v => v.MedewerkerId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint(
            "CK_Vaststellingen_Bedrag", "\"VerantwoordingsvrijBedrag\" >= 0 AND \"Zorg\" >= 0 AND \"TerugTeVorderen\" >= 0"));
    }
}
