using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure.Aanmelden;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Inloggen;

/// <summary>The first step: address and password.</summary>
public sealed class IndexModel(Lokaalaccounts accounts, Lokaalinstellingen instellingen) : Inlogpagina
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public IReadOnlyList<Keuze> Wegen => Keuzes(instellingen);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        var weg = Gekozen(instellingen, Invoer.Weg);
        if (weg is null)
        {
            ModelState.AddModelError("Invoer.Weg", "Kies uw organisatie.");
        }

        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        if (await accounts.WachtwoordAsync(weg!, Invoer.Email!, Invoer.Wachtwoord!, cancellationToken) is not { } stap)
        {
            return await WeigerAsync("", cancellationToken);
        }

        await Stapkoekje.GeefAsync(HttpContext, stap, weg!, Stapdoel.Code, Binnenkomst.IsVanOns(Terug) ? Terug : "/");
        return RedirectToPage("Code");
    }

    internal static IReadOnlyList<Keuze> Keuzes(Lokaalinstellingen instellingen) => [.. instellingen.Wegen.Select(w => new Keuze(w.Sleutel, w.Naam))];

    internal static Lokaleweg? Gekozen(Lokaalinstellingen instellingen, string? sleutel) =>
        instellingen.Wegen is [var enige] ? enige : instellingen.Wegen.FirstOrDefault(w => w.Sleutel == sleutel);

    public sealed record Formulier
    {
        public string? Weg { get; init; }

        public string? Email { get; init; }

        public string? Wachtwoord { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Email).NotEmpty().WithMessage("Vul uw e-mailadres in.").MaximumLength(250).WithMessage("Dit e-mailadres is te lang.");
            RuleFor(f => f.Wachtwoord).NotEmpty().WithMessage("Vul uw wachtwoord in.")
                .MaximumLength(Wachtwoordregels.Langst).WithMessage("Dit wachtwoord is te lang.");
        }
    }
}
