using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class ZorgTests(Overeenkomstportaal portaal)
{
    [Fact]
    public async Task Bij_het_budget_staat_wat_er_vrij_is_en_het_hoogste_tarief()
    {
        var id = await portaal.ConceptAsync();

        var html = await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}/zorg/1");

        Assert.Contains("Begeleiding, gemeente Westland", html);
        Assert.Contains("€ 8.320,00 vrij", html);
        Assert.Contains("Hoogstens € 65,00 per uur", html);
    }

    [Fact]
    public async Task Een_leeg_formulier_zegt_bij_elk_veld_wat_er_mist()
    {
        var id = await portaal.ConceptAsync();

        var (status, html, _) = await portaal.PostAsync(
            "anna", $"/overeenkomsten/{id.Waarde}/zorg", ("Invoer.PerWeek", "veel"), ("Invoer.Tarief", "1,234"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.All(
            new[] { "Budget", "Werkzaamheden", "Omschrijving", "PerWeek", "Tarief" },
            veld => Assert.Contains($"href=\"#Invoer_{veld}\"", html));
        Assert.Equal("veel", Overeenkomstportaal.Waarde(html, "Invoer.PerWeek"));
        Assert.Equal("1,234", Overeenkomstportaal.Waarde(html, "Invoer.Tarief"));
    }

    [Fact]
    public async Task Een_te_hoog_tarief_wordt_bewaard_en_staat_daarna_bij_de_controle()
    {
        var id = await portaal.ConceptAsync();

        var (status, _, naar) = await VulInAsync(id, "zorg/1", tarief: "70");

        Assert.Equal((HttpStatusCode.Redirect, $"/overeenkomsten/{id.Waarde}/controleren"), (status, naar));
        var regel = Assert.Single((await portaal.BekijkAsync(id)).Regels);
        Assert.Equal((new Bedrag(7000), new Minuten(210), "Begeleiding"), (regel.Tarief.PerEenheid, regel.PerWeek!.Value, regel.Naam));
        Assert.Contains("De gemeente betaalt hoogstens € 65,00 per uur", await portaal.LeesAsync("anna", naar!));
    }

    [Fact]
    public async Task Een_tarief_kan_voor_een_dagdeel_zijn_en_dan_hoeven_er_geen_uren_bij()
    {
        var id = await portaal.ConceptAsync();
        Assert.Contains("dagdeel (4 uur)", await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}/zorg/1"));

        var (zonderUren, html, _) = await VulInAsync(id, "zorg/1", perWeek: "");
        var (status, _, naar) = await VulInAsync(id, "zorg/1", tarief: "180", perWeek: "", eenheid: "Dagdeel");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonderUren);
        Assert.Contains("Vul in hoeveel uur per week de zorgverlener werkt.", html);
        Assert.Equal(HttpStatusCode.Redirect, status);
        var regel = Assert.Single((await portaal.BekijkAsync(id)).Regels);
        Assert.Equal((new Tarief(new(18_000), Eenheid.Dagdeel), null), (regel.Tarief, regel.PerWeek));
        Assert.Contains("€ 180,00 per dagdeel", await portaal.LeesAsync("anna", naar!));
        Assert.Contains("Een dagdeel is 4 uur.", await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}"));
    }

    [Fact]
    public async Task Een_tweede_soort_zorg_krijgt_een_eigen_naam_en_kan_weer_weg()
    {
        var id = await portaal.ConceptAsync();
        await VulInAsync(id, "zorg/1");
        await VulInAsync(id, "zorg/2");
        Assert.Equal(["Begeleiding", "Begeleiding 2"], (await portaal.BekijkAsync(id)).Regels.Select(r => r.Naam));

        var (_, _, naar) = await portaal.PostAsync("anna", $"/overeenkomsten/{id.Waarde}/zorg/1", ("actie", "verwijderen"));

        Assert.EndsWith("/controleren", naar);
        Assert.Equal("Begeleiding 2", Assert.Single((await portaal.BekijkAsync(id)).Regels).Naam);
    }

    [Theory]
    [InlineData("<b>Zelf bedacht werk</b>")]
    [InlineData("99")]
    public async Task Het_werk_komt_uit_de_lijst(string werk)
    {
        var id = await portaal.ConceptAsync();

        var (status, html, _) = await portaal.PostAsync(
            "anna", $"/overeenkomsten/{id.Waarde}/zorg/1", ("Invoer.Werkzaamheden", werk));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("href=\"#Invoer_Werkzaamheden\">Kies welk werk", html);
    }

    [Fact]
    public async Task Een_regel_die_er_niet_is_bestaat_niet()
    {
        var id = await portaal.ConceptAsync();

        var antwoord = await (await portaal.AlsAsync("anna")).GetAsync($"/overeenkomsten/{id.Waarde}/zorg/7");

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Html, string? Naar)> VulInAsync(
        Domain.Gedeeld.ZorgovereenkomstId id, string pagina, string tarief = "60", string perWeek = "3,5", string eenheid = "Uur")
    {
        var adres = $"/overeenkomsten/{id.Waarde}/{pagina}";
        var budget = Regex.Match(await portaal.LeesAsync("anna", adres), "name=\"Invoer.Budget\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        return await portaal.PostAsync(
            "anna",
            adres,
            ("Invoer.Budget", budget),
            ("Invoer.Werkzaamheden", "begeleiding individueel"),
            ("Invoer.Omschrijving", "Samen de week plannen."),
            ("Invoer.PerWeek", perWeek),
            ("Invoer.Eenheid", eenheid),
            ("Invoer.Tarief", tarief));
    }
}
