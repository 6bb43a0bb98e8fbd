using Microsoft.AspNetCore.Mvc.ModelBinding;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Web.Pages.Oefenwereld;

/// <summary>What must be so before an oefenwereld is thrown away, whatever comes in its place.</summary>
internal static class Opnieuw
{
    /// <summary>Nobody is thrown away who is not made up.</summary>
    private const string MetAnderen =
        "In deze database staan ook accounts die niet van de oefenwereld zijn. Opnieuw beginnen zou die weggooien, en kan daarom niet.";

    /// <param name="veld">The tick that says that somebody is sure.</param>
    /// <returns>False when it may not be; then it is told why.</returns>
    public static async Task<bool> MagOpnieuwAsync(
        this ModelStateDictionary stand, Databasebeheer database, bool zeker, string veld, CancellationToken cancellationToken)
    {
        if (!zeker)
        {
            stand.AddModelError(veld, "Zet een vinkje als u het zeker weet.");
        }
        else if (!await database.HeeftAlleenOefenaccountsAsync(cancellationToken))
        {
            stand.AddModelError("", MetAnderen);
        }

        return stand.IsValid;
    }
}
