using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Vorderingen;

public sealed class VorderingBekijkenTests : Vorderingsproef
{
    [Fact]
    public async Task Elke_boeking_staat_er_met_wat_daarna_open_was_en_elke_termijn()
    {
        var id = (await StelInAsync(await TegoedAsync()))[0].Id;
        await DoeAsync(new(id, Vorderingstap.Regelen, Guid.CreateVersion7(), Termijnen: 2, EersteVervaldag: new(2026, 5, 1)));
        await DoeAsync(new(id, Vorderingstap.BetalingOntvangen, Guid.CreateVersion7(), Bedrag.Euro(30)));
        Op(2, 6);

        var detail = await BekijkAsync(id);

        Assert.Equal((VorderingStatus.Regeling, Bedrag.Euro(30), true), (detail.Status, detail.Open, detail.IsOpen));
        Assert.Equal(
            [(Boekingssoort.Vorderen, Bedrag.Euro(60), Bedrag.Euro(60)), (Boekingssoort.Ontvangen, -Bedrag.Euro(30), Bedrag.Euro(30))],
            detail.Verloop.Boekingen.Select(b => (b.Soort, b.Bedrag, b.Open)));
        Assert.Equal([(1, false), (2, true)], detail.Verloop.Termijnen.Select(t => (t.Nummer, t.IsTeLaat)));
        Assert.Equal([new DateOnly(2026, 4, 2), null], detail.Verloop.Termijnen.Select(t => t.OntvangenOp));
        Assert.Empty(detail.Verloop.Verrekend);
        Assert.Equal((new Maand(2026, 3), Bedrag.Euro(60)), Assert.Single(detail.Verloop.Oorzaken) is var o ? (o.Maand, o.Bedrag) : default);
        Assert.StartsWith("VOR-", detail.Kenmerk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wat_eerder_werd_verrekend_staat_erbij()
    {
        var overeenkomst = await TegoedAsync();
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 60);
        await Wereld.BetaalAsync();

        var detail = await BekijkAsync((await StelInAsync(overeenkomst))[0].Id);

        Assert.Equal((Bedrag.Euro(30), Bedrag.Euro(30)), (detail.Bedrag, Assert.Single(detail.Verloop.Verrekend).Bedrag));
    }

    [Fact]
    public async Task Een_ander_ziet_hem_niet_en_een_onbekende_bestaat_niet()
    {
        var id = (await StelInAsync(await TegoedAsync()))[0].Id;

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(id, "kees"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(VorderingId.Nieuw()));
    }

    private Task<VorderingBekijken.Detail> BekijkAsync(VorderingId id, string door = "svb.fin1") =>
        Wereld.AlsAsync<VorderingBekijken, VorderingBekijken.Input, VorderingBekijken.Detail>(door, new(id));

    private Task<VorderingBijwerken.Stand> DoeAsync(VorderingBijwerken.Input input) =>
        Wereld.AlsAsync<VorderingBijwerken, VorderingBijwerken.Input, VorderingBijwerken.Stand>("svb.fin1", input);
}
