using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Account;

[AllowAnonymous]
public sealed class AfmeldenModel(Afmeldingen afmeldingen) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // A cookie that somebody kept must open nothing: throwing it away in this browser is not enough.
        if (Guid.TryParse(User.FindFirstValue(ClaimTypes.NameIdentifier), out var gebruiker)
            && User.FindFirstValue(Sessiemiddleware.Sessieclaim) is { } sessie)
        {
            await afmeldingen.MeldAfAsync(gebruiker, sessie, cancellationToken);
        }

        await HttpContext.SignOutAsync();
        return RedirectToPage();
    }
}
