using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Tests.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;
using Status = PgbPortal.Domain.Maandlonen.MaandloontermijnStatus;

namespace PgbPortal.Domain.Tests.Maandlonen;

public sealed class MaandloontermijnTests
{
    private static readonly DateOnly Dag = new(2024, 6, 24);

    [Fact]
    public void Alleen_deze_stappen_kan_een_termijn_zetten() => Statustabel.IsPrecies(
        Maandloontermijn.Statusovergangen,
        (Status.Gepland, [Status.Gereserveerd, Status.Geblokkeerd, Status.Betaald, Status.Gecorrigeerd, Status.Vervallen]),
        (Status.Gereserveerd,
            [Status.Gepland, Status.Geblokkeerd, Status.InBetaalrun, Status.Betaald, Status.Gecorrigeerd, Status.Vervallen]),
        (Status.Geblokkeerd, [Status.Gereserveerd, Status.Betaald, Status.Gecorrigeerd, Status.Vervallen]),
        (Status.InBetaalrun, [Status.Gereserveerd, Status.Betaald]),
        (Status.Betaald, [Status.Gepland, Status.Gereserveerd, Status.Geblokkeerd, Status.Gecorrigeerd]),
        (Status.Gecorrigeerd, [Status.Gepland, Status.Gereserveerd, Status.Geblokkeerd, Status.Betaald]),
        (Status.Vervallen, [Status.Gepland, Status.Geblokkeerd]));

    [Fact]
    public void Een_termijn_hoort_bij_een_maand_en_wordt_op_de_maandloondag_betaald()
    {
        var termijn = Gepland();

        Assert.Equal(("2024-06", new DateOnly(2024, 6, 24), Status.Gepland), (termijn.Maandtekst, termijn.Betaaldag, termijn.Status));
        Assert.Equal(new Bedrag(230_523), termijn.Open);
    }

    [Fact]
    public void Na_de_betaling_staat_er_niets_meer_open()
    {
        var termijn = Betaald();

        Assert.Equal((Status.Betaald, Bedrag.Nul, Dag, false), (termijn.Status, termijn.Open, termijn.BetaaldOp, termijn.Afwijkend));
    }

    [Fact]
    public void Wie_later_ziek_blijkt_geeft_een_termijn_die_afwijkt_en_dan_een_tegoed_wordt()
    {
        var termijn = Betaald();

        termijn.Bereken(new(new(122_027), new(919), Bedrag.Nul, new(2024, 6, 1)), null);

        Assert.True(termijn.Afwijkend);
        Assert.Equal(new Bedrag(-107_577), termijn.Open);

        termijn.WordTegoed(new(107_577));

        Assert.Equal((Status.Gecorrigeerd, Bedrag.Nul, false), (termijn.Status, termijn.Open, termijn.Afwijkend));
    }

    [Fact]
    public void Een_tegoed_dat_niet_meer_klopt_wordt_teruggenomen()
    {
        var termijn = Betaald();
        termijn.Bereken(new(new(122_027), new(919), Bedrag.Nul, new(2024, 6, 1)), null);
        termijn.WordTegoed(new(107_577));

        termijn.Bereken(Berekend(228_800, 1723, 0), null);
        termijn.NeemTegoedTerug(new(107_577));

        Assert.Equal(Bedrag.Nul, termijn.Open);
    }

    [Fact]
    public void Betaald_loon_dat_vergoed_blijkt_gaat_van_budget_naar_ziekengeld()
    {
        var termijn = Betaald();
        termijn.Bereken(Berekend(228_800, 1723, 100_000), null);

        Assert.Equal((new Bedrag(-100_000), new Bedrag(100_000)), (termijn.OpenUitBudget, termijn.OpenZiekengeld));

        termijn.BoekOm(new(100_000));

        Assert.Equal((Bedrag.Nul, Bedrag.Nul, false), (termijn.OpenUitBudget, termijn.OpenZiekengeld, termijn.Afwijkend));
    }

    [Fact]
    public void Wat_de_bank_teruggeeft_is_opnieuw_verschuldigd_en_blijft_gereserveerd()
    {
        var termijn = Betaald();

        termijn.KomTerug(new(200_000), Bedrag.Nul);

        // € 305,23 was set off against a credit and does not come back.
        Assert.Equal((Status.Gereserveerd, new Bedrag(200_000)), (termijn.Status, termijn.Open));
    }

    [Fact]
    public void Een_blokkade_wordt_een_keer_gemeld()
    {
        var termijn = Gepland();

        Assert.True(termijn.Blokkeer(Dag));
        Assert.False(termijn.Blokkeer(Dag.AddDays(1)));
        Assert.Equal((Status.Geblokkeerd, Dag), (termijn.Status, termijn.GemeldOp));
    }

    [Fact]
    public void Een_termijn_waar_niets_van_overblijft_vervalt_en_kan_terugkomen()
    {
        var termijn = Gepland();
        termijn.Bereken(Termijnbedrag.Niets, null);
        termijn.RondAf();

        Assert.Equal(Status.Vervallen, termijn.Status);

        termijn.Bereken(Berekend(228_800, 1723, 0), null);
        termijn.Reserveer();

        Assert.Equal(Status.Gereserveerd, termijn.Status);
    }

    [Fact]
    public void Een_run_die_opnieuw_wordt_gemaakt_laat_de_termijn_gereserveerd()
    {
        var termijn = Gepland();
        termijn.Reserveer();
        termijn.KomInRun();
        termijn.KomUitRun();

        Assert.Equal(Status.Gereserveerd, termijn.Status);
        Statustabel.Weigert("STATUS", termijn.KomUitRun);
    }

    [Fact]
    public void Het_bedrag_verandert_alleen_als_het_anders_is()
    {
        var termijn = Gepland();

        Assert.False(termijn.Bereken(Berekend(228_800, 1723, 0), null));
        Assert.True(termijn.Bereken(Berekend(228_800, 1722, 0), null));
    }

    private static Termijnbedrag Berekend(long loon, long reis, long ziekengeld) =>
        new(new(loon), new(reis), new(ziekengeld), new(2024, 6, 1));

    private static Maandloontermijn Gepland()
    {
        var overeenkomst = new ZorgovereenkomstBuilder().Build();
        var termijn = Maandloontermijn.Plan(overeenkomst, overeenkomst.Regels[0], new(2024, 6));
        termijn.Bereken(Berekend(228_800, 1723, 0), FunctiebudgetId.Nieuw());
        return termijn;
    }

    private static Maandloontermijn Betaald()
    {
        var termijn = Gepland();
        termijn.Reserveer();
        termijn.KomInRun();
        termijn.Betaal(termijn.OpenUitBudget, termijn.OpenZiekengeld, Dag);
        return termijn;
    }
}
