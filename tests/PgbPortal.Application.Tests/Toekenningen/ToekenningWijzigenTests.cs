using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Toekenningen;

public sealed class ToekenningWijzigenTests : Wereldproef
{
    [Fact]
    public async Task Verhogen_maakt_meer_vrij_en_neemt_mee_wat_al_is_besteed()
    {
        await MaartBetaaldAsync();
        var oud = await OudAsync();

        await WijzigAsync("westland.cons", new(
            oud, Toekenningwijziging.Wijzigen, "W-2", [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(1_000_000))]));

        Assert.Equal((926_500, 0, 73_500), await BudgetAsync());
        await using var db = Db();
        Assert.Equal("W-2", (await db.Toekenningen.SingleAsync(t => t.VervangenDoorId == null)).BudgetIdentificatie);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Verlagen_onder_wat_is_besteed_zet_het_budget_stil_en_meldt_dat()
    {
        await MaartBetaaldAsync();

        await WijzigAsync("westland.cons", new(
            await OudAsync(), Toekenningwijziging.Wijzigen, "W-2", [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(50_000))]));

        await using var db = Db();
        var functiebudget = await db.Functiebudgetten.SingleAsync(f => f.Declaratiestop);
        Assert.Equal(new Bedrag(50_000), functiebudget.Bedrag);
        Assert.Equal((0, 0, 73_500), await BudgetAsync());
        Assert.True(await db.Kennisgevingen.AnyAsync(k => k.AanVerstrekkerId != null));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Intrekken_laat_niets_over()
    {
        await Wereld.ToekenningAsync();

        await WijzigAsync("westland.cons", new(await OudAsync(), Toekenningwijziging.Intrekken, "W-2"));

        Assert.Equal((0, 0, 0), await BudgetAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Beeindigen_kort_de_periode_in()
    {
        await Wereld.ToekenningAsync();

        var stand = await WijzigAsync("westland.cons", new(
            await OudAsync(), Toekenningwijziging.Beeindigen, "W-2", LaatsteDag: new(2026, 6, 30), Bedrag: new(300_000)));

        await using var db = Db();
        Assert.Equal(new(2026, 6, 30), (await db.Functiebudgetten.SingleAsync(f => f.ToekenningId == stand.Id)).TotEnMet);
        Assert.Equal((300_000, 0, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Een_andere_gemeente_vindt_de_toekenning_niet_en_een_toetser_wijzigt_nooit()
    {
        await Wereld.ToekenningAsync();
        var invoer = new ToekenningWijzigen.Input(await OudAsync(), Toekenningwijziging.Intrekken, "W-2");

        await Assert.ThrowsAsync<NietGevondenException>(() => WijzigAsync("delft.cons", invoer));
        await Assert.ThrowsAsync<NietGevondenException>(() => WijzigAsync("westland.jeugd", invoer));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => WijzigAsync("westland.toets", invoer));
        Assert.Equal((832_000, 0, 0), await BudgetAsync());
    }

    private async Task<ToekenningId> OudAsync()
    {
        await using var db = Db();
        return await db.Toekenningen.Select(t => t.Id).SingleAsync();
    }

    private Task<Toekenningstand> WijzigAsync(string door, ToekenningWijzigen.Input invoer) =>
        Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>(door, invoer);
}
