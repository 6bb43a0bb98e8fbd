using System.Net;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class VoorstellenTests(Overeenkomstportaal portaal)
{
    [Fact]
    public async Task Een_fout_staat_bij_het_veld_en_wat_is_getypt_blijft()
    {
        var id = await portaal.GedeeldAsync();

        var (status, html, _) = await portaal.PostAsync(
            "kees",
            $"/overeenkomsten/{id.Waarde}/voorstellen",
            ("Invoer.Regels[0].Omschrijving", ""),
            ("Invoer.Regels[0].PerWeek", "2"),
            ("Invoer.Regels[0].Tarief", "duur"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("href=\"#Invoer_Regels_0__Omschrijving\">Beschrijf welke zorg u geeft.", html);
        Assert.Contains("href=\"#Invoer_Regels_0__Tarief\">Vul een bedrag in", html);
        Assert.Equal("duur", Overeenkomstportaal.Waarde(html, "Invoer.Regels[0].Tarief"));
    }

    [Fact]
    public async Task Een_voorstel_gaat_naar_de_budgethouder()
    {
        var id = await portaal.GedeeldAsync();

        var (status, _, naar) = await portaal.PostAsync(
            "kees",
            $"/overeenkomsten/{id.Waarde}/voorstellen",
            ("Invoer.Regels[0].Omschrijving", "Samen koken."),
            ("Invoer.Regels[0].PerWeek", "2"),
            ("Invoer.Regels[0].Tarief", "62,50"));

        Assert.Equal((HttpStatusCode.Redirect, $"/overeenkomsten/{id.Waarde}"), (status, naar));
        var beeld = await portaal.BekijkAsync(id);
        Assert.Equal(ZorgovereenkomstStatus.AangepastDoorZorgverlener, beeld.Status);
        Assert.Equal(
            ("Samen koken.", new Minuten(120), new Bedrag(6250)),
            (beeld.Regels[0].Omschrijving, beeld.Regels[0].PerWeek!.Value, beeld.Regels[0].Tarief.PerEenheid));
        var html = await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}");
        Assert.Contains("De zorgverlener stelt iets anders voor", html);
        Assert.Matches("€ 60,00 per uur</td>\\s*<td[^>]*>(<[^>]*>[^<]*<[^>]*>)?\\s*€ 62,50 per uur", html);
    }
}
