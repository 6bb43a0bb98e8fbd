using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class VorderingConfiguration : IEntityTypeConfiguration<Vordering>
{
    public void Configure(EntityTypeBuilder<Vordering> builder)
    {
        builder.Dossierstuk("Vorderingen");
        builder.HasIndex(v => v.ZorgovereenkomstId);

        // Asked for by each start page of a zorgverlener.
        builder.HasIndex(v => v.DebiteurZorgverlenerId);
        builder.HasOne<Zorgovereenkomst>().WithMany().HasForeignKey(v => v.ZorgovereenkomstId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Functiebudget>().WithMany().HasForeignKey(v => v.FunctiebudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("CK_Vorderingen_Open", "\"Open\" >= 0 AND \"Open\" <= \"Bedrag\""));
        builder.OwnsMany(v => v.Termijnen, t =>
        {
            t.ToTable("Vorderingstermijnen");
            t.WithOwner().HasForeignKey("VorderingId");
            t.HasKey("VorderingId", nameof(Vorderingstermijn.Nummer));
            t.Property(x => x.Nummer).ValueGeneratedNever();
        });
    }
}
