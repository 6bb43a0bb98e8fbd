using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class FactuurtariefIsAfgesprokenTests
{
    [Fact]
    public void Zonder_factuur_of_zonder_tarief_is_er_niets_te_vergelijken()
    {
        new Claimdossier().IsGoed<FactuurtariefIsAfgesproken>();
        Met(null).IsGoed<FactuurtariefIsAfgesproken>();
    }

    [Fact]
    public void Het_afgesproken_tarief_is_goed() => Met(6000).IsGoed<FactuurtariefIsAfgesproken>();

    [Fact]
    public void Een_factuur_van_65_euro_bij_een_afspraak_van_60_kan_niet()
    {
        var tekst = Met(6500).IsFout<FactuurtariefIsAfgesproken>("DC-008");

        Assert.Contains("€\u00a065,00", tekst);
        Assert.Contains("€\u00a060,00", tekst);
    }

    private static Claimdossier Met(long? tarief) =>
        new() { Factuur = new("F2026-04", new(2026, 4, 30), tarief is { } centen ? new Bedrag(centen) : null) };
}
