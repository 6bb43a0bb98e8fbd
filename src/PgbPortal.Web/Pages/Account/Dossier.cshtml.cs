using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Account;

/// <summary>Somebody with several roles chooses one dossier; rights never add up across dossiers.</summary>
public sealed class DossierModel(HuidigeSessie huidig) : PageModel
{
    public IReadOnlyList<Dossierkeuze> Dossiers => huidig.Sessie.Dossiers;

    public string Naam => huidig.Sessie.Naam;

    public async Task<IActionResult> OnPostAsync(string? sleutel)
    {
        if (Dossiers.FirstOrDefault(d => d.Sleutel == sleutel) is not { } gekozen)
        {
            return NotFound();
        }

        var identiteit = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, User.FindFirstValue(ClaimTypes.NameIdentifier)!),
                new Claim(Sessiemiddleware.Dossierclaim, gekozen.Sleutel),
                new Claim(Sessiemiddleware.Sessieclaim, User.FindFirstValue(Sessiemiddleware.Sessieclaim)!),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(new ClaimsPrincipal(identiteit));
        return LocalRedirect("/");
    }
}
