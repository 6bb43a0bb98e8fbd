using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages.Account;

/// <summary>Sends the visitor to the identity provider of one way in; shows nothing itself.</summary>
[AllowAnonymous]
public sealed class NaarModel(Aanmeldinstellingen instellingen) : PageModel
{
    [FromRoute]
    public string Weg { get; set; } = "";

    [FromQuery]
    public string? Terug { get; set; }

    /// <summary>The visitor must show again who they are, though the provider may still know them.</summary>
    [FromQuery]
    public bool Opnieuw { get; set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!instellingen.Wegen.Any(w => w.Sleutel == Weg))
        {
            return NotFound();
        }

        var eigenschappen = new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(Terug) ? Terug : "/" };
        if (Opnieuw)
        {
            eigenschappen.Items[OidcHandler.Opnieuw] = "ja";
        }

        try
        {
            await HttpContext.ChallengeAsync(Weg, eigenschappen);
            return new EmptyResult();
        }
        catch (InlogdienstOnbereikbaarException)
        {
            return RedirectToPage("Mislukt", new { reden = "storing", weg = Weg });
        }
    }
}
