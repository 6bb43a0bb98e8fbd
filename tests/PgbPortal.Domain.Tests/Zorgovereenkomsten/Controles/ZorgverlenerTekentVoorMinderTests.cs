using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class ZorgverlenerTekentVoorMinderTests
{
    [Theory]
    [InlineData(false, false, true)] // more pay
    [InlineData(true, true, true)] // signed
    [InlineData(true, false, false)] // only proposed
    public void Meer_of_getekend_of_nog_niet_aan_de_beurt_is_goed(bool minder, bool getekend, bool bijOndertekenen) =>
        Assert.Empty(Controleer(minder, getekend, bijOndertekenen));

    [Fact]
    public void De_beheerder_tekent_niet_voor_de_zorgverlener_bij_minder_loon() =>
        Assert.Equal("ZO-046", Assert.Single(Controleer(minder: true, getekend: false, bijOndertekenen: true)).Code);

    private static IEnumerable<PgbPortal.Domain.Gedeeld.Controles.Bevinding> Controleer(bool minder, bool getekend, bool bijOndertekenen) =>
        new ZorgverlenerTekentVoorMinder().Controleer(new(new(2026, 5, 1), new(2026, 4, 20), minder, getekend, bijOndertekenen));
}
