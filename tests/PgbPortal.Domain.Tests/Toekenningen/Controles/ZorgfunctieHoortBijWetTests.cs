using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen.Controles;
using static PgbPortal.Domain.Tests.Toekenningen.Controles.Controleproef;

namespace PgbPortal.Domain.Tests.Toekenningen.Controles;

public sealed class ZorgfunctieHoortBijWetTests
{
    [Theory]
    [InlineData(Wet.Wmo, "02")]
    [InlineData(Wet.Jw, "45")]
    [InlineData(Wet.Wlz, "99")]
    public void Een_zorgfunctie_uit_de_lijst_van_de_wet_is_goed(Wet wet, string zorgfunctie) =>
        LaatDoor<ZorgfunctieHoortBijWet>(MetFunctiebudgetten(Functiebudget(zorgfunctie)) with { Wet = wet });

    [Theory]
    [InlineData(Wet.Wmo, "45")]
    [InlineData(Wet.Jw, "02")]
    [InlineData(Wet.Wlz, "02")]
    public void Een_zorgfunctie_van_een_andere_wet_wordt_geweigerd(Wet wet, string zorgfunctie) => Weigert<ZorgfunctieHoortBijWet>(
        MetFunctiebudgetten(Functiebudget(zorgfunctie)) with { Wet = wet },
        Feiten,
        ("0001", Berichtplek.Functiebudget(0)));
}
