using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class EinddatumNietVoorBegindatumTests
{
    [Fact]
    public void Een_periode_van_een_dag_is_goed() =>
        LaatDoor<EinddatumNietVoorBegindatum>(MetFunctiebudgetten(Functiebudget(van: "2026-06-01", totEnMet: "2026-06-01")));

    [Fact]
    public void Eenendertig_mei_voor_een_juni_wordt_geweigerd() => Weigert<EinddatumNietVoorBegindatum>(
        MetFunctiebudgetten(Functiebudget("01"), Functiebudget(van: "2026-06-01", totEnMet: "2026-05-31")),
        Feiten,
        ("S003", Berichtplek.Functiebudget(1)));

    [Fact]
    public void Een_omgekeerde_budgetperiode_wordt_geweigerd() => Weigert<EinddatumNietVoorBegindatum>(
        Bericht with { BudgetPeriode = new(new(2026, 6, 1), new(2026, 5, 31)) },
        Feiten,
        ("S003", Berichtplek.Budget));

    [Fact]
    public void Een_bericht_zonder_budgetperiode_is_goed() =>
        LaatDoor<EinddatumNietVoorBegindatum>(Bericht with { BudgetPeriode = null });
}
