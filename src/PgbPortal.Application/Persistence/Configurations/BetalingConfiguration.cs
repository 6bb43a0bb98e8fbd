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

        // Compare and set: a step is only saved on the state that it was taken from.
        builder.Property(r => r.Status).IsConcurrencyToken();
        builder.HasIndex(r => r.MsgId).IsUnique();
        builder.HasIndex(r => r.Dag);
        builder.HasIndex(r => new { r.Status, r.Id });
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

        // The default is for rows that are older than the column; a new one always says it.
        builder.Property(o => o.Soort).HasDefaultValue(Betaalsoort.Declaratie).ValueGeneratedNever();
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
        builder.Ignore(d => d.Uitbetaald);
        builder.Ignore(d => d.Uit);
        builder.HasIndex(d => d.FunctiebudgetId);
        builder.ToTable(t => t.HasCheckConstraint(
            "CK_Betaaldelen_Bedrag",
            "\"Verrekend\" >= 0 AND \"VerrekendEigen\" >= 0 AND \"Gereserveerd\" >= \"Verrekend\" + \"VerrekendEigen\" AND \"Ziekengeld\" >= 0"));
    }
}

internal sealed class BetaalbestanddeelConfiguration : IEntityTypeConfiguration<Betaalbestanddeel>
{
    public void Configure(EntityTypeBuilder<Betaalbestanddeel> builder)
    {
        builder.ToTable("Betaalbestanddelen", t => t.HasTrigger("TR_Betaalbestanddelen_AlleenToevoegen"));
        builder.HasKey(b => new { b.BetaalrunId, b.Volgnummer });
        builder.HasOne<Betaalrun>().WithMany().HasForeignKey(b => b.BetaalrunId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BankafschriftConfiguration : IEntityTypeConfiguration<Bankafschrift>
{
    public void Configure(EntityTypeBuilder<Bankafschrift> builder)
    {
        builder.ToTable("Bankafschriften", t => t.HasTrigger("TR_Bankafschriften_AlleenToevoegen"));
        builder.Property(a => a.Kenmerk).HasMaxLength(35);
        builder.Property(a => a.Hash).HasMaxLength(64);

        // Seen before: the same statement of the same account, whatever the file it comes in.
        builder.HasIndex(a => new { a.Iban, a.Soort, a.Kenmerk }).IsUnique();
        builder.HasIndex(a => a.Hash);
        builder.HasMany(a => a.Regels).WithOne().HasForeignKey(r => r.BankafschriftId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BankregelConfiguration : IEntityTypeConfiguration<Bankregel>
{
    public void Configure(EntityTypeBuilder<Bankregel> builder)
    {
        builder.ToTable("Bankregels");
        builder.Property(r => r.Bedragtekst).HasMaxLength(40);
        builder.Property(r => r.Kenmerk).HasMaxLength(35);
        builder.Property(r => r.Bankkenmerk).HasMaxLength(35);
        builder.Property(r => r.Tegenpartij).HasMaxLength(140);
        builder.Property(r => r.Omschrijving).HasMaxLength(140);
        builder.Property(r => r.Bankcode).HasMaxLength(4);
        builder.Property(r => r.Toelichting).HasMaxLength(500);
        builder.Property(r => r.Versie).IsConcurrencyToken();
        builder.HasIndex(r => new { r.BankafschriftId, r.Volgnummer }).IsUnique();
        builder.Ignore(r => r.IsTeBoeken);
        builder.HasIndex(r => new { r.Status, r.Id });
        builder.HasIndex(r => r.BetaalopdrachtId);
        builder.HasIndex(r => r.BetaalrunId);
        builder.HasIndex(r => r.VorderingId);
    }
}
