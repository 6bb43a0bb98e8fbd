using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class ZorgovereenkomstToetsenTests : Overeenkomstproef
{
    [Fact]
    public async Task Met_beide_antwoorden_is_de_overeenkomst_goedgekeurd_en_krijgen_beide_partijen_bericht()
    {
        var id = await IngediendAsync();
        Assert.Equal(ZorgovereenkomstStatus.InBeoordeling, await ToetsAsync(id));

        Assert.Equal(ZorgovereenkomstStatus.Goedgekeurd, await BeoordeelAsync(id));

        await using var db = Db();
        Assert.Equal(2, await db.Kennisgevingen.CountAsync(k => k.Soort == Kennisgevingsoort.OvereenkomstGoedgekeurd));
    }

    [Fact]
    public async Task De_SVB_kan_alleen_met_een_reden_afwijzen()
    {
        var id = await IngediendAsync();

        Assert.Equal("REDEN", await GeweigerdMetAsync(() => ToetsAsync(id, Besluit.Afwijzen)));
        Assert.Equal(ZorgovereenkomstStatus.Afgekeurd, await ToetsAsync(id, Besluit.Afwijzen, Afwijsreden.VerkeerdeSoortOvereenkomst));
        Assert.Equal("Dit mag niet van de wet.", (await BekijkAsync(id)).Svb!.Toelichting);
    }

    [Fact]
    public async Task Hetzelfde_antwoord_twee_keer_versturen_heeft_een_gevolg()
    {
        var id = await IngediendAsync();
        await ToetsAsync(id);

        Assert.Equal(ZorgovereenkomstStatus.InBeoordeling, await ToetsAsync(id));
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => ToetsAsync(id, Besluit.Afwijzen, Afwijsreden.LoonOnderMinimum)));
    }

    [Fact]
    public async Task Wat_niet_is_ingediend_bestaat_voor_de_SVB_niet()
    {
        var id = await GedeeldAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => ToetsAsync(id));
    }

    [Fact]
    public async Task Alleen_arbeidsrecht_toetst()
    {
        var id = await IngediendAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() =>
            Wereld.AlsAsync<ZorgovereenkomstToetsen, ZorgovereenkomstToetsen.Input, ZorgovereenkomstStatus>("svb.decl", new(id, Besluit.Akkoord, null)));
    }
}
