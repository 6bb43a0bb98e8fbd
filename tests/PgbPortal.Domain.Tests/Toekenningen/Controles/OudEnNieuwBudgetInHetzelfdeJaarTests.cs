using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class OudEnNieuwBudgetInHetzelfdeJaarTests
{
    private static readonly Toekenningsbericht Wijziging = Bericht with
    {
        Wet = Wet.Wlz,
        BudgetIdentificatieOud = "W-1",
        Functiebudgetten = [Functiebudget("99", "2026-01-01", "2026-12-31")],
    };

    [Fact]
    public void Hetzelfde_jaar_is_goed() =>
        LaatDoor<OudEnNieuwBudgetInHetzelfdeJaar>(Wijziging, Feiten with { OudBudget = Oud(Wet.Wlz, begin: "2026-04-01") });

    [Fact]
    public void Van_2025_naar_2026_wordt_geweigerd() => Weigert<OudEnNieuwBudgetInHetzelfdeJaar>(
        Wijziging,
        Feiten with { OudBudget = Oud(Wet.Wlz, begin: "2025-01-01") },
        ("9508", Berichtplek.Budget));

    [Fact]
    public void In_de_wmo_mag_het_wel() => LaatDoor<OudEnNieuwBudgetInHetzelfdeJaar>(
        Wijziging with { Wet = Wet.Wmo },
        Feiten with { OudBudget = Oud(Wet.Wmo, begin: "2025-01-01") });

    [Fact]
    public void Zonder_oud_budget_is_er_niets_te_vergelijken() =>
        LaatDoor<OudEnNieuwBudgetInHetzelfdeJaar>(Wijziging with { BudgetIdentificatieOud = null });
}
