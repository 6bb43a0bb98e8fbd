using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Maandlonen;

public sealed class MaandloonberekeningTests
{
    private static readonly Maand Juni = new(2024, 6);
    private static readonly Periode Jaar = new(new(2024, 1, 1), new(2024, 12, 31));
    private static readonly ZorgovereenkomstBuilder Bouw = new();

    [Fact]
    public void Een_hele_maand_geeft_het_hele_bedrag() =>
        Is(228_800, 1723, 0, new(2024, 6, 1), Bereken([], new(2024, 6, 1)));

    [Fact]
    public void Een_deel_van_de_maand_telt_naar_kalenderdagen_en_elk_bedrag_wordt_een_keer_afgerond()
    {
        // 16 of 30 days: 1220.27 and 9.19, as in example 12b step 18.
        var bedrag = Bereken([], new(2024, 6, 1), geldig: [new(new(2024, 6, 15), new(2024, 12, 31))]);

        Is(122_027, 919, 0, new(2024, 6, 15), bedrag);
    }

    [Fact]
    public void Buiten_overeenkomst_of_budget_is_niets_verschuldigd() =>
        Assert.Equal(Termijnbedrag.Niets, Bereken([], new(2024, 6, 1), geldig: [new(new(2024, 7, 1), new(2024, 12, 31))]));

    [Fact]
    public void Twee_budgetten_na_elkaar_geven_een_hele_maand() => Is(
        228_800, 1723, 0, new(2024, 6, 1),
        Bereken([], new(2024, 6, 1), geldig: [new(new(2024, 1, 1), new(2024, 6, 10)), new(new(2024, 6, 11), new(2024, 12, 31))]));

    [Fact]
    public void Zolang_de_ziekte_duurt_telt_zij_tot_het_einde_van_de_lopende_maand()
    {
        var ziek = new Ziekteverloop(new(2024, 6, 10), null, new(2024, 6, 10));

        // 9 of 30 days: 686.40 and 5.17.
        Is(68_640, 517, 0, new(2024, 6, 1), Bereken([ziek], new(2024, 6, 10)));
        Is(228_800, 1723, 0, new(2024, 7, 1), Bereken([ziek], new(2024, 6, 30), maand: new(2024, 7)));
        Assert.Equal(Termijnbedrag.Niets, Bereken([ziek], new(2024, 7, 1), maand: new(2024, 7)));
    }

    [Fact]
    public void Na_herstel_tellen_alleen_de_dagen_tot_de_eerste_werkdag_als_ziek() => Is(
        122_027, 919, 0, new(2024, 6, 1),
        Bereken([new(new(2024, 6, 10), new(2024, 6, 24), new(2024, 6, 10))], new(2024, 6, 24)));

    [Fact]
    public void Wie_de_hele_maand_ziek_is_zonder_doorbetaling_krijgt_niets() => Assert.Equal(
        Termijnbedrag.Niets, Bereken([new(new(2024, 5, 20), new(2024, 7, 3), new(2024, 5, 20))], new(2024, 7, 3)));

    [Fact]
    public void Met_een_arbeidsovereenkomst_wordt_het_loon_doorbetaald_en_vergoed_en_de_reis_niet()
    {
        // 10 to 23 June: 14 of 30 days. Wage whole; ziekengeld 2288.00 x 14/30 = 1067.73; travel 16/30.
        var bedrag = Bereken([new(new(2024, 6, 10), new(2024, 6, 24), new(2024, 6, 11))], new(2024, 6, 24), doorbetaling: true);

        Is(228_800, 919, 106_773, new(2024, 6, 1), bedrag);
        Assert.Equal(new Bedrag(228_800 + 919 - 106_773), bedrag.UitBudget);
    }

    [Fact]
    public void Wie_te_laat_meldt_krijgt_de_vergoeding_pas_vanaf_de_dag_van_de_melding()
    {
        // Reported on the 12th: 12 of the 14 days are compensated.
        var bedrag = Bereken([new(new(2024, 6, 10), new(2024, 6, 24), new(2024, 6, 12))], new(2024, 6, 24), doorbetaling: true);

        Is(228_800, 919, 91_520, new(2024, 6, 1), bedrag);
    }

    [Fact]
    public void De_doorbetaling_stopt_na_tweeenveertig_dagen_vanaf_de_eerste_ziektedag()
    {
        // Ill from 1 May: 42 days end on 11 June.
        var bedrag = Bereken([new(new(2024, 5, 1), null, new(2024, 5, 1))], new(2024, 6, 30), doorbetaling: true);

        // 11 of 30 days: 838.93, all of it compensated, no travel.
        Is(83_893, 0, 83_893, new(2024, 6, 1), bedrag);
        Assert.Equal(Bedrag.Nul, bedrag.UitBudget);
    }

    [Fact]
    public void Een_wijziging_geldt_voor_hele_maanden()
    {
        var overeenkomst = Overeenkomst(ZorgovereenkomstStatus.Goedgekeurd);
        var regel = overeenkomst.Regels[0];
        var wijziging = Overeenkomstwijziging.Voorstellen(
            OvereenkomstwijzigingId.Nieuw(),
            overeenkomst,
            new(2024, 6, 1),
            new Dictionary<OvereenkomstregelId, Regelinhoud> { [regel.Id] = regel.Inhoud with { Tarief = Bedrag.Euro(24) } },
            new(2024, 5, 15));
        overeenkomst.NeemOver(wijziging);
        var berekening = new Maandloonberekening(regel, [Jaar], [], doorbetaling: false, Testkengetallen.Alle, new(2024, 6, 1));

        Assert.Equal(new Bedrag(228_800), berekening.Voor(new(2024, 5)).Loon);
        Assert.Equal(new Bedrag(249_600), berekening.Voor(new(2024, 6)).Loon);
    }

    [Fact]
    public void Een_regel_per_uur_heeft_geen_termijnen()
    {
        var regel = (Bouw with { Van = new(2024, 1, 1) }).Build().Regels[0];

        Assert.Equal(
            Termijnbedrag.Niets, new Maandloonberekening(regel, [Jaar], [], false, Testkengetallen.Alle, new(2024, 6, 1)).Voor(Juni));
    }

    private static void Is(long loon, long reiskosten, long ziekengeld, DateOnly eersteDag, Termijnbedrag bedrag) => Assert.Equal(
        new Termijnbedrag(new(loon), new(reiskosten), new(ziekengeld), eersteDag), bedrag);

    private static Termijnbedrag Bereken(
        IReadOnlyList<Ziekteverloop> ziekte,
        DateOnly vandaag,
        bool doorbetaling = false,
        Maand? maand = null,
        IReadOnlyList<Periode>? geldig = null) => new Maandloonberekening(
            Overeenkomst(ZorgovereenkomstStatus.Concept).Regels[0], geldig ?? [Jaar], ziekte, doorbetaling, Testkengetallen.Alle, vandaag)
        .Voor(maand ?? Juni);

    private static Zorgovereenkomst Overeenkomst(ZorgovereenkomstStatus status) => (Bouw with
    {
        Van = new(2024, 1, 1),
        Status = status,
        Regels =
        [
            Bouw.Regel with
            {
                Beloning = Beloning.Maandloon,
                Tarief = Bedrag.Euro(22),
                MinutenPerWeek = 1440,
                DagenPerWeek = 3,
                Reiskosten = new(Reiskostensoort.Vast, 3500, 3),
            },
        ],
    }).Build();
}
