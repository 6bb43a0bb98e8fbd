using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class ZorgverlenerStaatInBrpTests
{
    [Fact]
    public void Een_persoon_uit_de_brp_is_goed() =>
        new Overeenkomstdossier { Overeenkomst = Overeenkomstdossier.MetPersoon() }.IsGoed<ZorgverlenerStaatInBrp>();

    [Fact]
    public void Een_onbekend_bsn_kan_niet() => Assert.Contains(
        "kennen dit BSN niet",
        new Overeenkomstdossier { Overeenkomst = Overeenkomstdossier.MetPersoon(), InBrp = false }
            .IsFout<ZorgverlenerStaatInBrp>("ZO-007"));

    [Fact]
    public void Een_organisatie_staat_niet_in_de_brp() =>
        new Overeenkomstdossier { InBrp = false }.IsGoed<ZorgverlenerStaatInBrp>();
}
