using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class GeenOverlapVanZorgfunctieTests
{
    [Fact]
    public void Twee_functiebudgetten_na_elkaar_zijn_goed() => LaatDoor<GeenOverlapVanZorgfunctie>(MetFunctiebudgetten(
        Functiebudget(van: "2026-03-01", totEnMet: "2026-04-30"),
        Functiebudget(van: "2026-05-01", totEnMet: "2026-12-31")));

    [Fact]
    public void Twee_zorgfuncties_in_dezelfde_periode_zijn_goed() =>
        LaatDoor<GeenOverlapVanZorgfunctie>(MetFunctiebudgetten(Functiebudget("01"), Functiebudget("02")));

    [Fact]
    public void Twee_keer_begeleiding_in_mei_wordt_geweigerd() => Weigert<GeenOverlapVanZorgfunctie>(
        MetFunctiebudgetten(
            Functiebudget(van: "2026-03-01", totEnMet: "2026-05-31"),
            Functiebudget(van: "2026-05-01", totEnMet: "2026-12-31")),
        Feiten,
        ("9502", Berichtplek.Functiebudget(1)));

    [Fact]
    public void Overlap_met_een_ander_lopend_budget_wordt_geweigerd() => Weigert<GeenOverlapVanZorgfunctie>(
        Bericht,
        Feiten with { EerdereFunctiebudgetten = [Eerder("W-0")] },
        ("9502", Berichtplek.Functiebudget(0)));

    [Fact]
    public void Overlap_met_het_budget_dat_vervangen_wordt_is_goed() => LaatDoor<GeenOverlapVanZorgfunctie>(
        Bericht with { BudgetIdentificatieOud = "W-1" },
        Feiten with { EerdereFunctiebudgetten = [Eerder("W-1")] });

    [Fact]
    public void Wie_een_ander_budget_vervangt_overlapt_nog_steeds() => Weigert<GeenOverlapVanZorgfunctie>(
        Bericht with { BudgetIdentificatieOud = "W-1" },
        Feiten with { EerdereFunctiebudgetten = [Eerder("W-1"), Eerder("W-0")] },
        ("9502", Berichtplek.Functiebudget(0)));

    [Fact]
    public void Overlap_met_een_ingetrokken_budget_is_goed() => LaatDoor<GeenOverlapVanZorgfunctie>(
        Bericht,
        Feiten with { EerdereFunctiebudgetten = [Eerder("W-0", lopend: false)] });

    [Fact]
    public void Een_ander_lopend_budget_dat_een_dag_eerder_eindigt_is_goed() => LaatDoor<GeenOverlapVanZorgfunctie>(
        Bericht,
        Feiten with { EerdereFunctiebudgetten = [Eerder("W-0", totEnMet: "2026-02-28")] });

    [Fact]
    public void Een_intrekking_overlapt_niet() => LaatDoor<GeenOverlapVanZorgfunctie>(
        MetFunctiebudgetten(Functiebudget(), Intrekking(), Intrekking("03")),
        Feiten with { EerdereFunctiebudgetten = [Eerder("W-0", "03")] });

    [Fact]
    public void Over_een_omgekeerde_periode_zegt_deze_controle_niets() => LaatDoor<GeenOverlapVanZorgfunctie>(
        MetFunctiebudgetten(Functiebudget(), Functiebudget(van: "2026-06-01", totEnMet: "2026-05-31")));
}
