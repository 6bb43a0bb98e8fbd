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
    public async Task Wat_een_ander_intussen_corrigeerde_wordt_niet_stil_teruggedraaid()
    {
        var id = await BetaaldAsync();
        var adres = $"/declaraties/{id.Waarde}/corrigeren";
        var anna = await Portaal.AlsAsync("anna");
        var oud = await anna.GetStringAsync(adres);
        await anna.PostFormulierAsync(adres, Velden("2", "3", "3:30", "2:45"));

        var antwoord = await VerstuurAsync(anna, adres, oud, Velden("3", "2", "3:30", "2:45"));

        var html = await TekstAsync(antwoord);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("De regels zijn intussen veranderd. Kijk de nieuwe cijfers na en verstuur opnieuw.", html);
        Assert.Equal("2:00", Keuring.Waarde(html, "Invoer_Regels_0__Nieuw"));
        Assert.Equal("3:00", Keuring.Waarde(html, "Invoer_Regels_1__Nieuw"));
        Assert.Single((await DeclaratieAsync(id)).Correcties);

        // The new numbers are a good start: sent again it is a correction on top of the other.
        antwoord = await VerstuurAsync(anna, adres, html, Velden("2", "2", "3:30", "2:45"));
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal([-6_000L, -6_000L], (await DeclaratieAsync(id)).Correcties.Select(c => c.Bedrag.Centen));
    }

    [Fact]
    public async Task Twee_keer_drukken_is_een_correctie_en_geen_fout()
    {
        var id = await BetaaldAsync();
        var adres = $"/declaraties/{id.Waarde}/corrigeren";
        var anna = await Portaal.AlsAsync("anna");
        var formulier = await anna.GetStringAsync(adres);

        var eerste = await VerstuurAsync(anna, adres, formulier, Velden("2", "3", "3:30", "2:45"));
        var tweede = await VerstuurAsync(anna, adres, formulier, Velden("2", "3", "3:30", "2:45"));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (eerste.StatusCode, tweede.StatusCode));
        Assert.Equal(eerste.Headers.Location, tweede.Headers.Location);
        Assert.Single((await DeclaratieAsync(id)).Correcties);
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
        Assert.Contains("€ 2,30 gaat af van volgende betalingen aan Kees Begeleiding.", correctie.ZonderNaamtags());
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

    // The form as it was opened before, with its hidden fields.
    private static async Task<HttpResponseMessage> VerstuurAsync(HttpClient client, string adres, string formulier, Dictionary<string, string> velden)
    {
        using var inhoud = new FormUrlEncodedContent(Formulieren.Verborgen(formulier).Concat(velden).GroupBy(v => v.Key).Select(g => g.Last()));
        return await client.PostAsync(adres, inhoud);
    }

    private static Dictionary<string, string> MetKilometers(string kilometers) =>
        new() { ["Invoer.Regels[0].Nieuw"] = "2", ["Invoer.Regels[0].Kilometers"] = kilometers };

    private static Dictionary<string, string> Velden(params string[] uren) =>
        uren.Select((u, i) => (Sleutel: $"Invoer.Regels[{i}].Nieuw", Waarde: u)).ToDictionary(v => v.Sleutel, v => v.Waarde);
}
