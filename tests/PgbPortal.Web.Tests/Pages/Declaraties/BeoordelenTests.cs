using System.Net;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Web.Tests.Pages.Declaraties;

public sealed class BeoordelenTests : Portaalproef
{
    [Fact]
    public async Task Zonder_keuze_of_reden_zegt_de_pagina_wat_er_ontbreekt()
    {
        var adres = $"/declaraties/{(await IngevoerdAsync()).Waarde}/beoordelen";
        var anna = await Portaal.AlsAsync("anna");

        var leeg = await anna.PostFormulierAsync(adres, []);
        var nee = await anna.PostFormulierAsync(adres, new() { ["Invoer.Antwoord"] = "nee" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.StatusCode);
        Assert.Contains("Kies ja of nee.", await TekstAsync(leeg));
        Assert.Contains("Schrijf op wat er niet klopt.", await TekstAsync(nee));
    }

    [Fact]
    public async Task Akkoord_laat_betalen()
    {
        var id = await IngevoerdAsync();
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await anna.PostFormulierAsync($"/declaraties/{id.Waarde}/beoordelen", new() { ["Invoer.Antwoord"] = "ja" });

        Assert.Equal($"/declaraties/{id.Waarde}", antwoord.Headers.Location!.OriginalString);
        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await DeclaratieAsync(id)).Status);
        Assert.Contains("Wij betalen naar verwachting op donderdag 2 april 2026.", await TekstAsync(anna, $"/declaraties/{id.Waarde}"));
    }

    [Fact]
    public async Task Wie_er_meer_heeft_ziet_hoeveel_en_gaat_door_met_de_volgende()
    {
        var overeenkomst = await InAprilAsync();
        var maart = (await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier)).Id;
        Wereld.Klok.Zet(new(2026, 5, 4));
        var april = (await Wereld.DeclareerAsync("kees", overeenkomst, Maart.Volgende, Twaalfuurkwartier)).Id;
        var anna = await Portaal.AlsAsync("anna");
        Assert.Contains("Hierna wacht er nog 1 declaratie op u.", await TekstAsync(anna, $"/declaraties/{maart.Waarde}/beoordelen"));

        await anna.PostFormulierAsync($"/declaraties/{maart.Waarde}/beoordelen", new() { ["Invoer.Antwoord"] = "ja" });

        Assert.Contains(
            $"<a href=\"/declaraties/{april.Waarde}/beoordelen\">Volgende declaratie beoordelen (nog 1)</a>",
            await TekstAsync(anna, $"/declaraties/{maart.Waarde}"));
        Assert.Contains("Dit is de laatste declaratie die op u wacht.", await TekstAsync(anna, $"/declaraties/{april.Waarde}/beoordelen"));
        Assert.DoesNotContain("Volgende declaratie", await TekstAsync(anna, $"/declaraties/{maart.Waarde}"));
    }

    [Fact]
    public async Task Terugsturen_vertelt_de_zorgverlener_waarom_en_die_past_aan()
    {
        var id = await IngevoerdAsync();
        var anna = await Portaal.AlsAsync("anna");
        await anna.PostFormulierAsync(
            $"/declaraties/{id.Waarde}/beoordelen", new() { ["Invoer.Antwoord"] = "nee", ["Invoer.Toelichting"] = "Op 9 maart was u er niet." });
        var kees = await Portaal.AlsAsync("kees");
        var adres = $"/declaraties/{id.Waarde}/herzien";
        Assert.Contains("Op 9 maart was u er niet.", await TekstAsync(kees, adres));

        var fout = await kees.PostFormulierAsync(adres, new() { ["Zorg[0].Uren[2026-03-02]"] = "1:10" });
        var goed = await kees.PostFormulierAsync(adres, new() { ["Zorg[0].Uren[2026-03-02]"] = "2" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        Assert.Contains("maandag 2 maart 2026: rond 1 uur en 10 minuten af op een kwartier.", await TekstAsync(fout));
        Assert.Equal(HttpStatusCode.Redirect, goed.StatusCode);
        Assert.Equal((DeclaratieStatus.IngevoerdDoorZorgverlener, 12_000), ((await DeclaratieAsync(id)).Status, (await DeclaratieAsync(id)).Bedrag.Centen));
    }

    [Fact]
    public async Task Wie_te_laat_besluit_leest_dat_er_al_is_besloten()
    {
        var id = await IngevoerdAsync();
        var anna = await Portaal.AlsAsync("anna");
        var pagina = await anna.GetStringAsync($"/declaraties/{id.Waarde}/beoordelen");
        await BeoordeelAsync(id, akkoord: true);

        var antwoord = await anna.PostAsync($"/declaraties/{id.Waarde}/beoordelen", new FormUrlEncodedContent(
            Formulieren.Verborgen(pagina).DistinctBy(v => v.Key).Append(new("Invoer.Antwoord", "ja"))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Over deze declaratie is al beslist door Anna de Wit op 2 april 2026 om ", await TekstAsync(antwoord));
    }

    [Fact]
    public async Task De_zorgverlener_krijgt_geen_knop_en_geen_recht()
    {
        var id = await IngevoerdAsync();
        var kees = await Portaal.AlsAsync("kees");

        var antwoord = await kees.PostFormulierAsync("/declaraties", new() { ["Invoer.Antwoord"] = "ja" }, $"/declaraties/{id.Waarde}/beoordelen");

        Assert.DoesNotContain("/beoordelen", await TekstAsync(kees, $"/declaraties/{id.Waarde}"));
        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }
}
