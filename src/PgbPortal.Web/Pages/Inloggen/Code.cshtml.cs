using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages.Inloggen;

/// <summary>The second step: the code of the app. Who comes here without the first goes back to it.</summary>
public sealed class CodeModel(Lokaalaccounts accounts, TimeProvider klok) : Inlogpagina
{
    [BindProperty]
    public string? Code { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await Stapkoekje.LeesAsync(HttpContext, Stapdoel.Code) is null ? RedirectToPage("Index") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Stapkoekje.LeesAsync(HttpContext, Stapdoel.Code) is not { } stap)
        {
            return RedirectToPage("Index");
        }

        if (string.IsNullOrWhiteSpace(Code))
        {
            ModelState.AddModelError(nameof(Code), "Vul de code uit uw app in.");
            return await ToonFoutenAsync(cancellationToken);
        }

        return await accounts.CodeAsync(stap.Weg, stap.Account, Code, cancellationToken)
            ? await OpenAsync(HttpContext, stap, klok)
            : await WeigerAsync(nameof(Code), cancellationToken);
    }

    /// <summary>Both steps are done: a session, and the page that was asked for.</summary>
    internal static async Task<IActionResult> OpenAsync(HttpContext http, Stap stap, TimeProvider klok)
    {
        await Stapkoekje.WisAsync(http);
        return await Sessiekoekje.OpenAsync(http, stap.Account.Gebruiker, stap.Weg.Sleutel, klok.NuUtc())
            ? new LocalRedirectResult(stap.Terug)
            : new NotFoundResult();
    }
}
