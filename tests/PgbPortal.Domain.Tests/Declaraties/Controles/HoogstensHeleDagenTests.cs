using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class HoogstensHeleDagenTests
{
    [Fact]
    public void Zeven_dagen_van_24_uur_past_precies() => Week("2026-W11", 7 * 1440).IsGoed<HoogstensHeleDagen>();

    [Fact]
    public void Een_kwartier_meer_kan_niet() =>
        Assert.Contains("hoogstens 168 uur", Week("2026-W11", (7 * 1440) + 15).IsFout<HoogstensHeleDagen>("DC-011"));

    [Fact]
    public void Een_week_op_de_rand_van_de_maand_heeft_minder_dagen() =>
        Assert.Contains("hoogstens 48 uur", Week("2026-W14", (2 * 1440) + 15).IsFout<HoogstensHeleDagen>("DC-011"));

    [Fact]
    public void Ook_een_dag_waarop_de_klok_verzet_wordt_heeft_24_uur() =>
        Op(new(2026, 3, 29), Eenheid.Etmaal, 1).IsGoed<HoogstensHeleDagen>();

    [Theory]
    [InlineData(Eenheid.Dagdeel, 6, 0)]
    [InlineData(Eenheid.Dagdeel, 7, 1)]
    [InlineData(Eenheid.Etmaal, 2, 1)]
    [InlineData(Eenheid.Rit, 50, 0)]
    public void Andere_eenheden_worden_omgerekend(Eenheid eenheid, int aantal, int bevindingen) =>
        Assert.Equal(bevindingen, Op(new(2026, 3, 10), eenheid, aantal).Controleer<HoogstensHeleDagen>().Count);

    [Fact]
    public void Een_week_en_een_dag_daarin_tellen_samen() => Assert.Contains("hoogstens 168 uur", (new Claimdossier
    {
        Regels = o => [Claimdossier.Week(o, "2026-W11", 160 * 60), new(o.Regels[0].Id, new(2026, 3, 10), null, 9 * 60, null)],
    }).IsFout<HoogstensHeleDagen>("DC-011"));

    private static Claimdossier Week(string week, int minuten) => new() { Regels = o => [Claimdossier.Week(o, week, minuten)] };

    private static Claimdossier Op(DateOnly dag, Eenheid eenheid, int aantal) => new()
    {
        Overeenkomst = new() { Eenheid = eenheid, Status = ZorgovereenkomstStatus.Goedgekeurd },
        Regels = o => [Claimdossier.Dag(o, dag, aantal)],
    };
}
