using PgbPortal.Application.Budgetten;
using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>What a booking means, in words, and where it is explained.</summary>
internal static class Boekingtekst
{
    public static string Van(FunctiebudgetBekijken.Regel regel) => regel.Soort switch
    {
        Boekingssoort.Toekennen => "Toegekend",
        Boekingssoort.Vervangen when regel.Bedrag.IsNegatief => "Overgezet naar een nieuwe toekenning",
        Boekingssoort.Vervangen => "Toegekend, in plaats van een eerdere toekenning",
        Boekingssoort.Reserveren => $"Gereserveerd voor {Doel(regel)}",
        Boekingssoort.Vrijgeven => $"Weer vrij: {Doel(regel)}",
        Boekingssoort.Uitgeven => $"Betaald: {Doel(regel)}",
        Boekingssoort.Verlopen => $"Niet op tijd gebruikt, weer vrij: {Doel(regel)}",
        Boekingssoort.Herverdelen when regel.Bedrag.IsNegatief => $"Ziekengeld, telt niet als besteed: {Doel(regel)}",
        Boekingssoort.Herverdelen => $"Toch geen ziekengeld, telt als besteed: {Doel(regel)}",
        Boekingssoort.Ontvangen => $"Teruggekregen van {regel.Aanleiding?.Wie ?? "wie te veel kreeg"}",
        Boekingssoort.Terugdraaien => $"Betaling teruggekomen: {Doel(regel)}",
        _ => throw new ArgumentOutOfRangeException(nameof(regel)),
    };

    /// <param name="isVerstrekker">A verstrekker does not see the maandloon of an agreement.</param>
    /// <returns>The page that explains the booking; null when there is none.</returns>
    public static string? Adres(FunctiebudgetBekijken.Regel regel, bool isVerstrekker) => regel.Aanleiding switch
    {
        { Betaling: { } betaling } when regel.Soort is Boekingssoort.Uitgeven or Boekingssoort.Terugdraaien => $"/betalingen/{betaling.Waarde}",
        { Declaratie: { } declaratie } => $"/declaraties/{declaratie.Waarde}",
        { Soort: Waarvoor.Maandloon, Overeenkomst: { } overeenkomst } => $"/overeenkomsten/{overeenkomst.Waarde}{(isVerstrekker ? "" : "/maandloon")}",
        { Overeenkomst: { } overeenkomst } => $"/overeenkomsten/{overeenkomst.Waarde}",
        _ => null,
    };

    private static string Doel(FunctiebudgetBekijken.Regel regel) => regel.Aanleiding switch
    {
        { Soort: Waarvoor.VerantwoordingsvrijBedrag } or null => "verantwoordingsvrij bedrag",
        { Soort: Waarvoor.Zorg } a => $"{a.Wie}, {a.Maand?.Leesbaar}",
        { Soort: Waarvoor.Maandloon } a => $"maandloon {a.Wie}, {a.Maand?.Leesbaar}",
        { Soort: Waarvoor.Aanvulling } a => $"aanvulling {a.Wie}, {a.Maand?.Leesbaar}",
        { Soort: Waarvoor.Correctie } a => $"correctie {a.Wie}, {a.Maand?.Leesbaar}",
        { Soort: Waarvoor.Herberekening } a => $"nieuw tarief {a.Wie}, {a.Maand?.Leesbaar}",
        { Soort: Waarvoor.Feestdagen } a => $"feestdagen {a.Wie}, {a.Maand?.Jaar}",
        { Soort: Waarvoor.Eenmalig } a => $"eenmalige uitkering {a.Wie}",
        { Soort: Waarvoor.Vordering } a => $"vordering op {a.Wie}",
        _ => throw new ArgumentOutOfRangeException(nameof(regel)),
    };
}
