using System.Net;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class ToetsenTests(Overeenkomstportaal portaal)
{
    [Fact]
    public async Task Zonder_besluit_staat_er_wat_er_mist()
    {
        var id = await portaal.IngediendAsync();

        var (status, html, _) = await portaal.PostAsync(
            "svb.recht", $"/overeenkomsten/{id.Waarde}/toetsen", ("Invoer.Toelichting", "Nog even nadenken."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("href=\"#Invoer_Besluit\">Kies akkoord of afwijzen.", html);
        Assert.Contains("Nog even nadenken.", html);
    }

    [Fact]
    public async Task Na_afwijzen_leest_de_budgethouder_de_reden_van_de_SVB()
    {
        var id = await portaal.IngediendAsync();

        var (status, _, naar) = await portaal.PostAsync(
            "svb.recht",
            $"/overeenkomsten/{id.Waarde}/toetsen",
            ("Invoer.Besluit", "Afwijzen"),
            ("Invoer.Reden", nameof(Afwijsreden.VerkeerdeSoortOvereenkomst)),
            ("Invoer.Toelichting", "Kies een arbeidsovereenkomst."));

        Assert.Equal((HttpStatusCode.Redirect, "/overeenkomsten"), (status, naar));
        var html = await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}");
        Assert.Contains("dit is de verkeerde soort overeenkomst", html);
        Assert.Contains("Kies een arbeidsovereenkomst.", html);
    }

    [Fact]
    public async Task Wie_al_besliste_ziet_dat_en_geen_formulier()
    {
        var id = await portaal.IngediendAsync();
        await portaal.PostAsync("svb.recht", $"/overeenkomsten/{id.Waarde}/toetsen", ("Invoer.Besluit", "Akkoord"));

        var html = await portaal.LeesAsync("svb.recht", $"/overeenkomsten/{id.Waarde}/toetsen");

        Assert.Contains("Arbeidsrechtmedewerker heeft besloten op 9 februari 2026", html);
        Assert.DoesNotContain("name=\"Invoer.Besluit\"", html);
    }
}
