using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Account;

/// <summary>Sign-in of the oefenwereld: choose a made-up person. Outside the oefenwereld this page does not exist.</summary>
[AllowAnonymous]
public sealed class AanmeldenModel(OefenaccountsBekijken accounts, IConfiguration configuration) : PageModel
{
    public IReadOnlyList<IGrouping<string, Oefenaccount>> Groepen { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    private bool IsOefenwereld => configuration.GetValue("Oefenwereld:Vullen", defaultValue: false);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!IsOefenwereld)
        {
            return NotFound();
        }

        Groepen = [.. (await accounts.AlleAsync(cancellationToken)).GroupBy(a => a.Groep)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid account, CancellationToken cancellationToken)
    {
        if (!IsOefenwereld || !await accounts.BestaatAsync(account, cancellationToken))
        {
            return NotFound();
        }

        var identiteit = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, account.ToString()),
                new Claim(Sessiemiddleware.Sessieclaim, Guid.NewGuid().ToString("N")),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        await HttpContext.SignInAsync(new ClaimsPrincipal(identiteit));
        return LocalRedirect(Url.IsLocalUrl(Terug) ? Terug : "/");
    }
}
