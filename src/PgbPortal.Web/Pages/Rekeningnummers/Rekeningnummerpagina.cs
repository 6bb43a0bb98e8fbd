using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Rekeningnummers;

/// <summary>Gives another account number: typed, read back digit by digit, and only then sent.</summary>
public abstract class Rekeningnummerpagina(HuidigeSessie huidig, TimeProvider klok) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    /// <summary>The number of now, for who looks; null: there is none yet.</summary>
    public abstract string? Huidig { get; }

    /// <summary>Asked before the form is filled in, not after.</summary>
    public bool MoetBevestigen => huidig.Sessie.MoetBevestigen(klok.NuUtc());

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        // Text that is no account number has its own message already.
        if (ModelState.IsValid)
        {
            (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        }

        if (!ModelState.IsValid || Invoer.Iban is not { } iban)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        if (await ControleAsync(actie, cancellationToken) is { } stap)
        {
            return stap;
        }

        await LaadAsync(cancellationToken);
        TempData.Meld(await WijzigAsync(iban, cancellationToken));
        return RedirectToPage();
    }

    protected internal override string? VeldVoor(string code) => code == "IBAN" ? $"{nameof(Invoer)}.{nameof(Formulier.Iban)}" : null;

    /// <returns>What the reader is told.</returns>
    protected abstract Task<string> WijzigAsync(Iban iban, CancellationToken cancellationToken);

    public sealed record Formulier
    {
        public Iban? Iban { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator() => RuleFor(f => f.Iban).NotNull().WithMessage("Vul uw rekeningnummer in.");
    }
}
