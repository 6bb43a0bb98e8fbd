using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Pages.Meekijkers;

public sealed class MeekijkersTests : Portaalproef
{
    private const string Adres = "/meekijkers";

    [Fact]
    public async Task De_pagina_wil_inloggen_en_is_niet_voor_een_zorgverlener()
    {
        await InAprilAsync();

        var bezoeker = await Portaal.Bezoeker().GetAsync(Adres);
        Assert.Equal(HttpStatusCode.Redirect, bezoeker.StatusCode);
        Assert.StartsWith("/aanmelden", bezoeker.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("kees")).GetAsync(Adres)).StatusCode);
    }

    [Fact]
    public async Task Een_fout_staat_bij_het_veld()
    {
        await Wereld.ToekenningAsync();
        var anna = await Portaal.AlsAsync("anna");

        var leeg = await anna.PostFormulierAsync(Adres, []);
        var onbekend = await (await anna.PostFormulierAsync(
            Adres, new() { ["Invoer.Bsn"] = "999998018", ["Invoer.Akkoord"] = "true" })).TekstAsync();

        var html = await leeg.TekstAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.StatusCode);
        Assert.Equal("Vul het BSN in van wie mag meekijken.", Keuring.Fout(html, "Invoer_Bsn"));
        Assert.Equal("Zet een vinkje als deze persoon alles mag zien.", Keuring.Fout(html, "Invoer_Akkoord"));
        Assert.Equal("Wij kennen dit BSN niet. Kijk het nog eens na.", Keuring.Fout(onbekend, "Invoer_Bsn"));
    }

    [Fact]
    public async Task De_budgethouder_laat_iemand_meekijken_en_stopt_dat_weer()
    {
        await Wereld.ToekenningAsync();
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await anna.PostFormulierAsync(Adres, new() { ["Invoer.Bsn"] = "999990007", ["Invoer.Akkoord"] = "true" });
        var html = await TekstAsync(anna, antwoord.Headers.Location!.OriginalString);

        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Bas Mulder", html);
        Assert.DoesNotContain("999990007", html);
        var bas = await TekstAsync(await Portaal.AlsAsync("bas"), Adres);
        Assert.Contains("Bas Mulder", bas);
        Assert.DoesNotContain("Stop meekijken", bas);

        var meekijker = Regex.Match(html, "name=\"meekijker\" value=\"([^\"]+)\"").Groups[1].Value;
        await anna.PostFormulierAsync(Adres, new() { ["meekijker"] = meekijker, ["actie"] = "verwijderen" });
        Assert.Contains("Er kijkt niemand mee.", await TekstAsync(anna, Adres));
    }

    [Fact]
    public async Task Een_meekijker_voegt_niemand_toe_en_wie_van_een_ander_dossier_is_blijft()
    {
        await Wereld.ToekenningAsync();
        await Wereld.ToekenningAsync("dina", nummer: "W-2");
        var anna = await Portaal.AlsAsync("anna");
        await anna.PostFormulierAsync(Adres, new() { ["Invoer.Bsn"] = "999990007", ["Invoer.Akkoord"] = "true" });
        var html = await TekstAsync(anna, Adres);
        var meekijker = Regex.Match(html, "name=\"meekijker\" value=\"([^\"]+)\"").Groups[1].Value;
        var bas = await Portaal.AlsAsync("bas");
        var dina = await Portaal.AlsAsync("dina");

        var toevoegen = await bas.PostFormulierAsync(
            "/budget", new() { ["Invoer.Bsn"] = "999990032", ["Invoer.Akkoord"] = "true" }, Adres);
        var verwijderen = await dina.PostFormulierAsync(Adres, new() { ["meekijker"] = meekijker, ["actie"] = "verwijderen" });

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (toevoegen.StatusCode, verwijderen.StatusCode));
        Assert.Contains("Bas Mulder", await TekstAsync(anna, Adres));
    }
}
