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

    /// <summary>The page asks to check what it understood, instead of asking for it.</summary>
    public bool IsControle { get; protected set; }

    /// <summary>The step between a form that is filled in well and sending it.</summary>
    /// <param name="actie">The button that was pressed.</param>
    /// <returns>The page that asks to check, or the form again; null: it is to be sent.</returns>
    protected async Task<IActionResult?> ControleAsync(string? actie, CancellationToken cancellationToken)
    {
        if (actie is not (Controlestap.Controleren or Controlestap.Wijzigen))
        {
            return null;
        }

        await LaadAsync(cancellationToken);
        IsControle = actie == Controlestap.Controleren;
        return Page();
    }

    /// <summary>The same page with its errors; what was typed stays.</summary>
    protected async Task<IActionResult> ToonFoutenAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}

/// <summary>What the buttons of "controleer uw antwoorden" say to the page.</summary>
public static class Controlestap
{
    public const string Controleren = "controleren";
    public const string Wijzigen = "wijzigen";
    public const string Versturen = "versturen";
}
