using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Web.Pages.Betalingen;

/// <summary>What a payment is for, in the words of the portal.</summary>
internal static class Betaalwoorden
{
    public static string Titel(BetalingBekijken.Specificatie betaling) =>
        betaling.Maand is { } maand ? $"Betaalspecificatie {maand.Leesbaar}" : "Betaalspecificatie";

    public static string Van(Betaalsoort soort) => soort switch
    {
        Betaalsoort.Declaratie => "Declaratie",
        Betaalsoort.Aanvulling => "Aanvulling op een declaratie",
        Betaalsoort.Correctie => "Correctie",
        Betaalsoort.Herberekening => "Nieuw berekend tarief",
        Betaalsoort.Maandloon => "Maandloon",
        Betaalsoort.Vvb => "Verantwoordingsvrij bedrag",
        Betaalsoort.Feestdagen => "Feestdagenuitkering",
        Betaalsoort.Eenmalig => "Eenmalige uitkering",
        Betaalsoort.Teruggave => "Eigen geld terug",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };
}
