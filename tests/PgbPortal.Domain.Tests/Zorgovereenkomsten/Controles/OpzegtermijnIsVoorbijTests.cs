using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;

namespace PgbPortal.Domain.Tests.Zorgovereenkomsten.Controles;

public sealed class OpzegtermijnIsVoorbijTests
{
    [Theory]
    [InlineData(Overeenkomstsoort.Opdracht, "2026-05-10")]
    [InlineData(Overeenkomstsoort.Arbeidsovereenkomst, "2026-05-31")]
    public void Na_de_opzegtermijn_mag_de_overeenkomst_stoppen(Overeenkomstsoort soort, string dag) =>
        Assert.Empty(Controleer(soort, DateOnly.Parse(dag)));

    [Theory]
    [InlineData(Overeenkomstsoort.Opdracht, "2026-05-09", "10 mei 2026")]
    [InlineData(Overeenkomstsoort.Arbeidsovereenkomst, "2026-05-30", "31 mei 2026")]
    public void Eerder_kan_niet(Overeenkomstsoort soort, string dag, string eerste)
    {
        var bevinding = Assert.Single(Controleer(soort, DateOnly.Parse(dag)));

        Assert.Equal("ZO-047", bevinding.Code);
        Assert.Contains(eerste, bevinding.Tekst);
    }

    [Fact]
    public void Wie_het_samen_eens_is_hoeft_niet_te_wachten() =>
        Assert.Empty(Controleer(Overeenkomstsoort.Opdracht, new(2026, 4, 11), wederzijds: true));

    private static IEnumerable<PgbPortal.Domain.Gedeeld.Controles.Bevinding> Controleer(
        Overeenkomstsoort soort, DateOnly laatste, bool wederzijds = false) =>
        new OpzegtermijnIsVoorbij().Controleer(new(soort, new(2025, 1, 1), laatste, wederzijds, IsZiek: false, new(2026, 4, 10)));
}
