using PgbPortal.Application.Maandlonen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Maandlonen;

public sealed class MaandloonBekijkenTests : Maandloonproef
{
    [Fact]
    public async Task Elke_termijn_staat_er_met_bedrag_stand_en_dag()
    {
        var id = await MetMaandloonAsync();
        await BetaalTotEnMetAsync(3);
        Op(1, 4);

        var overzicht = await BekijkAsync("anna", id);

        Assert.True(overzicht.HeeftMaandloon);
        Assert.Equal(10, overzicht.Termijnen.Count);
        var maart = overzicht.Termijnen[^1];
        Assert.Equal(
            (new Maand(2026, 3), new Bedrag(PerMaand), MaandloontermijnStatus.Betaald, new DateOnly(2026, 3, 24)),
            (maart.Maand, maart.Bedrag, maart.Status, maart.Dag));
        Assert.Equal((MaandloontermijnStatus.Gereserveerd, new DateOnly(2026, 4, 24)), (overzicht.Termijnen[^2].Status, overzicht.Termijnen[^2].Dag));
    }

    [Fact]
    public async Task De_zorgverlener_ziet_het_ook_en_een_ander_niets()
    {
        var id = await MetMaandloonAsync();

        Assert.Equal(10, (await BekijkAsync("joost", id)).Termijnen.Count);
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("dina", id));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("westland.toets", id));
    }

    [Fact]
    public async Task Ziekte_staat_erbij()
    {
        var id = await MetMaandloonAsync();
        Op(10, 6);
        await ZiekAsync(id, new(2026, 6, 10));

        var overzicht = await BekijkAsync("anna", id);

        Assert.True(overzicht.IsZiek);
        Assert.Equal(new DateOnly(2026, 6, 10), Assert.Single(overzicht.Ziektes).EersteDag);
    }

    private Task<MaandloonBekijken.Overzicht> BekijkAsync(string door, ZorgovereenkomstId id) =>
        Wereld.AlsAsync<MaandloonBekijken, MaandloonBekijken.Input, MaandloonBekijken.Overzicht>(door, new(id));
}
