using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class OudBudgetIsBekendTests
{
    private static readonly Toekenningsbericht Wijziging = Bericht with { BudgetIdentificatieOud = "W-1" };

    [Fact]
    public void Een_bericht_zonder_oud_budget_is_goed() => LaatDoor<OudBudgetIsBekend>(Bericht);

    [Fact]
    public void Een_oud_budget_dat_geldt_is_goed() => LaatDoor<OudBudgetIsBekend>(Wijziging, Feiten with { OudBudget = Oud() });

    [Fact]
    public void Een_onbekend_oud_budget_wordt_geweigerd() =>
        Weigert<OudBudgetIsBekend>(Wijziging, Feiten, ("9562", Berichtplek.Budget));

    [Fact]
    public void Een_oud_budget_van_een_andere_wet_wordt_geweigerd() =>
        Weigert<OudBudgetIsBekend>(Wijziging, Feiten with { OudBudget = Oud(Wet.Jw) }, ("9562", Berichtplek.Budget));

    [Fact]
    public void Een_oud_budget_dat_al_vervangen_is_wordt_geweigerd() =>
        Weigert<OudBudgetIsBekend>(Wijziging, Feiten with { OudBudget = Oud(vervangen: true) }, ("9562", Berichtplek.Budget));
}
