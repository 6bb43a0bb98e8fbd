using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class WijzigingIsNietTeLangTerugTests
{
    [Fact]
    public void De_eerste_van_de_vorige_maand_kan_nog() =>
        Assert.Empty(new WijzigingIsNietTeLangTerug().Controleer(new(new(2026, 3, 1), new(2026, 4, 30))));

    [Fact]
    public void Verder_terug_kan_niet()
    {
        var bevinding = Assert.Single(new WijzigingIsNietTeLangTerug().Controleer(new(new(2026, 2, 1), new(2026, 4, 1))));

        Assert.Equal("ZO-045", bevinding.Code);
        Assert.Contains("1 maart 2026", bevinding.Tekst);
    }
}
