using System.Net;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class OndertekenenTests(Overeenkomstportaal portaal)
{
    [Fact]
    public async Task Zonder_vinkje_is_er_geen_handtekening()
    {
        var id = await portaal.GedeeldAsync();

        var (status, html, _) = await portaal.PostAsync("kees", $"/overeenkomsten/{id.Waarde}/ondertekenen");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("href=\"#Invoer_Akkoord\">Zet een vinkje als u akkoord gaat.", html);
        Assert.Equal(ZorgovereenkomstStatus.Gedeeld, (await portaal.BekijkAsync(id)).Status);
    }

    [Fact]
    public async Task Eerst_tekent_de_zorgverlener_en_dan_de_budgethouder()
    {
        var id = await portaal.GedeeldAsync();
        var adres = $"/overeenkomsten/{id.Waarde}/ondertekenen";

        var (_, _, naarKees) = await portaal.PostAsync("kees", adres, ("Invoer.Akkoord", "true"));
        var (_, _, naarAnna) = await portaal.PostAsync("anna", adres, ("Invoer.Akkoord", "true"));

        Assert.Equal($"/overeenkomsten/{id.Waarde}", naarKees);
        Assert.Equal(naarKees, naarAnna);
        Assert.Equal(ZorgovereenkomstStatus.InBeoordeling, (await portaal.BekijkAsync(id)).Status);
    }

    [Fact]
    public async Task Wie_iets_anders_heeft_gelezen_leest_eerst_opnieuw()
    {
        var id = await portaal.GedeeldAsync();

        var (status, html, _) = await portaal.PostAsync(
            "kees", $"/overeenkomsten/{id.Waarde}/ondertekenen", ("Invoer.Akkoord", "true"), ("Invoer.Inhoud", "eerder"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("De overeenkomst is intussen gewijzigd.", html);
        Assert.Equal((await portaal.BekijkAsync(id)).Inhoud, Overeenkomstportaal.Waarde(html, "Invoer.Inhoud"));
        Assert.DoesNotContain("checked", html);
    }

    [Fact]
    public async Task De_budgethouder_die_nog_niet_aan_de_beurt_is_gaat_naar_de_overeenkomst()
    {
        var id = await portaal.GedeeldAsync();

        var antwoord = await (await portaal.AlsAsync("anna")).GetAsync($"/overeenkomsten/{id.Waarde}/ondertekenen");

        Assert.Equal($"/overeenkomsten/{id.Waarde}", antwoord.Headers.Location?.ToString());
    }
}
