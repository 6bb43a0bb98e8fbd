using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Toekenningen;

/// <summary>What a closed budget comes down to, and the decision about it.</summary>
public sealed class VaststellingModel(VaststellingBekijken bekijken, BudgetVaststellen vaststellen, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    public VaststellingBekijken.Overzicht Overzicht { get; private set; } = null!;

    public bool MagVaststellen => Overzicht is { Besluit: null, Belet: null } && Menu.Mag(huidig.Sessie, typeof(BudgetVaststellen));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var bedragen = await vaststellen.ExecuteAsync(new(new ToekenningId(Id)), cancellationToken);
        TempData.Meld($"Het budget is vastgesteld op {bedragen.Totaal}.");
        return RedirectToPage("Vaststelling", new { Id });
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Overzicht = await bekijken.ExecuteAsync(new(new ToekenningId(Id)), cancellationToken);
}
