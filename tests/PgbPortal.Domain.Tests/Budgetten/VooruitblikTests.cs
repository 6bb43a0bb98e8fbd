using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Budgetten;

public sealed class VooruitblikTests(ITestOutputHelper uitvoer)
{
    private static readonly Periode Jaar = new(new(2026, 1, 1), new(2026, 12, 31));

    private static readonly DateOnly Halverwege = new(2026, 7, 1);

    [Fact]
    public void Tweehonderd_proefjaren_halverwege_de_verwachting_klopt_op_vijf_procent_en_negen_van_de_tien_liggen_binnen_de_marge()
    {
        var (mediaan, binnen, breedte) = Toets(Enumerable.Range(20_000, 200));

        uitvoer.WriteLine($"200 years at mid-year: median error {mediaan:P1}, {binnen:P1} of the true ends inside the range, median width ±{breedte:P1}.");
        Assert.True(mediaan <= 0.05, $"Median error {mediaan:P1}.");
        Assert.True(binnen >= 0.90, $"Only {binnen:P1} inside the range.");
        // A range that holds everything says nothing.
        Assert.True(breedte <= 0.22, $"The range is ±{breedte:P1}.");
    }

    [Fact]
    public void Gelijke_maanden_zeggen_op_welke_dag_het_geld_op_is()
    {
        // € 1.000 each month of a budget of € 10.000: gone at the end of October.
        var blik = Vooruitblik.Bereken(Jaar, Bedrag.Euro(10_000), Bedrag.Nul, [Stroom(6, Bedrag.Euro(1_000))], Halverwege);

        Assert.InRange(blik.OpRond!.Value, new(2026, 10, 20), new(2026, 11, 10));
        Assert.True(blik.OpOpZijnVroegst < blik.OpRond);
        Assert.True(blik.Over.IsNegatief);
        Assert.Equal(Bestedingstempo.TeSnel, blik.Tempo(800, 1000));
        Assert.Equal(new DateOnly(2026, 6, 30), blik.BekendTotEnMet);
    }

    [Fact]
    public void Wat_bekend_is_heeft_geen_marge_en_wat_komt_wel()
    {
        var blik = Vooruitblik.Bereken(Jaar, Bedrag.Euro(10_000), Bedrag.Nul, [Stroom(6, Bedrag.Euro(1_000))], Halverwege);

        Assert.All(blik.Punten.Where(p => p.IsBekend), p => Assert.Equal((p.Bedrag, p.Bedrag), (p.Laag, p.Hoog)));
        Assert.All(blik.Punten.Where(p => !p.IsBekend), p => Assert.True(p.Laag < p.Bedrag && p.Bedrag < p.Hoog));
        Assert.Equal(13, blik.Punten.Count);
        Assert.Equal(Bedrag.Euro(6_000), blik.Punten.Last(p => p.IsBekend).Bedrag);
    }

    [Theory]
    [InlineData(20_000, Bestedingstempo.Ruim)]
    [InlineData(13_000, Bestedingstempo.BijnaAlles)]
    [InlineData(11_000, Bestedingstempo.TeSnel)]
    public void Het_tempo_volgt_uit_wat_aan_het_einde_is_gebruikt(int euro, Bestedingstempo verwacht)
    {
        var blik = Vooruitblik.Bereken(Jaar, Bedrag.Euro(euro), Bedrag.Nul, [Stroom(6, Bedrag.Euro(1_000))], Halverwege);

        Assert.Equal(verwacht, blik.Tempo(800, 1000));
    }

    [Fact]
    public void Zonder_declaraties_telt_wat_is_afgesproken()
    {
        var stroom = new Zorgstroom([new(Jaar, Bedrag.Euro(100))], new Dictionary<Maand, Bedrag>());
        var blik = Vooruitblik.Bereken(Jaar, Bedrag.Euro(10_000), Bedrag.Nul, [stroom], new(2026, 1, 5));

        Assert.InRange(blik.Einde.Bedrag.Centen, 5_050_00, 5_230_00);
        Assert.Null(blik.OpRond);
    }

    [Fact]
    public void Een_hoger_tarief_telt_vanaf_zijn_eigen_dag()
    {
        var kosten = Enumerable.Range(1, 6).ToDictionary(m => new Maand(2026, m), m => Week(m, 100));
        var stroom = new Zorgstroom([new(new(Jaar.Van, new(2026, 6, 30)), Bedrag.Euro(100)), new(new(Halverwege, Jaar.TotEnMet), Bedrag.Euro(200))], kosten);
        var blik = Vooruitblik.Bereken(Jaar, Bedrag.Euro(20_000), Bedrag.Nul, [stroom], Halverwege);

        // 181 days at 100 and 184 days at 200 a week.
        Assert.InRange(blik.Einde.Bedrag.Centen, 7_700_00, 7_900_00);
    }

    [Fact]
    public void Wat_eenmalig_is_uitgegeven_komt_niet_terug()
    {
        var blik = Vooruitblik.Bereken(Jaar, Bedrag.Euro(5_000), Bedrag.Euro(500), [], Halverwege);

        Assert.Equal((Bedrag.Euro(500), Bedrag.Euro(500), Bedrag.Euro(500)), (blik.Einde.Laag, blik.Einde.Bedrag, blik.Einde.Hoog));
        Assert.Equal(100, blik.Gebruik);
    }

    [Fact]
    public void Een_afspraak_die_al_maanden_stil_ligt_wordt_niet_voor_vol_gerekend()
    {
        // € 1.000 in January, nothing after it.
        var stil = Vooruitblik.Bereken(Jaar, Bedrag.Euro(20_000), Bedrag.Nul, [Stroom(1, Bedrag.Euro(1_000))], Halverwege);
        var druk = Vooruitblik.Bereken(Jaar, Bedrag.Euro(20_000), Bedrag.Nul, [Stroom(6, Bedrag.Euro(1_000))], Halverwege);

        Assert.True(stil.Einde.Bedrag.Centen < druk.Einde.Bedrag.Centen / 2);
    }

    [Fact]
    public void Een_budget_van_niets_is_op_de_eerste_dag_op()
    {
        var blik = Vooruitblik.Bereken(Jaar, Bedrag.Nul, Bedrag.Nul, [Stroom(6, Bedrag.Euro(1_000))], Halverwege);

        Assert.Equal(Jaar.Van, blik.OpRond);
        Assert.Equal(Bestedingstempo.TeSnel, blik.Tempo(800, 1000));
    }

    private static (double Mediaan, double Binnen, double Breedte) Toets(IEnumerable<int> zaden)
    {
        var uitkomsten = zaden.Select(z =>
        {
            var jaar = new Proefjaar(z);
            var waar = (double)jaar.Waarheid.Centen;
            var einde = Vooruitblik.Bereken(Proefjaar.Jaar, jaar.Waarheid, Bedrag.Nul, jaar.Op(Halverwege), Halverwege).Einde;
            return (
                Fout: Math.Abs(einde.Bedrag.Centen - waar) / waar,
                Binnen: einde.Laag <= jaar.Waarheid && jaar.Waarheid <= einde.Hoog,
                Breedte: (einde.Hoog.Centen - einde.Laag.Centen) / 2 / waar);
        }).ToList();
        return (Mediaan([.. uitkomsten.Select(u => u.Fout)]), uitkomsten.Average(u => u.Binnen ? 1d : 0d), Mediaan([.. uitkomsten.Select(u => u.Breedte)]));
    }

    private static double Mediaan(List<double> getallen) => getallen.Order().ElementAt(getallen.Count / 2);

    private static Zorgstroom Stroom(int maanden, Bedrag perMaand) => new(
        [new(Jaar, Bedrag.Nul)], Enumerable.Range(1, maanden).ToDictionary(m => new Maand(2026, m), _ => perMaand));

    private static Bedrag Week(int maand, int perWeek) => new(DateTime.DaysInMonth(2026, maand) * perWeek * 100L / 7);
}
