using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Declaraties.Controles;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Domain.Tests.Declaraties.Controles;

/// <summary>Three hours a week were agreed.</summary>
public sealed class UrenPassenBijAfspraakTests
{
    [Fact]
    public void Een_kwart_meer_dan_afgesproken_is_goed() => Week(225).IsGoed<UrenPassenBijAfspraak>();

    [Fact]
    public void Wat_daar_boven_komt_wordt_gezegd_maar_mag() => Assert.Equal(
        "In week 11 staat 96 uur. Afgesproken is 3 uur per week. Klopt dit?",
        Week(96 * 60).IsFout<UrenPassenBijAfspraak>("DC-013", Zwaarte.Waarschuwing));

    [Fact]
    public void Een_eerdere_declaratie_van_dezelfde_week_telt_mee()
    {
        var aanvulling = Week(120) with { Soort = Declaratiesoort.Aanvulling };

        (aanvulling with { Eerdere = o => [Claimdossier.Eerder(o, DeclaratieStatus.Betaald, [Claimdossier.Week(o, "2026-W10", 180)])] })
            .IsGoed<UrenPassenBijAfspraak>();
        (aanvulling with { Eerdere = o => [Claimdossier.Eerder(o, DeclaratieStatus.Ingetrokken, [Claimdossier.Week(o, "2026-W11", 180)])] })
            .IsGoed<UrenPassenBijAfspraak>();
        (aanvulling with { Eerdere = o => [Claimdossier.Eerder(o, DeclaratieStatus.Betaald, [Claimdossier.Week(o, "2026-W11", 180)])] })
            .IsFout<UrenPassenBijAfspraak>("DC-013", Zwaarte.Waarschuwing);
    }

    [Fact]
    public void De_dagen_van_een_week_tellen_samen() => (new Claimdossier
    {
        Regels = o => [new(o.Regels[0].Id, new(2026, 3, 9), null, 120, null), new(o.Regels[0].Id, new(2026, 3, 15), null, 120, null)],
    }).IsFout<UrenPassenBijAfspraak>("DC-013", Zwaarte.Waarschuwing);

    private static Claimdossier Week(int minuten) => new() { Regels = o => [Claimdossier.Week(o, "2026-W11", minuten)] };
}
