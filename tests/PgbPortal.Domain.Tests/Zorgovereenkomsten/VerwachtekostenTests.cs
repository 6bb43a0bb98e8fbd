using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten;

public sealed class VerwachtekostenTests
{
    private static readonly ZorgovereenkomstBuilder Bouw = new();
    private static readonly Periode MaartTotDecember = new(new(2026, 3, 1), new(2026, 12, 31));

    [Fact]
    public void Drie_uur_per_week_voor_zestig_euro_kost_in_306_dagen_7868_euro_57()
    {
        var kosten = Verwachtekosten.Van(Bouw.Build(), [Budget(MaartTotDecember)], Testkengetallen.Alle);

        Assert.Equal(new Bedrag(786857), kosten.Totaal);
        var deel = Assert.Single(kosten.PerFunctiebudget);
        Assert.Equal((new Bedrag(786857), MaartTotDecember), (deel.Bedrag, deel.Periode));
    }

    [Fact]
    public void Vijf_uur_per_week_voor_zeventig_euro_kost_in_een_schrikkeljaar_18300_euro()
    {
        var overeenkomst = (Bouw with
        {
            Van = new(2024, 1, 1),
            Regels = [Bouw.Regel with { Tarief = Bedrag.Euro(70), MinutenPerWeek = 300 }],
        }).Build();

        Assert.Equal(
            new Bedrag(1830000),
            Verwachtekosten.Van(overeenkomst, [Budget(new(new(2024, 1, 1), new(2024, 12, 31)))], Testkengetallen.Alle).Totaal);
    }

    [Fact]
    public void Alleen_de_dagen_die_overeenkomst_en_budget_samen_hebben_tellen()
    {
        var overeenkomst = (Bouw with { Van = new(2026, 6, 1), TotEnMet = new(2026, 6, 7) }).Build();

        // One week of three hours.
        Assert.Equal(Bedrag.Euro(180), Verwachtekosten.Van(overeenkomst, [Budget(MaartTotDecember)], Testkengetallen.Alle).Totaal);
    }

    [Fact]
    public void Elke_regel_wordt_een_keer_afgerond()
    {
        var een = Bouw.Regel with { MinutenPerWeek = 1, Tarief = new(210) };
        var overeenkomst = (Bouw with { TotEnMet = Bouw.Van, Regels = [een, een with { Naam = "tweede" }] }).Build();

        // One day x 1 x 210 / 420 = half a cent for each line.
        Assert.Equal(new Bedrag(2), Verwachtekosten.Van(overeenkomst, [Budget(MaartTotDecember)], Testkengetallen.Alle).Totaal);
    }

    [Fact]
    public void Andere_eenheden_en_onbekende_uren_tellen_niet()
    {
        var overeenkomst = (Bouw with
        {
            Regels =
            [
                Bouw.Regel with { Naam = "rit", Eenheid = Eenheid.Rit },
                Bouw.Regel with { Naam = "onbekend", MinutenPerWeek = null },
            ],
        }).Build();

        Assert.Equal(Bedrag.Nul, Verwachtekosten.Van(overeenkomst, [Budget(MaartTotDecember)], Testkengetallen.Alle).Totaal);
    }

    [Fact]
    public void Een_maandloon_kost_de_som_van_zijn_termijnen()
    {
        // Example 12b: 12 x 2305.23.
        var overeenkomst = (Bouw with
        {
            Van = new(2024, 1, 1),
            Regels =
            [
                Bouw.Regel with
                {
                    Beloning = Beloning.Maandloon,
                    Tarief = Bedrag.Euro(22),
                    MinutenPerWeek = 1440,
                    Reiskosten = new(Reiskostensoort.Vast, 3500, 3),
                },
            ],
        }).Build();

        Assert.Equal(
            new Bedrag(2_766_276),
            Verwachtekosten.Van(overeenkomst, [Budget(new(new(2024, 1, 1), new(2024, 12, 31)))], Testkengetallen.Alle).Totaal);
    }

    [Fact]
    public void Een_ingetrokken_budget_of_een_budget_van_een_ander_draagt_niets()
    {
        var budget = Budget(MaartTotDecember);

        Assert.Empty(Verwachtekosten.Van(Bouw.Build(), [budget with { Ingetrokken = true }], Testkengetallen.Alle).PerFunctiebudget);
        Assert.Empty(Verwachtekosten.Van(Bouw.Build(), [budget with { VerstrekkerId = VerstrekkerId.Nieuw() }], Testkengetallen.Alle).PerFunctiebudget);
        Assert.Empty(Verwachtekosten.Van(Bouw.Build(), [budget with { Wet = Wet.Jw }], Testkengetallen.Alle).PerFunctiebudget);
        Assert.Empty(Verwachtekosten.Van(Bouw.Build(), [budget with { Zorgfunctie = "07" }], Testkengetallen.Alle).PerFunctiebudget);
    }

    [Fact]
    public void De_eigen_zorgfunctie_gaat_voor_het_hele_pakket()
    {
        var (eigen, pakket) = (Budget(MaartTotDecember), Budget(MaartTotDecember) with { Zorgfunctie = "99" });

        Assert.Equal(eigen.Id, Assert.Single(Verwachtekosten.Van(Bouw.Build(), [pakket, eigen], Testkengetallen.Alle).PerFunctiebudget).Functiebudget);
        Assert.Equal(pakket.Id, Assert.Single(Verwachtekosten.Van(Bouw.Build(), [pakket], Testkengetallen.Alle).PerFunctiebudget).Functiebudget);
    }

    private static Budgetruimte Budget(Periode periode) =>
        new(FunctiebudgetId.Nieuw(), Bouw.Verstrekker.Id, Wet.Wmo, "02", periode, Bedrag.Euro(8320), Ingetrokken: false);
}
