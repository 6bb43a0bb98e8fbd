using PgbPortal.Domain.Vragen;

namespace PgbPortal.Web.Pages.Vragen;

/// <summary>Where the thing that a question is about can be seen, and where a question about it is asked.</summary>
public static class Vraagadressen
{
    /// <returns>Null for a general question.</returns>
    public static string? Van(Vraagonderwerp soort, Guid? id) => (soort, id) switch
    {
        (_, null) => null,
        (Vraagonderwerp.Overeenkomst or Vraagonderwerp.Terugbellen, { } overeenkomst) => $"/overeenkomsten/{overeenkomst}",
        (Vraagonderwerp.Declaratie, { } declaratie) => $"/declaraties/{declaratie}",
        (Vraagonderwerp.Betaling, { } betaling) => $"/betalingen/{betaling}",
        (Vraagonderwerp.Functiebudget, { } budget) => $"/budget/{budget}",
        _ => null,
    };

    public static string Nieuw(Vraagonderwerp soort, Guid id) => $"/vragen/nieuw?soort={soort}&over={id}";
}
