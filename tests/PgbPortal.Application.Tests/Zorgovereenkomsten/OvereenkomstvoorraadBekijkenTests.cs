using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class OvereenkomstvoorraadBekijkenTests : Wereldproef
{
    [Fact]
    public async Task De_toetser_en_de_svb_horen_hoeveel_er_wacht_en_welke_eerst_moet()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder;
        var eerste = await IngediendAsync(dossier);
        Op(10, 2);
        var tweede = await IngediendAsync(dossier, "linde");

        Assert.Equal(new(2, eerste), await BekijkAsync("westland.toets"));
        Assert.Equal(new(2, tweede), await BekijkAsync("svb.recht", behalve: eerste));

        await Wereld.AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(
            "westland.toets", new(eerste, Besluit.Akkoord, null));

        Assert.Equal(new(1, tweede), await BekijkAsync("westland.toets"));
        Assert.Equal(new(0, null), await BekijkAsync("delft.toets"));
    }

    [Theory]
    [InlineData("westland.cons")]
    [InlineData("anna")]
    public async Task Wie_niets_beoordeelt_heeft_geen_voorraad(string wie) =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(wie));

    private async Task<ZorgovereenkomstId> IngediendAsync(BudgethouderId dossier, string zorgverlener = "kees")
    {
        var id = await Wereld.ConceptAsync(dossier, zorgverlener: zorgverlener);
        await Wereld.DelenEnTekenenAsync(id, zorgverlener: zorgverlener);
        return id;
    }

    private Task<OvereenkomstvoorraadBekijken.Voorraad> BekijkAsync(string wie, ZorgovereenkomstId? behalve = null) =>
        Wereld.AlsAsync<OvereenkomstvoorraadBekijken, OvereenkomstvoorraadBekijken.Input, OvereenkomstvoorraadBekijken.Voorraad>(wie, new(behalve));
}
