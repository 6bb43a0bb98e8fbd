using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;

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
}
