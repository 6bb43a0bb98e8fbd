using PgbPortal.Domain.Declaraties.Controles;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class UrenInKwartierenTests
{
    [Theory]
    [InlineData(15)]
    [InlineData(165)]
    [InlineData(180)]
    public void Een_heel_aantal_kwartieren_is_goed(int minuten) => Met(minuten).IsGoed<UrenInKwartieren>();

    [Theory]
    [InlineData(66, "1 uur en 6 minuten")]
    [InlineData(310, "5 uur en 10 minuten")]
    public void Iets_daartussen_kan_niet(int minuten, string leesbaar) =>
        Assert.Contains($"Week 11: rond {leesbaar} af op een kwartier", Met(minuten).IsFout<UrenInKwartieren>("DC-010"));

    [Fact]
    public void Elke_foute_week_wordt_genoemd()
    {
        var dossier = new Claimdossier
        {
            Regels = o => [Claimdossier.Week(o, "2026-W10", 10), Claimdossier.Week(o, "2026-W11", 20)],
        };

        Assert.Equal(
            2, dossier.Controleer<UrenInKwartieren>().OfType<Declaratiefout>().Select(f => f.RegelId).Distinct().Count());
    }

    private static Claimdossier Met(int minuten) => new() { Regels = o => [Claimdossier.Week(o, "2026-W11", minuten)] };
}
