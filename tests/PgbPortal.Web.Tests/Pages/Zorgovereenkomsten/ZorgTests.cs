using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

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
    public async Task Een_maandloon_met_vaste_reiskosten_blijft_dat_als_u_de_omschrijving_aanpast()
    {
        var id = await portaal.ConceptAsync();
        (string, string)[] maandloon =
        [
            ("Invoer.Beloning", "Maandloon"), ("Invoer.Reiskosten", "Vast"), ("Invoer.ReisAfstand", "3,5"), ("Invoer.ReisDagen", "3"),
            ("Invoer.DagenPerWeek", "3"),
        ];

        var (status, _, naar) = await VulInAsync(id, "zorg/1", extra: maandloon);
        Assert.Equal(HttpStatusCode.Redirect, status);
        var controle = await portaal.LeesAsync("anna", naar!);
        Assert.Contains("Een vast maandloon", controle);
        Assert.Contains("Vast per maand: 3,5 kilometer enkele reis, 3 dagen per week", controle);
        Assert.Contains("werkt niet met een maandloon", controle);

        var html = await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}/zorg/1");
        Assert.Matches("<input(?=[^>]*name=\"Invoer.Beloning\")(?=[^>]*value=\"Maandloon\")[^>]*checked", html);
        Assert.Equal(("3,5", "3"), (Overeenkomstportaal.Waarde(html, "Invoer.ReisAfstand"), Overeenkomstportaal.Waarde(html, "Invoer.ReisDagen")));
        await VulInAsync(id, "zorg/1", tarief: "61", extra: maandloon);

        var regel = Assert.Single((await portaal.BekijkAsync(id)).Regels);
        Assert.Equal((Beloning.Maandloon, new Bedrag(6100), 3), (regel.Beloning, regel.Tarief.PerEenheid, regel.DagenPerWeek));
        Assert.Equal(new Reisafspraak(Reiskostensoort.Vast, 3500, 3), regel.Reiskosten);
    }

    [Fact]
    public async Task Wat_niet_bij_maandloon_of_reiskosten_past_staat_bij_het_veld()
    {
        var id = await portaal.ConceptAsync();

        var (_, dagdeel, _) = await VulInAsync(id, "zorg/1", eenheid: "Dagdeel", extra: [("Invoer.Beloning", "Maandloon")]);
        var (_, vast, _) = await VulInAsync(id, "zorg/1", extra: [("Invoer.Reiskosten", "Vast"), ("Invoer.ReisDagen", "8")]);
        var (_, onzin, _) = await VulInAsync(id, "zorg/1", extra: [("Invoer.Reiskosten", "Vliegtuig"), ("Invoer.ReisAfstand", "ver")]);

        Assert.Equal("Een maandloon rekent met een tarief per uur. Kies uur.", Keuring.Fout(dagdeel, "Invoer_Eenheid"));
        Assert.Contains("alleen bij een maandloon", Keuring.Fout(vast, "Invoer_Reiskosten"));
        Assert.Equal("Vul in hoe ver de zorgverlener reist.", Keuring.Fout(vast, "Invoer_ReisAfstand"));
        Assert.Equal("Vul een getal in van 1 tot en met 7.", Keuring.Fout(vast, "Invoer_ReisDagen"));
        Assert.Equal("Kies of u reiskosten betaalt.", Keuring.Fout(onzin, "Invoer_Reiskosten"));
        Assert.Equal("Vul een afstand in kilometer in, bijvoorbeeld 3,5.", Keuring.Fout(onzin, "Invoer_ReisAfstand"));
    }

    [Fact]
    public async Task Reiskosten_per_kilometer_en_zelf_bijbetalen_blijven_bewaard()
    {
        var id = await portaal.ConceptAsync();

        await VulInAsync(id, "zorg/1", extra: [("Invoer.Reiskosten", "Km"), ("Invoer.ReisAfstand", "3"), ("Invoer.Bijbetaling", "true")]);

        var regel = Assert.Single((await portaal.BekijkAsync(id)).Regels);
        Assert.Equal((new Reisafspraak(Reiskostensoort.Km), true, Beloning.Uurloon), (regel.Reiskosten, regel.Bijbetaling, regel.Beloning));
        Assert.Contains("reiskosten in het uurtarief", await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}/controleren"));
    }

    [Fact]
    public async Task Een_regel_die_er_niet_is_bestaat_niet()
    {
        var id = await portaal.ConceptAsync();

        var antwoord = await (await portaal.AlsAsync("anna")).GetAsync($"/overeenkomsten/{id.Waarde}/zorg/7");

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Html, string? Naar)> VulInAsync(
        Domain.Gedeeld.ZorgovereenkomstId id, string pagina, string tarief = "60", string perWeek = "3,5", string eenheid = "Uur",
        (string, string)[]? extra = null)
    {
        var adres = $"/overeenkomsten/{id.Waarde}/{pagina}";
        var budget = Regex.Match(await portaal.LeesAsync("anna", adres), "name=\"Invoer.Budget\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        return await portaal.PostAsync(
            "anna",
            adres,
            [
                ("Invoer.Budget", budget),
                ("Invoer.Werkzaamheden", "begeleiding individueel"),
                ("Invoer.Omschrijving", "Samen de week plannen."),
                ("Invoer.PerWeek", perWeek),
                ("Invoer.Eenheid", eenheid),
                ("Invoer.Tarief", tarief),
                .. extra ?? [],
            ]);
    }
}
