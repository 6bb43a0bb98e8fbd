using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class WijzigingBegintOpDeEersteTests
{
    [Fact]
    public void De_eerste_van_de_maand_is_goed() =>
        Assert.Empty(new WijzigingBegintOpDeEerste().Controleer(new(new(2026, 5, 1), new(2026, 4, 20))));

    [Fact]
    public void Veertien_mei_kan_niet() => Assert.Equal(
        "ZO-044", Assert.Single(new WijzigingBegintOpDeEerste().Controleer(new(new(2026, 5, 14), new(2026, 4, 20)))).Code);
}
