using System.Net;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

public sealed class WijzigenTests : Portaalproef
{
    [Theory]
    [InlineData("wijzigen")]
    [InlineData("wijziging-intrekken")]
    public async Task De_paginas_willen_inloggen_en_een_vreemde_vindt_niets(string pagina)
    {
        var id = await InAprilAsync();

        await BewaaktAsync($"/overeenkomsten/{id.Waarde}/{pagina}", $"/overeenkomsten/{Guid.CreateVersion7()}/{pagina}", "dina");
    }

    [Theory]
    [InlineData("kees", "wijzigen")]
    [InlineData("kees", "wijziging-intrekken")]
    [InlineData("anna", "wijziging-intrekken")]
    public async Task Wie_niet_aan_de_beurt_is_gaat_naar_de_overeenkomst(string account, string pagina)
    {
        var adres = Adres(await InAprilAsync());

        var antwoord = await (await Portaal.AlsAsync(account)).GetAsync($"{adres}/{pagina}");

        Assert.Equal((HttpStatusCode.Redirect, adres), (antwoord.StatusCode, antwoord.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Wat_er_mist_of_niet_mag_staat_bij_het_veld_en_de_invoer_blijft_staan()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");
        var leeg = await TekstAsync(anna, $"{adres}/wijzigen");
        Keuring.IsGoedeOpmaak(leeg);
        Assert.Equal(("1-5-2026", "60,00"), (Keuring.Waarde(leeg, "Invoer_Ingangsdatum"), Keuring.Waarde(leeg, "Invoer_Regels_0__Tarief")));

        var zonder = await anna.PostFormulierAsync($"{adres}/wijzigen", Velden(ingangsdatum: "", tarief: "", perWeek: ""));
        var html = await zonder.TekstAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode);
        Assert.Equal("Vul in vanaf welke dag de wijziging geldt.", Keuring.Fout(html, "Invoer_Ingangsdatum"));
        Assert.Equal("Vul het tarief in.", Keuring.Fout(html, "Invoer_Regels_0__Tarief"));
        Assert.Equal("Vul in hoeveel uur per week de zorgverlener werkt.", Keuring.Fout(html, "Invoer_Regels_0__PerWeek"));

        var midden = await (await anna.PostFormulierAsync($"{adres}/wijzigen", Velden(ingangsdatum: "14-5-2026", tarief: "62"))).TekstAsync();
        Assert.Contains("eerste dag van een maand", Keuring.Fout(midden, "Invoer_Ingangsdatum"));
        Assert.Equal("62", Keuring.Waarde(midden, "Invoer_Regels_0__Tarief"));

        var hoog = await (await anna.PostFormulierAsync($"{adres}/wijzigen", Velden(tarief: "70"))).TekstAsync();
        Assert.Contains("€ 65,00", Keuring.Fout(hoog, "Invoer_Regels_0__Tarief"));

        var niets = await (await anna.PostFormulierAsync($"{adres}/wijzigen", Velden())).TekstAsync();
        Assert.Contains("Er verandert niets.", niets);
    }

    [Fact]
    public async Task Een_lager_tarief_gaat_langs_zorgverlener_budgethouder_gemeente_en_SVB()
    {
        var adres = Adres(await InAprilAsync());
        var (anna, kees) = (await Portaal.AlsAsync("anna"), await Portaal.AlsAsync("kees"));

        var voorgesteld = await anna.PostFormulierAsync($"{adres}/wijzigen", Velden(tarief: "58"));
        Assert.Equal(adres, voorgesteld.Headers.Location?.ToString());
        Assert.Contains("De zorgverlener leest de wijziging en tekent als eerste.", await TekstAsync(anna, adres));
        Assert.Equal(adres, (await anna.GetAsync($"{adres}/ondertekenen")).Headers.Location?.ToString());

        Assert.Contains("Teken de wijziging van de overeenkomst met Anna de Wit", await TekstAsync(kees, "/"));
        var lezen = await TekstAsync(kees, $"{adres}/ondertekenen");
        Keuring.IsGoedeOpmaak(lezen);
        Assert.Contains("<h1>Wijziging ondertekenen</h1>", lezen);
        Assert.Matches("€ 60,00 per uur(.|\n)*€ 58,00 per uur", lezen);
        Assert.Contains("Vanaf 1 mei 2026", lezen);
        await OndertekenAsync(kees, adres);
        await OndertekenAsync(anna, adres);

        await BesluitAsync("westland.toets", adres, "beoordelen");
        await BesluitAsync("svb.recht", adres, "toetsen");

        var klaar = await TekstAsync(anna, adres);
        Keuring.IsGoedeOpmaak(klaar);
        Assert.Contains("De wijziging is goedgekeurd en geldt vanaf 1 mei 2026.", klaar);
        Assert.Contains($"{adres}/wijzigen", klaar);
    }

    [Fact]
    public async Task Een_hoger_tarief_tekent_de_budgethouder_meteen_en_de_gemeente_leest_een_afwijzing_met_reden()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");
        var voorgesteld = await anna.PostFormulierAsync($"{adres}/wijzigen", Velden(tarief: "62"));
        Assert.Equal($"{adres}/ondertekenen", voorgesteld.Headers.Location?.ToString());
        Assert.Contains("Uw zorgverlener hoeft hiervoor niet te tekenen.", await TekstAsync(anna, $"{adres}/ondertekenen"));
        await OndertekenAsync(anna, adres);

        var toetser = await Portaal.AlsAsync("westland.toets");
        var afgewezen = await toetser.PostFormulierAsync($"{adres}/beoordelen", new()
        {
            ["Invoer.Besluit"] = "Afwijzen", ["Invoer.Reden"] = "TariefNietToegestaan", ["Invoer.Toelichting"] = "Hoger dan nodig.",
        });
        Assert.Equal(HttpStatusCode.Redirect, afgewezen.StatusCode);

        var html = await TekstAsync(anna, adres);
        Assert.Contains("De wijziging is afgekeurd. De oude afspraken blijven gelden.", html);
        Assert.Contains("Hoger dan nodig.", html);
        Assert.Contains("€ 60,00 per uur", html);
        Assert.DoesNotContain("Hoger dan nodig.", await TekstAsync(await Portaal.AlsAsync("kees"), adres));
    }

    [Fact]
    public async Task Reiskosten_kunnen_erbij_waar_de_gemeente_ze_apart_betaalt_en_anders_staat_het_bij_de_vraag()
    {
        var zonder = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");

        var html = await (await anna.PostFormulierAsync($"{zonder}/wijzigen", Velden(reiskosten: "Km"))).TekstAsync();
        Assert.Contains("reiskosten in het uurtarief", Keuring.Fout(html, "Invoer_Regels_0__Reiskosten"));
        var vast = await (await anna.PostFormulierAsync($"{zonder}/wijzigen", Velden(reiskosten: "Vast"))).TekstAsync();
        Assert.Equal("Kies of u reiskosten betaalt.", Keuring.Fout(vast, "Invoer_Regels_0__Reiskosten"));
    }

    [Fact]
    public async Task Reiskosten_kunnen_eraf_en_dan_tekent_de_zorgverlener_eerst()
    {
        var adres = Adres(await Wereld.GoedgekeurdMetKilometersAsync());
        Wereld.Klok.Zet(new(2026, 4, 2));
        var (anna, kees) = (await Portaal.AlsAsync("anna"), await Portaal.AlsAsync("kees"));
        Keuring.IsGoedeOpmaak(await TekstAsync(anna, $"{adres}/wijzigen"));

        var voorgesteld = await anna.PostFormulierAsync($"{adres}/wijzigen", Velden(reiskosten: "Nee"));

        Assert.Equal(adres, voorgesteld.Headers.Location?.ToString());
        Assert.Matches("Per kilometer(.|\n)*Geen reiskosten apart", await TekstAsync(kees, $"{adres}/ondertekenen"));
        await OndertekenAsync(kees, adres);
        await OndertekenAsync(anna, adres);
        await BesluitAsync("westland.toets", adres, "beoordelen");
        await BesluitAsync("svb.recht", adres, "toetsen");
        Wereld.Klok.Zet(new(2026, 6, 2));
        anna = await Portaal.AlsAsync("anna");
        Assert.Contains("Gereden kilometers in april 2026", await TekstAsync(anna, $"{adres}/declareren?maand=2026-04"));
        Assert.DoesNotContain("Gereden kilometers", await TekstAsync(anna, $"{adres}/declareren?maand=2026-05"));
    }

    [Fact]
    public async Task Twee_keer_versturen_is_een_wijziging_en_intrekken_haalt_haar_weg()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");
        var html = await anna.GetStringAsync($"{adres}/wijzigen");
        var velden = Formulieren.Verborgen(html).Concat(Velden(tarief: "62")).GroupBy(v => v.Key).Select(g => g.Last()).ToList();
        await anna.PostAsync($"{adres}/wijzigen", new FormUrlEncodedContent(velden));
        var tweede = await anna.PostAsync($"{adres}/wijzigen", new FormUrlEncodedContent(velden));
        Assert.Equal(HttpStatusCode.Redirect, tweede.StatusCode);

        Keuring.IsGoedeOpmaak(await TekstAsync(anna, $"{adres}/wijziging-intrekken"));
        var weg = await anna.PostFormulierAsync($"{adres}/wijziging-intrekken", []);

        Assert.Equal(adres, weg.Headers.Location?.ToString());
        var daarna = await TekstAsync(anna, adres);
        Assert.Contains("De wijziging is ingetrokken.", daarna);
        Assert.DoesNotContain("Vanaf 1 mei 2026", daarna);
    }

    [Fact]
    public async Task Wie_een_ingetrokken_wijziging_beoordeelt_leest_dat()
    {
        var adres = Adres(await InAprilAsync());
        var (anna, toetser) = (await Portaal.AlsAsync("anna"), await Portaal.AlsAsync("westland.toets"));
        await anna.PostFormulierAsync($"{adres}/wijzigen", Velden(tarief: "62"));
        await OndertekenAsync(anna, adres);
        var pagina = await toetser.GetStringAsync($"{adres}/beoordelen");
        await anna.PostFormulierAsync($"{adres}/wijziging-intrekken", []);

        var antwoord = await toetser.PostAsync($"{adres}/beoordelen", new FormUrlEncodedContent(
            Formulieren.Verborgen(pagina).Append(new("Invoer.Besluit", "Akkoord")).GroupBy(v => v.Key).Select(g => g.Last())));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("De budgethouder heeft deze wijziging ingetrokken.", await antwoord.TekstAsync());
    }

    private static string Adres(ZorgovereenkomstId id) => $"/overeenkomsten/{id.Waarde}";

    private static Dictionary<string, string> Velden(string ingangsdatum = "1-5-2026", string tarief = "60,00", string perWeek = "3", string reiskosten = "Nee") => new()
    {
        ["Invoer.Ingangsdatum"] = ingangsdatum,
        ["Invoer.Regels[0].Omschrijving"] = "Hulp bij het plannen van de dag.",
        ["Invoer.Regels[0].Tarief"] = tarief,
        ["Invoer.Regels[0].PerWeek"] = perWeek,
        ["Invoer.Regels[0].Reiskosten"] = reiskosten,
    };

    private static async Task OndertekenAsync(HttpClient client, string adres)
    {
        var antwoord = await client.PostFormulierAsync($"{adres}/ondertekenen", new() { ["Invoer.Akkoord"] = "true" });
        Assert.Equal(adres, antwoord.Headers.Location?.ToString());
        Assert.Contains("U heeft de wijziging ondertekend.", await TekstAsync(client, adres));
    }

    private async Task BesluitAsync(string account, string adres, string pagina)
    {
        var client = await Portaal.AlsAsync(account);
        Assert.Contains($"{adres}/{pagina}", await TekstAsync(client, "/"));
        Assert.Contains("Er loopt een wijziging.", await TekstAsync(client, "/overeenkomsten"));
        var html = await TekstAsync(client, $"{adres}/{pagina}");
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Wat verandert er?", html);
        var antwoord = await client.PostFormulierAsync($"{adres}/{pagina}", new() { ["Invoer.Besluit"] = "Akkoord" });
        Assert.Equal("/overeenkomsten", antwoord.Headers.Location?.ToString());
        Assert.Contains("U bent akkoord met de wijziging.", await TekstAsync(client, "/overeenkomsten"));
    }
}
