using System.Net;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.TestSupport;

namespace PgbPortal.Web.Tests.Infrastructure.Aanmelden;

/// <summary>Check 35 of kwaliteit.md: trying often does not help.</summary>
public sealed class AanmeldremTests : IAsyncLifetime
{
    private readonly Inlogportaal _portaal = new();

    public ValueTask InitializeAsync() => _portaal.InitializeAsync();

    public ValueTask DisposeAsync() => _portaal.DisposeAsync();

    [Fact]
    public async Task Na_vijf_keer_onbekend_moet_iemand_wachten_ook_als_hij_intussen_bekend_is()
    {
        _portaal.Consulent(rol: "");
        for (var i = 0; i < 5; i++)
        {
            await WeigertAsync("onbekend");
        }

        _portaal.Consulent();
        await WeigertAsync("wachten");
        _portaal.Wereld.Klok.Verder(TimeSpan.FromMinutes(15));

        Assert.Equal("/", (await _portaal.LogInAsync(_portaal.Browser(), "medewerker-westland")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Een_bron_die_te_vaak_mislukt_moet_wachten_en_krijgt_voor_elk_account_hetzelfde_antwoord()
    {
        _portaal.Portaal.Instellingen["Aanmelden:PogingenPerBron"] = "3";
        _portaal.Westland.Ondertekening = Ondertekening.Zonder;
        for (var i = 0; i < 3; i++)
        {
            await WeigertAsync("fout");
        }

        _portaal.Westland.Ondertekening = Ondertekening.Goed;
        await WeigertAsync("wachten");
        _portaal.Consulent(wie: "iemand anders");
        await WeigertAsync("wachten");
        var pagina = await _portaal.Browser().GetAsync("/aanmelden/mislukt?reden=wachten");
        Assert.Equal(HttpStatusCode.TooManyRequests, pagina.StatusCode);
    }

    [Fact]
    public async Task Wat_een_vreemde_pagina_meestuurt_sluit_geen_kantoor_buiten_en_vult_het_zorglog_niet()
    {
        var browser = _portaal.Browser();
        var iss = Uri.EscapeDataString(_portaal.Westland.Authority);
        for (var i = 0; i < 60; i++)
        {
            var vraag = (i % 3) switch { 0 => "?code=x&state=verzonnen", 1 => "?error=server_error", _ => "?code=x" };
            var antwoord = await browser.GetAsync($"/aanmelden/terug/medewerker-westland{vraag}&iss={iss}");
            Assert.StartsWith("/aanmelden/mislukt?reden=fout", antwoord.Headers.Location!.OriginalString);
        }

        Assert.Equal("/", (await _portaal.LogInAsync(_portaal.Browser(), "medewerker-westland")).Headers.Location!.OriginalString);
        await using var db = _portaal.Wereld.Database.Db();
        Assert.Equal(Logresultaat.Toegestaan, (await db.Logregels.SingleAsync(l => l.Gebeurtenis == "Aanmelden")).Resultaat);
    }

    [Theory]
    [InlineData(500, "{}")]
    [InlineData(200, "<html>")]
    [InlineData(200, "[]")]
    public async Task Een_dienst_die_hapert_is_een_storing_en_telt_voor_niemand(int status, string inhoud)
    {
        _portaal.Portaal.Instellingen["Aanmelden:PogingenPerBron"] = "1";
        _portaal.Westland.Hapert = (status, inhoud);
        await WeigertAsync("storing");
        await WeigertAsync("storing");

        _portaal.Westland.Hapert = null;

        Assert.Equal("/", (await _portaal.LogInAsync(_portaal.Browser(), "medewerker-westland")).Headers.Location!.OriginalString);
    }

    private async Task WeigertAsync(string reden)
    {
        var browser = _portaal.Browser();
        await Inlogportaal.GeweigerdAsync(browser, await _portaal.LogInAsync(browser, "medewerker-westland"), reden);
    }
}
