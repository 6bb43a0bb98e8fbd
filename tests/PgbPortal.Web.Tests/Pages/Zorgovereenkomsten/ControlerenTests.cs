using System.Net;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class ControlerenTests(Overeenkomstportaal portaal)
{
    [Fact]
    public async Task Alle_antwoorden_staan_er_met_de_verwachte_kosten_en_dan_deelt_u()
    {
        var id = await portaal.ConceptAsync();
        var adres = $"/overeenkomsten/{id.Waarde}/controleren";

        var html = await portaal.LeesAsync("anna", adres);
        Assert.Contains("Overeenkomst van opdracht", html);
        Assert.Contains("€ 60,00 per uur", html);
        Assert.Contains("Wij verwachten dat deze zorg samen € 77,14 kost.", html);

        var (status, _, naar) = await portaal.PostAsync("anna", adres);

        Assert.Equal((HttpStatusCode.Redirect, $"/overeenkomsten/{id.Waarde}"), (status, naar));
        Assert.Equal(ZorgovereenkomstStatus.Gedeeld, (await portaal.BekijkAsync(id)).Status);
    }

    [Fact]
    public async Task Wat_blokkeert_staat_bovenaan_met_een_verwijzing_naar_de_stap()
    {
        var id = await portaal.ConceptAsync();
        await portaal.PostAsync("anna", $"/overeenkomsten/{id.Waarde}/periode", ("Invoer.Van", "1-1-2026"), ("Invoer.TotEnMet", ""));

        var html = await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}/controleren");

        Assert.Contains($"<a href=\"/overeenkomsten/{id.Waarde}/periode?terug=true\">Aanpassen bij periode</a>", html);
        Assert.DoesNotContain("Delen met de zorgverlener</button>", html);
        Assert.True(html.IndexOf("utrecht-alert--error", StringComparison.Ordinal) < html.IndexOf("utrecht-alert--warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Een_waarschuwing_over_het_geld_wijst_naar_de_zorg_die_er_al_staat()
    {
        var id = await portaal.ConceptAsync();
        await portaal.PostAsync("anna", $"/overeenkomsten/{id.Waarde}/zorg/1", ("Invoer.PerWeek", "168"), ("Invoer.Tarief", "1000"));

        var html = await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}/controleren");

        Assert.Contains($"<a href=\"/overeenkomsten/{id.Waarde}/zorg/1?terug=true\">Aanpassen bij", html);
        Assert.DoesNotContain($"<a href=\"/overeenkomsten/{id.Waarde}/zorg?terug=true\">Aanpassen bij", html);
    }

    [Fact]
    public async Task Na_het_delen_vraagt_de_pagina_niet_om_nog_eens_te_delen()
    {
        var id = await portaal.GedeeldAsync();

        var html = await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}/controleren");

        Assert.Contains("Deze overeenkomst is al gedeeld.", html);
        Assert.DoesNotContain("Deel de overeenkomst dan", html);
    }

    [Fact]
    public async Task Delen_met_een_blokkade_wordt_geweigerd_en_zegt_waarom()
    {
        var id = await portaal.ConceptAsync();
        await portaal.PostAsync("anna", $"/overeenkomsten/{id.Waarde}/periode", ("Invoer.Van", "1-1-2026"), ("Invoer.TotEnMet", ""));

        var (status, html, _) = await portaal.PostAsync("anna", $"/overeenkomsten/{id.Waarde}/controleren");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("id=\"foutoverzicht\"", html);
        Assert.Contains("De startdatum ligt voor de start van het budget.", html);
        Assert.Equal(ZorgovereenkomstStatus.Concept, (await portaal.BekijkAsync(id)).Status);
    }
}
