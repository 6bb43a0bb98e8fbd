using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class SleutelsZijnUniekTests
{
    [Fact]
    public void Iedere_relatie_met_een_eigen_nummer_is_goed() =>
        LaatDoor<SleutelsZijnUniek>(MetRelaties(Relatie("1"), Relatie("2")));

    [Fact]
    public void Relatie_nummer_1_twee_keer_wordt_geweigerd() => Weigert<SleutelsZijnUniek>(
        MetRelaties(Relatie("1"), Relatie("2"), Relatie("1")),
        Feiten,
        ("9101", Berichtplek.Relatie(2)));

    [Fact]
    public void Dezelfde_intrekking_twee_keer_wordt_geweigerd() => Weigert<SleutelsZijnUniek>(
        MetFunctiebudgetten(Intrekking(), Functiebudget("01"), Intrekking()),
        Feiten,
        ("9101", Berichtplek.Functiebudget(2)));

    [Fact]
    public void Twee_intrekkingen_met_een_andere_begindag_zijn_goed() =>
        LaatDoor<SleutelsZijnUniek>(MetFunctiebudgetten(Intrekking(), Intrekking(dag: "2026-06-01")));
}
