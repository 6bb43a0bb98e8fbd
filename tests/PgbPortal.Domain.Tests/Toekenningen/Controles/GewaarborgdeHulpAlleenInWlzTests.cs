using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class GewaarborgdeHulpAlleenInWlzTests
{
    private static readonly Toekenningsbericht MetGewaarborgdeHulp = MetRelaties(Relatie(soort: 4));

    [Theory]
    [InlineData(Wet.Wmo)]
    [InlineData(Wet.Jw)]
    public void Bij_een_gemeente_wordt_gewaarborgde_hulp_geweigerd(Wet wet) => Weigert<GewaarborgdeHulpAlleenInWlz>(
        MetGewaarborgdeHulp with { Wet = wet },
        Feiten,
        ("S502", Berichtplek.Relatie(0)));

    [Fact]
    public void In_de_wlz_is_gewaarborgde_hulp_goed() =>
        LaatDoor<GewaarborgdeHulpAlleenInWlz>(MetGewaarborgdeHulp with { Wet = Wet.Wlz });

    [Fact]
    public void Een_andere_soort_is_goed() => LaatDoor<GewaarborgdeHulpAlleenInWlz>(MetRelaties(Relatie(soort: 3)));
}
