using PgbPortal.Application.Budgetten;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Budgetten;

public sealed class VooruitzichtTests : Wereldproef
{
    [Fact]
    public async Task Een_lopend_budget_heeft_een_verwachting_uit_de_afspraak_en_wat_is_betaald()
    {
        await MaartBetaaldAsync();

        var vooruit = Assert.Single((await BekijkAsync()).Vooruit).Value;

        // € 735,00 in March, and about € 171 a week until the end of the year.
        Assert.Equal(Zorgfuncties.Naam(Wet.Wmo, "02"), vooruit.Naam);
        Assert.Equal(Bedrag.Euro(735), vooruit.Blik.Punten[1].Bedrag);
        Assert.InRange(vooruit.Blik.Einde.Bedrag.Centen, 7_000_00, 7_800_00);
        Assert.Equal(Bestedingstempo.BijnaAlles, vooruit.Tempo);
        Assert.Null(vooruit.Blik.OpRond);
    }

    [Fact]
    public async Task Een_te_krap_budget_zegt_wanneer_het_op_is()
    {
        var overeenkomst = await InAprilAsync(centen: 400_000);
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);

        var vooruit = Assert.Single((await BekijkAsync()).Vooruit).Value;

        Assert.Equal(Bestedingstempo.TeSnel, vooruit.Tempo);
        Assert.InRange(vooruit.Blik.OpRond!.Value, new(2026, 7, 15), new(2026, 9, 15));
    }

    [Fact]
    public async Task Uren_waarvoor_de_budgethouder_nog_geen_akkoord_gaf_tellen_niet()
    {
        await Wereld.DeclareerAsync("kees", await InAprilAsync(), Maart, Twaalfuurkwartier);

        Assert.All(Assert.Single((await BekijkAsync()).Vooruit).Value.Blik.Punten.Where(p => p.IsBekend), p => Assert.True(p.Bedrag.IsNul));
    }

    [Fact]
    public async Task Een_declaratie_die_wacht_op_een_rekeningnummer_telt_een_keer()
    {
        var overeenkomst = await InAprilAsync();
        await WijzigIbanAsync("NL20INGB0001234567");
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);

        var blik = Assert.Single((await BekijkAsync()).Vooruit).Value.Blik;

        Assert.Equal((Bedrag.Nul, Bedrag.Euro(735)), (blik.Punten[0].Bedrag, blik.Punten[1].Bedrag));
    }

    [Fact]
    public async Task Voor_het_begin_en_zonder_overeenkomst_is_er_niets_om_vooruit_te_kijken()
    {
        await Wereld.ToekenningAsync();
        Assert.Empty((await BekijkAsync()).Vooruit);

        Op(2, 4);
        Assert.Empty((await BekijkAsync()).Vooruit);
    }

    private async Task<BudgetBekijken.Overzicht> BekijkAsync()
    {
        await using var db = Db();
        var anna = db.Functiebudgetten.Select(f => f.BudgethouderId).Distinct().Single();
        return await Wereld.AlsAsync<BudgetBekijken, BudgetBekijken.Input, BudgetBekijken.Overzicht>("anna", new(anna));
    }
}
