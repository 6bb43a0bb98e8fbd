using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class DetailTests(Overeenkomstportaal portaal)
{
    [Fact]
    public async Task Een_concept_laat_zien_welke_stappen_klaar_zijn()
    {
        var id = await portaal.ConceptAsync();

        var html = await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}");

        Assert.Contains("Wat moet u nog doen?", html);
        Assert.Contains("Alles is ingevuld. U kunt delen.", html);
        Assert.Contains($"href=\"/overeenkomsten/{id.Waarde}/controleren\"", html);
    }

    [Theory]
    [InlineData("anna", "/intrekken")]
    [InlineData("westland.toets", "/beoordelen")]
    [InlineData("svb.recht", "/toetsen")]
    public async Task Tijdens_de_beoordeling_heeft_ieder_een_eigen_knop(string account, string knop)
    {
        var id = await portaal.IngediendAsync();

        var html = await portaal.LeesAsync(account, $"/overeenkomsten/{id.Waarde}");

        foreach (var onderdeel in new[] { "/intrekken", "/beoordelen", "/toetsen", "/ondertekenen", "/voorstellen", "/controleren" })
        {
            Assert.Equal(onderdeel == knop, html.Contains($"href=\"/overeenkomsten/{id.Waarde}{onderdeel}\""));
        }

        Assert.Contains("maandag 23 februari 2026", html);
    }

    [Fact]
    public async Task Na_een_afwijzing_leest_de_budgethouder_waarom_en_de_zorgverlener_niet()
    {
        var id = await portaal.IngediendAsync();
        await portaal.BeoordeelAsync(id, Besluit.Afwijzen, Afwijsreden.ZorgPastNietBijToekenning);

        var vanAnna = await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}");
        var vanKees = await portaal.LeesAsync("kees", $"/overeenkomsten/{id.Waarde}");

        Assert.Contains("de zorg past niet bij de toekenning", vanAnna);
        Assert.Contains("Dit hoort bij een ander budget.", vanAnna);
        Assert.DoesNotContain("ander budget", vanKees);
        Assert.Contains("Vraag het aan de budgethouder.", vanKees);
    }

    [Fact]
    public async Task Een_zorgverlener_ziet_de_afspraken_en_nergens_een_budget()
    {
        var id = await portaal.GedeeldAsync();

        var html = await portaal.LeesAsync("kees", $"/overeenkomsten/{id.Waarde}");

        Assert.Contains("€ 60,00 per uur", html);
        Assert.DoesNotContain("8.320", html);
        Assert.Contains($"href=\"/overeenkomsten/{id.Waarde}/ondertekenen\"", html);
        Assert.Contains($"href=\"/overeenkomsten/{id.Waarde}/voorstellen\"", html);
    }
}
