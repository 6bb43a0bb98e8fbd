using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;
using Status = PgbPortal.Domain.Declaraties.DeclaratieStatus;

namespace PgbPortal.Domain.Tests.Declaraties;

public sealed class CorrectieTests
{
    private static readonly DateTime Nu = new(2026, 6, 5, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Vandaag = new(2026, 6, 5);

    [Fact]
    public void Een_uur_te_veel_wordt_een_tegoed_van_zestig_euro()
    {
        var (bouw, april) = April();

        var correctie = Corrigeer(bouw, april, [], bouw.InWeek("2026-W17", -60));
        april.MarkeerGecorrigeerd();
        correctie.WordTegoed(Nu);

        Assert.Equal(Bedrag.Euro(-60), correctie.Totaal);
        Assert.Equal(Status.TeVerrekenen, correctie.Status);
        Assert.Equal(Status.Gecorrigeerd, april.Status);
        Assert.Equal(april.Id, correctie.OrigineelId);
        Assert.Equal(april.Maand, correctie.Maand);
        Assert.Equal(april.Regels[3].FunctiebudgetId, correctie.Regels[0].FunctiebudgetId);
    }

    [Fact]
    public void De_regel_wordt_als_geheel_opnieuw_uitgerekend()
    {
        var overeenkomst = new ZorgovereenkomstBuilder
        {
            Tarief = new(6002),
            Status = ZorgovereenkomstStatus.Goedgekeurd,
        }.Build();
        var bouw = new DeclaratieBuilder { Overeenkomst = overeenkomst, IsIngediend = true };
        var origineel = Betaal((bouw with { Regels = [bouw.InWeek("2026-W10", 45)] }).Build());

        var correctie = Corrigeer(bouw, origineel, [], bouw.InWeek("2026-W10", -15));

        // 45,015 is 45,02 and 30,01 stays: 15,01 less. A quarter by itself would be 15,005.
        Assert.Equal(new Bedrag(-1501), correctie.Totaal);
    }

    [Fact]
    public void Onder_nul_kan_niet()
    {
        var (bouw, april) = April();

        Statustabel.Weigert("DC-035", () => Corrigeer(bouw, april, [], bouw.InWeek("2026-W17", -225)));
    }

    [Fact]
    public void Boven_het_origineel_kan_niet()
    {
        var (bouw, april) = April();

        Statustabel.Weigert("DC-035", () => Corrigeer(bouw, april, [], bouw.InWeek("2026-W17", 15)));
    }

    [Fact]
    public void Eerdere_correcties_tellen_mee()
    {
        var (bouw, april) = April();
        var eerste = Corrigeer(bouw, april, [], bouw.InWeek("2026-W17", -150));

        Statustabel.Weigert("DC-035", () => Corrigeer(bouw, april, [eerste], bouw.InWeek("2026-W17", -75)));
        var tweede = Corrigeer(bouw, april, [eerste], bouw.InWeek("2026-W17", -60));

        Assert.Equal(Bedrag.Euro(-60), tweede.Totaal);
    }

    [Fact]
    public void Dezelfde_regel_staat_maar_een_keer_in_een_correctie()
    {
        var (bouw, april) = April();

        Statustabel.Weigert("DC-021", () =>
            Corrigeer(bouw, april, [], bouw.InWeek("2026-W17", -60), bouw.InWeek("2026-W17", -15)));
    }

    [Fact]
    public void Een_correctie_kan_ongedaan_worden_gemaakt_tot_het_origineel()
    {
        var (bouw, april) = April();
        var eerste = Corrigeer(bouw, april, [], bouw.InWeek("2026-W17", -60));

        var terug = Corrigeer(bouw, april, [eerste], bouw.InWeek("2026-W17", 60));

        Assert.Equal(Bedrag.Euro(60), terug.Totaal);
        Statustabel.Weigert("DC-035", () => Corrigeer(bouw, april, [eerste], bouw.InWeek("2026-W17", 75)));
    }

    [Fact]
    public void Minder_bij_de_ene_betaler_en_meer_bij_de_andere_zijn_twee_correcties()
    {
        var bouwer = new ZorgovereenkomstBuilder { Status = ZorgovereenkomstStatus.Goedgekeurd };
        var overeenkomst = (bouwer with { Regels = [bouwer.Regel, bouwer.Regel with { Naam = "jeugd", Wet = Wet.Jw }] }).Build();
        var bouw = new DeclaratieBuilder { Overeenkomst = overeenkomst, IsIngediend = true };
        var (eigen, jeugd) = (bouw.InWeek("2026-W10", 180), new Regelinvoer(overeenkomst.Regels[1].Id, null, IsoWeek.Parse("2026-W10"), 180, null));
        var origineel = Betaal((bouw with { Regels = [eigen, jeugd] }).Build());
        var eerste = Corrigeer(bouw, origineel, [], jeugd with { Minuten = -60 });

        Statustabel.Weigert("DC-035", () => Corrigeer(
            bouw, origineel, [eerste], eigen with { Minuten = -120 }, jeugd with { Minuten = 60 }));

        Assert.Equal(Bedrag.Euro(-120), Corrigeer(bouw, origineel, [eerste], eigen with { Minuten = -120 }).Totaal);
        Assert.Equal(Bedrag.Euro(60), Corrigeer(bouw, origineel, [eerste], jeugd with { Minuten = 60 }).Totaal);
        Assert.Equal(Bedrag.Euro(-180), Corrigeer(bouw, origineel, [eerste], eigen with { Minuten = -60 }, jeugd with { Minuten = -120 }).Totaal);
    }

    [Fact]
    public void Een_regel_die_er_niet_in_staat_kan_niet_worden_gecorrigeerd()
    {
        var (bouw, april) = April();

        Statustabel.Weigert("DC-035", () => Corrigeer(bouw, april, [], bouw.InWeek("2026-W18", -15)));
    }

    [Fact]
    public void Wat_door_een_tekort_nooit_is_betaald_komt_niet_terug()
    {
        var bouw = new DeclaratieBuilder { IsIngediend = true };
        var origineel = (bouw with { Regels = [bouw.InWeek("2026-W10", 600)] }).Build();
        var budget = FunctiebudgetId.Nieuw();
        origineel.Verdeel(origineel.Regels.ToDictionary(r => r.Id, _ => budget));
        origineel.HoudAan(Wachtreden.Tekort, Bedrag.Euro(200));
        origineel.VerdeelTekort(new Dictionary<FunctiebudgetId, Bedrag> { [budget] = Bedrag.Euro(400) });
        Betaal(origineel);

        // 10 hours claimed, 400 of 600 euro paid. 8 hours were due after all: still more than was paid.
        Assert.Equal(Bedrag.Nul, Corrigeer(bouw, origineel, [], bouw.InWeek("2026-W10", -120)).Totaal);
        // 5 hours were due: 300 euro, so 100 comes back.
        Assert.Equal(Bedrag.Euro(-100), Corrigeer(bouw, origineel, [], bouw.InWeek("2026-W10", -300)).Totaal);
    }

    [Fact]
    public void Alleen_een_betaalde_declaratie_kan_worden_gecorrigeerd()
    {
        var declaratie = new DeclaratieBuilder { IsIngediend = true }.Build();

        Statustabel.Weigert("STATUS", declaratie.MarkeerGecorrigeerd);
    }

    [Fact]
    public void Alleen_een_correctie_wordt_een_tegoed() =>
        Statustabel.Weigert("STATUS", () => new DeclaratieBuilder().Build().WordTegoed(Nu));

    [Fact]
    public void Een_tegoed_wordt_nooit_verder_verrekend_dan_er_open_staat()
    {
        var (bouw, april) = April();
        var correctie = Corrigeer(bouw, april, [], bouw.InWeek("2026-W17", -60));
        var tegoed = Assert.Single(Tegoed.Van(correctie, Nu));

        Assert.Equal(Bedrag.Euro(45), tegoed.Verreken(Bedrag.Euro(45)));
        Assert.Equal(Bedrag.Nul, tegoed.Verreken(Bedrag.Euro(-1)));
        Assert.Equal(Bedrag.Euro(15), tegoed.Verreken(Bedrag.Euro(360)));
        Assert.Equal(Bedrag.Nul, tegoed.Open);
        Assert.Equal(Bedrag.Euro(60), tegoed.Bedrag);
        Assert.Equal(Bedrag.Euro(20), tegoed.Heropen(Bedrag.Euro(20)));
        Assert.Equal(Bedrag.Euro(40), tegoed.Heropen(Bedrag.Euro(99)));
        Assert.Equal(Bedrag.Euro(60), tegoed.Open);
    }

    [Theory]
    [InlineData(50, -100, 0)]
    [InlineData(30, -200, -100)]
    public void Een_lager_tarief_geeft_eerst_eigen_geld_terug_en_dan_budget(int euro, int eigen, int budget)
    {
        var (bouw, origineel) = MetEigenGeld();

        var verschil = Assert.Single(new Nettostand(origineel, []).Verlaag(Tarief(origineel, euro)));

        Assert.Equal((Bedrag.Euro(eigen), Bedrag.Euro(budget)), (verschil.Eigen, verschil.Budget));
        var herberekening = Declaratie.Herberekenen(origineel, bouw.Overeenkomst, [verschil], Vandaag);
        Assert.Equal(Bedrag.Euro(eigen + budget), herberekening.Totaal);
        Assert.Equal(
            new[] { (true, Bedrag.Euro(-eigen)), (false, Bedrag.Euro(-budget)) }.Where(t => t.Item2.IsPositief),
            Tegoed.Van(herberekening, Nu).Select(t => (t.IsEigenGeld, t.Bedrag)).OrderByDescending(t => t.IsEigenGeld));
    }

    [Fact]
    public void Een_tweede_verlaging_en_een_correctie_ervoor_tellen_mee()
    {
        var (bouw, origineel) = MetEigenGeld();
        var eerste = Declaratie.Herberekenen(origineel, bouw.Overeenkomst, new Nettostand(origineel, []).Verlaag(Tarief(origineel, 50)), Vandaag);

        var tweede = Assert.Single(new Nettostand(origineel, [], [eerste]).Verlaag(Tarief(origineel, 30)));
        Assert.Equal((Bedrag.Euro(-100), Bedrag.Euro(-100)), (tweede.Eigen, tweede.Budget));
        Assert.Empty(new Nettostand(origineel, [], [eerste]).Verlaag(Tarief(origineel, 50)));

        // 5 of the 10 hours were taken back: € 200,00 of own money and € 100,00 of the budget. € 300,00 stands, all of the budget.
        var correctie = Corrigeer(bouw, origineel, [], bouw.InWeek("2026-W10", -300));
        var na = Assert.Single(new Nettostand(origineel, [correctie]).Verlaag(Tarief(origineel, 50)));
        Assert.Equal((Bedrag.Nul, Bedrag.Euro(-50)), (na.Eigen, na.Budget));
    }

    [Theory]
    [InlineData(70, 80, 0, 100)]
    [InlineData(55, 80, 50, 200)]
    public void Boven_het_maximumtarief_is_een_verhoging_eigen_geld_en_een_verlaging_geeft_haar_terug(int was, int wordt, int budget, int eigen)
    {
        var (bouw, origineel) = MetMaximum(was);
        Nettostand Netto(params Declaratie[] later) => new(origineel, [], later, _ => Bedrag.Euro(60));

        var hoger = Assert.Single(Netto().Verhoog(Tarief(origineel, wordt)));
        Assert.Equal((Bedrag.Euro(budget), Bedrag.Euro(eigen)), (hoger.Budget, hoger.Eigen));
        var verhoging = Declaratie.Herberekenen(origineel, bouw.Overeenkomst, [hoger], Vandaag);
        var terug = Assert.Single(Netto(verhoging).Verlaag(Tarief(origineel, was)));
        Assert.Equal((Bedrag.Euro(-budget), Bedrag.Euro(-eigen)), (terug.Budget, terug.Eigen));
    }

    [Fact]
    public void Een_verhoging_die_het_budget_helemaal_betaalde_komt_daar_ook_terug()
    {
        var (bouw, origineel) = MetMaximum(70);
        var oud = Declaratie.Herberekenen(origineel, bouw.Overeenkomst, [new(origineel.Regels[0], Bedrag.Euro(80), Bedrag.Euro(100))], Vandaag);

        var terug = Assert.Single(new Nettostand(origineel, [], [oud], _ => Bedrag.Euro(60)).Verlaag(Tarief(origineel, 70)));

        Assert.Equal((Bedrag.Euro(-100), Bedrag.Nul), (terug.Budget, terug.Eigen));
    }

    [Fact]
    public void Een_correctie_na_een_verlaging_rekent_met_het_lagere_tarief()
    {
        var bouw = new DeclaratieBuilder { IsIngediend = true };
        var origineel = (bouw with { Regels = [bouw.InWeek("2026-W10", 600)] }).Build();
        origineel.Verdeel(origineel.Regels.ToDictionary(r => r.Id, _ => FunctiebudgetId.Nieuw()));
        Betaal(origineel);
        Declaratie Verlaag(params Declaratie[] correcties) => Declaratie.Herberekenen(
            origineel, bouw.Overeenkomst, new Nettostand(origineel, correcties).Verlaag(Tarief(origineel, 50)), Vandaag);
        Declaratie Corrigeer(int minuten, Declaratie[] eerdere, Declaratie[] lager) => Declaratie.Corrigeren(
            DeclaratieId.Nieuw(), origineel, bouw.Overeenkomst, [bouw.InWeek("2026-W10", minuten)], new(origineel, eerdere, lager), Invoerder.Beheerder, Vandaag);

        Assert.Equal(Bedrag.Euro(-500), Corrigeer(-600, [], [Verlaag()]).Totaal);

        // All hours taken back, then the tariff became lower: only the tariff is kept, and undone it is € 500,00.
        var terug = Corrigeer(-600, [], []);
        var niets = Verlaag(terug);
        Assert.Equal(Bedrag.Nul, niets.Totaal);
        Assert.Equal(Bedrag.Euro(500), Corrigeer(600, [terug], [niets]).Totaal);
    }

    [Theory]
    [InlineData(400, 200, 200)]
    [InlineData(600, 400, 0)]
    public void Zorg_die_na_een_verhoging_weer_meetelt_kost_het_nieuwe_tarief_en_ieder_betaalt_het_eigen_deel(int uitBudget, int budget, int eigen)
    {
        // Ten hours at € 60,00: € 600,00. Five are taken back, the tariff becomes € 80,00, and the five count again: € 400,00 more.
        var (bouw, origineel) = MetEigenGeld(uitBudget);
        var minder = Corrigeer(bouw, origineel, [], bouw.InWeek("2026-W10", -300));
        var verhoging = Declaratie.Herberekenen(
            origineel, bouw.Overeenkomst, new Nettostand(origineel, [minder]).Verhoog(Tarief(origineel, 80)), Vandaag);
        Assert.Equal(Bedrag.Euro(100), verhoging.Totaal);

        var meer = Declaratie.Corrigeren(
            DeclaratieId.Nieuw(), origineel, bouw.Overeenkomst, [bouw.InWeek("2026-W10", 300)], new(origineel, [minder], [verhoging]), Invoerder.Beheerder, Vandaag);

        // What own money filled comes from own money again; the raise of these hours was never asked of anybody: the budget bears it.
        Assert.Equal((Bedrag.Euro(budget), Bedrag.Euro(eigen)), (meer.Regels[0].Bedrag, meer.Regels[0].Eigen));
    }

    [Fact]
    public void Een_verhoging_die_voor_een_deel_is_afgekeurd_blijft_dat_als_zorg_weer_meetelt()
    {
        // € 600,00 and € 40,00 of the raise of € 100,00. Two hours at € 70,00 less: € 560,00 is due, so € 80,00 back, and € 80,00 again.
        var (bouw, origineel) = MetEigenGeld(600);
        var verhoging = Declaratie.Herberekenen(origineel, bouw.Overeenkomst, new Nettostand(origineel, []).Verhoog(Tarief(origineel, 70)), Vandaag);
        verhoging.VerdeelTekort(new Dictionary<FunctiebudgetId, Bedrag> { [verhoging.Regels[0].FunctiebudgetId!.Value] = Bedrag.Euro(40) });
        Declaratie Corrigeer(int minuten, params Declaratie[] eerdere) => Declaratie.Corrigeren(
            DeclaratieId.Nieuw(), origineel, bouw.Overeenkomst, [bouw.InWeek("2026-W10", minuten)], new(origineel, eerdere, [verhoging]), Invoerder.Beheerder, Vandaag);

        var minder = Corrigeer(-120);

        Assert.Equal((Bedrag.Euro(-80), Bedrag.Euro(80)), (minder.Totaal, Corrigeer(120, minder).Totaal));
    }

    /// <summary>Ten hours above or below a maximum of € 60,00; the budgethouder pays what is above it.</summary>
    private static (DeclaratieBuilder Bouw, Declaratie Declaratie) MetMaximum(int euro)
    {
        var overeenkomst = new ZorgovereenkomstBuilder { Tarief = Bedrag.Euro(euro), Status = ZorgovereenkomstStatus.Goedgekeurd }.Build();
        var bouw = new DeclaratieBuilder { Overeenkomst = overeenkomst, IsIngediend = true };
        var origineel = (bouw with { Regels = [bouw.InWeek("2026-W10", 600)] }).Build();
        var budget = FunctiebudgetId.Nieuw();
        origineel.Verdeel(origineel.Regels.ToDictionary(r => r.Id, _ => budget));
        origineel.WachtOpStorting(new Dictionary<FunctiebudgetId, Bedrag> { [budget] = Bedrag.Euro(Math.Min(euro, 60) * 10) });
        return (bouw, Betaal(origineel));
    }

    /// <summary>Ten hours at € 60,00: the budget held € 400,00, the rest was own money.</summary>
    private static (DeclaratieBuilder Bouw, Declaratie Declaratie) MetEigenGeld(int uitBudget = 400)
    {
        var bouw = new DeclaratieBuilder { IsIngediend = true };
        var origineel = (bouw with { Regels = [bouw.InWeek("2026-W10", 600)] }).Build();
        var budget = FunctiebudgetId.Nieuw();
        origineel.Verdeel(origineel.Regels.ToDictionary(r => r.Id, _ => budget));
        origineel.WachtOpStorting(new Dictionary<FunctiebudgetId, Bedrag> { [budget] = Bedrag.Euro(uitBudget) });
        return (bouw, Betaal(origineel));
    }

    private static Dictionary<DeclaratieregelId, Bedrag> Tarief(Declaratie declaratie, int euro) =>
        declaratie.Regels.ToDictionary(r => r.Id, _ => Bedrag.Euro(euro));

    private static (DeclaratieBuilder Bouw, Declaratie April) April()
    {
        var bouw = new DeclaratieBuilder { Maand = new(2026, 4), IngevoerdOp = new(2026, 5, 1), IsIngediend = true };
        var april = (bouw with
        {
            Regels =
            [
                bouw.InWeek("2026-W14", 180),
                bouw.InWeek("2026-W15", 180),
                bouw.InWeek("2026-W16", 210),
                bouw.InWeek("2026-W17", 210),
            ],
        }).Build();
        var budget = FunctiebudgetId.Nieuw();
        april.Verdeel(april.Regels.ToDictionary(r => r.Id, _ => budget));
        return (bouw, Betaal(april));
    }

    private static Declaratie Betaal(Declaratie declaratie)
    {
        declaratie.KeurGoed(Nu, Vandaag);
        declaratie.Betaal(Vandaag);
        return declaratie;
    }

    private static Declaratie Corrigeer(
        DeclaratieBuilder bouw,
        Declaratie origineel,
        IEnumerable<Declaratie> eerdere,
        params IReadOnlyList<Regelinvoer> verschillen) =>
        Declaratie.Corrigeren(
            DeclaratieId.Nieuw(),
            origineel,
            bouw.Overeenkomst,
            verschillen,
            new(origineel, eerdere),
            Invoerder.Beheerder,
            Vandaag);
}
