using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.EigenGeld;

/// <summary>The beheerder asks own money back that was not used.</summary>
public sealed class TerugvragenModel(
    EigenGeldBekijken bekijken, BudgethouderrekeningBekijken rekening, EigenGeldTerugvragen terugvragen, HuidigeSessie huidig) : Portaalpagina
{
    [BindProperty]
    public Formulier Invoer { get; set; } = new() { Id = DeclaratieId.Nieuw().Waarde };

    public EigenGeldBekijken.Overzicht Overzicht { get; private set; } = null!;

    public BudgethouderrekeningBekijken.Stand Rekening { get; private set; } = null!;

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

        var stand = await terugvragen.ExecuteAsync(new(new(Invoer.Id), Invoer.Bedrag!.Value), cancellationToken);
        return Redirect($"/declaraties/{stand.Id.Waarde}/bevestiging");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(EigenGeldTerugvragen));
        Overzicht = await bekijken.ExecuteAsync(new(), cancellationToken);
        Rekening = await rekening.ExecuteAsync(new(), cancellationToken);
    }

    protected internal override string? VeldVoor(string code) => code is "STORTING" or "DC-036" ? "Invoer.Bedrag" : null;

    public sealed record Formulier
    {
        /// <summary>Of the request: sending it twice makes one.</summary>
        public Guid Id { get; init; }

        public Bedrag? Bedrag { get; init; }
    }
}
