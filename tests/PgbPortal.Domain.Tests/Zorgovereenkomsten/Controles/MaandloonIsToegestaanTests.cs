using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.TestSupport;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class MaandloonIsToegestaanTests
{
    [Fact]
    public void Een_zorgkantoor_werkt_met_maandloon() =>
        Overeenkomstdossier.MetRegel(r => r with { Beloning = Beloning.Maandloon }).IsGoed<MaandloonIsToegestaan>();

    [Fact]
    public void Een_gemeente_meestal_niet() => Assert.Contains(
        "niet met een maandloon",
        Overeenkomstdossier.MetRegel(r => r with { Beloning = Beloning.Maandloon }, new VerstrekkerBuilder(), Wet.Wmo)
            .IsFout<MaandloonIsToegestaan>("ZO-020"));

    [Fact]
    public void Per_uur_betalen_mag_altijd() =>
        Overeenkomstdossier.MetRegel(r => r, new VerstrekkerBuilder(), Wet.Wmo).IsGoed<MaandloonIsToegestaan>();
}
