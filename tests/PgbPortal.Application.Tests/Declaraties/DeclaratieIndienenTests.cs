using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclaratieIndienenTests : Wereldproef
{
    [Fact]
    public async Task Wat_de_beheerder_indient_is_een_opdracht_om_te_betalen()
    {
        var overeenkomst = await InAprilAsync();

        var stand = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);

        Assert.Equal(DeclaratieStatus.Goedgekeurd, stand.Status);
        Assert.Equal(Bedrag.Euro(735), stand.Totaal);
        Assert.Equal(new DateOnly(2026, 4, 2), stand.VerwachteBetaaldag);
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Na_drie_uur_wordt_er_op_de_volgende_werkdag_betaald()
    {
        var overeenkomst = await InAprilAsync();
        Op(2, 4, new TimeOnly(15, 0));

        var stand = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);

        // 3 April is Goede Vrijdag, 6 April is tweede Paasdag.
        Assert.Equal(new DateOnly(2026, 4, 7), stand.VerwachteBetaaldag);
    }

    [Fact]
    public async Task Wat_de_zorgverlener_invult_wacht_op_akkoord_en_reserveert_niets()
    {
        var overeenkomst = await InAprilAsync();

        var stand = await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier);

        Assert.Equal(DeclaratieStatus.IngevoerdDoorZorgverlener, stand.Status);
        Assert.Null(stand.VerwachteBetaaldag);
        Assert.Equal((832_000, 0, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Een_papieren_urenbriefje_is_een_opdracht()
    {
        var overeenkomst = await InAprilAsync();

        var stand = await Wereld.DeclareerAsync("svb.decl", overeenkomst, Maart, 60);

        Assert.Equal(DeclaratieStatus.Goedgekeurd, stand.Status);
        Assert.Equal(Invoerder.Svb, (await BekijkAsync(stand.Id)).Invoerder);
    }

    [Fact]
    public async Task Twee_keer_versturen_is_een_declaratie()
    {
        var overeenkomst = await InAprilAsync();
        var input = await InputAsync(overeenkomst, 60);

        var eerste = await DienInAsync("anna", input);
        var tweede = await DienInAsync("anna", input);

        Assert.Equal(eerste.Id, tweede.Id);
        Assert.Equal((826_000, 6_000, 0), await BudgetAsync());
        await using var db = Db();
        Assert.Equal(1, await db.Declaraties.CountAsync());
    }

    [Fact]
    public async Task Hetzelfde_nummer_met_andere_uren_is_geen_herhaling()
    {
        var overeenkomst = await InAprilAsync();
        var input = await InputAsync(overeenkomst, 60);
        await DienInAsync("anna", input);

        var anders = input with { Regels = [input.Regels[0] with { Minuten = 120 }] };

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => DienInAsync("anna", anders)));
        Assert.Equal((826_000, 6_000, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Een_tweede_declaratie_voor_dezelfde_maand_wordt_geweigerd_maar_aanvullen_kan()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);
        var nogEens = await InputAsync(overeenkomst, 30);

        Assert.Equal("DC-005", await GeweigerdMetAsync(() => DienInAsync("anna", nogEens)));
        var aanvulling = await DienInAsync("anna", nogEens with { Aanvulling = true });

        Assert.Equal(DeclaratieStatus.Goedgekeurd, aanvulling.Status);
        Assert.Equal(Bedrag.Euro(30), aanvulling.Totaal);
    }

    [Fact]
    public async Task Een_halve_cent_gaat_per_regel_omhoog()
    {
        var toekenning = await Wereld.ToekenningAsync();
        var overeenkomst = await Wereld.ConceptAsync(toekenning.Budgethouder, tarief: 6002);
        await Wereld.DelenEnTekenenAsync(overeenkomst);
        await Wereld.AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(
            "westland.toets", new(overeenkomst, Besluit.Akkoord, null));
        await Wereld.AlsAsync<ZorgovereenkomstToetsen, ZorgovereenkomstToetsen.Input, ZorgovereenkomstStatus>(
            "svb.recht", new(overeenkomst, Besluit.Akkoord, null));
        Op(2, 4);

        var stand = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 15, 15);

        // € 15,005 and € 15,005: each € 15,01.
        Assert.Equal(new Bedrag(3002), stand.Totaal);
    }

    [Fact]
    public async Task Een_ander_tarief_op_de_factuur_wordt_geweigerd()
    {
        var overeenkomst = await InAprilAsync();
        var input = await InputAsync(overeenkomst, 60);
        var factuur = new Factuur("F-12", new(2026, 4, 1), Bedrag.Euro(65));

        Assert.Equal("DC-008", await GeweigerdMetAsync(() => DienInAsync("anna", input with { Factuur = factuur })));
        var goed = await DienInAsync("anna", input with { Factuur = factuur with { Tarief = Bedrag.Euro(60) } });

        Assert.Equal(Bedrag.Euro(60), goed.Totaal);
    }

    [Fact]
    public async Task Elke_eenheid_telt_aantal_keer_tarief()
    {
        var overeenkomst = await Wereld.GoedgekeurdPerAsync(
            new(new(20_001), Eenheid.Dagdeel),
            new(new(9_000), Eenheid.Nacht),
            new(new(50_000), Eenheid.Weekend),
            new(new(1_250), Eenheid.Rit));
        var regels = await Wereld.RegelsAsync(overeenkomst);
        Op(2, 4);
        var twee = new DateOnly(2026, 3, 2);

        var stand = await DienInAsync("anna", new(DeclaratieId.Nieuw(), overeenkomst, Maart,
        [
            new(regels["dagdeel"], twee, null, null, 3),
            new(regels["nacht"], twee, null, null, 1),
            new(regels["weekend"], null, IsoWeek.Parse("2026-W10"), null, 1),
            new(regels["rit"], null, null, null, 7),
        ]));

        Assert.Equal(new Bedrag(60_003 + 9_000 + 50_000 + 8_750), stand.Totaal);
        Assert.Equal("DC-021", await GeweigerdMetAsync(() => DienInAsync("anna", new(
            DeclaratieId.Nieuw(), overeenkomst, Maart, [new(regels["nacht"], twee, null, null, 1)], null, Aanvulling: true))));
        Assert.Equal("DC-009", await GeweigerdMetAsync(() => DienInAsync("anna", new(
            DeclaratieId.Nieuw(), overeenkomst, Maart, [new(regels["rit"], twee, null, 60, null)], null, Aanvulling: true))));
    }

    [Fact]
    public async Task Een_totaal_op_de_factuur_dat_niet_klopt_wordt_geweigerd_en_een_goed_totaal_blijft_staan()
    {
        var overeenkomst = await InAprilAsync();
        var input = await InputAsync(overeenkomst, 60);
        var factuur = new Factuur(" F-12 ", new(2026, 4, 1), null, Bedrag.Euro(61));

        Assert.Equal("DC-014", await GeweigerdMetAsync(() => DienInAsync("anna", input with { Factuur = factuur })));
        var goed = await DienInAsync("anna", input with { Factuur = factuur with { Totaal = Bedrag.Euro(60) } });

        Assert.Equal(new("F-12", new(2026, 4, 1), null, Bedrag.Euro(60)), (await BekijkAsync(goed.Id)).Factuur);
    }

    [Fact]
    public async Task Een_factuurnummer_van_een_andere_declaratie_waarschuwt_en_houdt_niet_tegen()
    {
        var overeenkomst = await InAprilAsync();
        var factuur = new Factuur("F-12", new(2026, 4, 1), null);
        await DienInAsync("anna", await InputAsync(overeenkomst, 60) with { Factuur = factuur });

        var tweede = await DienInAsync("anna", await InputAsync(overeenkomst, 60) with { Factuur = factuur, Aanvulling = true });

        Assert.Equal(DeclaratieStatus.Goedgekeurd, tweede.Status);
        Assert.Contains(tweede.Bevindingen, b => b is { Code: "DC-022", Zwaarte: Zwaarte.Waarschuwing });
    }

    [Fact]
    public async Task Na_zes_weken_is_het_te_laat_en_wordt_niets_bewaard()
    {
        var overeenkomst = await InAprilAsync();
        Op(12, 5, new TimeOnly(23, 59));
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);
        var (_, dina) = await Wereld.GoedgekeurdAsync("dina", "kees", nummer: "W-2");
        Op(13, 5);

        var code = await GeweigerdMetAsync(() => Wereld.DeclareerAsync("dina", dina, Maart, 60));

        Assert.Equal("DC-006", code);
        await using var db = Db();
        Assert.Equal(1, await db.Declaraties.CountAsync());
    }

    [Fact]
    public async Task Een_maand_die_nog_loopt_wordt_geweigerd()
    {
        var overeenkomst = await InAprilAsync();

        Assert.Equal("DC-003", await GeweigerdMetAsync(() => Wereld.DeclareerAsync("anna", overeenkomst, April, 60)));
    }

    [Fact]
    public async Task Een_fout_over_een_dag_zegt_welke_dag()
    {
        var overeenkomst = await InAprilAsync();
        var regel = await Wereld.RegelAsync(overeenkomst);

        var fout = await Assert.ThrowsAsync<RegelOvertredenException>(() => Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60, 61));

        var bevinding = Assert.IsType<Declaratiefout>(Assert.Single(fout.Bevindingen));
        Assert.Equal(("DC-010", new DateOnly(2026, 3, 9), regel), (bevinding.Code, bevinding.Dag, bevinding.Afspraak));
    }

    [Fact]
    public async Task Te_weinig_budget_houdt_de_declaratie_aan_en_reserveert_niets()
    {
        var overeenkomst = await InAprilAsync(centen: 50_000);

        var stand = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);

        Assert.Equal((DeclaratieStatus.Aangehouden, Bedrag.Euro(235)), (stand.Status, stand.Tekort));
        Assert.Equal((50_000, 0, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Een_rekeningnummer_in_controle_houdt_de_declaratie_aan_met_het_geld_gereserveerd()
    {
        var overeenkomst = await InAprilAsync();
        await WijzigIbanAsync("NL68TEST0001023757");

        var stand = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);

        Assert.Equal(DeclaratieStatus.Aangehouden, stand.Status);
        Assert.Contains(stand.Bevindingen, b => b.Code == "DC-033");
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Een_hoog_bedrag_wacht_op_een_mens_met_het_geld_gereserveerd()
    {
        await ToetsVanafAsync(Bedrag.Euro(735));
        var overeenkomst = await InAprilAsync();

        var stand = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);

        Assert.Equal(DeclaratieStatus.HandmatigeToets, stand.Status);
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Fact]
    public async Task De_overeenkomst_van_een_ander_bestaat_niet_en_een_toetser_declareert_nooit()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.ToekenningAsync("dina", nummer: "W-2");
        var input = await InputAsync(overeenkomst, 60);

        await Assert.ThrowsAsync<NietGevondenException>(() => DienInAsync("dina", input));
        await Assert.ThrowsAsync<NietGevondenException>(() => DienInAsync("linde", input));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => DienInAsync("westland.toets", input));
    }

    private async Task<DeclaratieIndienen.Input> InputAsync(ZorgovereenkomstId overeenkomst, int minuten) => new(
        DeclaratieId.Nieuw(), overeenkomst, Maart, [OpDag(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), minuten)]);

    private Task<Declaratiestand> DienInAsync(string door, DeclaratieIndienen.Input input) =>
        Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>(door, input);
}
