using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class ZiekeWerknemerHoudtContractTests
{
    [Theory]
    [InlineData(Overeenkomstsoort.Arbeidsovereenkomst, false)]
    [InlineData(Overeenkomstsoort.Opdracht, true)]
    public void Wie_beter_is_of_geen_contract_heeft_kan_stoppen(Overeenkomstsoort soort, bool ziek) => Assert.Empty(Controleer(soort, ziek));

    [Fact]
    public void Tijdens_ziekte_stopt_een_contract_niet() =>
        Assert.Equal("ZO-048", Assert.Single(Controleer(Overeenkomstsoort.Arbeidsovereenkomst, ziek: true)).Code);

    private static IEnumerable<PgbPortal.Domain.Gedeeld.Controles.Bevinding> Controleer(Overeenkomstsoort soort, bool ziek) =>
        new ZiekeWerknemerHoudtContract().Controleer(new(soort, new(2025, 1, 1), new(2026, 12, 31), Wederzijds: true, ziek, new(2026, 4, 10)));
}
