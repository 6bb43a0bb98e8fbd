using System.Net;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Web.Tests.Infrastructure.Aanmelden;

/// <summary>Who comes in with a token that is right: only who is known, and only as what they are.</summary>
public sealed class BinnenkomstTests : IAsyncLifetime
{
    private readonly Inlogportaal _portaal = new();

    public ValueTask InitializeAsync() => _portaal.InitializeAsync();

    public ValueTask DisposeAsync() => _portaal.DisposeAsync();

    [Fact]
    public async Task Wie_niet_bekend_is_krijgt_een_duidelijke_pagina_en_geen_account()
    {
        _portaal.Burger("999990056");
        var eerder = await AccountsAsync();
        var browser = _portaal.Browser();

        await Inlogportaal.GeweigerdAsync(browser, await _portaal.LogInAsync(browser), "onbekend");

        Assert.Equal(eerder, await AccountsAsync());
        var pagina = await browser.GetAsync("/aanmelden/mislukt?reden=onbekend&weg=burger");
        Assert.Equal(HttpStatusCode.Forbidden, pagina.StatusCode);
        Assert.Contains("Wij kennen u hier niet", await pagina.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("geen nummer")]
    [InlineData("999990018")]
    [InlineData("")]
    public async Task Een_nummer_dat_geen_bsn_is_geeft_geen_toegang(string bsn)
    {
        _portaal.Burger(bsn);
        var browser = _portaal.Browser();

        await Inlogportaal.GeweigerdAsync(browser, await _portaal.LogInAsync(browser), "onbekend");
    }

    [Fact]
    public async Task Een_bsn_met_de_sector_ervoor_wordt_begrepen()
    {
        _portaal.Burger("s00000000:999990019");

        Assert.Equal("/", (await _portaal.LogInAsync(_portaal.Browser())).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Wie_is_overleden_logt_niet_meer_in()
    {
        await using (var db = _portaal.Wereld.Database.Db())
        {
            (await db.Personen.SingleAsync(p => p.Naam == "Anna de Wit")).MeldOverleden(new(2026, 2, 1));
            await db.SaveChangesAsync();
        }

        var browser = _portaal.Browser();

        await Inlogportaal.GeweigerdAsync(browser, await _portaal.LogInAsync(browser), "onbekend");
    }

    [Fact]
    public async Task Iemand_zonder_account_krijgt_er_een_en_twee_keer_tegelijk_geeft_er_ook_een()
    {
        await using (var db = _portaal.Wereld.Database.Db())
        {
            db.Add(new PersoonBuilder { Naam = "Nieuwe Persoon", Bsn = Domain.Waarden.Bsn.Parse("999990044") }.Build());
            await db.SaveChangesAsync();
        }

        _portaal.Burger("999990044");
        var eerder = await AccountsAsync();

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _portaal.LogInAsync(_portaal.Browser())));

        Assert.All(antwoorden, a => Assert.Equal("/", a.Headers.Location!.OriginalString));
        Assert.Equal(eerder + 1, await AccountsAsync());
    }

    [Fact]
    public async Task Een_organisatie_komt_binnen_met_haar_kvk_nummer_en_ieder_daar_heeft_een_eigen_account()
    {
        var eerder = await AccountsAsync();
        foreach (var wie in new[] { "pseudoniem-1", "pseudoniem-2", "pseudoniem-1" })
        {
            _portaal.Organisatie("80008422", wie);
            var browser = _portaal.Browser();
            Assert.Equal("/", (await _portaal.LogInAsync(browser, "organisatie")).Headers.Location!.OriginalString);
            Assert.Contains("Kees Begeleiding", await browser.GetStringAsync("/"));
        }

        Assert.Equal(eerder + 2, await AccountsAsync());
    }

    [Fact]
    public async Task Een_tweede_agb_code_onder_het_nummer_sluit_niemand_buiten_die_er_al_was()
    {
        _portaal.Organisatie("80008422", "pseudoniem-1");
        await _portaal.LogInAsync(_portaal.Browser(), "organisatie");
        await using (var db = _portaal.Wereld.Database.Db())
        {
            db.Add(new ZorgverlenerBuilder { Naam = "Kees Huishouding", Kvk = Domain.Waarden.Kvk.Parse("80008422") }.Build());
            await db.SaveChangesAsync();
        }

        var browser = _portaal.Browser();
        Assert.Equal("/", (await _portaal.LogInAsync(browser, "organisatie")).Headers.Location!.OriginalString);
        Assert.Contains("Kees Begeleiding", await browser.GetStringAsync("/"));

        _portaal.Organisatie("80008422", "pseudoniem-2");
        var ander = _portaal.Browser();
        await Inlogportaal.GeweigerdAsync(ander, await _portaal.LogInAsync(ander, "organisatie"), "onbekend");
    }

    [Fact]
    public async Task Een_onbekend_kvk_nummer_geeft_geen_toegang()
    {
        _portaal.Organisatie("12345678");
        var browser = _portaal.Browser();

        await Inlogportaal.GeweigerdAsync(browser, await _portaal.LogInAsync(browser, "organisatie"), "onbekend");
    }

    [Fact]
    public async Task Een_burger_komt_niet_binnen_langs_de_weg_voor_organisaties()
    {
        var browser = _portaal.Browser();

        await Inlogportaal.GeweigerdAsync(browser, await _portaal.LogInAsync(browser, "organisatie"), "onbekend");
    }

    [Fact]
    public async Task Een_medewerker_krijgt_de_rol_en_de_wetten_die_de_eigen_organisatie_geeft()
    {
        var browser = _portaal.Browser();

        Assert.Equal("/", (await _portaal.LogInAsync(browser, "medewerker-westland")).Headers.Location!.OriginalString);

        Assert.Contains("consulent Westland", await browser.GetStringAsync("/"));
        await using var db = _portaal.Wereld.Database.Db();
        var medewerker = await db.Medewerkers.SingleAsync(m => m.Naam == "Carla Consulent");
        Assert.Equal((Rol.ConsulentVerstrekker, Wet.Wmo), (medewerker.Rol, Assert.Single(medewerker.Wetten)));
    }

    [Theory]
    [InlineData("medewerker-westland", "FinancieelMedewerkerSvb", "Wmo")]
    [InlineData("medewerker-westland", "Klok", "Wmo")]
    [InlineData("medewerker-westland", "Burger", "Wmo")]
    [InlineData("medewerker-westland", "2", "Wmo")]
    [InlineData("medewerker-westland", "", "Wmo")]
    [InlineData("medewerker-westland", "ConsulentVerstrekker ToetserVerstrekker", "Wmo")]
    [InlineData("medewerker-westland", "ConsulentVerstrekker", "Wlz")]
    [InlineData("medewerker-westland", "ConsulentVerstrekker", "")]
    [InlineData("medewerker-svb", "ConsulentVerstrekker", "Wmo")]
    [InlineData("medewerker-svb", "Koppeling", "")]
    public async Task Een_rol_die_de_organisatie_niet_kan_geven_geeft_geen_toegang(string weg, string rol, string wetten)
    {
        _portaal.Consulent(rol, wetten);
        var browser = _portaal.Browser();

        await Inlogportaal.GeweigerdAsync(browser, await _portaal.LogInAsync(browser, weg), "onbekend");
    }

    [Fact]
    public async Task Een_andere_rol_bij_de_organisatie_werkt_ook_in_wat_al_open_stond()
    {
        var eerst = _portaal.Browser();
        await _portaal.LogInAsync(eerst, "medewerker-westland");
        Assert.Equal(HttpStatusCode.OK, (await eerst.GetAsync("/budgethouders")).StatusCode);

        _portaal.Consulent("ToetserVerstrekker");
        await _portaal.LogInAsync(_portaal.Browser(), "medewerker-westland");

        Assert.Equal(HttpStatusCode.Forbidden, (await eerst.GetAsync("/budgethouders")).StatusCode);
    }

    [Fact]
    public async Task Geen_rol_meer_bij_de_organisatie_sluit_wat_nog_open_stond()
    {
        var eerst = _portaal.Browser();
        await _portaal.LogInAsync(eerst, "medewerker-westland");
        _portaal.Consulent(rol: "");
        var later = _portaal.Browser();

        await Inlogportaal.GeweigerdAsync(later, await _portaal.LogInAsync(later, "medewerker-westland"), "onbekend");

        Assert.StartsWith("/aanmelden", (await eerst.GetAsync("/")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Dezelfde_naam_bij_een_andere_organisatie_is_iemand_anders()
    {
        await _portaal.LogInAsync(_portaal.Browser(), "medewerker-westland");
        _portaal.Consulent("FinancieelMedewerkerSvb", "");
        var browser = _portaal.Browser();

        await _portaal.LogInAsync(browser, "medewerker-svb");

        Assert.Contains("medewerker betalingen SVB", await browser.GetStringAsync("/"));
        await using var db = _portaal.Wereld.Database.Db();
        Assert.Equal(2, await db.Medewerkers.CountAsync(m => m.Naam == "Carla Consulent"));
    }

    [Fact]
    public async Task Wie_bij_de_eigen_organisatie_uitlogt_is_hier_ook_uitgelogd_en_alleen_een_goed_bericht_doet_dat()
    {
        var browser = _portaal.Browser();
        await _portaal.LogInAsync(browser, "medewerker-westland");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/budgethouders")).StatusCode);
        Task<HttpResponseMessage> MeldAsync(string token, string weg = "medewerker-westland") => _portaal.Browser().PostAsync(
            $"/aanmelden/afgemeld/{weg}", new FormUrlEncodedContent([new("logout_token", token)]));
        var nu = _portaal.Wereld.Klok.GetUtcNow().ToUnixTimeSeconds();
        Action<Dictionary<string, object>>[] fout =
        [
            c => c["aud"] = "ander", c => c["iss"] = "https://ander.test", c => c["nonce"] = "x", c => c.Remove("events"), c => c.Remove("sub"),
            c => c.Remove("exp"), c => c["iat"] = nu - 1000, c => c["events"] = "http://schemas.openid.net/event/backchannel-logout",
        ];
        foreach (var bederf in fout)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await MeldAsync(_portaal.Westland.Afmeldtoken(bederf))).StatusCode);
        }

        foreach (var soort in new[] { null, "", "JWT", "at+jwt", "logout" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await MeldAsync(_portaal.Westland.Afmeldtoken(soort: soort))).StatusCode);
        }

        foreach (var ondertekening in new[] { Ondertekening.Zonder, Ondertekening.AlgNone, Ondertekening.VreemdeSleutel, Ondertekening.GedeeldGeheim })
        {
            _portaal.Westland.Ondertekening = ondertekening;
            Assert.Equal(HttpStatusCode.BadRequest, (await MeldAsync(_portaal.Westland.Afmeldtoken())).StatusCode);
        }

        _portaal.Westland.Ondertekening = Ondertekening.Goed;
        Assert.Equal(HttpStatusCode.NotFound, (await MeldAsync(_portaal.Broker.Afmeldtoken(), "burger")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await MeldAsync(_portaal.Westland.Afmeldtoken(c => c["sub"] = "iemand anders"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/budgethouders")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await MeldAsync(_portaal.Westland.Afmeldtoken())).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/budgethouders")).StatusCode);
        await using var db = _portaal.Wereld.Database.Db();
        Assert.Equal(1, await db.Logregels.CountAsync(l => l.Gebeurtenis == "Afmelden" && l.SessieId != null));
    }

    [Theory]
    [InlineData("logout+jwt", HttpStatusCode.OK)]
    [InlineData("JWT", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("at+jwt", HttpStatusCode.BadRequest)]
    public async Task Een_dienst_die_niet_zegt_wat_voor_bericht_het_is_mag_dat_alleen_als_het_is_ingesteld(string? soort, HttpStatusCode verwacht)
    {
        var antwoord = await _portaal.Browser().PostAsync(
            "/aanmelden/afgemeld/medewerker-svb", new FormUrlEncodedContent([new("logout_token", _portaal.Westland.Afmeldtoken(soort: soort))]));

        Assert.Equal(verwacht, antwoord.StatusCode);
    }

    [Fact]
    public async Task Elke_aanmelding_en_elke_weigering_staat_in_het_zorglog_zonder_nummers()
    {
        await _portaal.LogInAsync(_portaal.Browser());
        _portaal.Burger("999990056");
        await _portaal.LogInAsync(_portaal.Browser());
        _portaal.Broker.Ondertekening = Ondertekening.Zonder;
        await _portaal.LogInAsync(_portaal.Browser());

        await using var db = _portaal.Wereld.Database.Db();
        var regels = await db.Logregels.Where(l => l.Gebeurtenis == "Aanmelden").OrderBy(l => l.Id).ToListAsync();
        Assert.Equal([Logresultaat.Toegestaan, Logresultaat.Geweigerd, Logresultaat.Geweigerd], regels.Select(r => r.Resultaat));
        Assert.Equal([_portaal.Wereld.Account("anna"), null, null], regels.Select(r => r.GebruikerId));
        Assert.All(regels, r => Assert.Matches("^(onbekend|[0-9.]+/24|[0-9a-f:]+/48)( |$)", r.Toegangspunt));
    }

    private async Task<int> AccountsAsync()
    {
        await using var db = _portaal.Wereld.Database.Db();
        return await db.Gebruikers.CountAsync();
    }
}
