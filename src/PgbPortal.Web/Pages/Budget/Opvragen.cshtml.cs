using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Budget;

/// <summary>The beheerder asks for a part of the verantwoordingsvrije bedrag.</summary>
public sealed class OpvragenModel(
    FunctiebudgetBekijken bekijken, VerantwoordingsvrijBedragOpvragen opvragen, HuidigeSessie huidig) : Portaalpagina
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new() { Id = DeclaratieId.Nieuw().Waarde };

    public FunctiebudgetBekijken.Overzicht Budget { get; private set; } = null!;

    public Bedrag Over => Bedrag.Max(Bedrag.Nul, Budget.Stand.VerantwoordingsvrijBedrag - Budget.Opgevraagd);

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && Invoer.Bedrag is null)
        {
            ModelState.AddModelError("Invoer.Bedrag", "Vul een bedrag in, bijvoorbeeld 100,00.");
        }

        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        if (await ControleAsync(actie, cancellationToken) is { } stap)
        {
            return stap;
        }

        var stand = await opvragen.ExecuteAsync(new(new(Invoer.Id), new(Id), Invoer.Bedrag!.Value), cancellationToken);
        return Redirect($"/declaraties/{stand.Id.Waarde}/bevestiging");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Budget = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);
        Menu.Eis(huidig.Sessie, typeof(VerantwoordingsvrijBedragOpvragen));
    }

    protected internal override string? VeldVoor(string code) => code is "DC-029" or "DC-036" ? "Invoer.Bedrag" : null;

    public sealed record Formulier
    {
        /// <summary>Of the request: sending it twice makes one.</summary>
        public Guid Id { get; init; }

        public Bedrag? Bedrag { get; init; }
    }
}
