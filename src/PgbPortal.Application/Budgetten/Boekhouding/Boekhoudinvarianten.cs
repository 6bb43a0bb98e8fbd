namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>All invariants: those of kwaliteit.md 1.2 in their order, then those that the portal has besides. The one place where they stand.</summary>
internal static class Boekhoudinvarianten
{
    public static IReadOnlyList<IBoekhoudinvariant> Alle { get; } =
    [
        new BudgetSluit(),
        new SaldoHeeftHetGoedeTeken(),
        new BoekingIsInEvenwicht(),
        new SaldoIsDeSomVanDeRegels(),
        new RegelsSluitenAan(),
        new ReserveringEindigtEenKeer(),
        new RegelWordtEenKeerBetaald(),
        new BetaalbestandKlopt(),
        new DatabaseWeigertWijzigen(),
        new KetenIsHeel(),
        new SleutelIsEenKeerGebruikt(),
        new BoekingIsNietInDeToekomst(),
        new VierOgen(),
        new AfgeslotenPeriodeBlijftDicht(),
        new BetaaldNaarDeGoedgekeurdeRekening(),
        new BankBevestigtWatIsBetaald(),
        new VorderingSluit(),
        new TegoedSluit(),
        new TegoedIsBetaald(),
    ];
}
