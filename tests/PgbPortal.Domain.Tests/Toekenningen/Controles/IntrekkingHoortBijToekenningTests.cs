using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class IntrekkingHoortBijToekenningTests
{
    private static readonly Berichtplek Eerste = Berichtplek.Functiebudget(0);

    [Fact]
    public void Een_functiebudget_met_een_bedrag_is_geen_intrekking() => LaatDoor<IntrekkingHoortBijToekenning>(Bericht);

    [Fact]
    public void Intrekken_met_de_begindag_van_het_oude_budget_is_goed() => LaatDoor<IntrekkingHoortBijToekenning>(
        MetFunctiebudgetten(Intrekking(dag: "2026-03-01")) with { BudgetIdentificatieOud = "W-1" },
        Feiten with { OudBudget = Oud(begin: "2026-03-01") });

    [Fact]
    public void Intrekken_met_de_begindag_van_een_eerder_functiebudget_is_goed() => LaatDoor<IntrekkingHoortBijToekenning>(
        MetFunctiebudgetten(Intrekking(dag: "2026-01-01")),
        Feiten with { EerdereFunctiebudgetten = [Eerder(van: "2026-01-01", lopend: false)] });

    [Fact]
    public void Nul_euro_voor_een_jaar_wordt_met_twee_codes_geweigerd() => Weigert<IntrekkingHoortBijToekenning>(
        MetFunctiebudgetten(Functiebudget(van: "2026-03-01", totEnMet: "2027-02-28", euro: 0)),
        Feiten with { OudBudget = Oud(begin: "2026-03-01") },
        ("D505", Eerste),
        ("9514", Eerste));

    [Fact]
    public void Intrekken_zonder_eerder_functiebudget_wordt_geweigerd() =>
        Weigert<IntrekkingHoortBijToekenning>(MetFunctiebudgetten(Intrekking()), Feiten, ("9514", Eerste));

    [Fact]
    public void Intrekken_met_een_andere_begindag_wordt_geweigerd() => Weigert<IntrekkingHoortBijToekenning>(
        MetFunctiebudgetten(Intrekking(dag: "2026-03-02")),
        Feiten with { OudBudget = Oud(begin: "2026-03-01") },
        ("9514", Eerste));

    [Fact]
    public void Intrekken_van_een_andere_zorgfunctie_wordt_geweigerd() => Weigert<IntrekkingHoortBijToekenning>(
        MetFunctiebudgetten(Intrekking("03")),
        Feiten with { OudBudget = Oud(), EerdereFunctiebudgetten = [Eerder(van: "2026-03-01")] },
        ("9514", Eerste));
}
