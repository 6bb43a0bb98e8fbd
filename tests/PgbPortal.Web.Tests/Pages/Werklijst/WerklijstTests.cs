using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages.Werklijst;

public sealed class WerklijstTests : Portaalproef
{
    [Fact]
    public async Task Een_toetser_neemt_een_taak_geeft_hem_terug_en_geeft_hem_aan_een_collega()
    {
        var id = await InBeoordelingAsync();
        var toetser = await Portaal.AlsAsync("westland.toets");
        var lijst = await toetser.GetStringAsync("/werklijst");
        Keuring.IsGoedeOpmaak(lijst);
        Assert.Contains($"/overeenkomsten/{id.Waarde}/beoordelen", lijst);
        Dictionary<string, string> Taak(string doe) => new() { ["taaksoort"] = "OvereenkomstBeoordelen", ["onderwerp"] = id.Waarde.ToString(), ["doe"] = doe };

        var genomen = await toetser.PostFormulierAsync("/werklijst", Taak("neem"), "/werklijst?mijn=true");
        Assert.Equal("/werklijst?mijn=true", genomen.Headers.Location!.OriginalString);
        Assert.Contains("Van u", await TekstAsync(toetser, "/werklijst?mijn=true"));

        await toetser.PostFormulierAsync("/werklijst", Taak("terug"));
        Assert.Contains("Nog niemand", await TekstAsync(toetser, "/werklijst"));

        var geven = await toetser.GetStringAsync($"/werklijst/{id.Waarde}");
        Keuring.IsGoedeOpmaak(geven);
        var collega = Regex.Match(geven, "value=\"([0-9a-f-]{36})\"[^>]*>\\s*<label[^>]*>\\s*Tweede toetser").Groups[1].Value;
        Assert.NotEmpty(collega);
        Assert.Contains("Kies wie deze taak doet.", await TekstAsync(await toetser.PostFormulierAsync($"/werklijst/{id.Waarde}", [])));
        Assert.Equal("/werklijst", (await toetser.PostFormulierAsync($"/werklijst/{id.Waarde}", new() { ["Aan"] = collega })).Headers.Location!.OriginalString);
        Assert.Contains("Van u", await TekstAsync(await Portaal.AlsAsync("westland.toets2"), "/werklijst?mijn=true"));
        Assert.Contains("/werklijst", await toetser.GetStringAsync("/"));
    }

    [Fact]
    public async Task Een_filter_zonder_taken_zegt_wat_te_doen_en_wat_in_het_adres_niet_klopt_breekt_niets()
    {
        await InBeoordelingAsync();
        var toetser = await Portaal.AlsAsync("westland.toets");

        Assert.Contains("Kies iets anders om meer taken te zien.", await TekstAsync(toetser, "/werklijst?soort=DeclaratieToetsen&wet=Wmo&volgorde=Soort&mijn=true"));
        foreach (var adres in new[] { "/werklijst?na=onzin", "/werklijst?soort=Onzin&wet=7", "/werklijst?voor=20260101.OvereenkomstBeoordelen.0190000000007000800000000000f00d" })
        {
            Assert.Equal(HttpStatusCode.OK, (await toetser.GetAsync(adres)).StatusCode);
        }
    }

    [Fact]
    public async Task Zonder_werk_is_er_niets_te_kiezen_en_met_een_keuze_blijft_die_te_zien()
    {
        var toetser = await Portaal.AlsAsync("westland.toets");

        var leeg = await TekstAsync(toetser, "/werklijst");
        Assert.Contains("Komt er werk binnen?", leeg);
        Assert.Contains("/werklijst/vervanging", leeg);
        Assert.DoesNotContain("Alle soorten", leeg);
        Assert.Contains("Alle soorten", await TekstAsync(toetser, "/werklijst?mijn=true"));
    }

    [Fact]
    public async Task De_melding_na_een_stap_laat_een_naam_een_naam()
    {
        var id = await InBeoordelingAsync();
        var toetser = await Portaal.AlsAsync("westland.toets");
        var geven = await toetser.GetStringAsync($"/werklijst/{id.Waarde}");
        var collega = Regex.Match(geven, "value=\"([0-9a-f-]{36})\"[^>]*>\\s*<label[^>]*>\\s*Tweede toetser").Groups[1].Value;

        await toetser.PostFormulierAsync($"/werklijst/{id.Waarde}", new() { ["Aan"] = collega });

        Assert.Contains("De taak is van <bdi translate=\"no\">Tweede toetser</bdi>.", await toetser.GetStringAsync("/werklijst"));
    }

    [Fact]
    public async Task Een_toekenning_die_afloopt_zegt_de_consulent_wat_te_doen()
    {
        var toekenning = await Wereld.ToekenningAsync();
        Wereld.Klok.Zet(new(2026, 11, 23));
        var consulent = await Portaal.AlsAsync("westland.cons");
        Assert.Contains($"/toekenningen/{toekenning.Id.Waarde}", await consulent.GetStringAsync("/werklijst"));

        var html = await TekstAsync(consulent, $"/toekenningen/{toekenning.Id.Waarde}");

        Assert.Contains("Deze toekenning eindigt op 31 december 2026", html);
        Assert.Contains("href=\"/toekenningen/nieuw\"", html);
    }

    [Fact]
    public async Task Een_vervanging_wordt_ingesteld_getoond_en_gestopt()
    {
        var toetser = await Portaal.AlsAsync("westland.toets");
        var pagina = await toetser.GetStringAsync("/werklijst/vervanging");
        Keuring.IsGoedeOpmaak(pagina);
        var keuzes = Regex.Matches(pagina, "<option value=\"([0-9a-f-]{36})\"").Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.Equal(2, keuzes.Count);
        Dictionary<string, string> Formulier(string tot) => new()
        {
            ["Invoer.Voor"] = keuzes[0],
            ["Invoer.Door"] = keuzes[1],
            ["Invoer.Van"] = "9-2-2026",
            ["Invoer.TotEnMet"] = tot,
        };

        var fout = await toetser.PostFormulierAsync("/werklijst/vervanging", Formulier("8-2-2026"), "/werklijst/vervanging?handler=Nieuw");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await toetser.PostFormulierAsync("/werklijst/vervanging", Formulier("20-2-2026"), "/werklijst/vervanging?handler=Nieuw")).StatusCode);
        Assert.Contains("U vervangt", await TekstAsync(await Portaal.AlsAsync("westland.toets2"), "/werklijst"));

        var met = await toetser.GetStringAsync("/werklijst/vervanging");
        Keuring.IsGoedeOpmaak(met);
        var id = Regex.Match(met, "name=\"id\" value=\"([0-9a-f-]{36})\"").Groups[1].Value;
        await toetser.PostFormulierAsync("/werklijst/vervanging", new() { ["id"] = id }, "/werklijst/vervanging?handler=Stop");
        Assert.Contains("Er is nu geen vervanging.", await TekstAsync(toetser, "/werklijst/vervanging"));
    }

    [Fact]
    public async Task Wie_geen_taken_deelt_komt_er_niet_en_een_taak_van_een_ander_bestaat_niet()
    {
        var id = await InBeoordelingAsync();
        Assert.StartsWith("/aanmelden", (await Portaal.Bezoeker().GetAsync("/werklijst")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("westland.beheer")).GetAsync("/werklijst")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("anna")).GetAsync("/werklijst/vervanging")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Portaal.AlsAsync("delft.toets")).GetAsync($"/werklijst/{id.Waarde}")).StatusCode);
    }

    private async Task<ZorgovereenkomstId> InBeoordelingAsync()
    {
        var toekenning = await Wereld.ToekenningAsync();
        var id = await Wereld.ConceptAsync(toekenning.Budgethouder);
        await Wereld.DelenEnTekenenAsync(id);
        return id;
    }
}
