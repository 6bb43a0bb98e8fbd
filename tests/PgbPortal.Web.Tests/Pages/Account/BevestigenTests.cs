using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Web.Tests.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Tests.Pages.Account;

public sealed class BevestigenTests : Portaalproef
{
    private const string Nummer = "NL68 TEST 0001 0237 57";

    [Fact]
    public async Task Wie_niet_is_ingelogd_gaat_naar_de_aanmeldpagina() =>
        Assert.StartsWith("/aanmelden", (await Portaal.Bezoeker().GetAsync("/bevestigen")).Headers.Location!.OriginalString);

    [Fact]
    public async Task Een_rekeningnummer_wijzigen_vraagt_na_een_kwartier_wie_het_is_en_gaat_daarna_door()
    {
        var kees = await Portaal.AlsAsync("kees");
        var formulier = await kees.GetStringAsync("/rekeningnummer");
        await LaterAsync(kees, "/rekeningnummer");

        var antwoord = await kees.VerderAsync("/rekeningnummer", formulier, new() { ["Invoer.Iban"] = Nummer });
        Assert.Equal("/bevestigen?terug=%2Frekeningnummer", antwoord.Headers.Location!.OriginalString);
        Assert.DoesNotContain("Invoer.Iban", await kees.GetStringAsync("/rekeningnummer"));

        var html = await kees.GetStringAsync(antwoord.Headers.Location.OriginalString);
        Keuring.IsGoedeOpmaak(html);
        var door = await kees.PostFormulierAsync(antwoord.Headers.Location.OriginalString, []);
        Assert.Equal("/rekeningnummer", door.Headers.Location!.OriginalString);
        await kees.PostFormulierAsync("/rekeningnummer", new() { ["Invoer.Iban"] = Nummer });
        Assert.Contains("Wij controleren dit nummer.", await TekstAsync(kees, "/rekeningnummer"));
    }

    [Theory]
    [InlineData("anna", "/betalingen/csv")]
    [InlineData("anna", "/declaraties/xlsx")]
    [InlineData("anna", "/terugbetalen/csv")]
    [InlineData("svb.fin1", "/vorderingen/xlsx")]
    [InlineData("svb.fin1", "/betaalruns/csv")]
    [InlineData("svb.fin1", "/betaalruns/00000000-0000-7000-8000-000000000001/bestand")]
    public async Task Een_bestand_ophalen_vraagt_na_een_kwartier_wie_het_is(string account, string adres)
    {
        await Wereld.ToekenningAsync();
        var client = await Portaal.AlsAsync(account);
        await LaterAsync(client, "/");

        var antwoord = await client.GetAsync(adres);

        Assert.Equal($"/bevestigen?terug={Uri.EscapeDataString(adres)}", antwoord.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Alle_bedragen_van_een_budget_vragen_het_ook_met_een_regel_in_het_log_maar_de_pagina_zelf_niet()
    {
        await Wereld.ToekenningAsync();
        var anna = await Portaal.AlsAsync("anna");
        await LaterAsync(anna, "/");
        var adres = Regex.Match(await anna.GetStringAsync("/budget"), "href=\"(/budget/[0-9a-f-]{36})\"").Groups[1].Value;

        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync(adres)).StatusCode);
        foreach (var alles in new[] { $"{adres}/csv", $"{adres}/xlsx", $"{adres}?alles=true" })
        {
            Assert.Equal($"/bevestigen?terug={Uri.EscapeDataString(alles)}", (await anna.GetAsync(alles)).Headers.Location!.OriginalString);
        }

        await using var db = Wereld.Database.Db();

        // A refusal is written at once; the line of a look may come later.
        var regels = await db.Logregels.Where(l => l.Gebeurtenis == nameof(FunctiebudgetBekijken) && l.Resultaat == Logresultaat.Geweigerd).ToListAsync();
        Assert.Equal(3, regels.Count);
        Assert.All(regels, r => Assert.NotNull(r.BudgethouderId));
    }

    [Fact]
    public async Task De_sessie_van_voor_de_bevestiging_is_dood()
    {
        var kees = await Portaal.AlsAsync("kees");

        await kees.PostFormulierAsync("/bevestigen", []);

        Assert.Equal(HttpStatusCode.OK, (await kees.GetAsync("/rekeningnummer")).StatusCode);
        await using var db = Wereld.Database.Db();
        var sessies = await db.Aanmeldsessies.OrderBy(s => s.Id).ToListAsync();
        Assert.Equal([false, true], sessies.Select(s => s.BeeindigdOpUtc is null));
    }

    [Theory]
    [InlineData("https://kwaad.test")]
    [InlineData("//kwaad.test")]
    public async Task Na_bevestigen_gaat_niemand_naar_een_vreemd_adres(string adres)
    {
        var kees = await Portaal.AlsAsync("kees");

        var antwoord = await kees.PostFormulierAsync("/bevestigen", new() { ["terug"] = adres });

        Assert.Equal("/", antwoord.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Wie_met_de_broker_inlogde_logt_daar_opnieuw_in_en_een_oude_aanmelding_telt_niet()
    {
        await using var portaal = new Inlogportaal();
        await portaal.InitializeAsync();
        portaal.Organisatie("80008422");
        var browser = portaal.Browser();
        await portaal.LogInAsync(browser, "organisatie");
        portaal.Wereld.Klok.Verder(TimeSpan.FromMinutes(8));
        await browser.GetAsync("/");
        portaal.Wereld.Klok.Verder(TimeSpan.FromMinutes(8));
        Assert.DoesNotContain("Invoer.Iban", await browser.GetStringAsync("/rekeningnummer"));
        Assert.Contains("/aanmelden/naar/organisatie?terug=%2Frekeningnummer&amp;opnieuw=True", await browser.GetStringAsync("/bevestigen?terug=/rekeningnummer"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostFormulierAsync("/rekeningnummer", [], "/bevestigen")).StatusCode);

        portaal.Broker.Bederf = claims => claims["auth_time"] = portaal.Wereld.Klok.GetUtcNow().AddMinutes(-10).ToUnixTimeSeconds();
        var oud = await portaal.LogInAsync(browser, "organisatie", "/rekeningnummer", opnieuw: true);
        Assert.StartsWith("/aanmelden/mislukt?reden=fout", oud.Headers.Location!.OriginalString);
        Assert.Equal(("login", "0"), (portaal.Broker.LaatsteVraag["prompt"], portaal.Broker.LaatsteVraag["max_age"]));
        Assert.DoesNotContain("Invoer.Iban", await browser.GetStringAsync("/rekeningnummer"));

        portaal.Broker.Bederf = null;
        var nieuw = await portaal.LogInAsync(browser, "organisatie", "/rekeningnummer", opnieuw: true);
        Assert.Equal("/rekeningnummer", nieuw.Headers.Location!.OriginalString);
        Assert.Contains("Invoer.Iban", await browser.GetStringAsync("/rekeningnummer"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Wie_de_broker_nog_kende_en_niets_liet_zien_moet_dat_eerst_doen(bool metMoment)
    {
        await using var portaal = new Inlogportaal();
        await portaal.InitializeAsync();
        portaal.Organisatie("80008422");
        portaal.Broker.Bederf = claims =>
        {
            claims["auth_time"] = portaal.Wereld.Klok.GetUtcNow().AddMinutes(-20).ToUnixTimeSeconds();
            if (!metMoment)
            {
                claims.Remove("auth_time");
            }
        };
        var browser = portaal.Browser();

        var stil = await portaal.LogInAsync(browser, "organisatie", "/rekeningnummer");

        Assert.Equal("/rekeningnummer", stil.Headers.Location!.OriginalString);
        Assert.Equal("28800", portaal.Broker.LaatsteVraag["max_age"]);
        Assert.DoesNotContain("Invoer.Iban", await browser.GetStringAsync("/rekeningnummer"));
        var antwoord = await browser.PostFormulierAsync("/rekeningnummer", new() { ["Invoer.Iban"] = Nummer });
        Assert.Equal("/bevestigen?terug=%2Frekeningnummer", antwoord.Headers.Location!.OriginalString);
        await using var db = portaal.Wereld.Database.Db();
        Assert.DoesNotContain(await db.Zorgverleners.Select(z => z.Iban).ToListAsync(), i => i?.Waarde == Nummer.Replace(" ", ""));
    }

    private async Task LaterAsync(HttpClient client, string adres)
    {
        for (var i = 0; i < 2; i++)
        {
            Wereld.Klok.Verder(TimeSpan.FromMinutes(8));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(adres)).StatusCode);
        }
    }
}
