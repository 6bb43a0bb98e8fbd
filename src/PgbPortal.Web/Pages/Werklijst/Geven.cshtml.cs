using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Start;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Werklijst;

/// <summary>One task goes to a colleague with the same function.</summary>
public sealed class GevenModel(TaakBekijken bekijken, TaakGeven geven) : Portaalpagina
{
    /// <summary>Which task, when the same thing asks for more than one.</summary>
    [FromQuery(Name = "soort")]
    public Taaksoort? Soort { get; set; }

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid? Aan { get; set; }

    public TaakBekijken.Detail Detail { get; private set; } = null!;

    public IEnumerable<Keuze> Keuzes => Detail.Collegas.Select(c => new Keuze(
        c.Id.Waarde.ToString(), $"{c.Naam}{(c.IsZelf ? " (uzelf)" : "")}{(c.Id == Detail.Bij ? ", heeft de taak nu" : "")}"));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Aan is not { } aan)
        {
            ModelState.AddModelError(nameof(Aan), "Kies wie deze taak doet.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var naam = await geven.ExecuteAsync(new(Detail.Taak.Soort, Id, new(aan)), cancellationToken);
        TempData.Meld($"De taak is van {naam}.", naam);
        return RedirectToPage("Index");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) => Detail = await bekijken.ExecuteAsync(new(Id, Soort), cancellationToken);

    protected internal override string? VeldVoor(string code) => code == "WL-001" ? nameof(Aan) : null;
}
