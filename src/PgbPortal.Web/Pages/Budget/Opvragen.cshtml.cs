using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>The beheerder asks for a part of the verantwoordingsvrije bedrag.</summary>
public sealed class OpvragenModel(FunctiebudgetBekijken bekijken, VerantwoordingsvrijBedragOpvragen opvragen) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new() { Id = DeclaratieId.Nieuw().Waarde };

    public FunctiebudgetBekijken.Overzicht Budget { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Bedrag.TryParse(Invoer.Bedrag, out var bedrag))
        {
            ModelState.TryAddModelError("Invoer.Bedrag", "Vul een bedrag in, bijvoorbeeld 100,00.");
            return await ToonFoutenAsync(cancellationToken);
        }

        var stand = await opvragen.ExecuteAsync(new(new(Invoer.Id), new(Id), bedrag), cancellationToken);
        TempData.Meld(stand is { Status: DeclaratieStatus.Goedgekeurd, VerwachteBetaaldag: { } dag }
            ? $"Wij betalen {bedrag} op {dag.Lang()}."
            : "Uw aanvraag is ontvangen. Hij wacht nog. Bekijk waarom.");
        return Redirect($"/declaraties/{stand.Id.Waarde}");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Budget = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);

    protected internal override string? VeldVoor(string code) => code is "DC-029" or "DC-036" ? "Invoer.Bedrag" : null;

    public sealed class Formulier
    {
        public Guid Id { get; set; }

        public string? Bedrag { get; set; }
    }
}
