using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Budgetten;

public sealed class BudgettenBewakenTests : Wereldproef
{
    [Fact]
    public async Task Een_budget_dat_voor_tachtig_procent_is_gebruikt_en_te_snel_gaat_geeft_van_elk_een_bericht_aan_de_beheerder()
    {
        // € 735,00 of € 900,00.
        await GedeclareerdAsync(90_000);

        Assert.Equal(2, await BewaakAsync());

        await using var db = Db();
        var berichten = await BerichtenAsync();
        var persoon = await db.Personen.Where(p => p.Naam == "Anna de Wit").Select(p => p.Id).SingleAsync();
        var budget = await db.Functiebudgetten.Select(f => f.Id).SingleAsync();
        Assert.Equal([Kennisgevingsoort.BudgetBijnaOp, Kennisgevingsoort.BudgetGaatTeSnel], berichten.Select(b => b.Soort).Order());
        Assert.All(berichten, b => Assert.Equal(((PersoonId?)persoon, budget.Waarde, Bezorging.Nieuw), (b.AanPersoonId, b.OnderwerpId, b.Bezorging)));
    }

    [Fact]
    public async Task Een_budget_dat_helemaal_is_gebruikt_zegt_alleen_dat_het_op_is()
    {
        await GedeclareerdAsync(73_500);

        Assert.Equal(1, await BewaakAsync());

        Assert.Equal(Kennisgevingsoort.BudgetOp, Assert.Single(await BerichtenAsync()).Soort);
    }

    [Fact]
    public async Task Een_budget_dat_voor_het_einde_op_is_geeft_al_bericht_als_er_nog_veel_over_is()
    {
        await GedeclareerdAsync(400_000);

        Assert.Equal(1, await BewaakAsync());

        Assert.Equal(Kennisgevingsoort.BudgetGaatTeSnel, Assert.Single(await BerichtenAsync()).Soort);
    }

    [Fact]
    public async Task Wat_is_verteld_wordt_niet_nog_eens_verteld()
    {
        await GedeclareerdAsync(90_000);
        await BewaakAsync();

        Assert.Equal((0, 0), (await BewaakAsync(), await BewaakAsync(alleenEenKeer: false)));
        Op(7, 4);
        Assert.Equal(0, await BewaakAsync());

        Assert.Equal(2, (await BerichtenAsync()).Count);
    }

    [Fact]
    public async Task Twee_tegelijk_vertellen_het_een_keer()
    {
        await GedeclareerdAsync(90_000);

        var verteld = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => BewaakAsync(alleenEenKeer: false))));

        Assert.Equal(2, verteld.Sum());
        Assert.Equal(2, (await BerichtenAsync()).Count);
    }

    [Fact]
    public async Task Een_budget_dat_genoeg_is_of_waarop_niets_is_afgesproken_geeft_geen_bericht()
    {
        await MaartBetaaldAsync();
        await Wereld.ToekenningAsync("dina", "delft", "D-1");

        Assert.Equal(0, await BewaakAsync());
    }

    [Fact]
    public async Task Na_het_einde_van_de_periode_komt_er_geen_bericht_meer()
    {
        await GedeclareerdAsync(90_000);
        Wereld.Klok.Zet(new(2027, 1, 1));

        Assert.Equal(0, await BewaakAsync());
    }

    private async Task GedeclareerdAsync(long centen) =>
        await Wereld.DeclareerAsync("anna", await InAprilAsync(centen), Maart, Twaalfuurkwartier);

    private Task<int> BewaakAsync(bool alleenEenKeer = true) =>
        Wereld.AlsAsync<BudgettenBewaken, BudgettenBewaken.Input, int>(Rol.Klok, new(alleenEenKeer));

    private async Task<List<Kennisgeving>> BerichtenAsync()
    {
        await using var db = Db();
        return await db.Kennisgevingen.Where(k => k.Soort == Kennisgevingsoort.BudgetBijnaOp || k.Soort == Kennisgevingsoort.BudgetOp
            || k.Soort == Kennisgevingsoort.BudgetGaatTeSnel).ToListAsync();
    }
}
