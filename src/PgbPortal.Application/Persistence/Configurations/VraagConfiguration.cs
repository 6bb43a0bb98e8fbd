using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Domain.Vragen;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class VraagConfiguration : IEntityTypeConfiguration<Vraag>
{
    public void Configure(EntityTypeBuilder<Vraag> builder)
    {
        builder.Dossierstuk("Vragen");
        builder.HasIndex(v => new { v.ZorgverlenerId, v.Id });

        // What waits for an organisation, the oldest last day first.
        builder.HasIndex(v => new { v.VerstrekkerId, v.Status, v.UiterlijkOp });
        builder.OwnsMany(v => v.Berichten, b =>
        {
            b.ToTable("Vraagberichten");
            b.WithOwner().HasForeignKey("VraagId");

            // A key of one column: the task that renews encrypted values goes along it.
            b.HasKey(x => x.Id);
            b.Property(x => x.Id).ValueGeneratedNever();
            b.HasIndex("VraagId", nameof(Vraagbericht.Nummer)).IsUnique();
            b.Property(x => x.Tekst).HasMaxLength(Vraag.LangsteTekst);
        });
    }
}
