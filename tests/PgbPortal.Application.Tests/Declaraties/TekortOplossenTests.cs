using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class TekortOplossenTests : Wereldproef
{
    [Fact]
    public async Task Deels_betaalt_wat_er_over_is_en_geen_cent_meer()
    {
        var id = await TekortAsync();

        var stand = await LosOpAsync("anna", id, Tekortkeuze.Deels);
        await Wereld.BetaalAsync();

        Assert.Equal(DeclaratieStatus.GedeeltelijkGoedgekeurd, stand.Status);
        Assert.Equal((0, 0, 50_000), await BudgetAsync());
        var detail = await BekijkAsync(id);
        Assert.Equal((DeclaratieStatus.Betaald, Bedrag.Euro(500)), (detail.Status, Assert.Single(detail.Betalingen).Bedrag));

        // € 180 and € 180 fit, of € 210 only € 140 is left, and nothing of € 165.
        Assert.Equal([18_000, 18_000, 14_000, 0], detail.Regels.Select(r => r.Goedgekeurd.Centen));
        Assert.Equal([null, null, "DC-015", "DC-015"], detail.Regels.Select(r => r.Afkeurcode));
    }

    [Fact]
    public async Task Stoppen_trekt_de_declaratie_in()
    {
        var id = await TekortAsync();

        var stand = await LosOpAsync("anna", id, Tekortkeuze.Annuleren);

        Assert.Equal(DeclaratieStatus.Ingetrokken, stand.Status);
        Assert.Equal((50_000, 0, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Storten_zet_apart_wat_er_over_is_en_wacht_op_de_rest()
    {
        var id = await TekortAsync();

        var stand = await LosOpAsync("anna", id, Tekortkeuze.Storten);
        await Wereld.BetaalAsync();

        Assert.Equal((DeclaratieStatus.Aangehouden, Bedrag.Euro(235)), (stand.Status, stand.Tekort));
        Assert.Equal((0, 50_000, 0), await BudgetAsync());
        var detail = await BekijkAsync(id);
        Assert.Equal((DeclaratieStatus.Aangehouden, Wachtreden.Storting, Bedrag.Euro(235)), (detail.Status, detail.Wachtreden, detail.Storting));
    }

    [Fact]
    public async Task Er_is_niets_meer_te_verdelen_als_het_budget_op_is()
    {
        var overeenkomst = await InAprilAsync(centen: 18_000);
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 180);
        Op(4, 5);
        var april = await Wereld.DeclareerAsync("anna", overeenkomst, April, 60);

        Assert.Equal("DC-015", await GeweigerdMetAsync(() => LosOpAsync("anna", april.Id, Tekortkeuze.Deels)));
    }

    [Fact]
    public async Task Wat_niet_op_geld_wacht_wordt_geweigerd_en_de_zorgverlener_kiest_nooit()
    {
        var id = await TekortAsync();
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => LosOpAsync("kees", id, Tekortkeuze.Deels));
        await LosOpAsync("anna", id, Tekortkeuze.Deels);

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => LosOpAsync("anna", id, Tekortkeuze.Annuleren)));
    }

    [Fact]
    public async Task Wie_een_deel_kiest_slaat_de_toets_door_een_mens_niet_over()
    {
        await ToetsVanafAsync(Bedrag.Euro(700));
        var id = await TekortAsync();

        Assert.Equal(DeclaratieStatus.HandmatigeToets, (await LosOpAsync("anna", id, Tekortkeuze.Deels)).Status);
        await Wereld.BetaalAsync();
        Assert.Equal((0, 50_000, 0), await BudgetAsync());

        await ToetsAsync(id);
        await Wereld.BetaalAsync();

        Assert.Equal((0, 0, 50_000), await BudgetAsync());
        Assert.Equal((DeclaratieStatus.Betaald, Bedrag.Euro(500)), await BetaaldAsync(id));
    }

    [Fact]
    public async Task Eigen_geld_slaat_de_toets_door_een_mens_ook_niet_over()
    {
        await ToetsVanafAsync(Bedrag.Euro(700));
        var id = await TekortAsync();
        await LosOpAsync("anna", id, Tekortkeuze.Storten);
        await StortAsync(Bedrag.Euro(235));

        Assert.Equal(DeclaratieStatus.HandmatigeToets, (await BekijkAsync(id)).Status);
        await ToetsAsync(id);
        await Wereld.BetaalAsync();

        Assert.Equal((DeclaratieStatus.Betaald, Bedrag.Euro(735)), await BetaaldAsync(id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Tekortkeuze.Storten)]
    public async Task Wordt_het_budget_ingetrokken_dan_wordt_afgewezen_wat_op_geld_wachtte_en_gaat_de_run_door(Tekortkeuze? keuze)
    {
        // March takes the whole budget; April waits, for budget or for own money alone. Dina has nothing to do with it.
        var overeenkomst = await InAprilAsync(centen: 18_000);
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 180);
        await Wereld.BetaalAsync();
        var (_, vanDina) = await Wereld.GoedgekeurdAsync("dina", "linde", "delft", "D-1");
        Op(4, 5);
        var april = (await Wereld.DeclareerAsync("anna", overeenkomst, April, 60)).Id;
        if (keuze is { } gekozen)
        {
            await LosOpAsync("anna", april, gekozen);
        }

        var dina = (await Wereld.DeclareerAsync("dina", vanDina, April, 60)).Id;
        ToekenningId toekenning;
        await using (var db = Db())
        {
            toekenning = await db.Toekenningen.Where(t => t.BudgetIdentificatie == "W-1").Select(t => t.Id).SingleAsync();
        }

        await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", new(toekenning, Toekenningwijziging.Intrekken, "W-2"));
        await Wereld.BetaalAsync();

        Assert.Equal(DeclaratieStatus.Betaald, (await BekijkAsync(dina, "dina")).Status);
        var detail = await BekijkAsync(april);
        Assert.Equal((DeclaratieStatus.Afgekeurd, "DC-002"), (detail.Status, Assert.Single(detail.Regels).Afkeurcode));

        // Told once, to anna and to kees, also when another run comes by.
        await Wereld.BetaalAsync();
        await using var na = Db();
        Assert.Equal(
            [(true, false), (false, true)],
            (await na.Kennisgevingen.Where(k => k.Soort == Domain.Berichten.Kennisgevingsoort.DeclaratieZonderBudget && k.OnderwerpId == april.Waarde)
                .OrderBy(k => k.Id).ToListAsync()).Select(k => (k.AanPersoonId is not null, k.AanZorgverlenerId is not null)));
    }

    [Theory]
    [InlineData(null, 0, 23_500)]
    [InlineData(60_000, 60_000, 10_000)]
    [InlineData(80_000, 73_500, 23_500)]
    public async Task Eigen_geld_houdt_een_nieuwe_toekenning_niet_tegen_en_komt_met_de_run_vrij(int? nieuw, long besteed, long overHouden)
    {
        // € 500,00 of the budget and € 235,00 of own money wait for the run when the grant is withdrawn, or replaced by another amount.
        var id = await TekortAsync();
        await LosOpAsync("anna", id, Tekortkeuze.Storten);
        await StortAsync(Bedrag.Euro(235));
        ToekenningId toekenning;
        await using (var db = Db())
        {
            toekenning = await db.Toekenningen.Select(t => t.Id).SingleAsync();
        }

        await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", nieuw is { } centen
            ? new(toekenning, Toekenningwijziging.Wijzigen, "W-2", [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(centen))])
            : new(toekenning, Toekenningwijziging.Intrekken, "W-2"));
        await Wereld.BetaalAsync();
        if (besteed is > 0 and < 73_500)
        {
            await LosOpAsync("anna", id, Tekortkeuze.Storten);
            await Wereld.BetaalAsync();
        }

        Assert.Equal(besteed, (await BudgetAsync()).Besteed);
        await using var na = Db();
        Assert.Equal(-overHouden, (await na.Rekeningen.Where(r => r.Soort == Domain.Budgetten.Rekeningsoort.StortingVrij).Select(r => r.Saldo).SingleAsync()));
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Een_gemeente_wijst_af_wat_ook_eigen_geld_gebruikt()
    {
        await ToetsVanafAsync(Bedrag.Euro(700));
        var id = await TekortAsync();
        await LosOpAsync("anna", id, Tekortkeuze.Storten);
        await StortAsync(Bedrag.Euro(235));

        await Wereld.AlsAsync<DeclaratieToetsen, DeclaratieToetsen.Input, Declaratiestand>(
            "westland.toets", new(id, Domain.Zorgovereenkomsten.Besluit.Afwijzen, "Deze zorg past niet bij het plan."));
        await Wereld.BetaalAsync();

        Assert.Equal((50_000, 0, 0), await BudgetAsync());
        await using var db = Db();
        Assert.Equal(-23_500, await db.Rekeningen.Where(r => r.Soort == Domain.Budgetten.Rekeningsoort.StortingVrij).Select(r => r.Saldo).SingleAsync());
    }

    private async Task StortAsync(Bedrag bedrag)
    {
        await using var db = Db();
        var anna = await db.Budgethouders.Select(b => b.Id).SingleAsync();
        await Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(
            Rol.Bank, new(StortingId.Nieuw(), anna, bedrag, null));
    }

    private async Task<(DeclaratieStatus, Bedrag)> BetaaldAsync(DeclaratieId id)
    {
        var detail = await BekijkAsync(id);
        return (detail.Status, Assert.Single(detail.Betalingen).Bedrag);
    }

    private Task<Declaratiestand> ToetsAsync(DeclaratieId id) =>
        Wereld.AlsAsync<DeclaratieToetsen, DeclaratieToetsen.Input, Declaratiestand>(
            "westland.toets", new(id, Domain.Zorgovereenkomsten.Besluit.Akkoord));

    private async Task<DeclaratieId> TekortAsync()
    {
        var overeenkomst = await InAprilAsync(centen: 50_000);
        return (await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier)).Id;
    }

    private Task<Declaratiestand> LosOpAsync(string door, DeclaratieId id, Tekortkeuze keuze) =>
        Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>(door, new(id, keuze));
}
