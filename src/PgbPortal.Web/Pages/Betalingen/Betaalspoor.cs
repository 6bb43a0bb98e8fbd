using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Pages.Declaraties;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Betalingen;

/// <summary>The way of one payment from the SVB to the account.</summary>
internal static class Betaalspoor
{
    /// <param name="isOntvanger">The reader is who gets it, and can give another account.</param>
    public static IReadOnlyList<Stap> Van(BetalingBekijken.Specificatie betaling, bool isOntvanger) =>
    [
        new("De SVB gaf de betaling vrij", Stapstand.Gedaan, betaling.Dag),
        betaling.Status == BetaalopdrachtStatus.Aangeboden
            ? new(
                "De bank voert de betaling uit",
                Stapstand.Nu,
                null,
                $"De bank is aan de beurt sinds {betaling.Dag.Lang()}. U hoeft niets te doen. Komt het geld niet op de dag hieronder? Bel de SVB.")
            : new("De bank heeft de betaling bekeken", Stapstand.Gedaan),
        Aankomst(betaling, isOntvanger) with { Wie = betaling.Zorgverlener },
    ];

    private static Stap Aankomst(BetalingBekijken.Specificatie betaling, bool isOntvanger)
    {
        var naam = $"Op de rekening van {betaling.Zorgverlener}";
        return betaling.Status switch
        {
            BetaalopdrachtStatus.Uitgevoerd => new(naam, Stapstand.Gedaan, betaling.Dag),
            BetaalopdrachtStatus.Geweigerd or BetaalopdrachtStatus.Teruggestort => new(
                naam,
                Stapstand.Stil,
                null,
                $"De betaling van {betaling.Dag.Lang()} is niet gelukt. {Bank(betaling)}{Waarheen(betaling)} {Watnu(betaling, isOntvanger)}",
                isOntvanger ? "/rekeningnummer" : null,
                "Wijzig uw rekeningnummer"),
            _ => new(naam, Stapstand.Straks, Werkkalender.VolgendeWerkdag(betaling.Dag)),
        };
    }

    private static string Bank(BetalingBekijken.Specificatie betaling) =>
        Bankwoorden.Van(betaling.Bankcode) is { Length: > 0 } reden ? $"{reden} " : "";

    /// <summary>Where the money is that the bank did not pay.</summary>
    internal static string Waarheen(BetalingBekijken.Specificatie betaling) =>
        betaling.Soort == Betaalsoort.Teruggave ? "Het bedrag staat weer bij het eigen geld." : "Het geld is nog gereserveerd.";

    private static string Watnu(BetalingBekijken.Specificatie betaling, bool isOntvanger) => (betaling.Soort, isOntvanger) switch
    {
        (Betaalsoort.Teruggave, _) => "Geef een ander rekeningnummer op. Vraag het bedrag daarna opnieuw terug.",
        (_, true) => "Geef een ander rekeningnummer op. Daarna betalen wij opnieuw.",
        _ => $"{betaling.Zorgverlener} geeft een ander rekeningnummer op. Daarna betalen wij opnieuw. U hoeft niets te doen.",
    };
}
