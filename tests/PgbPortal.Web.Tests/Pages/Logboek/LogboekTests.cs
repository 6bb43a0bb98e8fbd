using System.Net;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Inzage;

namespace PgbPortal.Web.Tests.Pages.Logboek;

public sealed class LogboekTests : Portaalproef
{
    private const string Adres = "/logboek";

    [Fact]
    public async Task De_paginas_willen_inloggen_en_zijn_niet_voor_iedereen()
    {
        Assert.StartsWith("/aanmelden", (await Portaal.Bezoeker().GetAsync(Adres)).Headers.Location!.OriginalString);
        foreach (var account in new[] { "anna", "westland.cons", "westland.beheer", "svb.fin1" })
        {
            var client = await Portaal.AlsAsync(account);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Adres)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"{Adres}/signalen")).StatusCode);
        }
    }

    [Fact]
    public async Task Zoeken_vraagt_een_reden_en_om_wie_het_gaat()
    {
        var beheerder = await Portaal.AlsAsync("westland.privacy");

        var antwoord = await beheerder.PostFormulierAsync(Adres, []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var html = await antwoord.TekstAsync();
        Assert.Equal("Kies waarom u in het logboek kijkt.", Keuring.Fout(html, "Invoer_Reden"));
        Assert.Equal("Vul een BSN in, of kies een medewerker.", Keuring.Fout(html, "Invoer_Bsn"));
    }

    [Fact]
    public async Task De_functionaris_vindt_wat_een_medewerker_deed_zonder_nummer_in_het_adres_en_anna_leest_dat()
    {
        var toekenning = await Wereld.ToekenningAsync();
        await Wereld.AlsAsync<BudgethouderBekijken, BudgethouderBekijken.Input, BudgethouderBekijken.Dossier>("westland.cons", new(toekenning.Budgethouder));
        var beheerder = await Portaal.AlsAsync("westland.privacy");

        var antwoord = await beheerder.PostFormulierAsync(Adres, new() { ["Invoer.Reden"] = "Klacht", ["Invoer.Bsn"] = "999990019" });
        var adres = antwoord.Headers.Location!.OriginalString;
        var html = await TekstAsync(beheerder, adres);

        Assert.DoesNotContain("999990019", adres + html);
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("bekeek het dossier", html);
        Assert.DoesNotContain("Anna de Wit", html);

        // The look of the beheerder is written a moment later.
        var anna = await Portaal.AlsAsync("anna");
        var gezien = "";
        for (var poging = 0; poging < 50 && !gezien.Contains("Er was een klacht."); poging++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            gezien = await TekstAsync(anna, "/inzage");
        }

        Assert.Contains("Een functionaris gegevensbescherming van gemeente Westland zocht in het logboek.", gezien);
        Assert.Contains("Er was een klacht.", gezien);
    }

    [Fact]
    public async Task Een_signaal_staat_op_de_startpagina_en_wordt_afgehandeld()
    {
        await using (var db = Wereld.Database.Db())
        {
            db.Add(new Inzagesignaal
            {
                Id = Guid.CreateVersion7(), Dag = new(2026, 2, 8), Soort = Signaalsoort.LogboekNietHeel, Aantal = 2, OpUtc = new(2026, 2, 8, 3, 0, 0, DateTimeKind.Utc),
            });
            await db.SaveChangesAsync();
        }

        var auditor = await Portaal.AlsAsync("auditor");
        Assert.Contains("Bekijk 1 signaal over het logboek", await TekstAsync(auditor, "/"));
        Assert.Contains("2 regels van het logboek kloppen niet", await TekstAsync(auditor, $"{Adres}/signalen"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await auditor.PostFormulierAsync($"{Adres}/signalen", [])).StatusCode);

        var antwoord = await auditor.PostFormulierAsync($"{Adres}/signalen", new() { ["Oordeel"] = nameof(Signaaloordeel.GemeldAlsIncident) });

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var html = await TekstAsync(auditor, $"{Adres}/signalen");
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Gemeld als incident", html);
        Assert.DoesNotContain("Bekijk 1 signaal", await TekstAsync(auditor, "/"));
    }
}
