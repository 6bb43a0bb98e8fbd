using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using PgbPortal.TestSupport;

namespace PgbPortal.Web.Tests.Infrastructure.Aanmelden;

/// <summary>Check 29 of kwaliteit.md: what an identity provider, or somebody who plays one, can send and must not get believed.</summary>
public sealed class OidcHandlerTests : IAsyncLifetime
{
    private readonly Inlogportaal _portaal = new();

    public ValueTask InitializeAsync() => _portaal.InitializeAsync();

    public ValueTask DisposeAsync() => _portaal.DisposeAsync();

    [Fact]
    public async Task Wie_bij_de_broker_inlogt_is_ingelogd_en_komt_waar_hij_heen_wilde()
    {
        var browser = _portaal.Browser();

        var antwoord = await _portaal.LogInAsync(browser, terug: "/postvak");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal("/postvak", antwoord.Headers.Location!.OriginalString);
        Assert.Contains("Anna de Wit", await browser.GetStringAsync("/dossier"));
    }

    [Fact]
    public async Task De_vraag_aan_de_broker_heeft_pkce_state_nonce_en_de_gewenste_niveaus()
    {
        await _portaal.LogInAsync(_portaal.Browser());

        var vraag = _portaal.Broker.LaatsteVraag;
        Assert.Equal("S256", vraag["code_challenge_method"]);
        Assert.True(vraag["nonce"].Length >= 43 && vraag["code_challenge"].Length == 43 && vraag["state"].Length > 43);
        Assert.Equal($"{Inlogportaal.Substantieel} {Inlogportaal.Hoog}", vraag["acr_values"]);
        Assert.Equal("https://pgb.voorbeeld.test/aanmelden/terug/burger", vraag["redirect_uri"]);
    }

    [Theory]
    [InlineData(Ondertekening.Zonder)]
    [InlineData(Ondertekening.AlgNone)]
    [InlineData(Ondertekening.VreemdeSleutel)]
    [InlineData(Ondertekening.GedeeldGeheim)]
    public async Task Een_token_dat_niet_goed_is_getekend_wordt_geweigerd(Ondertekening ondertekening)
    {
        _portaal.Broker.Ondertekening = ondertekening;

        await WeigertAsync("fout");
    }

    [Theory]
    [InlineData("aud", "een-ander")]
    [InlineData("iss", "https://een-ander.voorbeeld.test")]
    [InlineData("nonce", "een-ander")]
    public async Task Een_token_voor_of_van_een_ander_wordt_geweigerd(string claim, string waarde)
    {
        _portaal.Broker.Bederf = claims => claims[claim] = waarde;

        await WeigertAsync("fout");
    }

    [Theory]
    [InlineData("exp")]
    [InlineData("nonce")]
    [InlineData("aud")]
    [InlineData("iss")]
    public async Task Een_token_waar_iets_aan_ontbreekt_wordt_geweigerd(string claim)
    {
        _portaal.Broker.Bederf = claims => claims.Remove(claim);

        await WeigertAsync("fout");
    }

    [Fact]
    public async Task Een_token_dat_is_verlopen_wordt_geweigerd()
    {
        var nu = _portaal.Wereld.Klok.GetUtcNow().ToUnixTimeSeconds();
        _portaal.Broker.Bederf = claims => (claims["iat"], claims["exp"]) = (nu - 600, nu - 120);

        await WeigertAsync("fout");
    }

    [Fact]
    public async Task Een_token_dat_nog_niet_geldt_wordt_geweigerd()
    {
        var nu = _portaal.Wereld.Klok.GetUtcNow().ToUnixTimeSeconds();
        _portaal.Broker.Bederf = claims => claims["nbf"] = nu + 600;

        await WeigertAsync("fout");
    }

    [Fact]
    public async Task Een_token_voor_meer_ontvangers_noemt_ons_als_wie_het_vroeg()
    {
        _portaal.Broker.Bederf = claims => claims["aud"] = new[] { Identiteitsaanbieder.ClientId, "een-ander" };
        await WeigertAsync("fout");

        _portaal.Broker.Bederf = claims =>
            (claims["aud"], claims["azp"]) = (new[] { Identiteitsaanbieder.ClientId, "een-ander" }, Identiteitsaanbieder.ClientId);
        Assert.Equal("/", (await _portaal.LogInAsync(_portaal.Browser())).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Een_nonce_van_een_vorige_keer_wordt_geweigerd()
    {
        object? eerder = null;
        _portaal.Broker.Bederf = claims => eerder = claims["nonce"];
        await _portaal.LogInAsync(_portaal.Browser());
        Assert.NotNull(eerder);

        _portaal.Broker.Bederf = claims => claims["nonce"] = eerder;
        await WeigertAsync("fout");
    }

    [Fact]
    public async Task Een_state_werkt_een_keer()
    {
        var browser = _portaal.Browser();
        var adres = await _portaal.AntwoordAsync(browser);
        Assert.Equal("/", (await browser.GetAsync(adres)).Headers.Location!.OriginalString);
        await browser.PostFormulierAsync("/dossier", [], "/afmelden");

        await Inlogportaal.GeweigerdAsync(browser, await browser.GetAsync(adres), "fout");
    }

    [Fact]
    public async Task Een_state_van_een_ander_browservenster_wordt_geweigerd()
    {
        var adres = await _portaal.AntwoordAsync(_portaal.Browser());
        var slachtoffer = _portaal.Browser();

        await Inlogportaal.GeweigerdAsync(slachtoffer, await slachtoffer.GetAsync(adres), "fout");
    }

    [Fact]
    public async Task Een_state_die_te_oud_is_wordt_geweigerd()
    {
        var browser = _portaal.Browser();
        var adres = await _portaal.AntwoordAsync(browser);
        _portaal.Wereld.Klok.Verder(TimeSpan.FromMinutes(16));

        await Inlogportaal.GeweigerdAsync(browser, await browser.GetAsync(adres), "fout");
    }

    [Fact]
    public async Task Zonder_state_of_met_een_verzonnen_state_komt_niemand_binnen()
    {
        var browser = _portaal.Browser();
        var adres = await _portaal.AntwoordAsync(browser);
        var iss = Uri.EscapeDataString(_portaal.Broker.Authority);

        foreach (var vraag in new[] { $"?code=x&iss={iss}", $"?code=x&state=verzonnen&iss={iss}", "", $"?error=server_error&iss={iss}" })
        {
            var antwoord = await browser.GetAsync(new Uri(adres).GetLeftPart(UriPartial.Path) + vraag);

            await Inlogportaal.GeweigerdAsync(browser, antwoord, "fout");
        }
    }

    [Fact]
    public async Task Wat_de_bezoeker_of_de_dienst_als_fout_meestuurt_komt_niet_in_het_log()
    {
        using var log = new Luisteraar();
        _portaal.Portaal.Luisteraar = log;
        var browser = _portaal.Browser();
        var adres = new Uri(await _portaal.AntwoordAsync(browser));
        var vraag = QueryHelpers.ParseQuery(adres.Query).ToDictionary(v => v.Key, v => (string?)v.Value.ToString());
        vraag.Remove("code");
        (vraag["error"], vraag["error_description"], vraag["error_uri"]) = ("kanarie-een", "kanarie-twee 999990019", "kanarie-drie");

        var antwoord = await browser.GetAsync(QueryHelpers.AddQueryString(adres.GetLeftPart(UriPartial.Path), vraag));

        await Inlogportaal.GeweigerdAsync(browser, antwoord, "fout");
        Assert.Contains(log.Regels, r => r.Contains("Aanmelding geweigerd: Antwoord", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Regels, r => r.Contains("kanarie", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wie_veertien_minuten_niets_doet_is_nog_ingelogd_ook_na_een_eerder_bezoek()
    {
        var browser = _portaal.Browser();
        await _portaal.LogInAsync(browser);
        foreach (var minuten in new[] { 7, 14 })
        {
            _portaal.Wereld.Klok.Verder(TimeSpan.FromMinutes(minuten));
            Assert.Contains("Anna de Wit", await browser.GetStringAsync("/dossier"));
        }

        _portaal.Wereld.Klok.Verder(TimeSpan.FromMinutes(16));
        Assert.StartsWith("/aanmelden", (await browser.GetAsync("/dossier")).Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://een-ander.voorbeeld.test")]
    [InlineData("")]
    public async Task Een_antwoord_dat_een_andere_dienst_noemt_of_geen_wordt_geweigerd(string afzender)
    {
        _portaal.Broker.Afzender = afzender;

        await WeigertAsync("fout");
    }

    [Theory]
    [InlineData("organisatie")]
    [InlineData("medewerker-westland")]
    public async Task Een_antwoord_voor_de_ene_weg_werkt_niet_op_de_andere(string andereWeg)
    {
        var browser = _portaal.Browser();
        var adres = new Uri(await _portaal.AntwoordAsync(browser));
        var vraag = QueryHelpers.ParseQuery(adres.Query).ToDictionary(v => v.Key, v => (string?)v.Value.ToString());
        foreach (var afzender in new[] { _portaal.Broker.Authority, _portaal.Westland.Authority })
        {
            vraag["iss"] = afzender;
            var antwoord = await browser.GetAsync(QueryHelpers.AddQueryString($"/aanmelden/terug/{andereWeg}", vraag));

            await Inlogportaal.GeweigerdAsync(browser, antwoord, "fout");
        }
    }

    [Theory]
    [InlineData("urn:niveau:laag")]
    [InlineData("")]
    [InlineData("URN:NIVEAU:HOOG")]
    public async Task Een_niveau_dat_te_laag_of_onbekend_is_wordt_geweigerd_met_de_raad_hoger_in_te_loggen(string niveau)
    {
        _portaal.Broker.Wie["acr"] = niveau;

        await WeigertAsync("niveau");
        Assert.Contains("Log in met een hoger niveau", await TekstAsync("/aanmelden/mislukt?reden=niveau"));
    }

    [Fact]
    public async Task Zonder_niveau_komt_niemand_binnen()
    {
        _portaal.Broker.Wie.Remove("acr");

        await WeigertAsync("niveau");
    }

    [Fact]
    public async Task Een_nieuwe_sleutel_van_de_broker_werkt_meteen_en_de_oude_niet_meer()
    {
        Assert.Equal("/", (await _portaal.LogInAsync(_portaal.Browser())).Headers.Location!.OriginalString);
        _portaal.Wereld.Klok.Verder(TimeSpan.FromMinutes(5));
        _portaal.Broker.WisselSleutel();

        var antwoord = await _portaal.LogInAsync(_portaal.Browser());

        Assert.Equal("/", antwoord.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Tokens_met_een_verzonnen_sleutelnaam_laten_ons_de_broker_niet_bestoken()
    {
        await _portaal.LogInAsync(_portaal.Browser());
        var eerder = _portaal.Broker.Ontdekt;
        _portaal.Wereld.Klok.Verder(TimeSpan.FromMinutes(5));

        // The key changes at every try, as it would look to us when somebody signs with keys of their own.
        for (var i = 0; i < 3; i++)
        {
            _portaal.Broker.WisselSleutel();
            await _portaal.LogInAsync(_portaal.Browser());
        }

        Assert.Equal(1, _portaal.Broker.Ontdekt - eerder);
    }

    [Fact]
    public async Task Wie_bij_de_broker_stopt_krijgt_dat_te_lezen()
    {
        _portaal.Broker.Weigert = true;

        await WeigertAsync("afgebroken");
    }

    [Fact]
    public async Task Een_broker_die_niet_antwoordt_geeft_een_pagina_van_ons_en_de_rest_werkt()
    {
        await _portaal.Broker.DisposeAsync();
        var browser = _portaal.Browser();

        var antwoord = await browser.GetAsync("/aanmelden/naar/burger");

        Assert.StartsWith("/aanmelden/mislukt?reden=storing", antwoord.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await browser.GetAsync(antwoord.Headers.Location)).StatusCode);
        Assert.Equal("/", (await _portaal.LogInAsync(browser, "medewerker-westland")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Een_broker_die_onzin_zegt_wordt_even_met_rust_gelaten_en_werkt_daarna_weer()
    {
        _portaal.Broker.ZegtOnzin = true;
        var browser = _portaal.Browser();

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => browser.GetAsync("/aanmelden/naar/burger")));

        Assert.All(antwoorden, a => Assert.StartsWith("/aanmelden/mislukt?reden=storing", a.Headers.Location!.OriginalString));
        Assert.Equal(1, _portaal.Broker.Ontdekt);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/hulp")).StatusCode);

        _portaal.Broker.ZegtOnzin = false;
        _portaal.Wereld.Klok.Verder(TimeSpan.FromSeconds(10));
        var naar = (await browser.GetAsync("/aanmelden/naar/burger")).Headers.Location!.OriginalString;
        Assert.True(naar.StartsWith(_portaal.Broker.Authority, StringComparison.Ordinal), $"{naar} ({_portaal.Broker.Ontdekt})");
    }

    [Theory]
    [InlineData("https://kwaad.test/")]
    [InlineData("//kwaad.test")]
    [InlineData("/\\kwaad.test")]
    [InlineData("javascript:alert(1)")]
    public async Task Check_17_na_het_inloggen_gaat_niemand_naar_een_vreemd_adres(string adres)
    {
        var antwoord = await _portaal.LogInAsync(_portaal.Browser(), terug: adres);

        Assert.Equal("/", antwoord.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Check_9_elk_koekje_is_alleen_van_deze_host_en_niet_te_lezen()
    {
        var browser = _portaal.Browser();
        var naar = await browser.GetAsync("/aanmelden/naar/burger");
        var koekjes = naar.Headers.GetValues("Set-Cookie")
            .Concat((await _portaal.LogInAsync(browser)).Headers.GetValues("Set-Cookie"))
            .Concat((await browser.GetAsync("/dossier")).Headers.TryGetValues("Set-Cookie", out var meer) ? meer : [])
            .ToList();

        Assert.Contains(koekjes, k => k.StartsWith("__Host-pgb-sessie=", StringComparison.Ordinal));
        Assert.All(koekjes, k =>
        {
            Assert.StartsWith("__Host-pgb-", k, StringComparison.Ordinal);
            Assert.Contains("; path=/;", k + ";", StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; secure", k, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", k, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=", k, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", k, StringComparison.OrdinalIgnoreCase);
            Assert.True(k.Length < 4096);
        });
    }

    private async Task WeigertAsync(string reden)
    {
        var browser = _portaal.Browser();
        await Inlogportaal.GeweigerdAsync(browser, await _portaal.LogInAsync(browser), reden);
    }

    private async Task<string> TekstAsync(string adres) => await Keuring.TekstAsync(await _portaal.Browser().GetAsync(adres));
}
