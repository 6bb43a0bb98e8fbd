using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Declaraties;

/// <summary>Where own money begins, and what a kilometre costs.</summary>
public sealed class RegelprijzenTests
{
    private static readonly DateOnly Maart = new(2026, 3, 31);

    [Theory]
    [InlineData(6000, 5500L)]
    [InlineData(5500, null)]
    [InlineData(5000, null)]
    public void Boven_het_hoogste_tarief_begint_het_eigen_geld(int tarief, long? budget)
    {
        var (prijzen, regel) = Met(new(5500), tarief);

        Assert.Equal(budget, prijzen.Budgettarief(regel, new(new(tarief), Eenheid.Uur), Maart)?.Centen);
    }

    [Fact]
    public void Het_hoogste_tarief_van_een_dagdeel_is_vier_uur()
    {
        var (prijzen, regel) = Met(new(5500), 30_000);

        Assert.Equal(new Bedrag(22_000), prijzen.Budgettarief(regel, new(new(30_000), Eenheid.Dagdeel), Maart));
    }

    [Fact]
    public void Zonder_hoogste_tarief_op_die_dag_betaalt_het_budget_alles()
    {
        var (prijzen, regel) = Met(new(5500), 6000);

        Assert.Null(prijzen.Budgettarief(regel, new(new(6000), Eenheid.Uur), new(2025, 12, 31)));
        Assert.Null(prijzen.Budgettarief(regel, new(new(6000), Eenheid.Resultaat), Maart));
    }

    [Theory]
    [InlineData("2022-12-31", 19)]
    [InlineData("2023-06-30", 21)]
    [InlineData("2026-03-31", 23)]
    public void Een_kilometer_kost_wat_er_op_die_dag_geldt(string dag, int centen) =>
        Assert.Equal(new Bedrag(centen), Met(new(5500), 6000).Prijzen.PerKilometer(DateOnly.Parse(dag)));

    [Theory]
    [InlineData(60, 0, 6000, 5500)]
    [InlineData(50, 0, 5000, 4583)]
    [InlineData(60, 12_500, 6288, 5788)]
    public void Geheel_en_budget_worden_elk_een_keer_afgerond_en_de_reis_hoort_bij_het_budget(int minuten, int meters, long geheel, long budget)
    {
        var prijs = new Regelprijs(new(new(6000), Eenheid.Uur), new(5500), new(23)).Voor(minuten, meters);

        Assert.Equal((geheel, budget), (prijs.Geheel.Centen, prijs.Budget.Centen));
    }

    private static (Regelprijzen Prijzen, Overeenkomstregel Regel) Met(Bedrag hoogstens, int tarief)
    {
        var bouw = new ZorgovereenkomstBuilder();
        var afspraak = bouw.Regel with { Tarief = new(tarief), Bijbetaling = true };
        var verstrekker = new VerstrekkerBuilder
        {
            Id = afspraak.VerstrekkerId!.Value,
            MaximumTarieven =
            [
                new()
                {
                    Zorgfunctie = afspraak.Zorgfunctie!, Soort = afspraak.Tariefsoort, Eenheid = Eenheid.Uur, Bedrag = hoogstens, Van = new(2026, 1, 1),
                },
            ],
        }.Build();
        return (
            new(Testkengetallen.Alle, new Dictionary<VerstrekkerId, Verstrekker> { [verstrekker.Id] = verstrekker }),
            (bouw with { Regels = [afspraak] }).Build().Regels[0]);
    }
}
