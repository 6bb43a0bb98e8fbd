using PgbPortal.Application.Start;

namespace PgbPortal.Web.Pages.Werklijst;

/// <summary>The kinds of tasks as a list to choose from.</summary>
internal static class Werkwoorden
{
    public static string Soort(Taaksoort soort) => soort switch
    {
        Taaksoort.OvereenkomstBeoordelen => "Overeenkomst beoordelen",
        Taaksoort.WijzigingBeoordelen => "Wijziging beoordelen",
        Taaksoort.DeclaratieToetsen => "Declaratie beoordelen",
        Taaksoort.OvereenkomstToetsen => "Overeenkomst toetsen",
        Taaksoort.WijzigingToetsen => "Wijziging toetsen",
        Taaksoort.ToekenningLooptAf => "Budget loopt af",
        Taaksoort.ToekenningConflict => "Tekort in een budget",
        Taaksoort.VertegenwoordigerBeoordelen => "Beheerder kiezen",
        Taaksoort.BudgetVaststellen => "Budget vaststellen",
        Taaksoort.VraagBeantwoorden => "Vraag beantwoorden",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };
}
