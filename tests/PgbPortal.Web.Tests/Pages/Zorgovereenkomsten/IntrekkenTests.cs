using System.Net;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class IntrekkenTests(Overeenkomstportaal portaal)
{
    [Fact]
    public async Task Eerst_een_vraag_en_dan_is_de_overeenkomst_ingetrokken()
    {
        var id = await portaal.IngediendAsync();
        var adres = $"/overeenkomsten/{id.Waarde}/intrekken";
        Assert.Contains("U kunt dit niet terugdraaien.", await portaal.LeesAsync("anna", adres));

        var (status, _, naar) = await portaal.PostAsync("anna", adres);

        Assert.Equal((HttpStatusCode.Redirect, $"/overeenkomsten/{id.Waarde}"), (status, naar));
        Assert.Equal(ZorgovereenkomstStatus.Ingetrokken, (await portaal.BekijkAsync(id)).Status);
    }

    [Fact]
    public async Task Wat_is_afgekeurd_kan_niet_meer_worden_ingetrokken()
    {
        var id = await portaal.IngediendAsync();
        await portaal.BeoordeelAsync(id, Besluit.Afwijzen, Afwijsreden.TariefNietToegestaan);

        var antwoord = await (await portaal.AlsAsync("anna")).GetAsync($"/overeenkomsten/{id.Waarde}/intrekken");

        Assert.Equal($"/overeenkomsten/{id.Waarde}", antwoord.Headers.Location?.ToString());
    }
}
