using PgbPortal.Application.Budgetten;
using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>What a booking means, in words.</summary>
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
        Boekingssoort.Herverdelen when regel.Bedrag.IsNegatief => "Ziekengeld: telt niet mee als besteed",
        Boekingssoort.Herverdelen => "Toch geen ziekengeld: telt mee als besteed",
        Boekingssoort.Ontvangen => "Teruggekregen van wie te veel kreeg",
        Boekingssoort.Terugdraaien => $"Betaling teruggekomen: {Doel(regel)}",
        _ => throw new ArgumentOutOfRangeException(nameof(regel)),
    };

    private static string Doel(FunctiebudgetBekijken.Regel regel) => regel.Declaratie is { } declaratie
        ? $"{declaratie.Zorgverlener}, {declaratie.Maand.Leesbaar}"
        : "verantwoordingsvrij bedrag";
}
