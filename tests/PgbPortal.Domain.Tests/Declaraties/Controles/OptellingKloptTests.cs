using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

public sealed class OptellingKloptTests
{
    [Fact]
    public void Zonder_totaal_of_met_het_goede_totaal_is_het_goed()
    {
        new Claimdossier().IsGoed<OptellingKlopt>();
        Met(180).IsGoed<OptellingKlopt>();
    }

    [Fact]
    public void Een_ander_totaal_kan_niet()
    {
        var tekst = Met(195).IsFout<OptellingKlopt>("DC-014");

        Assert.Contains("€\u00a0180,00", tekst);
        Assert.Contains("€\u00a0195,00", tekst);
    }

    private static Claimdossier Met(decimal totaal) =>
        new() { Factuur = new("F2026-12", new(2026, 3, 31), null, Bedrag.Euro(totaal)) };
}
