using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Vorderingen;

public sealed class TerugbetalingenBekijkenTests : Vorderingsproef
{
    [Fact]
    public async Task Ieder_ziet_alleen_de_eigen_schuld_en_wat_klaar_is_staat_apart()
    {
        var overeenkomst = await TegoedAsync();
        var eerste = (await StelInAsync(overeenkomst, bedrag: Bedrag.Euro(20)))[0].Id;
        var tweede = (await StelInAsync(overeenkomst, bedrag: Bedrag.Euro(10)))[0].Id;
        var vanAnna = (await StelInOpPersoonAsync(overeenkomst, "anna"))[0].Id;

        var open = (await BekijkAsync(new(), "kees")).Regels;
        Assert.Equal([tweede, eerste], open.Select(r => r.Id));
        Assert.Equal(("Anna de Wit", Bedrag.Euro(10), VorderingStatus.Besluit), (open[0].Budgethouder, open[0].Open, open[0].Status));
        Assert.Equal([eerste], (await BekijkAsync(new(Na: tweede), "kees")).Regels.Select(r => r.Id));
        Assert.Equal([tweede], (await BekijkAsync(new(Voor: eerste), "kees")).Regels.Select(r => r.Id));
        Assert.Equal([vanAnna], (await BekijkAsync(new(), "anna")).Regels.Select(r => r.Id));
        Assert.Empty((await BekijkAsync(new(), "bas")).Regels);

        await Wereld.AlsAsync<VorderingBijwerken, VorderingBijwerken.Input, VorderingBijwerken.Stand>(
            "svb.fin1", new(eerste, Vorderingstap.Kwijtschelden, Guid.CreateVersion7()));
        Assert.Equal([tweede], (await BekijkAsync(new(), "kees")).Regels.Select(r => r.Id));
        Assert.Equal([eerste], (await BekijkAsync(new(Afgesloten: true), "kees")).Regels.Select(r => r.Id));
    }

    [Fact]
    public async Task Een_medewerker_heeft_hier_niets() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(new(), "westland.cons"));

    private Task<Bladzijde<TerugbetalingenBekijken.Regel>> BekijkAsync(TerugbetalingenBekijken.Input input, string door) =>
        Wereld.AlsAsync<TerugbetalingenBekijken, TerugbetalingenBekijken.Input, Bladzijde<TerugbetalingenBekijken.Regel>>(door, input);
}
