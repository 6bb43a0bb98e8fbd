using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Pages.Inloggen;

/// <summary>
/// Whoever was invited chooses a password and shows a code of an app. The recovery codes stand in the answer itself: they are kept nowhere to
/// be shown again.
/// </summary>
public sealed class InstellenModel(Lokaalaccounts accounts, TimeProvider klok) : Inlogpagina
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public Instelsleutel? Sleutel { get; private set; }

    public IReadOnlyList<string> Herstelcodes { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        return Sleutel is null ? RedirectToPage("Uitnodiging") : Page();
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Sleutel = await Stapkoekje.LeesAsync(HttpContext, Stapdoel.Instellen) is { } stap ? await accounts.SleutelAsync(stap.Weg, stap.Account) : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Stapkoekje.LeesAsync(HttpContext, Stapdoel.Instellen) is not { } stap)
        {
            return RedirectToPage("Uitnodiging");
        }

        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        if (await accounts.StelInAsync(stap.Weg, stap.Account, Invoer.Wachtwoord!, Invoer.Code!, cancellationToken) is not { } resultaat)
        {
            return RedirectToPage("Uitnodiging");
        }

        foreach (var (veld, fout) in new[] { ("Invoer.Wachtwoord", resultaat.Wachtwoordfout), ("Invoer.Code", resultaat.Codefout) })
        {
            if (fout is not null)
            {
                ModelState.AddModelError(veld, fout);
            }
        }

        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        Herstelcodes = resultaat.Codes;
        await BinnenAsync(stap, klok);
        return Page();
    }

    public sealed record Formulier
    {
        public string? Wachtwoord { get; init; }

        public string? Nogmaals { get; init; }

        public string? Code { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Wachtwoord).NotEmpty().WithMessage("Kies een wachtwoord.");
            RuleFor(f => f.Nogmaals).Equal(f => f.Wachtwoord).WithMessage("De twee wachtwoorden zijn niet gelijk.");
            RuleFor(f => f.Code).NotEmpty().WithMessage("Vul de code uit de app in.");
        }
    }
}
