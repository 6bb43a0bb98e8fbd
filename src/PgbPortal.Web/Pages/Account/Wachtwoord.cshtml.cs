using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Account;

/// <summary>An employee with an account of this portal chooses another password.</summary>
public sealed class WachtwoordModel(WachtwoordWijzigen wijzigen, HuidigeSessie huidig) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public override Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(WachtwoordWijzigen));
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(WachtwoordWijzigen));
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await wijzigen.ExecuteAsync(new(Invoer.Oud!, Invoer.Nieuw!), cancellationToken);
        TempData.Meld("Uw wachtwoord is gewijzigd. U bent op andere apparaten uitgelogd.");
        return Redirect(Paginakader.Sessies);
    }

    protected internal override string? VeldVoor(string code) => code switch
    {
        "WW-001" => "Invoer.Oud",
        "WW-002" => "Invoer.Nieuw",
        _ => null,
    };

    public sealed record Formulier
    {
        public string? Oud { get; init; }

        public string? Nieuw { get; init; }

        public string? Nogmaals { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Oud).NotEmpty().WithMessage("Vul uw wachtwoord van nu in.").MaximumLength(Wachtwoordregels.Langst).WithMessage("Dit wachtwoord is te lang.");
            RuleFor(f => f.Nieuw).NotEmpty().WithMessage("Kies een nieuw wachtwoord.");
            RuleFor(f => f.Nogmaals).Equal(f => f.Nieuw).WithMessage("De twee wachtwoorden zijn niet gelijk.");
        }
    }
}
