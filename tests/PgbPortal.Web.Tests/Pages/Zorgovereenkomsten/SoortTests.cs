using System.Net;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class SoortTests(Overeenkomstportaal portaal)
{
    [Fact]
    public async Task Zonder_antwoorden_staat_bij_elke_vraag_wat_er_mist()
    {
        var id = await portaal.ConceptAsync();

        var (status, html, _) = await portaal.PostAsync("anna", $"/overeenkomsten/{id.Waarde}/soort", ("Invoer.Big", "ja"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("href=\"#Invoer_Familie\">Kies of de zorgverlener familie is.", html);
        Assert.Contains("href=\"#Invoer_Onderneming\">Kies of de zorgverlener een eigen bedrijf heeft.", html);
        Assert.DoesNotContain("href=\"#Invoer_Big\"", html);
        Assert.Matches("<input(?=[^>]*name=\"Invoer.Big\")(?=[^>]*value=\"ja\")[^>]*checked", html);
    }

    [Theory]
    [InlineData("Nee", "Passend", Overeenkomstsoort.Opdracht)]
    [InlineData("EersteGraad", "Passend", Overeenkomstsoort.Familie)]
    [InlineData("Nee", "Arbeidsovereenkomst", Overeenkomstsoort.Arbeidsovereenkomst)]
    public async Task De_antwoorden_bepalen_de_soort_tenzij_u_zelf_kiest(string familie, string keuze, Overeenkomstsoort soort)
    {
        var id = await portaal.ConceptAsync();

        var (status, _, naar) = await portaal.PostAsync(
            "anna",
            $"/overeenkomsten/{id.Waarde}/soort",
            ("Invoer.Familie", familie),
            ("Invoer.Onderneming", "ja"),
            ("Invoer.Big", "nee"),
            ("Invoer.Soort", keuze));

        Assert.Equal((HttpStatusCode.Redirect, $"/overeenkomsten/{id.Waarde}/periode"), (status, naar));
        Assert.Equal(soort, (await portaal.BekijkAsync(id)).Soort);
    }

    [Fact]
    public async Task Wat_is_ingediend_kan_niet_meer_veranderen()
    {
        var id = await portaal.IngediendAsync();

        var antwoord = await (await portaal.AlsAsync("anna")).GetAsync($"/overeenkomsten/{id.Waarde}/soort");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal($"/overeenkomsten/{id.Waarde}", antwoord.Headers.Location!.ToString());
    }
}
