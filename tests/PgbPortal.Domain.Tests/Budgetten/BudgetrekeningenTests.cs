using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Budgetten;

public sealed class BudgetrekeningenTests
{
    private readonly Budgetrekeningen _budget = Budgetrekeningen.Open(new ToekenningBuilder().Build().Functiebudgetten[0]);

    [Fact]
    public void Toekennen_maakt_het_hele_bedrag_vrij()
    {
        Boek(_budget.ToekenningMet(Bedrag.Euro(8320), Bedrag.Nul));

        Stand(toegekend: 832000, vrij: 832000);
    }

    [Fact]
    public void Een_declaratie_gaat_van_vrij_via_gereserveerd_naar_besteed()
    {
        Boek(_budget.ToekenningMet(Bedrag.Euro(8320), Bedrag.Nul));
        Boek(_budget.Reserveer(Bedrag.Euro(735)));
        Stand(toegekend: 832000, gereserveerd: 73500, vrij: 758500);

        Boek(_budget.GeefUit(Bedrag.Euro(735), Bedrag.Euro(735)));
        Stand(toegekend: 832000, besteed: 73500, vrij: 758500);
    }

    [Fact]
    public void Wat_wordt_verrekend_komt_weer_vrij()
    {
        Boek(_budget.ToekenningMet(Bedrag.Euro(8320), Bedrag.Euro(1515)));
        Boek(_budget.Reserveer(Bedrag.Euro(720)));
        Boek(_budget.GeefUit(Bedrag.Euro(720), Bedrag.Euro(660)));

        Stand(toegekend: 832000, besteed: 217500, vrij: 614500);
    }

    [Fact]
    public void Vrijgeven_maakt_de_reservering_ongedaan()
    {
        Boek(_budget.ToekenningMet(Bedrag.Euro(8320), Bedrag.Nul));
        Boek(_budget.Reserveer(Bedrag.Euro(735)));
        Boek(_budget.GeefVrij(Bedrag.Euro(735)));

        Stand(toegekend: 832000, vrij: 832000);
    }

    [Fact]
    public void Een_teruggekomen_betaling_staat_weer_gereserveerd()
    {
        Boek(_budget.ToekenningMet(Bedrag.Euro(8320), Bedrag.Nul));
        Boek(_budget.Reserveer(Bedrag.Euro(735)));
        Boek(_budget.GeefUit(Bedrag.Euro(735), Bedrag.Euro(735)));
        Boek(_budget.DraaiTerug(Bedrag.Euro(735)));

        Stand(toegekend: 832000, gereserveerd: 73500, vrij: 758500);
    }

    [Fact]
    public void Meer_dan_er_vrij_is_kan_niet_worden_gereserveerd()
    {
        Boek(_budget.ToekenningMet(Bedrag.Euro(100), Bedrag.Nul));
        Boek(_budget.Reserveer(Bedrag.Euro(100)));

        Statustabel.Weigert("BT-004", () => Boek(_budget.Reserveer(new(1))));
        Stand(toegekend: 10000, gereserveerd: 10000);
    }

    [Fact]
    public void Meer_dan_er_gereserveerd_is_kan_niet_worden_uitgegeven()
    {
        Boek(_budget.ToekenningMet(Bedrag.Euro(100), Bedrag.Nul));
        Boek(_budget.Reserveer(Bedrag.Euro(60)));

        Statustabel.Weigert("BT-004", () => Boek(_budget.GeefUit(Bedrag.Euro(61), Bedrag.Euro(61))));
    }

    [Fact]
    public void Een_lagere_toekenning_dan_er_al_is_besteed_boekt_het_tekort_open()
    {
        Boek(_budget.ToekenningMet(Bedrag.Euro(2000), Bedrag.Euro(2175)));

        Stand(toegekend: 200000, besteed: 217500, tekort: 17500, vrij: -17500);
        Statustabel.Weigert("BT-004", () => Boek(_budget.Reserveer(new(1))));
    }

    [Fact]
    public void Wat_terugkomt_vult_eerst_het_tekort()
    {
        Boek(_budget.ToekenningMet(Bedrag.Euro(2000), Bedrag.Euro(2175)));
        Boek(_budget.DraaiTerug(Bedrag.Euro(200)));
        Boek(_budget.GeefVrij(Bedrag.Euro(200)));

        // 200 came back, 175 of it fills the shortage: 25 can be ordered, and no cent more.
        Stand(toegekend: 200000, besteed: 197500, vrij: 2500);
        Statustabel.Weigert("BT-004", () => Boek(_budget.Reserveer(new(2501))));
    }

    [Fact]
    public void Een_vervangen_budget_staat_op_nul()
    {
        Boek(_budget.ToekenningMet(Bedrag.Euro(8320), Bedrag.Euro(2175)));
        Boek(_budget.Reserveer(Bedrag.Euro(100)));

        Boek(_budget.Leeg(Bedrag.Nul));

        Stand();
    }

    [Fact]
    public void Ook_een_budget_met_een_tekort_kan_worden_vervangen()
    {
        Boek(_budget.ToekenningMet(Bedrag.Euro(2000), Bedrag.Euro(2175)));

        Boek(_budget.Leeg(Bedrag.Nul));

        Stand();
    }

    [Theory]
    [InlineData(50000, 50000, 0)]
    [InlineData(210000, 200000, 10000)]
    public void Wat_achterblijft_blijft_besteed(long blijft, long toegekend, long tekort)
    {
        Boek(_budget.ToekenningMet(Bedrag.Euro(2000), Bedrag.Euro(2175)));

        Boek(_budget.Leeg(new(blijft)));

        Stand(toegekend: toegekend, besteed: blijft, tekort: tekort, vrij: -tekort);
    }

    [Fact]
    public void Vrij_is_toegekend_min_besteed_min_gereserveerd_wat_er_ook_gebeurt() =>
        Waarden.Eigenschap.Geldt(Waarden.Eigenschap.Getal(0, 100_000), Waarden.Eigenschap.Getal(0, 100_000), (eerste, tweede) =>
        {
            var budget = Budgetrekeningen.Open(new ToekenningBuilder().Build().Functiebudgetten[0]);
            Boek(budget.ToekenningMet(new(eerste), new(tweede)));
            Assert.Equal(new Bedrag(eerste - tweede), budget.Vrij);

            var deel = new Bedrag(Math.Max(0, eerste - tweede) / 2);
            Boek(budget.Reserveer(deel));
            Boek(budget.GeefUit(deel, new(deel.Centen / 3)));
            Boek(budget.DraaiTerug(new(Math.Min(tweede, 50))));
            Boek(budget.GeefVrij(new(Math.Min(tweede, 20))));
            Assert.Equal(budget.Toegekend - budget.Besteed - budget.Gereserveerd, budget.Vrij);

            Boek(budget.Leeg(Bedrag.Nul));
            Assert.All(budget.Alle, r => Assert.Equal(0, r.Saldo));
        });

    [Fact]
    public void Een_boeking_die_niet_in_evenwicht_is_bestaat_niet()
    {
        var vrij = _budget.Alle.Single(r => r.Soort == Rekeningsoort.Vrij);

        Assert.Throws<InvalidOperationException>(() => Boek([(vrij, 1)]));
    }

    [Fact]
    public void Elke_regel_sluit_aan_op_de_vorige()
    {
        Boek(_budget.ToekenningMet(Bedrag.Euro(100), Bedrag.Nul));
        var boeking = Boek(_budget.Reserveer(Bedrag.Euro(60)));

        var vrij = boeking.Regels.Single(r => r.RekeningId == _budget.Alle.Single(a => a.Soort == Rekeningsoort.Vrij).Id);
        Assert.Equal((2, 10000L, -6000L, 4000L), (vrij.Nummer, vrij.SaldoVoor, vrij.Centen, vrij.SaldoNa));
        Assert.Equal(2, boeking.Regels.Count);
    }

    [Fact]
    public void De_keten_merkt_een_gewijzigde_of_ontbrekende_boeking()
    {
        var verstrekker = VerstrekkerId.Nieuw();
        var kop = new Ketenkop(verstrekker);
        var eerste = Boek(_budget.ToekenningMet(Bedrag.Euro(100), Bedrag.Nul));
        var tweede = Boek(_budget.Reserveer(Bedrag.Euro(60)));

        eerste.Keten(kop);
        tweede.Keten(kop);

        Assert.Equal((1L, 2L), (eerste.Volgnummer, tweede.Volgnummer));
        Assert.Equal(new string('0', 64), eerste.VorigeHash);
        Assert.Equal(eerste.Hash, tweede.VorigeHash);
        Assert.Equal((2L, tweede.Hash), (kop.Volgnummer, kop.Hash));
        Assert.Equal(tweede.Hash, tweede.BerekenHash());
        Assert.NotEqual(eerste.Hash, tweede.Hash);
    }

    private static Boeking Boek(IReadOnlyList<(Rekening Rekening, long Centen)> regels)
    {
        Assert.True(regels.Count < 2 || regels.Sum(r => r.Centen) == 0, "De regels zijn samen geen nul.");
        return Boeking.Maak(
            VerstrekkerId.Nieuw(),
            Guid.CreateVersion7().ToString(),
            Boekingssoort.Reserveren,
            new(2026, 4, 2),
            new(2026, 4, 2, 9, 0, 0, DateTimeKind.Utc),
            (Oorzaaksoort.Declaratie, Guid.CreateVersion7()),
            regels);
    }

    private void Stand(long toegekend = 0, long besteed = 0, long gereserveerd = 0, long tekort = 0, long vrij = 0) =>
        Assert.Equal(
            (new Bedrag(toegekend), new Bedrag(besteed), new Bedrag(gereserveerd), new Bedrag(tekort), new Bedrag(vrij)),
            (_budget.Toegekend, _budget.Besteed, _budget.Gereserveerd, _budget.Tekort, _budget.Vrij));
}
