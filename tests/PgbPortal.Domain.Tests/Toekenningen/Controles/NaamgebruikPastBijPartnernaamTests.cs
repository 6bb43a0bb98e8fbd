using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class NaamgebruikPastBijPartnernaamTests
{
    [Theory]
    [InlineData(1, null)]
    [InlineData(1, "Bakker")]
    [InlineData(2, "Bakker")]
    [InlineData(3, "Bakker")]
    [InlineData(4, "Bakker")]
    public void Naamgebruik_dat_past_is_goed(int naamgebruik, string? partnernaam) =>
        LaatDoor<NaamgebruikPastBijPartnernaam>(MetNaam(naamgebruik, partnernaam));

    [Theory]
    [InlineData(2, null)]
    [InlineData(4, null)]
    [InlineData(5, null)]
    [InlineData(5, "Bakker")]
    [InlineData(6, "Bakker")]
    public void Naamgebruik_dat_niet_past_wordt_geweigerd(int naamgebruik, string? partnernaam) =>
        Weigert<NaamgebruikPastBijPartnernaam>(MetNaam(naamgebruik, partnernaam), Feiten, ("S050", Berichtplek.Relatie(0)));

    [Fact]
    public void Een_relatie_zonder_naam_is_hier_goed() => LaatDoor<NaamgebruikPastBijPartnernaam>(MetRelaties(Relatie()));

    private static Toekenningsbericht MetNaam(int naamgebruik, string? partnernaam) =>
        MetRelaties(Relatie() with { Naam = new("Jansen", null, partnernaam, null, null, "A", naamgebruik) });
}
