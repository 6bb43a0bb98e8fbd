using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Inzage;
using PgbPortal.Application.Persistence.Versleuteling;
using PgbPortal.Application.Registers;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Personen;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Persistence.Configurations;

internal sealed class VerstrekkerConfiguration : IEntityTypeConfiguration<Verstrekker>
{
    public void Configure(EntityTypeBuilder<Verstrekker> builder)
    {
        builder.ToTable("Verstrekkers");
        builder.Property(v => v.Code).HasMaxLength(4);
        builder.Property(v => v.Telefoon).HasMaxLength(20);
        builder.Property(v => v.Weergavenaam).HasMaxLength(60);
        builder.Property(v => v.Openingstijden).HasMaxLength(120);
        builder.Property(v => v.Huisstijlversie).IsConcurrencyToken();
        builder.Ignore(v => v.Wetten);
        builder.Ignore(v => v.Huisstijl);
        builder.HasIndex(v => v.Code).IsUnique();
        builder.OwnsMany(v => v.Beleid, b =>
        {
            b.ToTable("Beleidsregels");
            b.WithOwner().HasForeignKey("VerstrekkerId");
            b.HasKey("VerstrekkerId", nameof(Beleid.Van));
        });
        builder.OwnsMany(v => v.MaximumTarieven, b =>
        {
            b.ToTable("MaximumTarieven");
            b.WithOwner().HasForeignKey("VerstrekkerId");
            b.HasKey("VerstrekkerId", nameof(MaximumTarief.Zorgfunctie), nameof(MaximumTarief.Soort), nameof(MaximumTarief.Eenheid), nameof(MaximumTarief.Van));
            b.Property(m => m.Zorgfunctie).HasMaxLength(2);
        });
    }
}

internal sealed class VerstrekkerlogoConfiguration : IEntityTypeConfiguration<Verstrekkerlogo>
{
    public void Configure(EntityTypeBuilder<Verstrekkerlogo> builder)
    {
        builder.ToTable("Verstrekkerlogos");
        builder.HasKey(l => l.VerstrekkerId);
        builder.Property(l => l.VerstrekkerId).ValueGeneratedNever();
        builder.HasOne<Verstrekker>().WithOne().HasForeignKey<Verstrekkerlogo>(l => l.VerstrekkerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MedewerkerConfiguration : IEntityTypeConfiguration<Medewerker>
{
    public void Configure(EntityTypeBuilder<Medewerker> builder)
    {
        builder.ToTable("Medewerkers");
        builder.HasOne<Verstrekker>().WithMany().HasForeignKey(m => m.VerstrekkerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MandaatConfiguration : IEntityTypeConfiguration<Mandaat>
{
    public void Configure(EntityTypeBuilder<Mandaat> builder)
    {
        builder.ToTable("Mandaten", t =>
        {
            t.HasCheckConstraint("CK_Mandaten_Periode", "\"Van\" <= \"TotEnMet\"");
            t.HasCheckConstraint("CK_Mandaten_Ander", "\"VerstrekkerId\" <> \"GemandateerdeId\"");
        });
        builder.Property(m => m.Versie).IsConcurrencyToken();

        // The same twice is one, however often it is sent.
        builder.HasIndex(m => new { m.VerstrekkerId, m.GemandateerdeId, m.Van, m.Wetten }).IsUnique().HasFilter("\"IngetrokkenOpUtc\" IS NULL");
        builder.HasIndex(m => new { m.GemandateerdeId, m.TotEnMet });
        builder.HasOne<Verstrekker>().WithMany().HasForeignKey(m => m.VerstrekkerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Verstrekker>().WithMany().HasForeignKey(m => m.GemandateerdeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersoonConfiguration : IEntityTypeConfiguration<Persoon>
{
    public void Configure(EntityTypeBuilder<Persoon> builder)
    {
        builder.ToTable("Personen");
        builder.Property(p => p.Rekeningzegel).HasMaxLength(Rekeningzegel.Lengte);
        builder.Property(p => p.Versie).IsConcurrencyToken();
    }
}

internal sealed class BudgethouderConfiguration : IEntityTypeConfiguration<Budgethouder>
{
    public void Configure(EntityTypeBuilder<Budgethouder> builder)
    {
        builder.ToTable("Budgethouders");
        builder.HasIndex(b => b.PersoonId).IsUnique();
        builder.HasIndex(b => new { b.Zoeknaam, b.Id });
        builder.HasOne<Persoon>().WithMany().HasForeignKey(b => b.PersoonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VertegenwoordigingConfiguration : IEntityTypeConfiguration<Vertegenwoordiging>
{
    public void Configure(EntityTypeBuilder<Vertegenwoordiging> builder)
    {
        builder.ToTable("Vertegenwoordigingen");
        builder.Property(v => v.Relatienummer).HasMaxLength(20);
        builder.HasIndex(v => v.BudgethouderId);
        builder.HasIndex(v => v.PersoonId);
        builder.HasOne<Budgethouder>().WithMany().HasForeignKey(v => v.BudgethouderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Persoon>().WithMany().HasForeignKey(v => v.PersoonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class VertegenwoordigersvoorstelConfiguration : IEntityTypeConfiguration<Vertegenwoordigersvoorstel>
{
    public void Configure(EntityTypeBuilder<Vertegenwoordigersvoorstel> builder)
    {
        builder.ToTable("Vertegenwoordigersvoorstellen");
        builder.Property(v => v.Versie).IsConcurrencyToken();
        builder.HasIndex(v => v.BudgethouderId);

        // One waits for a decision at a time, also when two are sent at once.
        builder.HasIndex(v => v.BudgethouderId, "IX_Vertegenwoordigersvoorstellen_Wacht").IsUnique().HasFilter("\"Aanvaard\" IS NULL");
        builder.HasOne<Budgethouder>().WithMany().HasForeignKey(v => v.BudgethouderId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Persoon>().WithMany().HasForeignKey(v => v.PersoonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ZorgverlenerConfiguration : IEntityTypeConfiguration<Zorgverlener>
{
    public void Configure(EntityTypeBuilder<Zorgverlener> builder)
    {
        builder.ToTable("Zorgverleners");
        builder.Ignore(z => z.MagBetaaldWorden);
        builder.Property(z => z.Rekeningzegel).HasMaxLength(Rekeningzegel.Lengte);
        builder.Property(z => z.Versie).IsConcurrencyToken();
        builder.HasIndex(z => z.PersoonId).IsUnique();
        builder.HasIndex(z => z.Agb).IsUnique();
        builder.HasIndex(z => z.Kvk);
        builder.HasOne<Persoon>().WithMany().HasForeignKey(z => z.PersoonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class KengetalConfiguration : IEntityTypeConfiguration<Kengetal>
{
    public void Configure(EntityTypeBuilder<Kengetal> builder)
    {
        builder.ToTable("Kengetallen");
        builder.HasKey(k => new { k.Soort, k.Van });
        builder.Property(k => k.Bron).HasMaxLength(400);
    }
}

internal sealed class RegisterinschrijvingConfiguration : IEntityTypeConfiguration<Registerinschrijving>
{
    public void Configure(EntityTypeBuilder<Registerinschrijving> builder)
    {
        builder.ToTable("Registerinschrijvingen");
        builder.HasKey(r => new { r.Register, r.Sleutel });
        builder.Property(r => r.Sleutel).HasMaxLength(64);
        builder.Property(r => r.Kvk).HasMaxLength(8);
    }
}

internal sealed class BerichtConfiguration : IEntityTypeConfiguration<Bericht>
{
    public void Configure(EntityTypeBuilder<Bericht> builder)
    {
        builder.ToTable("Berichten");
        builder.Property(b => b.Soort).HasMaxLength(10);
        builder.Property(b => b.Identificatie).HasMaxLength(12);
        builder.Property(b => b.InhoudHash).HasMaxLength(64);
        builder.HasIndex(b => new { b.VerstrekkerId, b.Id });
        builder.HasIndex(b => new { b.VerstrekkerId, b.Soort, b.Identificatie });
    }
}

internal sealed class KennisgevingConfiguration : IEntityTypeConfiguration<Kennisgeving>
{
    public void Configure(EntityTypeBuilder<Kennisgeving> builder)
    {
        builder.ToTable("Kennisgevingen");
        builder.HasIndex(k => new { k.AanPersoonId, k.BudgethouderId, k.Id });
        builder.HasIndex(k => new { k.AanZorgverlenerId, k.Id });
        builder.HasIndex(k => new { k.AanVerstrekkerId, k.Id });

        // Counted at each request of an employee: of all that a verstrekker ever got, only what waits to be read.
        builder.HasIndex(k => new { k.AanVerstrekkerId, k.Soort })
            .HasFilter("\"GelezenOpUtc\" IS NULL AND \"GearchiveerdOpUtc\" IS NULL AND \"AanVerstrekkerId\" IS NOT NULL");
        builder.HasIndex(k => k.BriefId);

        // Only what still has to be told: a few rows among all that there ever were.
        builder.HasIndex(k => new { k.Bezorging, k.Id }).HasFilter("\"Bezorging\" IS NOT NULL");
        builder.HasOne<Brief>().WithMany().HasForeignKey(k => k.BriefId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BerichtkeuzeConfiguration : IEntityTypeConfiguration<Berichtkeuze>
{
    public void Configure(EntityTypeBuilder<Berichtkeuze> builder)
    {
        builder.ToTable("Berichtkeuzes");
        builder.Property(k => k.Versie).IsConcurrencyToken();
        builder.Property(k => k.Adres).HasMaxLength(Emailadres.Langste);
        builder.Property(k => k.NieuwAdres).HasMaxLength(Emailadres.Langste);
        builder.Property(k => k.Bevestigingscode).HasMaxLength(Berichtkeuze.Codelengte);
        builder.HasIndex(k => k.PersoonId).IsUnique();
        builder.HasIndex(k => k.ZorgverlenerId).IsUnique();
        builder.HasIndex(k => k.CodeGevraagdOpUtc).HasFilter("\"CodeGevraagdOpUtc\" IS NOT NULL");
        builder.HasOne<Persoon>().WithMany().HasForeignKey(k => k.PersoonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Zorgverlener>().WithMany().HasForeignKey(k => k.ZorgverlenerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BriefConfiguration : IEntityTypeConfiguration<Brief>
{
    public void Configure(EntityTypeBuilder<Brief> builder)
    {
        builder.ToTable("Brieven");
        builder.Property(b => b.Versie).IsConcurrencyToken();
        builder.HasIndex(b => new { b.VerzondenOpUtc, b.Id });
    }
}

internal sealed class LogregelConfiguration : IEntityTypeConfiguration<Logregel>
{
    public void Configure(EntityTypeBuilder<Logregel> builder)
    {
        builder.ToTable("Logregels", t => t.HasTrigger("TR_Logregels_AlleenToevoegen"));
        builder.Property(l => l.Gebeurtenis).HasMaxLength(80);
        builder.Property(l => l.Objectsoort).HasMaxLength(40);
        builder.Property(l => l.Correlatie).HasMaxLength(64);
        builder.Property(l => l.Veldengroep).HasMaxLength(40);
        builder.Property(l => l.Weg).HasMaxLength(80);
        builder.Property(l => l.Toegangspunt).HasMaxLength(60);
        builder.Property(l => l.Versie).HasMaxLength(20);
        builder.Property(l => l.Hash).HasMaxLength(32);
        builder.HasIndex(l => new { l.BudgethouderId, l.Id });
        builder.HasIndex(l => new { l.GebruikerId, l.TijdUtc });

        // One line in each place of a chain, whatever writes it.
        builder.HasIndex(l => new { l.Keten, l.Volgnummer }).IsUnique();
    }
}

internal sealed class LogketenConfiguration : IEntityTypeConfiguration<Logketen>
{
    public void Configure(EntityTypeBuilder<Logketen> builder)
    {
        builder.ToTable("Logketens");
        builder.Property(k => k.Hash).HasMaxLength(32);
        builder.Property(k => k.VerwijderdHash).HasMaxLength(32);
    }
}

internal sealed class InzagesignaalConfiguration : IEntityTypeConfiguration<Inzagesignaal>
{
    public void Configure(EntityTypeBuilder<Inzagesignaal> builder)
    {
        builder.ToTable("Inzagesignalen");
        builder.HasIndex(s => new { s.GebruikerId, s.Dag, s.Soort, s.Mandaatgever }).IsUnique();
        builder.HasIndex(s => new { s.AfgehandeldOpUtc, s.Id });
    }
}

internal sealed class DossieropeningConfiguration : IEntityTypeConfiguration<Dossieropening>
{
    public void Configure(EntityTypeBuilder<Dossieropening> builder)
    {
        builder.ToTable("Dossieropeningen");
        builder.Property(o => o.Kenmerk).HasMaxLength(Dossieropening.LangsteKenmerk);
        builder.Property(o => o.Versie).IsConcurrencyToken();

        // Asked at every request: is there one open of this account?
        builder.HasIndex(o => new { o.GebruikerId, o.TotUtc });
        builder.HasIndex(o => new { o.IsNoodgeval, o.BeoordeeldOpUtc, o.Id });
        builder.HasIndex(o => o.BudgethouderId);
        builder.HasOne<Gebruiker>().WithMany().HasForeignKey(o => o.GebruikerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RechtbevestigingConfiguration : IEntityTypeConfiguration<Rechtbevestiging>
{
    public void Configure(EntityTypeBuilder<Rechtbevestiging> builder)
    {
        builder.ToTable("Rechtbevestigingen");

        // One answer for each employee and quarter, whoever gives it.
        builder.HasIndex(r => new { r.MedewerkerId, r.Jaar, r.Kwartaal }).IsUnique();
        builder.HasIndex(r => new { r.VerstrekkerId, r.Jaar, r.Kwartaal });
        builder.HasOne<Medewerker>().WithMany().HasForeignKey(r => r.MedewerkerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TaakstandConfiguration : IEntityTypeConfiguration<Taakstand>
{
    public void Configure(EntityTypeBuilder<Taakstand> builder)
    {
        builder.ToTable("Taakstanden").HasKey(t => t.Naam);
        builder.Property(t => t.Naam).HasMaxLength(40);
        builder.Property(t => t.Eigenaar).HasMaxLength(120);
        builder.Property(t => t.Versie).IsConcurrencyToken();
    }
}

internal sealed class ZendingConfiguration : IEntityTypeConfiguration<Zending>
{
    public void Configure(EntityTypeBuilder<Zending> builder)
    {
        builder.ToTable("Zendingen");
        builder.Property(z => z.Sleutel).HasMaxLength(80);
        builder.Property(z => z.Bestandsnaam).HasMaxLength(120);
        builder.Property(z => z.InhoudHash).HasMaxLength(64);
        builder.Property(z => z.LaatsteFout).HasMaxLength(120);
        builder.Property(z => z.Versie).IsConcurrencyToken();
        builder.HasIndex(z => z.Sleutel).IsUnique();
        builder.HasIndex(z => new { z.Status, z.VolgendePogingUtc });
    }
}

internal sealed class SleutelbosConfiguration : IEntityTypeConfiguration<Sleutelbos>
{
    public void Configure(EntityTypeBuilder<Sleutelbos> builder)
    {
        builder.ToTable("Sleutelbossen");
        builder.Property(s => s.Xml).HasMaxLength(8000);
    }
}
