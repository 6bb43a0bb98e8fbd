using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Application.Tests.Betalingen;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclaratieCorrigerenTests : Bankproef
{
    private const string NieuwNummer = "NL68TEST0001023757";

    private static readonly DateOnly TweeMaart = new(2026, 3, 2);

    [Fact]
    public async Task Te_veel_betaald_wordt_een_tegoed_dat_van_de_volgende_betaling_afgaat()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        Op(4, 5);

        var correctie = await CorrigeerAsync("anna", maart, overeenkomst, -60);

        Assert.Equal((DeclaratieStatus.TeVerrekenen, Bedrag.Euro(-60)), (correctie.Status, correctie.Totaal));
        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
        Assert.Equal(DeclaratieStatus.Gecorrigeerd, (await BekijkAsync(maart)).Status);

        var april = await Wereld.DeclareerAsync("anna", overeenkomst, April, 180, 180, 180, 180);
        await Wereld.BetaalAsync();

        var betaling = Assert.Single((await BekijkAsync(april.Id)).Betalingen);
        Assert.Equal((Bedrag.Euro(660), Bedrag.Euro(60)), (betaling.Bedrag, betaling.Verrekend));
        Assert.Equal(DeclaratieStatus.Verrekend, (await BekijkAsync(correctie.Id)).Status);

        // 8.320,00 - 735,00 - 660,00
        Assert.Equal((692_500, 0, 139_500), await BudgetAsync());
    }

    [Fact]
    public async Task Hoogstens_de_helft_van_een_betaling_wordt_verrekend()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        Op(4, 5);
        await CorrigeerAsync("anna", maart, overeenkomst, -180);

        var april = await Wereld.DeclareerAsync("anna", overeenkomst, April, 75);
        await Wereld.BetaalAsync();

        // € 75,00 was due: € 37,50 is kept, € 142,50 of the credit stays open.
        var betaling = Assert.Single((await BekijkAsync(april.Id)).Betalingen);
        Assert.Equal((new Bedrag(3750), new Bedrag(3750)), (betaling.Bedrag, betaling.Verrekend));
        await using var db = Db();
        Assert.Equal(new Bedrag(14_250), (await db.Tegoeden.SingleAsync()).Open);
    }

    [Fact]
    public async Task Meer_dan_er_betaald_is_kan_niet_worden_gecorrigeerd()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();

        Assert.Equal("DC-035", await GeweigerdMetAsync(() => CorrigeerAsync("anna", maart, overeenkomst, -195)));
        Assert.Equal("DC-035", await GeweigerdMetAsync(() => CorrigeerAsync("anna", maart, overeenkomst, 15)));
        Assert.Equal(DeclaratieStatus.Betaald, (await BekijkAsync(maart)).Status);
    }

    [Fact]
    public async Task Een_correctie_terugdraaien_haalt_het_tegoed_weg()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);

        var terug = await CorrigeerAsync("anna", maart, overeenkomst, 60);

        Assert.Equal((DeclaratieStatus.Verrekend, Bedrag.Euro(60)), (terug.Status, terug.Totaal));
        await using var db = Db();
        Assert.Equal(Bedrag.Nul, (await db.Tegoeden.SingleAsync()).Open);
    }

    [Fact]
    public async Task Wat_al_is_verrekend_wordt_bij_terugdraaien_betaald()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 75);
        await Wereld.BetaalAsync();
        await using (var db = Db())
        {
            // Half of € 75,00 was kept back: € 22,50 is still open.
            Assert.Equal(new Bedrag(2_250), (await db.Tegoeden.SingleAsync()).Open);
        }

        var terug = await CorrigeerAsync("anna", maart, overeenkomst, 60);
        Assert.Equal(DeclaratieStatus.Goedgekeurd, terug.Status);
        Op(5, 5);
        await Wereld.BetaalAsync();

        await using var na = Db();
        Assert.Equal(Bedrag.Nul, (await na.Tegoeden.SingleAsync()).Open);
        var betaling = await na.Betaalopdrachten.SingleAsync(o => o.DeclaratieId == terug.Id);
        Assert.Equal((Domain.Betalingen.Betaalsoort.Correctie, new Bedrag(3_750)), (betaling.Soort, betaling.Bedrag));
        Assert.Equal(73_500 + 7_500, (await BudgetAsync()).Besteed);
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Wordt_een_terugdraaiing_ingetrokken_dan_staat_het_tegoed_dat_zij_weghaalde_weer_open()
    {
        // Three hours too much: € 180,00, of which € 37,50 was kept back of April.
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -180);
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 75);
        await Wereld.BetaalAsync();
        var terug = (await CorrigeerAsync("anna", maart, overeenkomst, 180)).Id;

        await TrekInAsync(terug);

        Assert.Equal((832_000 - 73_500 - 3750, 0, 73_500 + 3750), await BudgetAsync());
        await using (var db = Db())
        {
            Assert.Equal(new Bedrag(14_250), (await db.Tegoeden.SingleAsync()).Open);
            Assert.Equal([DeclaratieStatus.TeVerrekenen, DeclaratieStatus.Ingetrokken],
                await db.Declaraties.Where(d => d.Soort == Declaratiesoort.Correctie).OrderBy(d => d.Id).Select(d => d.Status).ToListAsync());
        }

        // Once more: as long as it is not paid, there is no other correction.
        terug = (await CorrigeerAsync("anna", maart, overeenkomst, 180)).Id;
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => CorrigeerAsync("anna", maart, overeenkomst, -60)));
    }

    [Fact]
    public async Task Twee_keer_versturen_is_een_correctie()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        var id = DeclaratieId.Nieuw();

        await CorrigeerAsync("anna", maart, overeenkomst, -60, id);
        await CorrigeerAsync("anna", maart, overeenkomst, -60, id);

        await using var db = Db();
        Assert.Equal(Bedrag.Euro(60), (await db.Tegoeden.SingleAsync()).Open);
    }

    [Fact]
    public async Task Te_veel_kilometers_gaan_van_de_volgende_betaling_af_en_nooit_meer_dan_gedeclareerd()
    {
        var overeenkomst = await Wereld.GoedgekeurdMetKilometersAsync();
        var regel = await Wereld.RegelAsync(overeenkomst);
        Op(2, 4);
        var maart = (await DeclareerAsync(Maart, OpDag(regel, TweeMaart, 120) with { ReisMeters = 12_500 })).Id;
        await Wereld.BetaalAsync();

        // € 120,00 and 12,5 km for € 2,88.
        Assert.Equal(12_288, (await BudgetAsync()).Besteed);
        Assert.Equal("DC-035", await GeweigerdMetAsync(() => CorrigeerAsync(maart, OpDag(regel, TweeMaart, 0) with { ReisMeters = -12_501 })));
        Assert.Equal("DC-035", await GeweigerdMetAsync(() => CorrigeerAsync(maart, OpDag(regel, TweeMaart, 0) with { ReisMeters = 1 })));

        var correctie = await CorrigeerAsync(maart, OpDag(regel, TweeMaart, 0) with { ReisMeters = -10_000 });
        Assert.Equal((DeclaratieStatus.TeVerrekenen, new Bedrag(-230)), (correctie.Status, correctie.Totaal));
        Assert.Equal((120, 2_500), Assert.Single((await BekijkAsync(maart)).Regels) is var nu ? (nu.Nu, nu.NuMeters) : default);

        Op(4, 5);
        var april = await DeclareerAsync(April, OpDag(regel, new(2026, 4, 6), 60));
        await Wereld.BetaalAsync();
        Assert.Equal((new Bedrag(5_770), new Bedrag(230)), Assert.Single((await BekijkAsync(april.Id)).Betalingen) is var b ? (b.Bedrag, b.Verrekend) : default);
        Assert.Equal(12_288 + 5_770, (await BudgetAsync()).Besteed);
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));

        Task<Declaratiestand> DeclareerAsync(Maand maand, Regelinvoer invoer) =>
            Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>("anna", new(DeclaratieId.Nieuw(), overeenkomst, maand, [invoer]));

        Task<Declaratiestand> CorrigeerAsync(DeclaratieId origineel, Regelinvoer verschil) =>
            Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>("anna", new(DeclaratieId.Nieuw(), origineel, [verschil]));
    }

    [Fact]
    public async Task Vergeten_kilometers_komen_als_aanvulling_en_zijn_te_corrigeren()
    {
        var overeenkomst = await Wereld.GoedgekeurdMetKilometersAsync();
        Op(2, 4);
        var regel = await Wereld.RegelAsync(overeenkomst);
        Assert.Equal("DC-009", await GeweigerdMetAsync(() => ReisAsync(aanvulling: false)));
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);
        await Wereld.BetaalAsync();

        // 12,5 kilometer at € 0,23.
        var kilometers = await ReisAsync(aanvulling: true);
        Assert.Equal((DeclaratieStatus.Goedgekeurd, new Bedrag(288)), (kilometers.Status, kilometers.Totaal));
        await Wereld.BetaalAsync();
        Assert.Equal(6_288, (await BudgetAsync()).Besteed);
        var correctie = await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), kilometers.Id, [new(regel, null, null, null, null, -12_500)]));
        Assert.Equal(new Bedrag(-288), correctie.Totaal);
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));

        Task<Declaratiestand> ReisAsync(bool aanvulling) => Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), overeenkomst, Maart, [new(regel, null, null, null, null, 12_500)], Aanvulling: aanvulling));
    }

    [Fact]
    public async Task Wat_niet_is_betaald_wordt_ingetrokken_en_niet_gecorrigeerd()
    {
        var overeenkomst = await InAprilAsync();
        var maart = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => CorrigeerAsync("anna", maart.Id, overeenkomst, -60)));
    }

    [Fact]
    public async Task Eigen_geld_dat_te_veel_is_betaald_komt_terug_als_eigen_geld()
    {
        var (overeenkomst, maart) = await MetEigenGeldBetaaldAsync();

        // The budget would have paid € 500,00 of the lesser care as well: all of it is own money.
        var correctie = await CorrigeerAsync("anna", maart, overeenkomst, -60);

        Assert.Equal((DeclaratieStatus.TeVerrekenen, Bedrag.Euro(-60)), (correctie.Status, correctie.Totaal));
        await using (var db = Db())
        {
            var tegoed = await db.Tegoeden.SingleAsync();
            Assert.Equal((true, Bedrag.Euro(60)), (tegoed.IsEigenGeld, tegoed.Open));
        }

        await RuimerBudgetAsync();
        Op(4, 5);
        var april = await Wereld.DeclareerAsync("anna", overeenkomst, April, 180, 180, 180, 180);
        await Wereld.BetaalAsync();

        var betaling = Assert.Single((await BekijkAsync(april.Id)).Betalingen);
        Assert.Equal((Bedrag.Euro(660), Bedrag.Euro(60)), (betaling.Bedrag, betaling.Verrekend));
        Assert.Equal(DeclaratieStatus.Verrekend, (await BekijkAsync(correctie.Id)).Status);
        Assert.Equal(6_000, await EigenGeldAsync());

        // 8.320,00 - 500,00 - 720,00: the care of April costs the budget what it costs.
        Assert.Equal((710_000, 0, 122_000), await BudgetAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Een_grotere_correctie_geeft_eerst_eigen_geld_terug_en_dan_budget()
    {
        var (overeenkomst, maart) = await MetEigenGeldBetaaldAsync();
        await using var db = Db();

        // € 735,00 less € 540,00 (three Mondays, 180, 180 and 180 minutes) leaves € 195,00.
        await CorrigeerAsync("anna", maart, overeenkomst, [-180, -180, -180]);

        var tegoeden = await db.Tegoeden.AsNoTracking().OrderBy(t => t.IsEigenGeld).Select(t => new { t.IsEigenGeld, t.Open }).ToListAsync();
        Assert.Equal([(false, 30_500L), (true, 23_500L)], tegoeden.Select(t => (t.IsEigenGeld, t.Open.Centen)));
    }

    [Fact]
    public async Task Een_correctie_van_eigen_geld_terugdraaien_haalt_het_tegoed_weg_of_vraagt_het_eigen_geld_opnieuw()
    {
        var (overeenkomst, maart) = await MetEigenGeldBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        Assert.Equal(DeclaratieStatus.Verrekend, (await CorrigeerAsync("anna", maart, overeenkomst, 60)).Status);
        await using (var db = Db())
        {
            Assert.Equal(Bedrag.Nul, (await db.Tegoeden.SingleAsync()).Open);
        }

        // Now it is in the pot again before it is undone: it goes out of the pot.
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        await RuimerBudgetAsync();
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 180, 180, 180, 180);
        await Wereld.BetaalAsync();
        Assert.Equal(6_000, await EigenGeldAsync());
        var terug = await CorrigeerAsync("anna", maart, overeenkomst, 60);
        Assert.Equal(DeclaratieStatus.Goedgekeurd, terug.Status);
        Op(5, 5);
        await Wereld.BetaalAsync();

        await using var na = Db();
        var betaling = await na.Betaalopdrachten.SingleAsync(o => o.DeclaratieId == terug.Id);
        Assert.Equal((Bedrag.Euro(60), Bedrag.Euro(60)), (betaling.Bedrag, betaling.Storting));
        Assert.Equal(0, await EigenGeldAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Komt_de_betaling_terug_dan_blijft_het_eigen_geld_in_de_pot()
    {
        var (overeenkomst, maart) = await MetEigenGeldBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        await RuimerBudgetAsync();
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 180, 180, 180, 180);
        var run = (await Wereld.BetaalAsync())!.Value;

        await StuurTerugAsync(run);

        Assert.Equal((710_000, 66_000, 56_000), await BudgetAsync());
        Assert.Equal(6_000, await EigenGeldAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Een_nieuwe_toekenning_neemt_mee_wat_met_eigen_geld_is_verrekend()
    {
        var (overeenkomst, maart) = await MetEigenGeldBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        await RuimerBudgetAsync();
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 180, 180, 180, 180);
        var run = (await Wereld.BetaalAsync())!.Value;

        await RuimerBudgetAsync(900_000, "W-3");
        Assert.Equal((778_000, 0, 122_000), await BudgetAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));

        // It comes back afterwards: undone where the spending went, but for what went to the own money.
        await StuurTerugAsync(run);
        Assert.Equal((778_000, 66_000, 56_000), await BudgetAsync());
        Assert.Equal(6_000, await EigenGeldAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Wat_terugkwam_en_opnieuw_is_betaald_verhuist_mee_naar_elke_nieuwe_toekenning()
    {
        await VerrekendEnTerugAsync();
        await NieuweRekeningAsync();
        await Wereld.BetaalAsync();
        Assert.Equal((692_500, 0, 139_500), await BudgetAsync());

        await RuimerBudgetAsync(900_000);
        await RuimerBudgetAsync(910_000, "W-3");

        Assert.Equal((770_500, 0, 139_500), await BudgetAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Een_nieuwe_toekenning_laat_een_mislukte_betaling_wachten_en_betaalt_het_verrekende_niet_nog_eens()
    {
        var april = await VerrekendEnTerugAsync();

        await RuimerBudgetAsync(900_000);

        Assert.Equal((DeclaratieStatus.Aangehouden, Wachtreden.Rekeningnummer), await StandAsync(april));
        Assert.Equal((760_500, 66_000, 73_500), await BudgetAsync());
        Assert.Null(await Wereld.BetaalAsync());

        // Once more after the account is known, and then it is paid.
        await NieuweRekeningAsync();
        await RuimerBudgetAsync(910_000, "W-3");
        Assert.Equal((DeclaratieStatus.Goedgekeurd, null), await StandAsync(april));
        Assert.Equal((770_500, 66_000, 73_500), await BudgetAsync());
        await Wereld.BetaalAsync();

        Assert.Equal((770_500, 0, 139_500), await BudgetAsync());
        await using var db = Db();
        var betaald = await db.Betaalopdrachten.SingleAsync(o => o.DeclaratieId == april && o.Status == Domain.Betalingen.BetaalopdrachtStatus.Aangeboden);
        Assert.Equal((Bedrag.Euro(660), Bedrag.Nul, NieuwNummer), (betaald.Bedrag, betaald.Verrekend, betaald.Iban.Waarde));
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Reikt_het_nieuwe_budget_niet_dan_wordt_alleen_betaald_wat_er_is()
    {
        var april = await VerrekendEnTerugAsync();

        // € 1.000,00 - € 735,00 = € 265,00 is left; € 660,00 was not paid yet.
        await RuimerBudgetAsync(100_000);

        Assert.Equal((DeclaratieStatus.Aangehouden, Wachtreden.Tekort), await StandAsync(april));
        await using (var db = Db())
        {
            Assert.Equal(Bedrag.Euro(395), await db.Declaraties.Where(d => d.Id == april).Select(d => d.Tekort).SingleAsync());
        }

        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(april, Tekortkeuze.Deels));
        Assert.Equal((0, 26_500, 73_500), await BudgetAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Is_er_niets_over_dan_telt_het_verrekende_niet_als_geld()
    {
        var april = await VerrekendEnTerugAsync();
        await RuimerBudgetAsync(73_500);

        Assert.Equal("DC-015", await GeweigerdMetAsync(() =>
            Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(april, Tekortkeuze.Deels))));
    }

    [Fact]
    public async Task Na_een_mislukte_betaling_blijft_ook_verrekend_eigen_geld_besteed()
    {
        var (overeenkomst, maart) = await MetEigenGeldBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        await RuimerBudgetAsync();
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 180, 180, 180, 180);
        await StuurTerugAsync((await Wereld.BetaalAsync())!.Value);

        await RuimerBudgetAsync(900_000, "W-3");
        await RuimerBudgetAsync(910_000, "W-4");

        // € 500,00 of March and € 60,00 that went to the own money; € 660,00 of April waits.
        Assert.Equal((788_000, 66_000, 56_000), await BudgetAsync());
        Assert.Equal(6_000, await EigenGeldAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Wordt_een_teruggekomen_declaratie_geannuleerd_dan_staat_het_verrekende_tegoed_weer_open()
    {
        var april = await VerrekendEnTerugAsync();
        await RuimerBudgetAsync(73_500);

        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(april, Tekortkeuze.Annuleren));

        Assert.Equal((DeclaratieStatus.Ingetrokken, null), await StandAsync(april));
        Assert.Equal((0, 0, 73_500), await BudgetAsync());
        await using var db = Db();
        Assert.Equal(Bedrag.Euro(60), (await db.Tegoeden.SingleAsync()).Open);
        Assert.Equal(DeclaratieStatus.TeVerrekenen, await db.Declaraties.Where(d => d.Soort == Declaratiesoort.Correctie).Select(d => d.Status).SingleAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Komt_de_hele_betaling_terug_dan_krijgt_de_declaratie_een_nieuw_tarief_en_geen_tegoed()
    {
        // € 735,00 came back; at € 56,00 an hour it is € 686,00.
        var overeenkomst = await InAprilAsync();
        var maart = (await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier)).Id;
        await StuurTerugAsync((await Wereld.BetaalAsync())!.Value);
        await TariefVanafAsync(overeenkomst, new(2026, 3, 1), 56);

        Assert.Equal((832_000 - 68_600, 68_600, 0), await BudgetAsync());
        Assert.Equal((DeclaratieStatus.Aangehouden, Wachtreden.Rekeningnummer), await StandAsync(maart));
        await NieuweRekeningAsync();
        await Wereld.BetaalAsync();
        Assert.Equal((832_000 - 68_600, 0, 68_600), await BudgetAsync());
        await using var na = Db();
        Assert.Empty(await na.Tegoeden.ToListAsync());
        Assert.Equal(2, await na.Kennisgevingen.CountAsync(k => k.Soort == Domain.Berichten.Kennisgevingsoort.DeclaratieAnderePrijs && k.OnderwerpId == maart.Waarde));
    }

    [Fact]
    public async Task Wordt_een_declaratie_met_een_nieuw_tarief_afgewezen_dan_komt_er_een_bericht_over_het_budget_en_geen_over_de_prijs()
    {
        // March waits for money. While its new tariff is judged, the grant is shortened: nobody bears March any more.
        var overeenkomst = await InAprilAsync(centen: 10_000);
        var maart = (await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier)).Id;

        await TariefVanafAsync(overeenkomst, new(2026, 3, 1), 56, () => BudgetVanafAsync(new(2026, 4, 1)));

        Assert.Equal((DeclaratieStatus.Afgekeurd, null), await StandAsync(maart));
        await using var db = Db();
        Assert.Equal(
            [Domain.Berichten.Kennisgevingsoort.DeclaratieZonderBudget, Domain.Berichten.Kennisgevingsoort.DeclaratieZonderBudget],
            await db.Kennisgevingen.Where(k => k.OnderwerpId == maart.Waarde && k.Soort != Domain.Berichten.Kennisgevingsoort.DeclaratieWacht).Select(k => k.Soort).ToListAsync());
    }

    [Fact]
    public async Task Wat_van_een_teruggekomen_betaling_was_verrekend_blijft_dat_bij_een_nieuw_tarief_en_de_rest_krijgt_geen_tegoed()
    {
        // April was € 720,00, of which € 60,00 was set off; € 660,00 came back. At € 56,00 an hour it is € 672,00.
        var april = await VerrekendEnTerugAsync();
        await TariefVanafAsync(await OvereenkomstAsync(april), new(2026, 4, 1), 56);

        Assert.Equal((832_000 - 73_500 - 61_200, 61_200, 73_500), await BudgetAsync());
        await using (var db = Db())
        {
            Assert.Equal((Bedrag.Euro(60), Bedrag.Nul), await db.Tegoeden.SingleAsync() is var tegoed ? (tegoed.Bedrag, tegoed.Open) : default);
        }

        await NieuweRekeningAsync();
        await Wereld.BetaalAsync();
        Assert.Equal((832_000 - 73_500 - 61_200, 0, 73_500 + 61_200), await BudgetAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Kost_een_teruggekomen_declaratie_nog_minder_dan_er_was_verrekend_dan_wordt_het_verschil_een_tegoed()
    {
        // One hour in April: € 30,00 was set off, € 30,00 came back. At € 20,00 it costs less than what was set off.
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 60);
        await StuurTerugAsync((await Wereld.BetaalAsync())!.Value);
        await TariefVanafAsync(overeenkomst, new(2026, 4, 1), 20);
        await NieuweRekeningAsync();
        await Wereld.BetaalAsync();

        // It goes out as it was, less half of it for the credits: € 30,00 of March and € 40,00 of April.
        await using var db = Db();
        Assert.Equal(5_500, (await db.Tegoeden.ToListAsync()).Sum(t => t.Open.Centen));
        Assert.Equal(73_500 + 1_500, (await BudgetAsync()).Besteed);
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Een_teruggekomen_declaratie_waarop_een_correctie_rust_wordt_niet_deels_betaald()
    {
        // € 735,00 was paid and € 60,00 of it is credit; then the € 735,00 come back. A part of it may be less than what was taken off.
        var (_, maart, _) = await GecorrigeerdEnTerugAsync();
        await NieuweRekeningAsync();

        await RuimerBudgetAsync(10_000);
        Assert.Equal((DeclaratieStatus.Aangehouden, Wachtreden.Tekort), await StandAsync(maart));
        foreach (var keuze in new[] { Tekortkeuze.Deels, Tekortkeuze.Storten })
        {
            Assert.Equal("STATUS", await GeweigerdMetAsync(() =>
                Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(maart, keuze))));
        }

        // As soon as there is money it is paid, and the € 60,00 go off it.
        await RuimerBudgetAsync(832_000, "W-3");
        await Wereld.BetaalAsync();
        Assert.Equal((832_000 - 67_500, 0, 67_500), await BudgetAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Vervalt_het_budget_van_een_teruggekomen_declaratie_dan_vervalt_het_tegoed_van_haar_correctie_mee()
    {
        var (_, maart, correctie) = await GecorrigeerdEnTerugAsync();

        await TrekToekenningInAsync();

        Assert.Equal((DeclaratieStatus.Afgekeurd, null), await StandAsync(maart));
        Assert.Equal((DeclaratieStatus.Ingetrokken, null), await StandAsync(correctie));
        Assert.Equal((0, 0, 0), await BudgetAsync());
        await using var db = Db();
        Assert.Equal((Bedrag.Nul, Bedrag.Nul), await db.Tegoeden.SingleAsync() is var tegoed ? (tegoed.Bedrag, tegoed.Open) : default);
        Assert.Equal(2, await db.Kennisgevingen.CountAsync(k => k.Soort == Domain.Berichten.Kennisgevingsoort.DeclaratieZonderBudget));
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Een_correctie_die_was_teruggedraaid_vervalt_ook_mee()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -120);
        await CorrigeerAsync("anna", maart, overeenkomst, 60);
        await using var db = Db();
        await StuurTerugAsync(await db.Betaalruns.Select(r => r.Id).SingleAsync());

        await TrekToekenningInAsync();

        Assert.Equal(
            [DeclaratieStatus.Afgekeurd, DeclaratieStatus.Ingetrokken, DeclaratieStatus.Ingetrokken],
            await db.Declaraties.OrderBy(d => d.Id).Select(d => d.Status).ToListAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Was_een_deel_van_het_tegoed_al_ingehouden_dan_blijft_de_teruggekomen_declaratie_wachten()
    {
        // € 37,50 was kept back of April: refused now, kees would have paid that for nothing.
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        await using var db = Db();
        var run = await db.Betaalruns.Select(r => r.Id).SingleAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 75);
        await Wereld.BetaalAsync();
        await StuurTerugAsync(run);

        await TrekToekenningInAsync();

        Assert.Equal((DeclaratieStatus.Aangehouden, Wachtreden.Tekort), await StandAsync(maart));
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => TrekInAsync(maart)));
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Trekt_de_beheerder_een_teruggekomen_declaratie_in_dan_vervallen_haar_correctie_en_tegoed()
    {
        var (overeenkomst, maart, correctie) = await GecorrigeerdEnTerugAsync();
        await RuimerBudgetAsync(10_000);

        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(maart, Tekortkeuze.Annuleren));

        Assert.Equal((DeclaratieStatus.Ingetrokken, null), await StandAsync(maart));
        Assert.Equal((DeclaratieStatus.Ingetrokken, null), await StandAsync(correctie));
        await NieuweRekeningAsync();
        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await Wereld.DeclareerAsync("anna", overeenkomst, April, 60)).Status);
        await Wereld.BetaalAsync();
        Assert.Equal((4_000, 0, 6_000), await BudgetAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Een_tegoed_zelf_wordt_niet_ingetrokken()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        var correctie = (await CorrigeerAsync("anna", maart, overeenkomst, -60)).Id;

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => TrekInAsync(correctie)));
        Assert.False((await BekijkAsync(correctie)).Mag.Intrekken);
    }

    [Fact]
    public async Task Vervalt_het_budget_dan_wacht_een_declaratie_waarop_een_correctie_rust_en_wordt_de_laatste_correctie_afgewezen()
    {
        // The last correction of three waits for its payment when the grant is withdrawn; its credit is owed again.
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 75);
        var run = (await Wereld.BetaalAsync())!.Value;
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        var laatste = (await CorrigeerAsync("anna", maart, overeenkomst, 120)).Id;
        await TrekToekenningInAsync();
        await Wereld.BetaalAsync();

        Assert.Equal(DeclaratieStatus.Afgekeurd, (await StandAsync(laatste)).Item1);
        await using (var db = Db())
        {
            Assert.Equal(8_250, (await db.Tegoeden.ToListAsync()).Sum(t => t.Open.Centen));
            Assert.Equal(2, await db.Kennisgevingen.CountAsync(k => k.Soort == Domain.Berichten.Kennisgevingsoort.DeclaratieZonderBudget));
        }

        // The payment of April comes back: nobody will ever bear it, and nothing rests on it.
        await StuurTerugAsync(run);
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Welke_correctie_de_laatste_is_hangt_af_van_het_versturen_en_niet_van_het_openen_van_het_formulier()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        var eerstGeopend = DeclaratieId.Nieuw();
        await CorrigeerAsync("anna", maart, overeenkomst, -180);
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 75);
        await Wereld.BetaalAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, 180, eerstGeopend);

        await TrekInAsync(eerstGeopend);

        Assert.Equal(DeclaratieStatus.Ingetrokken, (await StandAsync(eerstGeopend)).Item1);
    }

    [Fact]
    public async Task Met_eigen_geld_verrekend_wordt_het_tegoed_dan_van_het_budget()
    {
        var (overeenkomst, maart) = await MetEigenGeldBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        await RuimerBudgetAsync();
        Op(4, 5);
        var april = (await Wereld.DeclareerAsync("anna", overeenkomst, April, 180, 180, 180, 180)).Id;
        await StuurTerugAsync((await Wereld.BetaalAsync())!.Value);
        await RuimerBudgetAsync(56_000, "W-3");
        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(april, Tekortkeuze.Annuleren));

        // The own money keeps its € 60,00, which the budget paid: kees owes that to the budget now.
        Assert.Equal(6_000, await EigenGeldAsync());
        await using (var db = Db())
        {
            var open = await db.Tegoeden.SingleAsync(t => t.Open > Bedrag.Nul);
            Assert.Equal((false, Bedrag.Euro(60), (DeclaratieId?)april), (open.IsEigenGeld, open.Open, open.CorrectieId));
        }

        await NieuweRekeningAsync();
        await RuimerBudgetAsync(832_000, "W-4");
        Op(2, 6);
        await Wereld.DeclareerAsync("anna", overeenkomst, Mei, 180, 180, 180, 180);
        await Wereld.BetaalAsync();

        // € 500,00 for March and € 720,00 for May: what the care costs the budget.
        Assert.Equal((710_000, 0, 122_000), await BudgetAsync());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Vervalt_een_verhoging_waarmee_eigen_geld_was_verrekend_dan_klopt_het_tegoed_van_de_declaratie()
    {
        // An hour too much is € 60,00 of own money. At € 64,00 the other eleven and a quarter cost € 45,00 more, of which own money gets half.
        var (overeenkomst, maart) = await MetEigenGeldBetaaldAsync();
        await RuimerBudgetAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        Op(15, 4);
        await TariefVanafAsync(overeenkomst, new(2026, 3, 1), 64);
        await StuurTerugAsync((await Wereld.BetaalAsync())!.Value);
        await TrekToekenningInAsync();

        // Then nothing of March turns out to be right: kees owes the € 735,00 that he got.
        await CorrigeerAsync("anna", maart, overeenkomst, [-120, -180, -210, -165]);

        await using var db = Db();
        Assert.Equal(DeclaratieStatus.Afgekeurd, (await db.Declaraties.SingleAsync(d => d.Soort == Declaratiesoort.Herberekening)).Status);
        Assert.Equal(
            [(false, 2_250), (false, 50_000), (true, 3_750), (true, 17_500)],
            (await db.Tegoeden.ToListAsync()).Select(t => (t.IsEigenGeld, (int)t.Open.Centen)).Order());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task De_507_van_een_jaar_telt_van_een_teruggekomen_betaling_niet_mee_wat_was_verrekend()
    {
        // € 735,00 of March, and of April the € 660,00 that go out again; the € 60,00 that were set off are no spending.
        await VerrekendEnTerugAsync();
        await using (var db = Db())
        {
            var oud = await db.Toekenningen.Where(t => t.VervangenDoorId == null).Select(t => t.Id).SingleAsync();
            await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", new(
                oud, Toekenningwijziging.Wijzigen, "W-2", [new(new("02"), new(2026, 3, 1), new(2027, 12, 31), new(832_000))]));
        }

        await NieuweRekeningAsync();
        Wereld.Klok.Zet(new DateOnly(2026, 12, 31).AddDays(98));
        await Wereld.AlsAsync<Dagwerk, Dagwerk.Input, Dagwerk.Resultaat>(Rol.Klok, new());

        await using var na = Db();
        Assert.Equal(Bedrag.Euro(1_395), await na.Functiebudgetten.Where(f => f.LaatstAfgeslotenJaar == 2026).Select(f => f.AlGemeld).SingleAsync());
    }

    [Fact]
    public async Task De_zorgverlener_corrigeert_niet_en_een_vreemde_vindt_niets()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => CorrigeerAsync("kees", maart, overeenkomst, -60));
        await Assert.ThrowsAsync<NietGevondenException>(() => CorrigeerAsync("bas", maart, overeenkomst, -60));
    }

    /// <summary>March costs € 735,00: € 500,00 is from the budget, € 235,00 anna paid herself.</summary>
    private async Task<(ZorgovereenkomstId Overeenkomst, DeclaratieId Maart)> MetEigenGeldBetaaldAsync()
    {
        var overeenkomst = await InAprilAsync(centen: 50_000);
        var maart = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(maart.Id, Tekortkeuze.Storten));
        await using var db = Db();
        var anna = await db.Declaraties.Where(d => d.Id == maart.Id).Select(d => d.BudgethouderId).SingleAsync();
        await Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(
            Rol.Bank, new(StortingId.Nieuw(), anna, Bedrag.Euro(235)));
        await Wereld.BetaalAsync();
        Assert.Equal((0, 0, 50_000), await BudgetAsync());
        return (overeenkomst, maart.Id);
    }

    /// <summary>March was paid, corrected by an hour (€ 60,00 credit), and then the bank sent its € 735,00 back.</summary>
    private async Task<(ZorgovereenkomstId Overeenkomst, DeclaratieId Maart, DeclaratieId Correctie)> GecorrigeerdEnTerugAsync()
    {
        var overeenkomst = await InAprilAsync();
        var maart = (await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier)).Id;
        var run = (await Wereld.BetaalAsync())!.Value;
        var correctie = (await CorrigeerAsync("anna", maart, overeenkomst, -60)).Id;
        await StuurTerugAsync(run);
        return (overeenkomst, maart, correctie);
    }

    /// <summary>Of € 720,00 for April € 60,00 is set off; the bank sends the € 660,00 back.</summary>
    private async Task<DeclaratieId> VerrekendEnTerugAsync()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        Op(4, 5);
        var april = await Wereld.DeclareerAsync("anna", overeenkomst, April, 180, 180, 180, 180);
        await StuurTerugAsync((await Wereld.BetaalAsync())!.Value);
        Assert.Equal((692_500, 66_000, 73_500), await BudgetAsync());
        return april.Id;
    }

    private async Task NieuweRekeningAsync()
    {
        await WijzigIbanAsync(NieuwNummer);
        await KeurIbanGoedAsync();
        Op(5, 5);
    }

    private async Task<(DeclaratieStatus, Wachtreden?)> StandAsync(DeclaratieId id)
    {
        await using var db = Db();
        var declaratie = await db.Declaraties.SingleAsync(d => d.Id == id);
        return (declaratie.Status, declaratie.Wachtreden);
    }

    private Task TrekInAsync(DeclaratieId id) => Wereld.AlsAsync<DeclaratieIntrekken, DeclaratieIntrekken.Input, Declaratiestand>("anna", new(id));

    private async Task<ZorgovereenkomstId> OvereenkomstAsync(DeclaratieId id)
    {
        await using var db = Db();
        return (await db.Declaraties.Where(d => d.Id == id).Select(d => d.ZorgovereenkomstId).SingleAsync())!.Value;
    }

    private async Task TrekToekenningInAsync()
    {
        await using var db = Db();
        var oud = await db.Toekenningen.Where(t => t.VervangenDoorId == null).Select(t => t.Id).SingleAsync();
        await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", new(oud, Toekenningwijziging.Intrekken, "W-0"));
    }

    /// <summary>Signed and approved by everybody.</summary>
    private async Task TariefVanafAsync(ZorgovereenkomstId overeenkomst, DateOnly vanaf, int euro, Func<Task>? voorDeToets = null)
    {
        await using var db = Db();
        var regel = await db.Overeenkomstregels.AsNoTracking().SingleAsync(r => r.ZorgovereenkomstId == overeenkomst);
        await Wereld.AlsAsync<ZorgovereenkomstWijzigen, ZorgovereenkomstWijzigen.Input, Wijzigingsstand>("anna", new(
            OvereenkomstwijzigingId.Nieuw(), overeenkomst, vanaf,
            new Dictionary<string, Domain.Zorgovereenkomsten.Regelinhoud> { [regel.Naam] = regel.Inhoud with { Tarief = Bedrag.Euro(euro) } }));
        foreach (var wie in Bedrag.Euro(euro) < regel.Tarief ? new[] { "kees", "anna" } : ["anna"])
        {
            await Wereld.AlsAsync<ZorgovereenkomstOndertekenen, ZorgovereenkomstOndertekenen.Input, Domain.Zorgovereenkomsten.ZorgovereenkomstStatus>(wie, new(overeenkomst));
        }

        await (voorDeToets?.Invoke() ?? Task.CompletedTask);
        await Wereld.AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, Domain.Zorgovereenkomsten.ZorgovereenkomstStatus>(
            "westland.toets", new(overeenkomst, Domain.Zorgovereenkomsten.Besluit.Akkoord, null));
        await Wereld.AlsAsync<ZorgovereenkomstToetsen, ZorgovereenkomstToetsen.Input, Domain.Zorgovereenkomsten.ZorgovereenkomstStatus>(
            "svb.recht", new(overeenkomst, Domain.Zorgovereenkomsten.Besluit.Akkoord, null));
    }

    private Task RuimerBudgetAsync(long centen = 832_000, string nummer = "W-2") => VervangAsync(new(2026, 3, 1), centen, nummer);

    private Task BudgetVanafAsync(DateOnly van) => VervangAsync(van, 832_000, "W-2");

    private async Task VervangAsync(DateOnly van, long centen, string nummer)
    {
        await using var db = Db();
        var oud = await db.Toekenningen.Where(t => t.VervangenDoorId == null).Select(t => t.Id).SingleAsync();
        await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", new(
            oud, Toekenningwijziging.Wijzigen, nummer, [new(new("02"), van, new(2026, 12, 31), new(centen))]));
    }

    private async Task<long> EigenGeldAsync()
    {
        await using var db = Db();
        return -await db.Rekeningen.Where(r => r.Soort == Rekeningsoort.StortingVrij).Select(r => r.Saldo).SingleAsync();
    }

    private async Task StuurTerugAsync(BetaalrunId run)
    {
        var bestand = await Wereld.AlsAsync<BetaalbestandOphalen, BetaalbestandOphalen.Input, BetaalbestandOphalen.Bestand>("svb.fin1", new(run));
        await using var inhoud = bestand.Inhoud;
        var opdracht = Bankopdracht.Lees(inhoud);
        var lot = new Banklot { Teruggestort = opdracht.Betalingen.ToDictionary(b => b.EndToEndId, _ => "AC04") };
        await VerwerkAsync(Oefenbank.Afschrift(Rekening, Wereld.Klok.Vandaag(), [.. Oefenbank.Posten(opdracht, lot)]));
    }

    private async Task<Declaratiestand> CorrigeerAsync(string door, DeclaratieId origineel, ZorgovereenkomstId overeenkomst, int[] minuten)
    {
        var regel = await Wereld.RegelAsync(overeenkomst);
        return await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            door, new(DeclaratieId.Nieuw(), origineel, [.. minuten.Select((m, i) => OpDag(regel, TweeMaart.AddDays(7 * i), m))]));
    }

    private async Task<Declaratiestand> CorrigeerAsync(
        string door, DeclaratieId origineel, ZorgovereenkomstId overeenkomst, int minuten, DeclaratieId? id = null) =>
        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            door, new(id ?? DeclaratieId.Nieuw(), origineel, [OpDag(await Wereld.RegelAsync(overeenkomst), TweeMaart, minuten)]));
}
