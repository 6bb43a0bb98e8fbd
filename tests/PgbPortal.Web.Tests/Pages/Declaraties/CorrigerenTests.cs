using System.Net;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages.Declaraties;

public sealed class CorrigerenTests : Portaalproef
{
    [Fact]
    public async Task Meer_uren_dan_gedeclareerd_staat_bij_de_regel_en_blijft_staan()
    {
        var adres = $"/declaraties/{(await BetaaldAsync()).Waarde}/corrigeren";
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await anna.PostFormulierAsync(adres, Velden("4", "3", "3:30", "2:45"));

        var html = await TekstAsync(antwoord);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Vul voor maandag 2 maart 2026 hoogstens 3 uur in.", html);
        Assert.Contains("value=\"4\"", html);
    }

    [Fact]
    public async Task Zonder_wijziging_gebeurt_er_niets()
    {
        var id = await BetaaldAsync();
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await anna.PostFormulierAsync($"/declaraties/{id.Waarde}/corrigeren", Velden("3", "3", "3:30", "2:45"));

        Assert.Contains("U heeft niets gewijzigd.", await TekstAsync(antwoord));
        Assert.Equal(DeclaratieStatus.Betaald, (await DeclaratieAsync(id)).Status);
    }

    [Fact]
    public async Task Te_veel_betaald_gaat_af_van_volgende_betalingen()
    {
        var id = await BetaaldAsync();
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await anna.PostFormulierAsync($"/declaraties/{id.Waarde}/corrigeren", Velden("2", "3", "3:30", "2:45"));

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Contains("€ 60,00 gaat af van volgende betalingen aan Kees Begeleiding.", await TekstAsync(anna, antwoord.Headers.Location!.OriginalString));
        Assert.Equal(-6_000, Assert.Single((await DeclaratieAsync(id)).Correcties).Bedrag.Centen);
    }

    [Fact]
    public async Task Te_veel_kilometers_gaan_er_ook_af()
    {
        var overeenkomst = await Wereld.GoedgekeurdMetKilometersAsync();
        Wereld.Klok.Zet(new(2026, 4, 2));
        var stand = await Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>("anna", new(
            DeclaratieId.Nieuw(), overeenkomst, Maart, [new(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), null, 120, null, 12_500)]));
        await Wereld.BetaalAsync();
        var adres = $"/declaraties/{stand.Id.Waarde}/corrigeren";
        var anna = await Portaal.AlsAsync("anna");
        var html = await TekstAsync(anna, adres);
        Keuring.IsGoedeOpmaak(html);
        Assert.Equal("12,5", Keuring.Waarde(html, "Invoer_Regels_0__Kilometers"));

        html = await (await anna.PostFormulierAsync(adres, MetKilometers("13"))).TekstAsync();
        Assert.Equal("Vul voor maandag 2 maart 2026 hoogstens 12,5 kilometer in.", Keuring.Fout(html, "Invoer_Regels_0__Kilometers"));
        Assert.Equal("13", Keuring.Waarde(html, "Invoer_Regels_0__Kilometers"));
        html = await (await anna.PostFormulierAsync(adres, MetKilometers("ver"))).TekstAsync();
        Assert.Contains("hoogstens 12,5 kilometer", Keuring.Fout(html, "Invoer_Regels_0__Kilometers"));

        // 12,5 km for € 2,88, 2,5 km for € 0,58.
        var antwoord = await anna.PostFormulierAsync(adres, MetKilometers("2,5"));
        var correctie = await TekstAsync(anna, antwoord.Headers.Location!.OriginalString);
        Assert.Contains("€ 2,30 gaat af van volgende betalingen aan Kees Begeleiding.", correctie);
        Assert.Contains("Gereden: 10 kilometer minder.", correctie);
        Assert.Equal("2,5", Keuring.Waarde(await TekstAsync(anna, adres), "Invoer_Regels_0__Kilometers"));
    }

    [Fact]
    public async Task Intrekken_kan_zolang_er_niet_is_betaald()
    {
        var id = await IngevoerdAsync();
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await anna.PostFormulierAsync($"/declaraties/{id.Waarde}/intrekken", []);

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal(DeclaratieStatus.Ingetrokken, (await DeclaratieAsync(id)).Status);
        Assert.Contains("Deze declaratie kunt u niet intrekken.", await TekstAsync(anna, $"/declaraties/{id.Waarde}/intrekken"));
    }

    private static Dictionary<string, string> MetKilometers(string kilometers) =>
        new() { ["Invoer.Regels[0].Nieuw"] = "2", ["Invoer.Regels[0].Kilometers"] = kilometers };

    private static Dictionary<string, string> Velden(params string[] uren) =>
        uren.Select((u, i) => (Sleutel: $"Invoer.Regels[{i}].Nieuw", Waarde: u)).ToDictionary(v => v.Sleutel, v => v.Waarde);
}
