using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class BedragIsMogelijkTests
{
    [Theory]
    [InlineData(15)]
    [InlineData(180)]
    public void Meer_dan_niets_is_goed(int minuten) => Met(minuten).IsGoed<BedragIsMogelijk>();

    [Fact]
    public void Niets_kan_niet()
    {
        Assert.Contains("nul euro", Met(0).IsFout<BedragIsMogelijk>("DC-036"));
        new Claimdossier { Regels = _ => [] }.IsFout<BedragIsMogelijk>("DC-036");
    }

    [Theory]
    [InlineData(9_999_999, 0)]
    [InlineData(10_000_000, 1)]
    public void Een_ton_past_niet_in_een_bericht(long centen, int bevindingen) => Assert.Equal(
        bevindingen,
        new Claimdossier
        {
            Overeenkomst = new() { Tarief = new(centen), Status = ZorgovereenkomstStatus.Goedgekeurd },
            Regels = o => [Claimdossier.Week(o, "2026-W11", 60)],
        }.Controleer<BedragIsMogelijk>().Count);

    private static Claimdossier Met(int minuten) => new() { Regels = o => [Claimdossier.Week(o, "2026-W11", minuten)] };
}
