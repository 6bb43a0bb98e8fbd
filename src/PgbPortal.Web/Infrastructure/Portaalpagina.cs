using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PgbPortal.Domain.Gedeeld.Controles;

namespace PgbPortal.Web.Infrastructure;

/// <summary>A page that loads what it shows in one place, also when a form is shown again with its errors.</summary>
public abstract class Portaalpagina : PageModel
{
    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Loads what the page shows beside the form; never what somebody typed.</summary>
    public virtual Task LaadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The field that a rule belongs to, such as "Invoer.Bsn"; null: above the form.</summary>
    protected internal virtual string? VeldVoor(string code) => null;

    /// <summary>The same, for a page where the place of the finding decides as well.</summary>
    protected internal virtual string? VeldVoor(Bevinding bevinding) => VeldVoor(bevinding.Code);

    /// <summary>Where a finding is shown and in which words; for a form with many lines that knows more than the code.</summary>
    protected internal virtual (string Veld, string Tekst) Plaats(Bevinding bevinding) =>
        (VeldVoor(bevinding) ?? "", bevinding.Tekst);

    /// <summary>The same page with its errors; what was typed stays.</summary>
    protected async Task<IActionResult> ToonFoutenAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
