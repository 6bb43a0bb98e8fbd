using System.Globalization;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>A page that can tell how it was on an earlier day.</summary>
internal static class Terugblik
{
    /// <returns>The day that was asked for; null, with a fault at its field, when that day still comes.</returns>
    public static DateOnly? Dag(Portaalpagina pagina, DateOnly? op, DateOnly vandaag)
    {
        if (op <= vandaag)
        {
            return op;
        }

        if (op is not null)
        {
            pagina.ModelState.AddModelError("Op", "Deze dag komt nog. Kies vandaag of een eerdere dag.");
        }

        return null;
    }

    /// <summary>The day as a part of an address; nothing when it is about now.</summary>
    public static string Adres(DateOnly? op, string teken = "?") =>
        op is { } dag ? string.Create(CultureInfo.InvariantCulture, $"{teken}op={dag:yyyy-MM-dd}") : "";
}
