using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class JaarontvangstenBekijkenTests : Wereldproef
{
    [Fact]
    public async Task De_zorgverlener_ziet_per_maand_en_per_budgethouder_wat_er_is_betaald()
    {
        var (overeenkomst, _) = await MaartBetaaldAsync();
        var (_, tweede) = await Wereld.GoedgekeurdAsync("dina", nummer: "W-2");
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 60);
        await Wereld.DeclareerAsync("dina", tweede, April, 120);
        await Wereld.BetaalAsync();

        var jaar = await BekijkAsync("kees");

        Assert.Equal(
            [new(new(2026, 4), 1, Bedrag.Euro(735)), new(new(2026, 5), 2, Bedrag.Euro(180))], jaar.Maanden);
        Assert.Equal([("Anna de Wit", 2, Bedrag.Euro(795)), ("Dina Smit", 1, Bedrag.Euro(120))], jaar.Budgethouders.Select(b => (b.Naam, b.Aantal, b.Bedrag)));
        Assert.Equal((3, Bedrag.Euro(915), "Kees Begeleiding"), (jaar.Aantal, jaar.Bedrag, jaar.Naam));
        var lijst = await Wereld.AlsAsync<BetalingenDownloaden, BetalingenDownloaden.Input, IReadOnlyList<BetalingenDownloaden.Regel>>("kees", new(2026));
        Assert.Equal(Bedrag.Som(lijst.Select(r => r.Bedrag)), jaar.Bedrag);
    }

    [Fact]
    public async Task Een_ander_jaar_en_een_ander_bestaan_niet()
    {
        await MaartBetaaldAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("kees", 2025));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("linde", van: "kees"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("anna", van: "kees"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("westland.cons", van: "kees"));
        Assert.Empty((await BekijkAsync("linde", van: "linde")).Maanden);
    }

    private async Task<JaarontvangstenBekijken.Overzicht> BekijkAsync(string door, int? jaar = null, string van = "kees") =>
        await Wereld.AlsAsync<JaarontvangstenBekijken, JaarontvangstenBekijken.Input, JaarontvangstenBekijken.Overzicht>(
            door, new(jaar, await ZorgverlenerAsync(van)));
}
