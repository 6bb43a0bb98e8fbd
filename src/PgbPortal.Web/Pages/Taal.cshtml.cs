using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Web.Infrastructure.Aanmelden;
using PgbPortal.Web.Infrastructure.Talen;

namespace PgbPortal.Web.Pages;

/// <summary>Takes the choice of a language, from a button that stands on every page, and goes back to that page.</summary>
[AllowAnonymous]
public sealed class TaalModel : PageModel
{
    public IActionResult OnGet() => NotFound();

    public IActionResult OnPost(string? taal, string? hier)
    {
        if (taal is not ("nl" or Catalogus.Engels))
        {
            return BadRequest();
        }

        Taalkeuze.Onthoud(HttpContext, taal == Catalogus.Engels);
        return LocalRedirect(Binnenkomst.IsVanOns(hier) ? hier! : "/");
    }
}
