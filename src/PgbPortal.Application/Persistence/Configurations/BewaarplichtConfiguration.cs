using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Application.Bewaren;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class BewaarplichtConfiguration : IEntityTypeConfiguration<Bewaarplicht>
{
    public void Configure(EntityTypeBuilder<Bewaarplicht> builder)
    {
        builder.ToTable("Bewaarplichten");
        builder.Property(p => p.Kenmerk).HasMaxLength(Bewaarplicht.LangsteKenmerk);
        builder.Property(p => p.Versie).IsConcurrencyToken();

        // One at a time for each organisation; who is none of the verstrekkers has the rule alone.
        builder.HasIndex(p => new { p.BudgethouderId, p.VerstrekkerId }).IsUnique().HasFilter("\"OpgehevenOpUtc\" IS NULL");
    }
}

internal sealed class WisrondeConfiguration : IEntityTypeConfiguration<Wisronde>
{
    public void Configure(EntityTypeBuilder<Wisronde> builder) => builder.ToTable("Wisronden");
}

internal sealed class WisregelConfiguration : IEntityTypeConfiguration<Wisregel>
{
    public void Configure(EntityTypeBuilder<Wisregel> builder)
    {
        builder.ToTable("Wisregels").HasKey(r => r.BudgethouderId);
        builder.HasIndex(r => new { r.Uitkomst, r.Sinds });
    }
}
