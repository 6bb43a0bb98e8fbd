using PgbPortal.TestSupport;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Infrastructure;

public sealed class AntwoordtijdenTests
{
    private readonly VasteKlok _klok = new(new(2026, 4, 2));

    [Fact]
    public void Alleen_het_laatste_uur_telt()
    {
        var tijden = new Antwoordtijden(_klok);
        tijden.Tel(TimeSpan.FromSeconds(2));
        _klok.Verder(TimeSpan.FromMinutes(59));
        tijden.Tel(TimeSpan.FromSeconds(1));
        Assert.Equal(new(2, 1), tijden.Lees());

        _klok.Verder(TimeSpan.FromMinutes(1));
        Assert.Equal(new(1, 0), tijden.Lees());

        _klok.Verder(TimeSpan.FromDays(1));
        Assert.Equal(new(0, 0), tijden.Lees());
    }

    [Theory]
    [InlineData(0, 0, false, 0, true)]
    [InlineData(99, 0, false, 100, false)]
    [InlineData(100, 5, true, 95, false)]
    [InlineData(1000, 51, true, 94, true)]
    public void Een_aandeel_lijkt_nooit_mooier_dan_het_is(int alle, int traag, bool isGenoeg, int procent, bool isTraag)
    {
        var beeld = new Antwoordtijden.Beeld(alle, traag);

        Assert.Equal((isGenoeg, procent, isTraag), (beeld.IsGenoeg, beeld.ProcentSnel, beeld.IsTraag));
    }
}
