using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages.Inloggen;

/// <summary>The second step without the app: a recovery code.</summary>
public sealed class HerstelcodeModel(Lokaalaccounts accounts, TimeProvider klok) : Inlogpagina
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
            ModelState.AddModelError(nameof(Code), "Vul een herstelcode in.");
            return await ToonFoutenAsync(cancellationToken);
        }

        if (await accounts.HerstelcodeAsync(stap.Weg, stap.Account, Code, cancellationToken) is not { } over)
        {
            return await WeigerAsync(nameof(Code), cancellationToken);
        }

        TempData.Meld(over switch
        {
            0 => "Dit was uw laatste herstelcode. Vraag uw beheerder om uw account opnieuw in te stellen.",
            1 => "U heeft nog 1 herstelcode. Is uw app weg? Vraag uw beheerder om uw account opnieuw in te stellen.",
            _ => $"U heeft nog {over} herstelcodes. Is uw app weg? Vraag uw beheerder om uw account opnieuw in te stellen.",
        });
        return await CodeModel.OpenAsync(HttpContext, stap, klok);
    }
}
