using System.Net;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages.Declaraties;

public sealed class TekortTests : Portaalproef
{
    [Fact]
    public async Task Zonder_keuze_vraagt_de_pagina_er_om()
    {
        var (anna, adres, _) = await TekortAsync();

        var antwoord = await anna.PostFormulierAsync(adres, []);

        var html = await TekstAsync(antwoord);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Kies wat u wilt doen.", html);
        Assert.Contains("Betaal de rest zelf", html);
        Assert.Contains("Bel Westland: <a class=\"pgb-heel\" href=\"tel:08000000\">0800 0000</a>", html);
        Assert.Contains("Bel de SVB: <a class=\"pgb-heel\" href=\"tel:0880000000\">088 000 00 00</a>", html);
    }

    [Theory]
    [InlineData("Deels", DeclaratieStatus.GedeeltelijkGoedgekeurd, 50_000)]
    [InlineData("Annuleren", DeclaratieStatus.Ingetrokken, 73_500)]
    public async Task De_keuze_wordt_uitgevoerd(string keuze, DeclaratieStatus status, long goedgekeurd)
    {
        var (anna, adres, id) = await TekortAsync();

        var antwoord = await anna.PostFormulierAsync(adres, new() { ["Keuze"] = keuze });

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var declaratie = await DeclaratieAsync(id);
        Assert.Equal((status, goedgekeurd), (declaratie.Status, declaratie.Goedgekeurd.Centen));
    }

    [Fact]
    public async Task Wie_zelf_bijlegt_leest_hoeveel_en_met_welke_omschrijving()
    {
        var (anna, adres, id) = await TekortAsync();

        var antwoord = await anna.PostFormulierAsync(adres, new() { ["Keuze"] = "Storten" });

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var html = await (await anna.GetAsync(adres)).TekstAsync();
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("€ 235,00", html);
        Assert.Contains($"Eigen geld {Declaratiekenmerk.Van(id)}", html);
        Assert.Equal(DeclaratieStatus.Aangehouden, (await DeclaratieAsync(id)).Status);
    }

    private async Task<(HttpClient Anna, string Adres, DeclaratieId Id)> TekortAsync()
    {
        var id = await IngevoerdAsync(centen: 50_000);
        await BeoordeelAsync(id, akkoord: true);
        return (await Portaal.AlsAsync("anna"), $"/declaraties/{id.Waarde}/tekort", id);
    }
}
