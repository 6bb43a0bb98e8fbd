using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class BetaalrunConfiguration : IEntityTypeConfiguration<Betaalrun>
{
    public void Configure(EntityTypeBuilder<Betaalrun> builder)
    {
        builder.ToTable("Betaalruns");
        builder.Property(r => r.MsgId).HasMaxLength(35);
        builder.Property(r => r.BestandHash).HasMaxLength(64);
        builder.Property(r => r.Versie).IsConcurrencyToken();
        builder.HasIndex(r => r.MsgId).IsUnique();
        builder.HasIndex(r => r.Dag);
    }
}

internal sealed class BetaalopdrachtConfiguration : IEntityTypeConfiguration<Betaalopdracht>
{
    public void Configure(EntityTypeBuilder<Betaalopdracht> builder)
    {
        builder.Dossierstuk("Betaalopdrachten");
        builder.Ignore(o => o.Delen);
        builder.Ignore(o => o.OorzaakId);
        builder.Ignore(o => o.AanBudgethouder);
        builder.Property(o => o.EndToEndId).HasMaxLength(35);
        builder.Property(o => o.Omschrijving).HasMaxLength(140);
        builder.Property(o => o.Bankcode).HasMaxLength(4);
        builder.HasIndex(o => o.EndToEndId).IsUnique();
        builder.HasIndex(o => o.BetaalrunId);
        builder.HasIndex(o => o.DeclaratieId);
        builder.HasIndex(o => o.TermijnId);
        builder.HasIndex(o => new { o.ZorgverlenerId, o.Id });
        builder.HasMany(o => o.Betaaldelen).WithOne().HasForeignKey(d => d.BetaalopdrachtId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Declaratie>().WithMany().HasForeignKey(o => o.DeclaratieId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Betaalrun>().WithMany().HasForeignKey(o => o.BetaalrunId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(o => o.Soort).HasDefaultValue(Betaalsoort.Declaratie);
        builder.ToTable(t =>
        {
            t.HasCheckConstraint("CK_Betaalopdrachten_Bedrag", "\"Bedrag\" > 0 AND \"Verrekend\" >= 0 AND \"Storting\" >= 0");
            t.HasCheckConstraint(
                "CK_Betaalopdrachten_Oorzaak",
                "(\"DeclaratieId\" IS NULL AND \"TermijnId\" IS NOT NULL) OR (\"DeclaratieId\" IS NOT NULL AND \"TermijnId\" IS NULL)");
        });
    }
}

internal sealed class BetaaldeelConfiguration : IEntityTypeConfiguration<Betaaldeel>
{
    public void Configure(EntityTypeBuilder<Betaaldeel> builder)
    {
        builder.Dossierstuk("Betaaldelen");
        builder.HasKey(d => new { d.BetaalopdrachtId, d.FunctiebudgetId });
        builder.Ignore(d => d.Besteed);
        builder.Ignore(d => d.Uit);
        builder.HasIndex(d => d.FunctiebudgetId);
        builder.ToTable(t => t.HasCheckConstraint(
            "CK_Betaaldelen_Bedrag", "\"Verrekend\" >= 0 AND \"Gereserveerd\" >= \"Verrekend\" AND \"Ziekengeld\" >= 0"));
    }
}

internal sealed class BetaalbestandConfiguration : IEntityTypeConfiguration<Betaalbestandinhoud>
{
    public void Configure(EntityTypeBuilder<Betaalbestandinhoud> builder)
    {
        builder.ToTable("Betaalbestanden", t => t.HasTrigger("TR_Betaalbestanden_AlleenToevoegen"));
        builder.HasKey(b => b.BetaalrunId);
        builder.HasOne<Betaalrun>().WithOne().HasForeignKey<Betaalbestandinhoud>(b => b.BetaalrunId).OnDelete(DeleteBehavior.Restrict);
    }
}
