using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class BerichtenBezorgenTests : Mailproef
{
    [Fact]
    public async Task Wie_dat_koos_krijgt_een_mail_over_alles_wat_nieuw_is_zonder_waar_het_over_gaat()
    {
        await InAprilAsync();
        await MetAdresAsync();
        await BerichtAsync();
        await BerichtAsync();

        await RondeAsync();
        await RondeAsync();

        var mail = Assert.Single(Wereld.Mail.Gekregen);
        Assert.Equal(("Nieuw bericht in PgbPortal", AdresVanAnna), (mail.Onderwerp, mail.Aan));
        Assert.Contains("https://pgb.example.org/postvak", mail.Tekst);
        Assert.Contains("Er staat een nieuw bericht voor u klaar in PgbPortal.", mail.Tekst);
        Assert.DoesNotContain("Anna", mail.Tekst);
        Assert.DoesNotContain("budget", mail.Tekst);
        Assert.DoesNotMatch("[0-9]", mail.Tekst);
    }

    [Fact]
    public async Task Wat_al_is_gelezen_of_oud_is_wordt_niet_meer_verteld()
    {
        await InAprilAsync();
        await MetAdresAsync();
        await LeesAsync(await BerichtAsync());
        await BerichtAsync();
        Wereld.Klok.Verder(TimeSpan.FromDays(15));

        Assert.Equal(new(0, 0, 0), await RondeAsync());
        await using var db = Db();
        Assert.False(await db.Kennisgevingen.AnyAsync(k => k.Bezorging == Bezorging.Nieuw));
    }

    [Theory]
    [InlineData(Berichtwijze.Dagelijks, Bezorging.Dagmail)]
    [InlineData(Berichtwijze.Nooit, null)]
    public async Task De_keuze_van_de_lezer_beslist(Berichtwijze wijze, Bezorging? verwacht)
    {
        await InAprilAsync();
        await MetAdresAsync(wijze: wijze);
        var id = await BerichtAsync();

        await RondeAsync();

        await using var db = Db();
        Assert.Equal(verwacht, await db.Kennisgevingen.Where(k => k.Id == id).Select(k => k.Bezorging).SingleAsync());
        Assert.Empty(Wereld.Mail.Gekregen);
    }

    [Fact]
    public async Task Zonder_adres_wordt_het_een_brief_en_een_medewerker_krijgt_niets()
    {
        await InAprilAsync();
        var id = await BerichtAsync();
        await RondeAsync();

        await using var db = Db();
        Assert.Equal(Bezorging.Brief, await db.Kennisgevingen.Where(k => k.Id == id).Select(k => k.Bezorging).SingleAsync());
        Assert.True(await db.Kennisgevingen.AnyAsync(k => k.AanVerstrekkerId != null));
        Assert.False(await db.Kennisgevingen.AnyAsync(k => k.AanVerstrekkerId != null && k.Bezorging != null));
        Assert.False(await db.Zendingen.AnyAsync(z => z.Soort == Zendingsoort.Email));
    }

    [Fact]
    public async Task Wie_het_dossier_verliet_krijgt_geen_mail_en_geen_brief_meer()
    {
        await InAprilAsync();
        await MetAdresAsync("joost", "joost@voorbeeld.nl");
        await using var db = Db();
        var anna = await db.Budgethouders.SingleAsync(b => b.Naam == "Anna de Wit");
        var joost = await db.Personen.SingleAsync(p => p.Naam == "Joost Bakker");
        var recht = Vertegenwoordiging.Maak(VertegenwoordigingId.Nieuw(), anna.Id, joost, Vertegenwoordigersoort.Gemachtigde, beheer: true, Wereld.Klok.Vandaag().AddDays(-9));
        db.Add(recht);
        Kennisgeving Bericht() => Kennisgeving.AanPersoon(
            Kennisgevingsoort.BudgetGewijzigd, joost.Id, anna.Id, Guid.CreateVersion7(), Wereld.Klok.Vandaag(), Wereld.Klok.NuUtc());
        db.Add(Bericht());
        await db.SaveChangesAsync();
        await RondeAsync();
        Assert.Equal("joost@voorbeeld.nl", Assert.Single(Wereld.Mail.Gekregen).Aan);

        recht.Beeindig(Wereld.Klok.Vandaag());
        var (nieuw, wachtend) = (Bericht(), Bericht());
        wachtend.Bezorg(Bezorging.Brief);
        db.AddRange(nieuw, wachtend);
        await db.SaveChangesAsync();
        await RondeAsync();
        await BrievenAsync();

        Assert.Single(Wereld.Mail.Gekregen);
        Assert.False(await db.Brieven.AnyAsync(b => b.AanPersoonId == joost.Id));
        Assert.False(await db.Kennisgevingen.AnyAsync(k => k.AanPersoonId == joost.Id && k.Bezorging != null));
    }

    [Fact]
    public async Task Zonder_mail_wordt_wat_er_wacht_en_wat_er_komt_een_brief()
    {
        await InAprilAsync();
        await MetAdresAsync();
        var wachtend = await BerichtAsync();
        Wereld.Mail.IsWeg = true;
        await RondeAsync();
        Wereld.Mail.IsOpen = false;
        Wereld.Klok.Verder(TimeSpan.FromDays(5));
        var nieuw = await BerichtAsync();
        await RondeAsync();
        await BrievenAsync();

        await using var db = Db();
        Assert.Equal(2, await db.Kennisgevingen.CountAsync(k => (k.Id == wachtend || k.Id == nieuw) && k.BriefId != null));
    }

    [Fact]
    public async Task Wat_een_geweigerde_mail_niet_vertelde_staat_in_een_brief_ook_als_het_adres_weer_werkt()
    {
        await InAprilAsync();
        await MetAdresAsync();
        var id = await BerichtAsync();
        Wereld.Mail.Gedrag = m => m.Onderwerp.StartsWith("Uw code", StringComparison.Ordinal) ? Mailuitkomst.Afgeleverd : Mailuitkomst.AdresGeweigerd;
        await RondeAsync();
        Wereld.Mail.Gedrag = null;
        await MetAdresAsync();

        await BrievenAsync();
        await RondeAsync();

        await using var db = Db();
        Assert.NotNull(await db.Kennisgevingen.Where(k => k.Id == id).Select(k => k.BriefId).SingleAsync());
    }
}
