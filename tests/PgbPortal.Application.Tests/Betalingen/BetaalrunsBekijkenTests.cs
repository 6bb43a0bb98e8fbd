using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetaalrunsBekijkenTests : Wereldproef
{
    [Fact]
    public async Task De_vooruitblik_telt_wat_nu_betaald_kan_worden_en_wat_wacht()
    {
        var overeenkomst = await InAprilAsync(centen: 80_000);
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 180);

        var nu = (await BekijkRunsAsync()).Nu;

        Assert.Equal((1, Bedrag.Euro(735), 0, 1), (nu.Aantal, nu.Totaal, nu.WachtOpRekening, nu.WachtOpBudget));
        await WijzigIbanAsync("NL68TEST0001023757");
        var later = (await BekijkRunsAsync()).Nu;
        Assert.Equal((0, Bedrag.Nul, 1), (later.Aantal, later.Totaal, later.WachtOpRekening));
    }

    [Fact]
    public async Task Op_een_feestdag_zegt_het_overzicht_dat_er_niet_wordt_betaald()
    {
        Op(2, 4);
        Assert.True((await BekijkRunsAsync()).IsWerkdag);

        // Goede Vrijdag.
        Op(3, 4);
        Assert.False((await BekijkRunsAsync()).IsWerkdag);
    }

    [Fact]
    public async Task De_runs_staan_van_nieuw_naar_oud()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        var oud = await StelSamenAsync();
        var nieuw = await StelSamenAsync();

        var runs = (await BekijkRunsAsync()).Runs.Regels;

        Assert.Equal(
            [(nieuw, BetaalrunStatus.Samengesteld), (oud, BetaalrunStatus.Vervallen)],
            runs.Select(r => ((BetaalrunId?)r.Id, r.Status)));
        Assert.Equal(oud, Assert.Single((await BekijkRunsAsync(new(Na: nieuw))).Runs.Regels).Id);
        Assert.Equal(2, (await BekijkRunsAsync(new(Alles: true))).Runs.Regels.Count);
        await using var db = Db();
        Assert.Equal(nameof(BetaalrunsBekijken), await db.Logregels.Where(l => l.Actie == Logactie.Exporteren).Select(l => l.Gebeurtenis).SingleAsync());
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("svb.decl")]
    [InlineData("westland.cons")]
    public async Task Alleen_wie_over_betalingen_gaat_ziet_de_runs(string account) =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkRunsAsync(door: account));

    private Task<BetaalrunsBekijken.Overzicht> BekijkRunsAsync(BetaalrunsBekijken.Input? input = null, string door = "svb.fin1") =>
        Wereld.AlsAsync<BetaalrunsBekijken, BetaalrunsBekijken.Input, BetaalrunsBekijken.Overzicht>(door, input ?? new());
}
