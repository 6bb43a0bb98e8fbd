using System.Net;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Zorgovereenkomsten;

namespace PgbPortal.Web.Tests.Pages.Inzage;

public sealed class InzageTests : Portaalproef
{
    private const string Adres = "/inzage";

    [Fact]
    public async Task De_pagina_wil_inloggen_en_is_niet_voor_een_zorgverlener_of_medewerker()
    {
        await InAprilAsync();

        var bezoeker = await Portaal.Bezoeker().GetAsync(Adres);
        Assert.StartsWith("/aanmelden", bezoeker.Headers.Location!.OriginalString);
        foreach (var account in new[] { "kees", "westland.cons" })
        {
            var client = await Portaal.AlsAsync(account);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Adres)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync($"{Adres}/csv")).StatusCode);
        }
    }

    [Fact]
    public async Task Anna_leest_in_zinnen_wie_er_keek_kiest_er_een_uit_en_haalt_het_op()
    {
        var (toekenning, overeenkomst) = await Wereld.GoedgekeurdAsync();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await Wereld.AlsAsync<BudgethouderBekijken, BudgethouderBekijken.Input, BudgethouderBekijken.Dossier>("westland.cons", new(toekenning.Budgethouder));
        }

        await Wereld.AlsAsync<ZorgovereenkomstBekijken, ZorgovereenkomstBekijken.Input, Overeenkomstbeeld>("svb.kcc", new(overeenkomst));
        var anna = await Portaal.AlsAsync("anna");

        var html = await TekstAsync(anna, Adres);

        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Wie heeft mijn gegevens gezien?", html);
        Assert.Contains("Een consulent van gemeente Westland bekeek het dossier. (3 keer)", html);
        Assert.Contains("Een medewerker klantcontact van de SVB bekeek een zorgovereenkomst.", html);
        Assert.Contains("Zorgverlener Kees Begeleiding tekende een zorgovereenkomst.", html.ZonderNaamtags());
        Assert.Contains("De SVB beantwoordt vragen.", html);
        Assert.DoesNotContain("Dat was u zelf.", html);
        Assert.DoesNotContain("Klantcontact (", html);

        var svb = await TekstAsync(anna, $"{Adres}?wie=Svb");
        Assert.Contains("De SVB beantwoordt vragen.", svb);
        Assert.DoesNotContain("bekeek het dossier", svb);
        Assert.Contains("Dat was u zelf.", await TekstAsync(anna, $"{Adres}?eigen=true"));
        Assert.Contains("Niemand anders opende dit dossier.", await TekstAsync(anna, $"{Adres}?van=2020-01-01&totenmet=2020-12-31"));
        Assert.Contains("Alle regels staan op deze pagina.", await TekstAsync(anna, $"{Adres}?alles=true"));

        var csv = await anna.GetAsync($"{Adres}/csv?wie=Svb");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        var tekst = await csv.Content.ReadAsStringAsync();
        Assert.Contains("Dag;Tijd;Wie;Wat;Waarom;Kenmerk", tekst);
        Assert.Contains("Een medewerker klantcontact van de SVB", tekst);
    }

    [Fact]
    public async Task Een_periode_die_niet_kan_staat_bij_het_veld()
    {
        await Wereld.ToekenningAsync();
        var anna = await Portaal.AlsAsync("anna");

        var html = await TekstAsync(anna, $"{Adres}?van=2026-04-02&totenmet=2026-04-01");

        Assert.Equal("De laatste dag ligt voor de eerste dag.", Keuring.Fout(html, "TotEnMet"));
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync($"{Adres}/csv?van=onzin")).StatusCode);
    }
}
