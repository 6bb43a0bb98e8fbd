using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages.Account;

[AllowAnonymous]
public sealed class AfmeldenModel(Aanmeldsessies sessies) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // A cookie that somebody kept must open nothing: throwing it away in this browser is not enough.
        if (User.FindFirstValue(Sessiekoekje.Sleutelclaim) is { } sleutel)
        {
            await sessies.BeeindigAsync(sleutel, cancellationToken);
        }

        await HttpContext.SignOutAsync();
        return RedirectToPage();
    }
}
