using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Tests.Maandlonen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class ZorgovereenkomstWijzigenTests : Maandloonproef
{
    [Fact]
    public async Task Tot_de_goedkeuring_blijft_het_maandloon_en_daarna_verandert_het_vanaf_de_ingangsdatum()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);
        await WijzigAsync(id, new(2026, 5, 1), r => r with { Tarief = Bedrag.Euro(24) });
        await TekenAsync("anna", id);
        Assert.Equal(new Bedrag(PerMaand), (await TermijnAsync(5)).Bedrag);

        await OordeelAsync(id);

        Assert.Equal(new Bedrag(PerMaand), (await TermijnAsync(4)).Bedrag);
        Assert.Equal(new Bedrag(249_600 + 1723), (await TermijnAsync(5)).Bedrag);
        Assert.Equal(3_000_000 - (2 * PerMaand) - (8 * 251_323), (await BudgetAsync()).Vrij);
    }

    [Fact]
    public async Task Een_verhoging_die_terugkijkt_wordt_bijbetaald_in_de_volgende_run()
    {
        var id = await MetMaandloonAsync();
        await BetaalTotEnMetAsync(3);
        Op(15, 4);
        await WijzigAsync(id, new(2026, 3, 1), r => r with { Tarief = Bedrag.Euro(24) });
        await TekenAsync("anna", id);
        await OordeelAsync(id);
        await Wereld.BetaalAsync();

        Assert.Equal([PerMaand, 20_800L], await BetalingenAsync());
    }

    [Fact]
    public async Task Voor_minder_tekent_de_zorgverlener_eerst()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);
        await WijzigAsync(id, new(2026, 5, 1), r => r with { MinutenPerWeek = 1200 });

        Assert.Equal("ZO-046", await GeweigerdMetAsync(() => TekenAsync("anna", id)));

        await TekenAsync("joost", id);
        await TekenAsync("joost", id);
        await TekenAsync("anna", id);
        await OordeelAsync(id);

        Assert.Equal(new Bedrag(190_667 + 1723), (await TermijnAsync(5)).Bedrag);
    }

    [Theory]
    [InlineData("2026-05-14", "ZO-044")]
    [InlineData("2026-02-01", "ZO-045")]
    public async Task Een_wijziging_begint_op_de_eerste_en_niet_te_lang_terug(string dag, string code)
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);

        Assert.Equal(code, await GeweigerdMetAsync(() => WijzigAsync(id, DateOnly.Parse(dag), r => r with { Tarief = Bedrag.Euro(24) })));
    }

    [Fact]
    public async Task De_regels_van_een_overeenkomst_gelden_ook_voor_een_wijziging()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);

        Assert.Equal("ZO-015", await GeweigerdMetAsync(() => WijzigAsync(id, new(2026, 5, 1), r => r with { Tarief = Bedrag.Euro(14) })));
        Assert.Equal("ZO-019", await GeweigerdMetAsync(() => WijzigAsync(id, new(2026, 5, 1), r => r with { MinutenPerWeek = 0 })));
    }

    [Fact]
    public async Task Er_loopt_een_wijziging_tegelijk()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);
        await WijzigAsync(id, new(2026, 5, 1), r => r with { Tarief = Bedrag.Euro(24) });

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => WijzigAsync(id, new(2026, 6, 1), r => r with { Tarief = Bedrag.Euro(25) })));
    }

    [Fact]
    public async Task Een_hoger_uurtarief_dat_terugkijkt_geeft_een_herberekening_van_elke_betaalde_declaratie()
    {
        var (id, declaratie) = await MaartBetaaldAsync();
        Op(15, 4);
        await WijzigAsync(id, new(2026, 3, 1), r => r with { Tarief = Bedrag.Euro(64) });
        await TekenAsync("anna", id);
        await OordeelAsync(id);

        await using (var db = Db())
        {
            var herberekening = await db.Declaraties.SingleAsync(d => d.Soort == Declaratiesoort.Herberekening);
            Assert.Equal((declaratie, new Bedrag(4900), DeclaratieStatus.Goedgekeurd), (herberekening.OrigineelId!.Value, herberekening.Totaal, herberekening.Status));
        }

        await Wereld.BetaalAsync();

        Assert.Equal(73_500 + 4900, (await BudgetAsync()).Besteed);
    }

    [Fact]
    public async Task Een_lager_uurtarief_dat_terugkijkt_wordt_een_tegoed()
    {
        var (id, _) = await MaartBetaaldAsync();
        Op(15, 4);
        await WijzigAsync(id, new(2026, 3, 1), r => r with { Tarief = Bedrag.Euro(56) });
        await TekenAsync("kees", id);
        await TekenAsync("anna", id);
        await OordeelAsync(id);

        Assert.Equal(4900, await TegoedAsync(id));
        Assert.Equal(73_500, (await BudgetAsync()).Besteed);
        await using var db = Db();
        Assert.Equal(DeclaratieStatus.TeVerrekenen, (await db.Declaraties.SingleAsync(d => d.Soort == Declaratiesoort.Herberekening)).Status);
    }

    [Fact]
    public async Task Een_lager_uurtarief_geeft_het_eigen_geld_terug_dat_het_tekort_vulde()
    {
        // March costs € 735,00: € 500,00 from the budget and € 235,00 of own money. At € 40,00 it costs € 490,00.
        var id = await InAprilAsync(centen: 50_000);
        var maart = (await Wereld.DeclareerAsync("anna", id, Maart, Twaalfuurkwartier)).Id;
        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(maart, Tekortkeuze.Storten));
        BudgethouderId anna;
        await using (var db = Db())
        {
            anna = await db.Declaraties.Select(d => d.BudgethouderId).SingleAsync();
        }

        await Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(Rol.Bank, new(StortingId.Nieuw(), anna, Bedrag.Euro(235)));
        await Wereld.BetaalAsync();
        Op(15, 4);
        await WijzigAsync(id, new(2026, 3, 1), r => r with { Tarief = Bedrag.Euro(40) });
        await TekenAsync("kees", id);
        await TekenAsync("anna", id);
        await OordeelAsync(id);

        await using var na = Db();
        Assert.Equal(
            [(false, Bedrag.Euro(10)), (true, Bedrag.Euro(235))],
            (await na.Tegoeden.ToListAsync()).Select(t => (t.IsEigenGeld, t.Open)).OrderBy(t => t.IsEigenGeld));
    }

    [Theory]
    [InlineData(56, 68_600)]
    [InlineData(64, 78_400)]
    public async Task Wat_is_goedgekeurd_en_nog_niet_betaald_krijgt_het_nieuwe_tarief(int euro, long centen)
    {
        // € 735,00 at € 60,00 an hour waits for the run of this afternoon, which is composed already.
        var id = await InAprilAsync();
        var maart = (await Wereld.DeclareerAsync("anna", id, Maart, Twaalfuurkwartier)).Id;
        var run = await StelSamenAsync();
        await VanafMaartAsync(id, euro);

        Assert.Equal((832_000 - centen, centen, 0), await BudgetAsync());
        Assert.Equal((new Bedrag(centen), DeclaratieStatus.Goedgekeurd), await BekijkAsync(maart) is var stand ? (stand.Bedrag, stand.Status) : default);
        Assert.Equal("BT-001", await GeweigerdMetAsync(() => ControleerAsync(run!.Value)));

        await Wereld.BetaalAsync();

        Assert.Equal((832_000 - centen, 0, centen), await BudgetAsync());
        await using var db = Db();
        Assert.Equal(maart, (await db.Declaraties.SingleAsync()).Id);
        Assert.Equal(2, await db.Kennisgevingen.CountAsync(k => k.Soort == Domain.Berichten.Kennisgevingsoort.DeclaratieAnderePrijs && k.OnderwerpId == maart.Waarde));
    }

    [Fact]
    public async Task Wat_op_eigen_geld_wachtte_vraagt_na_een_lager_tarief_minder_eigen_geld()
    {
        // € 735,00: € 500,00 from the budget and € 235,00 of own money, which came in. At € 56,00 it is € 686,00.
        var id = await InAprilAsync(centen: 50_000);
        var maart = (await Wereld.DeclareerAsync("anna", id, Maart, Twaalfuurkwartier)).Id;
        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(maart, Tekortkeuze.Storten));
        BudgethouderId anna;
        await using (var db = Db())
        {
            anna = await db.Declaraties.Select(d => d.BudgethouderId).SingleAsync();
        }

        await Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(Rol.Bank, new(StortingId.Nieuw(), anna, Bedrag.Euro(235)));
        await VanafMaartAsync(id, 56);
        await Wereld.BetaalAsync();

        Assert.Equal((0, 0, 50_000), await BudgetAsync());
        await using var na = Db();
        Assert.Equal((Bedrag.Euro(686), Bedrag.Euro(186)), await na.Betaalopdrachten.SingleAsync() is var betaling ? (betaling.Bedrag, betaling.Storting) : default);
        Assert.Equal(-4900, await na.Rekeningen.Where(r => r.Soort == Rekeningsoort.StortingVrij).Select(r => r.Saldo).SingleAsync());
    }

    [Theory]
    [InlineData(56, 50_000, DeclaratieStatus.GedeeltelijkGoedgekeurd)]
    [InlineData(40, 49_000, DeclaratieStatus.Goedgekeurd)]
    public async Task Wat_voor_een_deel_is_goedgekeurd_blijft_dat_zolang_het_budget_niet_reikt(int euro, long centen, DeclaratieStatus status)
    {
        var id = await InAprilAsync(centen: 50_000);
        var maart = (await Wereld.DeclareerAsync("anna", id, Maart, Twaalfuurkwartier)).Id;
        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(maart, Tekortkeuze.Deels));

        await VanafMaartAsync(id, euro);

        Assert.Equal((50_000 - centen, centen, 0), await BudgetAsync());
        Assert.Equal(status, (await BekijkAsync(maart)).Status);
    }

    [Fact]
    public async Task Wat_de_zorgverlener_had_ingevuld_kost_bij_akkoord_wat_de_overeenkomst_dan_zegt()
    {
        var id = await InAprilAsync();
        var maart = (await Wereld.DeclareerAsync("kees", id, Maart, Twaalfuurkwartier)).Id;
        await VanafMaartAsync(id, 56);

        await BeoordeelAsync(maart);

        Assert.Equal((832_000 - 68_600, 68_600, 0), await BudgetAsync());
    }

    [Theory]
    [InlineData(62, 2450, 0)]
    [InlineData(56, 0, 4900)]
    public async Task Een_verhoging_die_nog_niet_is_betaald_telt_niet_mee_bij_een_volgende_wijziging(int euro, long gereserveerd, long tegoed)
    {
        // € 735,00 was paid at € 60,00; € 49,00 more at € 64,00 waits for the run.
        var (id, _) = await MaartBetaaldAsync();
        Op(15, 4);
        await VanafMaartAsync(id, 64);
        Assert.Equal((832_000 - 73_500 - 4900, 4900, 73_500), await BudgetAsync());

        await VanafMaartAsync(id, euro);

        Assert.Equal((832_000 - 73_500 - gereserveerd, gereserveerd, 73_500), await BudgetAsync());
        Assert.Equal(tegoed, await TegoedAsync(id));
    }

    [Fact]
    public async Task Een_correctie_rekent_met_wat_is_betaald_en_de_verhoging_die_wacht_met_wat_er_dan_staat()
    {
        // One of twelve and a quarter hours was too much: € 60,00 back, and € 4,00 more for the other eleven and a quarter.
        var (id, maart) = await MaartBetaaldAsync();
        Op(15, 4);
        await VanafMaartAsync(id, 64);
        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), maart, [OpDag(await Wereld.RegelAsync(id), new(2026, 3, 2), -60)]));

        Assert.Equal(6000, await TegoedAsync(id));
        Assert.Equal((832_000 - 73_500 - 4500, 4500, 73_500), await BudgetAsync());

        DeclaratieId verhoging;
        await using (var db = Db())
        {
            verhoging = await db.Declaraties.Where(d => d.Soort == Declaratiesoort.Herberekening && d.Status == DeclaratieStatus.Goedgekeurd).Select(d => d.Id).SingleAsync();
        }

        await Wereld.AlsAsync<DeclaratieIntrekken, DeclaratieIntrekken.Input, Declaratiestand>("anna", new(verhoging));

        Assert.Equal(6000, await TegoedAsync(id));
        Assert.Equal((832_000 - 73_500, 0, 73_500), await BudgetAsync());
    }

    [Theory]
    [InlineData(56, 5300, 5600)]
    [InlineData(64, 0, 4500 + 800 + 6400)]
    public async Task Een_correctie_omhoog_die_nog_niet_is_betaald_telt_niet_als_betaald_en_krijgt_het_nieuwe_tarief(int euro, long tegoed, long gereserveerd)
    {
        // One of twelve and a quarter hours is taken back, and kept off two hours more in March; then it counts again, and waits for the run.
        var (id, maart) = await MaartBetaaldAsync();
        await CorrigeerAsync(-60);
        await Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>("anna", new(
            DeclaratieId.Nieuw(), id, Maart, [OpDag(await Wereld.RegelAsync(id), new(2026, 3, 30), 120)], Aanvulling: true));
        await Wereld.BetaalAsync();
        Op(15, 4);
        await CorrigeerAsync(60);
        Assert.Equal((832_000 - 79_500 - 6000, 6000, 79_500), await BudgetAsync());

        await VanafMaartAsync(id, euro);

        // € 4,00 less or more for eleven and a quarter hours and for two; the hour that waits costs what it costs now.
        Assert.Equal(tegoed, await TegoedAsync(id));
        Assert.Equal((832_000 - 79_500 - gereserveerd, gereserveerd, 79_500), await BudgetAsync());
        await Wereld.BetaalAsync();
        await using var db = Db();
        Assert.Equal(
            14.25m * euro * 100,
            (await BudgetAsync()).Besteed - (await db.Tegoeden.ToListAsync()).Sum(t => t.Open.Centen));
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));

        async Task CorrigeerAsync(int minuten) => await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), maart, [OpDag(await Wereld.RegelAsync(id), new(2026, 3, 2), minuten)]));
    }

    [Fact]
    public async Task Komt_er_na_het_samenstellen_eigen_geld_bij_dan_gaat_de_oude_betaling_niet_uit()
    {
        // Ten hours at € 60,00; from € 65,00 on anna pays the rest herself.
        var (id, anna) = await MetMaximumAsync();
        var maart = (await Wereld.DeclareerAsync("anna", id, Maart, 180, 180, 180, 60)).Id;
        var run = await StelSamenAsync();
        await StortAsync(anna);
        await BovenMaximumAsync(id);

        Assert.Equal("BT-001", await GeweigerdMetAsync(() => ControleerAsync(run!.Value)));
        await Wereld.BetaalAsync();

        await using var db = Db();
        var betaling = await db.Betaalopdrachten.SingleAsync(o => o.DeclaratieId == maart && o.Status == Domain.Betalingen.BetaalopdrachtStatus.Aangeboden);
        Assert.Equal((Bedrag.Euro(700), Bedrag.Euro(50)), (betaling.Bedrag, betaling.Storting));
    }

    [Fact]
    public async Task Een_correctie_na_een_verhoging_boven_het_maximum_geeft_elk_het_eigen_deel_terug()
    {
        // Paid: € 650,00 of the budget and € 50,00 of own money. Of eight hours the budget bears € 520,00 and anna € 40,00.
        var (id, anna) = await MetMaximumAsync();
        var maart = (await Wereld.DeclareerAsync("anna", id, Maart, 180, 180, 180, 60)).Id;
        await Wereld.BetaalAsync();
        await StortAsync(anna);
        await BovenMaximumAsync(id);
        await Wereld.BetaalAsync();

        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), maart, [OpDag(await Wereld.RegelAsync(id), new(2026, 3, 2), -120)]));

        await using var db = Db();
        Assert.Equal(
            [(false, Bedrag.Euro(130)), (true, Bedrag.Euro(10))],
            (await db.Tegoeden.ToListAsync()).Select(t => (t.IsEigenGeld, t.Open)).OrderBy(t => t.IsEigenGeld));
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Vaste_reiskosten_die_stoppen_verlagen_het_maandbedrag_en_de_zorgverlener_tekent_eerst()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);
        await WijzigAsync(id, new(2026, 5, 1), r => r with { Reiskosten = null });
        Assert.Equal("ZO-046", await GeweigerdMetAsync(() => TekenAsync("anna", id)));
        await TekenAsync("joost", id);
        await TekenAsync("anna", id);
        await OordeelAsync(id);

        Assert.Equal(new Bedrag(PerMaand), (await TermijnAsync(4)).Bedrag);
        Assert.Equal((new Bedrag(PerMaand - 1723), Bedrag.Nul), await TermijnAsync(5) is var mei ? (mei.Bedrag, mei.Reiskosten) : default);
    }

    [Fact]
    public async Task Kilometers_naast_een_maandloon_worden_los_gedeclareerd()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);
        await WijzigAsync(id, new(2026, 5, 1), r => r with { Reiskosten = new(Reiskostensoort.Km) });
        await TekenAsync("joost", id);
        await TekenAsync("anna", id);
        await OordeelAsync(id);
        Op(2, 6);
        var regel = await Wereld.RegelAsync(id);

        // In April the travel was a fixed amount in the maandloon.
        Assert.Equal("DC-026", await GeweigerdMetAsync(() => ReisAsync(April, 10_000)));
        Assert.Equal("DC-009", await GeweigerdMetAsync(() => Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), id, Mei, [OpDag(regel, new(2026, 5, 4), 60)]))));
        Assert.Equal(new Bedrag(230), (await ReisAsync(Mei, 10_000)).Totaal);
        var formulier = await Wereld.AlsAsync<DeclaratieVoorbereiden, DeclaratieVoorbereiden.Input, DeclaratieVoorbereiden.Formulier>("anna", new(id, Mei));
        Assert.True(Assert.Single(formulier.Zorg).AlleenReis);

        Task<Declaratiestand> ReisAsync(Maand maand, int meters) => Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), id, maand, [new(regel, null, null, null, null, meters)]));
    }

    [Fact]
    public async Task Kilometers_die_stoppen_zijn_tot_die_dag_nog_te_declareren_en_die_beginnen_pas_daarna()
    {
        var id = await Wereld.GoedgekeurdMetKilometersAsync();
        var regel = await Wereld.RegelAsync(id);
        Op(15, 4);
        await WijzigAsync(id, new(2026, 5, 1), r => r with { Reiskosten = null });
        await TekenAsync("kees", id);
        await TekenAsync("anna", id);
        await OordeelAsync(id);

        Op(2, 6);
        Assert.Equal(new Bedrag(6_288), (await DeclareerAsync(April, new(2026, 4, 6))).Totaal);
        Assert.Equal("DC-026", await GeweigerdMetAsync(() => DeclareerAsync(Mei, new(2026, 5, 4))));

        await WijzigAsync(id, new(2026, 7, 1), r => r with { Reiskosten = new(Reiskostensoort.Km) });
        await TekenAsync("anna", id);
        await OordeelAsync(id);
        Assert.Equal("DC-026", await GeweigerdMetAsync(() => DeclareerAsync(Mei, new(2026, 5, 4))));
        Op(3, 8);
        Assert.Equal(new Bedrag(6_288), (await DeclareerAsync(new(2026, 7), new(2026, 7, 6))).Totaal);

        Task<Declaratiestand> DeclareerAsync(Maand maand, DateOnly dag) => Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), id, maand, [new(regel, dag, null, 60, null, 12_500)]));
    }

    [Fact]
    public async Task Alleen_de_beheerder_wijzigt()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => WijzigAsync(id, new(2026, 5, 1), r => r with { Tarief = Bedrag.Euro(24) }, "joost"));
        await Assert.ThrowsAsync<NietGevondenException>(() => WijzigAsync(id, new(2026, 5, 1), r => r with { Tarief = Bedrag.Euro(24) }, "dina"));
    }

    /// <summary>A Wlz budget of which € 65,00 an hour is the most that it pays, on the second of April.</summary>
    private async Task<(ZorgovereenkomstId Id, BudgethouderId Anna)> MetMaximumAsync()
    {
        var (toekenning, id) = await Wereld.GoedgekeurdWlzAsync(vrijgesteld: 0);
        await using var db = Db();
        (await db.Verstrekkers.SingleAsync(v => v.Code == "5519")).VoegMaximumToe(new()
        {
            Zorgfunctie = "99",
            Soort = Tariefsoort.Formeel,
            Eenheid = Eenheid.Uur,
            Bedrag = Bedrag.Euro(65),
            Van = new(2018, 1, 1),
        });
        await db.SaveChangesAsync();
        Op(2, 4);
        return (id, toekenning.Budgethouder);
    }

    private Task StortAsync(BudgethouderId budgethouder) =>
        Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(Rol.Bank, new(StortingId.Nieuw(), budgethouder, Bedrag.Euro(50)));

    /// <summary>€ 70,00 an hour from 1 March on, of which the budgethouder pays what is above the maximum.</summary>
    private async Task BovenMaximumAsync(ZorgovereenkomstId id)
    {
        await WijzigAsync(id, new(2026, 3, 1), r => r with { Tarief = Bedrag.Euro(70), Bijbetaling = true });
        await TekenAsync("anna", id);
        await Wereld.AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(
            "zorgkantoor.toets", new(id, Besluit.Akkoord, null));
        await Wereld.AlsAsync<ZorgovereenkomstToetsen, ZorgovereenkomstToetsen.Input, ZorgovereenkomstStatus>("svb.recht", new(id, Besluit.Akkoord, null));
    }

    /// <summary>From 1 March on, signed and approved by everybody.</summary>
    private async Task VanafMaartAsync(ZorgovereenkomstId id, int euro)
    {
        var stand = await WijzigAsync(id, new(2026, 3, 1), r => r with { Tarief = Bedrag.Euro(euro) });
        if (stand.Status == WijzigingStatus.WachtOpZorgverlener)
        {
            await TekenAsync("kees", id);
        }

        await TekenAsync("anna", id);
        await OordeelAsync(id);
    }

    private async Task<Wijzigingsstand> WijzigAsync(
        ZorgovereenkomstId id, DateOnly vanaf, Func<Regelinhoud, Regelinhoud> anders, string door = "anna")
    {
        await using var db = Db();
        var regel = await db.Overeenkomstregels.AsNoTracking().SingleAsync(r => r.ZorgovereenkomstId == id);
        return await Wereld.AlsAsync<ZorgovereenkomstWijzigen, ZorgovereenkomstWijzigen.Input, Wijzigingsstand>(
            door,
            new(OvereenkomstwijzigingId.Nieuw(), id, vanaf, new Dictionary<string, Regelinhoud> { [regel.Naam] = anders(regel.Inhoud) }));
    }

    private Task TekenAsync(string door, ZorgovereenkomstId id) =>
        Wereld.AlsAsync<ZorgovereenkomstOndertekenen, ZorgovereenkomstOndertekenen.Input, ZorgovereenkomstStatus>(door, new(id));
}
