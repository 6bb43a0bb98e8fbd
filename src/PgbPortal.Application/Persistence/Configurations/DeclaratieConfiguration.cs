using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class DeclaratieConfiguration : IEntityTypeConfiguration<Declaratie>
{
    public void Configure(EntityTypeBuilder<Declaratie> builder)
    {
        builder.Dossierstuk("Declaraties");
        builder.Ignore(d => d.Delen);
        builder.Ignore(d => d.Maand);
        builder.Ignore(d => d.IsGereserveerd);
        builder.Ignore(d => d.WachtOpEersteBetaling);
        builder.Ignore(d => d.Factuur);
        builder.Ignore(d => d.IsAanvraag);
        builder.Ignore(d => d.Storting);
        builder.Property(d => d.Maandtekst).HasColumnName("Maand").HasMaxLength(7);
        builder.Property(d => d.Toelichting).HasMaxLength(1000);
        builder.Property(d => d.Factuurnummer).HasMaxLength(40);
        builder.HasMany(d => d.Regels).WithOne().HasForeignKey(r => r.DeclaratieId).OnDelete(DeleteBehavior.Cascade);
        builder.OwnsMany(d => d.Bevindingen, b =>
        {
            b.ToTable("DeclaratieBevindingen");
            b.WithOwner().HasForeignKey("DeclaratieId");
            b.HasKey("DeclaratieId", nameof(Declaratiebevinding.Volgnummer));
            b.Property(x => x.Volgnummer).ValueGeneratedNever();
            b.Property(x => x.Code).HasMaxLength(10);
            b.Property(x => x.Tekst).HasMaxLength(500);
        });
        builder.HasOne<Zorgovereenkomst>().WithMany().HasForeignKey(d => d.ZorgovereenkomstId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Declaratie>().WithMany().HasForeignKey(d => d.OrigineelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(d => new { d.BudgethouderId, d.Id });
        builder.HasIndex(d => new { d.ZorgverlenerId, d.Id });
        builder.HasIndex(d => new { d.Status, d.IngediendOpUtc });
    }
}

internal sealed class DeclaratieregelConfiguration : IEntityTypeConfiguration<Declaratieregel>
{
    public void Configure(EntityTypeBuilder<Declaratieregel> builder)
    {
        builder.Dossierstuk("Declaratieregels");
        builder.Ignore(r => r.Zorgdagen);
        builder.Property(r => r.Week).HasMaxLength(8);
        builder.Property(r => r.Afkeurcode).HasMaxLength(10);
        builder.HasIndex(r => new { r.DeclaratieId, r.VerstrekkerId });
        builder.HasIndex(r => r.FunctiebudgetId);
        builder.HasOne<Functiebudget>().WithMany().HasForeignKey(r => r.FunctiebudgetId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Overeenkomstregel>().WithMany().HasForeignKey(r => r.OvereenkomstregelId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TegoedConfiguration : IEntityTypeConfiguration<Tegoed>
{
    public void Configure(EntityTypeBuilder<Tegoed> builder)
    {
        builder.Dossierstuk("Tegoeden");
        builder.HasIndex(t => t.ZorgovereenkomstId);
        builder.HasIndex(t => t.MaandloontermijnId);
        builder.HasOne<Maandloontermijn>().WithMany().HasForeignKey(t => t.MaandloontermijnId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("CK_Tegoeden_Open", "\"Open\" >= 0 AND \"Open\" <= \"Bedrag\""));
    }
}
