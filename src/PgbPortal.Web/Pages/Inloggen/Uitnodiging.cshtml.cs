using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure.Aanmelden;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Inloggen;

/// <summary>Whoever was invited brings the code of the administrator. It stands in no address, so it stays in no history and no log.</summary>
public sealed class UitnodigingModel(Lokaalaccounts accounts, Lokaalinstellingen instellingen) : Inlogpagina
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public IReadOnlyList<Keuze> Wegen => IndexModel.Keuzes(instellingen);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        var weg = IndexModel.Gekozen(instellingen, Invoer.Weg);
        if (weg is null)
        {
            ModelState.AddModelError("Invoer.Weg", "Kies uw organisatie.");
        }

        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        if (await accounts.UitnodigingAsync(weg!, Invoer.Email!, Invoer.Code!, cancellationToken) is not { } stap)
        {
            return await WeigerAsync("", cancellationToken);
        }

        await Stapkoekje.GeefAsync(HttpContext, stap, weg!, Stapdoel.Instellen);
        return RedirectToPage("Instellen");
    }

    public sealed record Formulier
    {
        public string? Weg { get; init; }

        public string? Email { get; init; }

        public string? Code { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Email).NotEmpty().WithMessage("Vul uw e-mailadres in.").MaximumLength(250).WithMessage("Dit e-mailadres is te lang.");
            RuleFor(f => f.Code).NotEmpty().WithMessage("Vul de code van uw beheerder in.").MaximumLength(60).WithMessage("Deze code is te lang.");
        }
    }
}
