using System.Net;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class BeoordelenTests(Overeenkomstportaal portaal)
{
    [Fact]
    public async Task De_toetser_ziet_de_zorg_en_het_eigen_budget()
    {
        var id = await portaal.IngediendAsync();

        var html = await portaal.LeesAsync("westland.toets", $"/overeenkomsten/{id.Waarde}/beoordelen");

        Assert.Contains("Hulp bij het plannen van de dag.", html);
        Assert.Contains("€ 8.320,00", html);
        Assert.Contains("Beslis uiterlijk maandag 23 februari 2026.", html);
    }

    [Fact]
    public async Task Na_een_besluit_staat_er_een_link_naar_de_volgende()
    {
        var eerste = await portaal.IngediendAsync();
        var tweede = await portaal.IngediendAsync();
        Assert.Contains("er nog", await portaal.LeesAsync("westland.toets", $"/overeenkomsten/{tweede.Waarde}/beoordelen"));

        await portaal.PostAsync("westland.toets", $"/overeenkomsten/{eerste.Waarde}/beoordelen", ("Invoer.Besluit", "Akkoord"));

        Assert.Matches(
            "href=\"/overeenkomsten/[0-9a-f-]{36}/beoordelen\">Volgende overeenkomst beoordelen \\(nog [0-9]+\\)</a>",
            await portaal.LeesAsync("westland.toets", "/overeenkomsten"));
    }

    [Fact]
    public async Task Afwijzen_vraagt_een_reden_en_een_toelichting_en_de_keuze_blijft_staan()
    {
        var id = await portaal.IngediendAsync();

        var (status, html, _) = await portaal.PostAsync(
            "westland.toets", $"/overeenkomsten/{id.Waarde}/beoordelen", ("Invoer.Besluit", "Afwijzen"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("href=\"#Invoer_Reden\">Kies een reden.", html);
        Assert.Contains("href=\"#Invoer_Toelichting\">Leg in gewone woorden uit", html);
        Assert.Matches("<input(?=[^>]*name=\"Invoer.Besluit\")(?=[^>]*value=\"Afwijzen\")[^>]*checked", html);
    }

    [Fact]
    public async Task Een_reden_van_de_SVB_is_geen_reden_van_de_gemeente()
    {
        var id = await portaal.IngediendAsync();

        var (status, _, _) = await portaal.PostAsync(
            "westland.toets",
            $"/overeenkomsten/{id.Waarde}/beoordelen",
            ("Invoer.Besluit", "Afwijzen"),
            ("Invoer.Reden", nameof(Afwijsreden.LoonOnderMinimum)),
            ("Invoer.Toelichting", "Te laag."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
    }

    [Fact]
    public async Task Na_akkoord_gaat_de_toetser_terug_naar_de_lijst()
    {
        var id = await portaal.IngediendAsync();

        var (status, _, naar) = await portaal.PostAsync(
            "westland.toets", $"/overeenkomsten/{id.Waarde}/beoordelen", ("Invoer.Besluit", "Akkoord"));

        Assert.Equal((HttpStatusCode.Redirect, "/overeenkomsten"), (status, naar));
        Assert.Equal(Besluit.Akkoord, Assert.Single((await portaal.BekijkAsync(id)).Oordelen).Besluit);
    }

    [Fact]
    public async Task Wie_te_laat_is_hoort_welke_collega_eerst_was_en_wanneer()
    {
        var id = await portaal.IngediendAsync();
        var adres = $"/overeenkomsten/{id.Waarde}/beoordelen";
        var tweede = await portaal.AlsAsync("westland.toets2");
        var token = Formulieren.Token(await tweede.GetStringAsync(adres));
        await portaal.BeoordeelAsync(id);

        var antwoord = await tweede.PostAsync(adres, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["Invoer.Besluit"] = "Afwijzen",
            ["Invoer.Reden"] = nameof(Afwijsreden.TariefNietToegestaan),
            ["Invoer.Toelichting"] = "Te hoog.",
        }));

        var html = await antwoord.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Uw organisatie heeft deze overeenkomst al beoordeeld", html);
        Assert.Contains("Toetser heeft besloten op 9 februari 2026", html.ZonderNaamtags());
        Assert.Equal(Besluit.Akkoord, Assert.Single((await portaal.BekijkAsync(id)).Oordelen).Besluit);
    }
}
