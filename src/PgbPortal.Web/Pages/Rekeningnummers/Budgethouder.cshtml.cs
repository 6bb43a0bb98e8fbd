using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Rekeningnummers;

/// <summary>The account of the budgethouder whose dossier is open; who acts for him changes it.</summary>
public sealed class BudgethouderModel(BudgethouderrekeningBekijken bekijken, BudgethouderIbanWijzigen wijzigen, HuidigeSessie huidig, TimeProvider klok)
    : Portaalpagina
{
    private static readonly EigenModel.FormulierValidator Validator = new();

    [BindProperty]
    public EigenModel.Formulier Invoer { get; set; } = new();

    public BudgethouderrekeningBekijken.Stand Stand { get; private set; } = null!;

    /// <summary>Asked before the form is filled in, not after.</summary>
    public bool MoetBevestigen => huidig.Sessie.MoetBevestigen(klok.NuUtc());

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        // Text that is no account number has its own message already.
        if (ModelState.IsValid)
        {
            (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        }

        await LaadAsync(cancellationToken);
        if (!ModelState.IsValid || Invoer.Iban is not { } iban)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (await ControleAsync(actie, cancellationToken) is { } stap)
        {
            return stap;
        }

        await wijzigen.ExecuteAsync(new(Stand.Budgethouder, iban), cancellationToken);
        TempData.Meld("Het nieuwe rekeningnummer is verstuurd. Wij controleren het eerst en betalen zolang niet. U krijgt bericht als het nummer klopt.");
        return RedirectToPage("Budgethouder");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Stand = await bekijken.ExecuteAsync(new(), cancellationToken);

    protected internal override string? VeldVoor(string code) =>
        code == "IBAN" ? $"{nameof(Invoer)}.{nameof(EigenModel.Formulier.Iban)}" : null;
}
