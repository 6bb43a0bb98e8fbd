using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Vorderingen;

public sealed class TegoedenBekijkenTests : Vorderingsproef
{
    [Fact]
    public async Task Wat_te_veel_is_betaald_staat_er_tot_het_is_teruggevraagd()
    {
        var overeenkomst = await TegoedAsync();

        var regel = Assert.Single((await BekijkAsync()).Regels);
        Assert.Equal((overeenkomst, Bedrag.Euro(60), "Anna de Wit", "Kees Begeleiding"), (regel.ZorgovereenkomstId, regel.Open, regel.Budgethouder, regel.Zorgverlener));

        await StelInAsync(overeenkomst);
        Assert.Empty((await BekijkAsync("auditor")).Regels);
    }

    [Fact]
    public async Task Alleen_wie_betaalt_of_toezicht_houdt_ziet_de_lijst() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("svb.decl"));

    private Task<Bladzijde<TegoedenBekijken.Regel>> BekijkAsync(string door = "svb.fin1") =>
        Wereld.AlsAsync<TegoedenBekijken, TegoedenBekijken.Input, Bladzijde<TegoedenBekijken.Regel>>(door, new());
}
