using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class FunctiebudgetBinnenBudgetperiodeTests
{
    private static readonly Toekenningsbericht Erbuiten = MetFunctiebudgetten(Functiebudget("99", "2026-03-01", "2027-01-01"));

    [Fact]
    public void Een_functiebudget_binnen_de_budgetperiode_is_goed() => LaatDoor<FunctiebudgetBinnenBudgetperiode>(Bericht);

    [Fact]
    public void Een_bericht_zonder_budgetperiode_is_goed() =>
        LaatDoor<FunctiebudgetBinnenBudgetperiode>(Erbuiten with { BudgetPeriode = null });

    [Fact]
    public void In_de_wlz_wordt_een_functiebudget_buiten_de_budgetperiode_geweigerd() => Weigert<FunctiebudgetBinnenBudgetperiode>(
        Erbuiten with { Wet = Wet.Wlz },
        Feiten,
        ("9016", Berichtplek.Functiebudget(0)));

    [Theory]
    [InlineData(Wet.Wmo)]
    [InlineData(Wet.Jw)]
    public void Een_gemeente_krijgt_alleen_een_waarschuwing(Wet wet) =>
        Meldt<FunctiebudgetBinnenBudgetperiode>(Berichtplek.Functiebudget(0), Erbuiten with { Wet = wet });
}
