using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages.Account;

/// <summary>Before a step that can do much harm: somebody shows again who they are, and goes on in a new session.</summary>
public sealed class BevestigenModel(
    HuidigeSessie huidig, Aanmeldinstellingen instellingen, Lokaalinstellingen lokaal, TimeProvider klok) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    /// <summary>The way by which this session came in; null in the oefenwereld.</summary>
    public Aanmeldweg? Weg => instellingen.Wegen.FirstOrDefault(w => w.Sleutel == huidig.Sessie.Weg);

    /// <summary>This session came in with an account of the portal.</summary>
    public bool IsLokaal => lokaal.Wegen.Any(w => w.Sleutel == huidig.Sessie.Weg);

    public async Task<IActionResult> OnPostAsync()
    {
        // Only a made-up account can say it without showing it.
        if (huidig.Sessie is not { Weg: AanmeldenModel.Oefenweg, GebruikerId: { } gebruiker }
            || !await Sessiekoekje.OpenAsync(HttpContext, gebruiker, AanmeldenModel.Oefenweg, klok.NuUtc()))
        {
            return NotFound();
        }

        return LocalRedirect(Binnenkomst.IsVanOns(Terug) ? Terug! : "/");
    }
}
