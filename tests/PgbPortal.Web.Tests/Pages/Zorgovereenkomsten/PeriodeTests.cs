using System.Net;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class PeriodeTests(Overeenkomstportaal portaal)
{
    [Theory]
    [InlineData("", "", "Invoer_Van", "Vul de eerste dag in.")]
    [InlineData("31-2-2026", "", "Invoer_Van", "Deze dag bestaat niet. Typ een datum die wel bestaat, bijvoorbeeld 2-4-2026.")]
    [InlineData("1-6-2026", "1-5-2026", "Invoer_TotEnMet", "De laatste dag ligt voor de eerste dag.")]
    public async Task Een_fout_staat_bij_het_veld_en_wat_is_getypt_blijft(string van, string totEnMet, string veld, string melding)
    {
        var id = await portaal.ConceptAsync();

        var (status, html, _) = await portaal.PostAsync(
            "anna", $"/overeenkomsten/{id.Waarde}/periode", ("Invoer.Van", van), ("Invoer.TotEnMet", totEnMet));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains($"href=\"#{veld}\">{melding}", html);
        Assert.Equal((van, totEnMet), (Overeenkomstportaal.Waarde(html, "Invoer.Van"), Overeenkomstportaal.Waarde(html, "Invoer.TotEnMet")));
    }

    [Theory]
    [InlineData("", "/zorg/1")]
    [InlineData("?terug=true", "/controleren")]
    public async Task Na_opslaan_komt_de_volgende_stap_of_de_controle(string vraag, string verder)
    {
        var id = await portaal.ConceptAsync();

        var (status, _, naar) = await portaal.PostAsync(
            "anna", $"/overeenkomsten/{id.Waarde}/periode{vraag}", ("Invoer.Van", "1 juli 2026"), ("Invoer.TotEnMet", ""));

        Assert.Equal((HttpStatusCode.Redirect, $"/overeenkomsten/{id.Waarde}{verder}"), (status, naar));
        var beeld = await portaal.BekijkAsync(id);
        Assert.Equal((new DateOnly(2026, 7, 1), null), (beeld.Van, beeld.TotEnMet));
    }

    [Fact]
    public async Task Bewaren_en_later_verder_gaat_naar_het_overzicht()
    {
        var id = await portaal.ConceptAsync();

        var (_, _, naar) = await portaal.PostAsync(
            "anna", $"/overeenkomsten/{id.Waarde}/periode", ("Invoer.Van", "1-8-2026"), ("Invoer.TotEnMet", ""), ("actie", "bewaren"));

        Assert.Equal($"/overeenkomsten/{id.Waarde}", naar);
        Assert.Contains("Uw concept is bewaard.", await portaal.LeesAsync("anna", naar!));
        Assert.Equal(new DateOnly(2026, 8, 1), (await portaal.BekijkAsync(id)).Van);
    }
}
