using PgbPortal.Application.Betalingen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using Wachtsoort = PgbPortal.Application.Betalingen.BetaalrunWachtBekijken.Wachtsoort;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetaalrunWachtBekijkenTests : Wereldproef
{
    [Fact]
    public async Task Wat_wacht_op_budget_of_op_een_rekening_staat_er_met_de_reden()
    {
        var overeenkomst = await InAprilAsync(centen: 80_000);
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        Assert.Empty((await WachtAsync()).Regels);
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 180);
        await WijzigIbanAsync("NL68TEST0001023757");

        var regels = (await WachtAsync()).Regels;

        Assert.Equal(
            [(April, Wachtsoort.Budget), (Maart, Wachtsoort.RekeningInControle)],
            regels.OrderByDescending(r => r.Maand).Select(r => (r.Maand, r.Reden)));
    }

    [Fact]
    public async Task Een_ander_ziet_niet_wat_wacht() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => WachtAsync("anna"));

    private Task<Bladzijde<BetaalrunWachtBekijken.Regel>> WachtAsync(string door = "svb.fin1") =>
        Wereld.AlsAsync<BetaalrunWachtBekijken, BetaalrunWachtBekijken.Input, Bladzijde<BetaalrunWachtBekijken.Regel>>(door, new());
}
