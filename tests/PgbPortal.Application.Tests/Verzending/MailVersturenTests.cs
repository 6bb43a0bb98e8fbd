using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Tests.Berichten;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Tests.Verzending;

public sealed class MailVersturenTests : Mailproef
{
    [Fact]
    public async Task Wie_uitvalt_na_het_versturen_stuurt_daarna_hetzelfde_bericht_met_hetzelfde_kenmerk()
    {
        await KlaarAsync();
        Wereld.Mail.ValtUit = true;
        await Assert.ThrowsAsync<InvalidOperationException>(VerstuurAsync);

        Wereld.Mail.ValtUit = false;
        Assert.Equal(new(1, 0, 0), await VerstuurAsync());
        Assert.Equal(new(0, 0, 0), await VerstuurAsync());

        Assert.Equal(2, Wereld.Mail.Gekregen.Count);
        Assert.Equal(Wereld.Mail.Gekregen[0], Wereld.Mail.Gekregen[1]);
    }

    [Fact]
    public async Task Een_server_die_zwijgt_houdt_niets_op_en_alles_wacht()
    {
        await KlaarAsync();
        Wereld.Mail.IsWeg = true;

        Assert.Equal(new(0, 1, 0), await VerstuurAsync());
        Assert.Equal(new(0, 0, 0), await VerstuurAsync());
        Wereld.Klok.Verder(TimeSpan.FromSeconds(10));
        Assert.Equal(new(0, 1, 0), await VerstuurAsync());

        Wereld.Mail.IsWeg = false;
        Wereld.Klok.Verder(TimeSpan.FromHours(1));
        Assert.Equal(new(1, 0, 0), await VerstuurAsync());
        await using var db = Db();
        Assert.Equal((Zendingstatus.Verzonden, 3), await db.Zendingen.Where(z => z.Soort == Zendingsoort.Email).Select(z => new { z.Status, z.Pogingen }).SingleAsync() is var z ? (z.Status, z.Pogingen) : default);
    }

    [Fact]
    public async Task Een_adres_dat_voorgoed_is_geweigerd_wordt_niet_meer_gebruikt_en_de_lezer_ziet_dat()
    {
        await KlaarAsync();
        Wereld.Mail.Gedrag = _ => Mailuitkomst.AdresGeweigerd;

        Assert.Equal(new(0, 0, 1), await VerstuurAsync());
        Assert.True((await KeuzeAsync()).IsAdresfout);
        var id = await BerichtAsync();
        Assert.Equal(new(0, 0, 0), await RondeAsync());

        await using var db = Db();
        Assert.Equal(Bezorging.Brief, await db.Kennisgevingen.Where(k => k.Id == id).Select(k => k.Bezorging).SingleAsync());
        Assert.DoesNotContain("voorbeeld", await db.Zendingen.Where(x => x.Soort == Zendingsoort.Email).Select(x => x.LaatsteFout).SingleAsync());
    }

    [Fact]
    public async Task Wat_intussen_niet_meer_gewenst_of_te_oud_is_gaat_niet_meer_uit()
    {
        await KlaarAsync();
        await Wereld.AlsAsync<Application.Berichten.BerichtkeuzeWijzigen, Application.Berichten.BerichtkeuzeWijzigen.Input, bool>("anna", new(Berichtwijze.Nooit));
        Assert.Equal(new(0, 0, 1), await VerstuurAsync());

        await OpgevenAsync("dina", "dina@voorbeeld.nl");
        await Wereld.AlsAsync<Application.Berichten.BerichtenBezorgen, Application.Berichten.BerichtenBezorgen.Input, int>(Domain.Gedeeld.Rol.Klok, new());
        Wereld.Klok.Verder(TimeSpan.FromDays(1));
        Assert.Equal(new(0, 0, 1), await VerstuurAsync());
        Assert.Empty(Wereld.Mail.Gekregen);
    }

    // An e-mail to anna that waits.
    private async Task KlaarAsync()
    {
        await InAprilAsync();
        await MetAdresAsync();
        await BerichtAsync();
        await Wereld.AlsAsync<Application.Berichten.BerichtenBezorgen, Application.Berichten.BerichtenBezorgen.Input, int>(Domain.Gedeeld.Rol.Klok, new());
    }
}
