using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class VerantwoordingsvrijBedragOpvragenTests : Wereldproef
{
    [Fact]
    public async Task Na_de_eerste_betaling_krijgt_de_budgethouder_het_zelf()
    {
        var budget = await BetaaldAsync();
        Assert.Equal(10_000, await GereserveerdAsync(Reserveringsoort.VerantwoordingsvrijBedrag));

        var stand = await VraagAsync("anna", budget, 4_000);
        Assert.Equal(DeclaratieStatus.Goedgekeurd, stand.Status);
        Assert.Equal(6_000, await GereserveerdAsync(Reserveringsoort.VerantwoordingsvrijBedrag));
        Assert.Equal(4_000, await GereserveerdAsync(Reserveringsoort.Declaratie));

        await Wereld.BetaalAsync();
        await using var db = Db();
        var betaling = await db.Betaalopdrachten.SingleAsync(o => o.DeclaratieId == stand.Id);
        Assert.Equal((Betaalsoort.Vvb, true, Bedrag.Euro(40)), (betaling.Soort, betaling.AanBudgethouder, betaling.Bedrag));
        Assert.Equal((await db.Personen.SingleAsync(p => p.Naam == "Anna de Wit")).Iban, betaling.Iban);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Zonder_andere_betaling_boven_het_bedrag_of_na_de_nalooptermijn_kan_het_niet()
    {
        var overeenkomst = await MetVvbAsync();
        var budget = await FunctiebudgetAsync();
        Assert.Equal("DC-029", await GeweigerdMetAsync(() => VraagAsync("anna", budget, 4_000)));

        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);
        await Wereld.BetaalAsync();
        Assert.Equal("DC-029", await GeweigerdMetAsync(() => VraagAsync("anna", budget, 10_001)));
        Assert.Equal("DC-036", await GeweigerdMetAsync(() => VraagAsync("anna", budget, 0)));

        await VraagAsync("anna", budget, 9_000);
        Assert.Equal("DC-029", await GeweigerdMetAsync(() => VraagAsync("anna", budget, 1_001)));
    }

    [Fact]
    public async Task Twee_keer_versturen_is_een_aanvraag_en_intrekken_maakt_het_weer_op_te_vragen()
    {
        var budget = await BetaaldAsync();
        var id = DeclaratieId.Nieuw();

        await VraagAsync("anna", budget, 4_000, id);
        await VraagAsync("anna", budget, 4_000, id);
        Assert.Equal(4_000, await GereserveerdAsync(Reserveringsoort.Declaratie));

        await Wereld.AlsAsync<DeclaratieIntrekken, DeclaratieIntrekken.Input, Declaratiestand>("anna", new(id));
        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await VraagAsync("anna", budget, 10_000)).Status);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task De_zorgverlener_vraagt_niets_op_en_een_vreemde_vindt_niets()
    {
        var budget = await BetaaldAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VraagAsync("kees", budget, 4_000));
        await Assert.ThrowsAsync<NietGevondenException>(() => VraagAsync("bas", budget, 4_000));
    }

    [Theory]
    [InlineData(3_000, true)]
    [InlineData(4_000, false)]
    public async Task Wat_meer_is_betaald_dan_een_lager_bedrag_toelaat_staat_open_als_conflict(long nieuw, bool isConflict)
    {
        await VraagAsync("anna", await BetaaldAsync(), 4_000);
        await Wereld.BetaalAsync();

        ToekenningId oud;
        await using (var db = Db())
        {
            oud = await db.Toekenningen.Select(t => t.Id).SingleAsync();
        }

        await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", new(
            oud, Toekenningwijziging.Wijzigen, "W-2", [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(832_000), new Bedrag(nieuw))]));

        await using var na = Db();
        var functiebudget = await na.Functiebudgetten.SingleAsync(f => na.Toekenningen.Any(t => t.Id == f.ToekenningId && t.VervangenDoorId == null));
        Assert.Equal((isConflict, Bedrag.Nul), (functiebudget.Declaratiestop, functiebudget.Conflict));
        Assert.Equal(isConflict, await na.Kennisgevingen.AnyAsync(k => k.Soort == Domain.Berichten.Kennisgevingsoort.Budgetconflict));
        Assert.Equal(10_000, (await BudgetAsync()).Besteed);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Wat_op_geld_wacht_wordt_afgewezen_met_een_bericht_als_de_toekenning_wordt_ingetrokken()
    {
        // € 60,00 of € 120,00 was spent when € 100,00 was asked for: it waits, and the grant is withdrawn.
        var aanvraag = (await VraagAsync("anna", await BetaaldAsync(), 10_000)).Id;
        await VervangAsync("W-2", Toekenningwijziging.Wijzigen, 12_000, 10_000);
        Assert.Equal((DeclaratieStatus.Aangehouden, Wachtreden.Tekort), await StandAsync(aanvraag));

        await VervangAsync("W-3", Toekenningwijziging.Intrekken);
        await Wereld.BetaalAsync();
        await Wereld.BetaalAsync();

        Assert.Equal((DeclaratieStatus.Afgekeurd, (Wachtreden?)null), await StandAsync(aanvraag));
        await using var db = Db();
        Assert.NotNull((await db.Kennisgevingen.SingleAsync(k => k.Soort == Domain.Berichten.Kennisgevingsoort.DeclaratieZonderBudget)).AanPersoonId);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Wat_nog_niet_is_betaald_en_boven_een_lager_bedrag_uitkomt_wordt_afgewezen_met_een_bericht()
    {
        var budget = await BetaaldAsync();
        var (eerste, tweede) = ((await VraagAsync("anna", budget, 4_000)).Id, (await VraagAsync("anna", budget, 2_000)).Id);

        await VervangAsync("W-2", Toekenningwijziging.Wijzigen, 832_000, 3_000);

        Assert.Equal(DeclaratieStatus.Afgekeurd, (await StandAsync(eerste)).Item1);
        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await StandAsync(tweede)).Item1);
        Assert.Equal(1_000, await GereserveerdAsync(Reserveringsoort.VerantwoordingsvrijBedrag));
        await using var db = Db();
        Assert.Equal(eerste.Waarde, (await db.Kennisgevingen.SingleAsync(k => k.Soort == Domain.Berichten.Kennisgevingsoort.DeclaratieAfgekeurd)).OnderwerpId);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Twee_die_op_een_declaratiestop_wachtten_gaan_samen_in_een_run_en_de_rest_blijft_opzij()
    {
        // € 60,00 was spent of what becomes € 50,00: a stop, also for what is above the lower bedrag.
        var budget = await BetaaldAsync();
        var (eerste, tweede) = ((await VraagAsync("anna", budget, 4_000)).Id, (await VraagAsync("anna", budget, 2_000)).Id);
        await VervangAsync("W-2", Toekenningwijziging.Wijzigen, 5_000, 3_000);
        Assert.Equal((DeclaratieStatus.Aangehouden, Wachtreden.Declaratiestop), await StandAsync(eerste));
        Assert.Equal((DeclaratieStatus.Aangehouden, Wachtreden.Declaratiestop), await StandAsync(tweede));
        await VervangAsync("W-3", Toekenningwijziging.Wijzigen, 832_000, 10_000);
        Assert.Equal(4_000, await GereserveerdAsync(Reserveringsoort.VerantwoordingsvrijBedrag));

        await Wereld.BetaalAsync();

        Assert.Equal(DeclaratieStatus.Betaald, (await StandAsync(eerste)).Item1);
        Assert.Equal(DeclaratieStatus.Betaald, (await StandAsync(tweede)).Item1);
        Assert.Equal(4_000, await GereserveerdAsync(Reserveringsoort.VerantwoordingsvrijBedrag));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Wordt_een_aanvraag_in_een_run_afgewezen_dan_blijft_opzij_wat_de_toekenning_nog_heeft()
    {
        var aanvraag = (await VraagAsync("anna", await BetaaldAsync(), 4_000)).Id;
        await VervangAsync("W-2", Toekenningwijziging.Wijzigen, 5_000, 3_000);
        await VervangAsync("W-3", Toekenningwijziging.Wijzigen, 832_000, 3_000);
        Assert.Equal(0, await GereserveerdAsync(Reserveringsoort.VerantwoordingsvrijBedrag));

        await Wereld.BetaalAsync();

        Assert.Equal(DeclaratieStatus.Afgekeurd, (await StandAsync(aanvraag)).Item1);
        Assert.Equal(3_000, await GereserveerdAsync(Reserveringsoort.VerantwoordingsvrijBedrag));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Bij_een_vervanging_gaat_zorg_die_wacht_voor_wat_nog_niet_is_gevraagd()
    {
        // Two requests of € 40,00 and € 20,00 and € 120,00 of care wait; € 60,00 was spent, so € 10,00 is left for the rest.
        var budget = await BetaaldAsync();
        await using (var db = Db())
        {
            var overeenkomst = await db.Zorgovereenkomsten.Select(z => z.Id).SingleAsync();
            await VraagAsync("anna", budget, 4_000);
            await VraagAsync("anna", budget, 2_000);
            Op(4, 5);
            await Wereld.DeclareerAsync("anna", overeenkomst, April, 120);
        }

        await VervangAsync("W-2", Toekenningwijziging.Wijzigen, 25_000, 10_000);

        await using var na = Db();
        Assert.Equal(3, await na.Declaraties.CountAsync(d => d.Status == DeclaratieStatus.Goedgekeurd));
        Assert.Equal(1_000, await GereserveerdAsync(Reserveringsoort.VerantwoordingsvrijBedrag));
        Assert.Equal((0, 19_000, 6_000), await BudgetAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    private async Task VervangAsync(string nummer, Toekenningwijziging soort, long centen = 0, long vvb = 0)
    {
        await using var db = Db();
        var oud = await db.Toekenningen.Where(t => t.VervangenDoorId == null).Select(t => t.Id).SingleAsync();
        await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", new(
            oud, soort, nummer, soort == Toekenningwijziging.Intrekken ? null : [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(centen), new Bedrag(vvb))]));
    }

    private async Task<(DeclaratieStatus, Wachtreden?)> StandAsync(DeclaratieId id)
    {
        await using var db = Db();
        return await db.Declaraties.SingleAsync(d => d.Id == id) is var declaratie ? (declaratie.Status, declaratie.Wachtreden) : default;
    }

    private async Task<ZorgovereenkomstId> MetVvbAsync()
    {
        await Wereld.ToekenningAsync(
            "anna", "westland", "W-1", Wet.Wmo,
            [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(832_000), new Bedrag(10_000))]);
        await using var db = Db();
        var dossier = await db.Budgethouders.Where(b => b.Naam == "Anna de Wit").Select(b => b.Id).SingleAsync();
        var id = await Wereld.ConceptAsync(dossier);
        await Wereld.KeurGoedAsync(id);
        Op(2, 4);
        return id;
    }

    private async Task<FunctiebudgetId> BetaaldAsync()
    {
        var overeenkomst = await MetVvbAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);
        await Wereld.BetaalAsync();
        return await FunctiebudgetAsync();
    }

    private async Task<FunctiebudgetId> FunctiebudgetAsync()
    {
        await using var db = Db();
        return await db.Functiebudgetten.Select(f => f.Id).SingleAsync();
    }

    private async Task<long> GereserveerdAsync(Reserveringsoort soort)
    {
        await using var db = Db();
        var open = await db.Reserveringen.Where(r => r.Soort == soort && r.Status == ReserveringStatus.Open).ToListAsync();
        return open.Sum(r => r.Bedrag.Centen);
    }

    private Task<Declaratiestand> VraagAsync(string door, FunctiebudgetId budget, long centen, DeclaratieId? id = null) =>
        Wereld.AlsAsync<VerantwoordingsvrijBedragOpvragen, VerantwoordingsvrijBedragOpvragen.Input, Declaratiestand>(
            door, new(id ?? DeclaratieId.Nieuw(), budget, new(centen)));
}
