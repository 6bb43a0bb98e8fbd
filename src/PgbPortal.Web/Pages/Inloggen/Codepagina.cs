using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages.Inloggen;

/// <summary>The second step: a code. Who comes here without the first goes back to it.</summary>
public abstract class Codepagina(TimeProvider klok) : Inlogpagina
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>When nothing was filled in.</summary>
    protected abstract string Vraag { get; }

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
            ModelState.AddModelError(nameof(Code), Vraag);
            return await ToonFoutenAsync(cancellationToken);
        }

        if (!await KloptAsync(stap.Weg, stap.Account, Code, cancellationToken))
        {
            return await WeigerAsync(nameof(Code), cancellationToken);
        }

        return await BinnenAsync(stap, klok);
    }

    protected abstract Task<bool> KloptAsync(Lokaleweg weg, Lokalestap stap, string code, CancellationToken cancellationToken);
}
