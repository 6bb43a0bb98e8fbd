using PgbPortal.Application.Betalingen;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetalingenBekijkenTests : Wereldproef
{
    [Fact]
    public async Task Budgethouder_en_zorgverlener_zien_de_betaling_en_een_ander_niet()
    {
        await MaartBetaaldAsync();
        await Wereld.ToekenningAsync("dina", nummer: "W-2");

        foreach (var account in new[] { "anna", "kees" })
        {
            var regel = Assert.Single(await RegelsAsync(account));
            Assert.Equal((Bedrag.Euro(735), Maart, BetaalopdrachtStatus.Aangeboden), (regel.Bedrag, regel.Maand, regel.Status));
        }

        Assert.Empty(await RegelsAsync("dina"));
        Assert.Empty(await RegelsAsync("linde"));
    }

    [Fact]
    public async Task Wat_nog_niet_is_vrijgegeven_is_geen_betaling()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);
        await StelSamenAsync();

        Assert.Empty(await RegelsAsync("anna"));
    }

    [Fact]
    public async Task Bladeren_gaat_met_een_sleutel()
    {
        var (overeenkomst, _) = await MaartBetaaldAsync();
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 60);
        await Wereld.BetaalAsync();
        var regels = await RegelsAsync("anna");

        Assert.Equal([April, Maart], regels.Select(r => r.Maand));
        Assert.Equal(Maart, Assert.Single(await RegelsAsync("anna", new(Na: regels[0].Id))).Maand);
        Assert.Equal(April, Assert.Single(await RegelsAsync("anna", new(Voor: regels[1].Id))).Maand);
    }

    [Fact]
    public async Task Een_consulent_heeft_deze_lijst_niet() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => RegelsAsync("westland.cons"));

    private async Task<IReadOnlyList<BetalingenBekijken.Regel>> RegelsAsync(string door, BetalingenBekijken.Input? input = null) =>
        (await Wereld.AlsAsync<BetalingenBekijken, BetalingenBekijken.Input, Bladzijde<BetalingenBekijken.Regel>>(door, input ?? new())).Regels;
}
