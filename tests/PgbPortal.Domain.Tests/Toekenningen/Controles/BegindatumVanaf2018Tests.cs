using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class BegindatumVanaf2018Tests
{
    [Fact]
    public void Een_januari_2018_is_goed() => LaatDoor<BegindatumVanaf2018>(
        MetFunctiebudgetten(Functiebudget(van: "2018-01-01", totEnMet: "2018-12-31")) with { BudgetPeriode = null });

    [Fact]
    public void Een_december_2017_wordt_geweigerd() => Weigert<BegindatumVanaf2018>(
        MetFunctiebudgetten(Functiebudget(van: "2017-12-01", totEnMet: "2018-12-31")),
        Feiten,
        ("9511", Berichtplek.Functiebudget(0)));

    [Fact]
    public void Ook_de_budgetperiode_begint_niet_voor_2018() => Weigert<BegindatumVanaf2018>(
        Bericht with { BudgetPeriode = new(new(2017, 12, 31), new(2026, 12, 31)) },
        Feiten,
        ("9511", Berichtplek.Budget));
}
