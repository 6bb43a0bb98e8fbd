using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Rekeningnummers;

/// <summary>A zorgverlener looks at and changes the own account.</summary>
public sealed class EigenModel(RekeningnummerBekijken bekijken, IbanWijzigen wijzigen, HuidigeSessie huidig, TimeProvider klok) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public RekeningnummerBekijken.Stand Stand { get; private set; } = null!;

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

        await wijzigen.ExecuteAsync(new(Stand.Zorgverlener, iban), cancellationToken);
        TempData.Meld("Uw nieuwe rekeningnummer is verstuurd. Wij controleren het eerst en betalen zolang niet. U krijgt bericht als het nummer klopt.");
        return RedirectToPage("Eigen");
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Stand = await bekijken.ExecuteAsync(new(), cancellationToken);

    protected internal override string? VeldVoor(string code) =>
        code == "IBAN" ? $"{nameof(Invoer)}.{nameof(Formulier.Iban)}" : null;

    public sealed record Formulier
    {
        public Iban? Iban { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator() => RuleFor(f => f.Iban).NotNull().WithMessage("Vul uw rekeningnummer in.");
    }
}
