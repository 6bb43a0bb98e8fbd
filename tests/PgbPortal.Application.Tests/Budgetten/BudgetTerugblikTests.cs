using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Budgetten;

/// <summary>The whole budget as it was on an earlier day: what somebody saw then, is what the look back shows.</summary>
public sealed class BudgetTerugblikTests : Wereldproef
{
    [Fact]
    public async Task Terugkijken_geeft_wat_op_die_dag_te_zien_was_ook_als_het_budget_daarna_is_vervangen()
    {
        var (overeenkomst, _) = await MaartBetaaldAsync();
        var toen = await BekijkAsync();

        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, Twaalfuurkwartier);
        await VervangAsync(toen.Lopend.Single().Id, "NIEUW-1", 900_000);
        Op(8, 5);
        var straks = await BekijkAsync();
        var terug = await BekijkAsync(new(2026, 4, 2));

        Assert.Contains("Vooruitblikpunt", Plaatje(toen));
        Assert.Equal(900_000, Assert.Single(straks.Lopend).Functiebudgetten.Single().Toegekend.Centen);
        Assert.Equal(Plaatje(toen), Plaatje(terug));
        Assert.Equal(ToekenningStatus.Actief, Assert.Single(terug.Lopend).Status);
        Assert.Empty(terug.Eerder);
    }

    [Fact]
    public async Task De_dag_van_de_vervanging_hoort_bij_het_nieuwe_budget()
    {
        await MaartBetaaldAsync();
        Op(4, 5);
        await VervangAsync((await BekijkAsync()).Lopend.Single().Id, "NIEUW-1", 900_000);
        var diedag = await BekijkAsync();
        Op(8, 5);

        Assert.Equal(832_000, (await BekijkAsync(new(2026, 5, 3))).Lopend.Single().Functiebudgetten.Single().Toegekend.Centen);
        Assert.Equal(Plaatje(diedag), Plaatje(await BekijkAsync(new(2026, 5, 4))));
    }

    [Fact]
    public async Task Een_nieuw_budget_met_betaalde_maanden_kijkt_terug_op_dezelfde_verwachting()
    {
        var (overeenkomst, _) = await MaartBetaaldAsync();
        await VervangAsync((await BekijkAsync()).Lopend.Single().Id, "NIEUW-1", 900_000);
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, Twaalfuurkwartier);
        var toen = await BekijkAsync();

        Op(2, 6);
        await Wereld.DeclareerAsync("anna", overeenkomst, Mei, 60);
        await VervangAsync(toen.Lopend.Single().Id, "NIEUW-2", 950_000);

        Assert.Equal(Plaatje(toen), Plaatje(await BekijkAsync(new(2026, 5, 4))));
    }

    [Fact]
    public async Task Een_ingetrokken_budget_liep_op_een_eerdere_dag_nog()
    {
        await MaartBetaaldAsync();
        Op(4, 5);
        var id = (await BekijkAsync()).Lopend.Single().Id;
        await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", new(id, Toekenningwijziging.Intrekken, "WEG"));

        Assert.Empty((await BekijkAsync()).Lopend);
        var terug = await BekijkAsync(new(2026, 5, 3));
        Assert.Equal((ToekenningStatus.Actief, 73_500L), (Assert.Single(terug.Lopend).Status, terug.Lopend[0].Functiebudgetten.Single().Besteed.Centen));
        Assert.False(terug.Lopend[0].Functiebudgetten.Single().Declaratiestop);
    }

    [Fact]
    public async Task Voor_de_toekenning_binnenkwam_was_er_geen_budget()
    {
        await MaartBetaaldAsync();
        var binnen = (await BekijkAsync()).Lopend.Single().OntvangenOp;

        Assert.Empty((await BekijkAsync(binnen.AddDays(-1))).Lopend);
        Assert.Single((await BekijkAsync(binnen)).Lopend);
    }

    [Fact]
    public async Task Eigen_geld_dat_later_kwam_telt_niet_mee()
    {
        await MaartBetaaldAsync();
        var dossier = (await BekijkAsync()).Budgethouder;
        Op(4, 5);
        await Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(Rol.Bank, new(StortingId.Nieuw(), dossier, Bedrag.Euro(50)));

        Assert.Equal(5_000, (await BekijkAsync()).EigenGeld.Centen);
        Assert.Equal(5_000, (await BekijkAsync(new(2026, 5, 4))).EigenGeld.Centen);
        Assert.Equal(0, (await BekijkAsync(new(2026, 5, 3))).EigenGeld.Centen);
    }

    // All that the page shows of it.
    private static string Plaatje(BudgetBekijken.Overzicht budget) => string.Join('\n',
    [
        .. budget.Lopend.Concat(budget.Eerder).Select(d => $"{d.Id.Waarde} {d.Status} {d.Periode} {d.DeclarerenTotEnMet} {d.KanDeclareren}"),
        .. budget.Lopend.SelectMany(d => d.Functiebudgetten).Select(f => $"{f.Id.Waarde} {f.Toegekend} {f.Besteed} {f.Gereserveerd} {f.Vrij}"),
        .. budget.Vooruit.Select(v => $"{v.Key.Waarde} {v.Value.Tempo} {v.Value.Blik.BekendTotEnMet} {string.Join(' ', v.Value.Blik.Punten)}"),
    ]);

    private async Task<BudgetBekijken.Overzicht> BekijkAsync(DateOnly? op = null)
    {
        await using var db = Db();
        var anna = db.Functiebudgetten.Select(f => f.BudgethouderId).Distinct().Single();
        return await Wereld.AlsAsync<BudgetBekijken, BudgetBekijken.Input, BudgetBekijken.Overzicht>("anna", new(anna, Op: op));
    }

    private Task<Toekenningstand> VervangAsync(ToekenningId oud, string nummer, long centen) =>
        Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>(
            "westland.cons",
            new(oud, Toekenningwijziging.Wijzigen, nummer, [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(centen))]));
}
