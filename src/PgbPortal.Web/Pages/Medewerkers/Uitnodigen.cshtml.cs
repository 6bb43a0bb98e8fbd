using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Pages.Medewerkers;

/// <summary>
/// An administrator gives a colleague an account of this portal. The code stands in the answer itself: it is kept nowhere to be shown again.
/// </summary>
public sealed class UitnodigenModel(MedewerkersBekijken bekijken, MedewerkerUitnodigen uitnodigen, HuidigeSessie huidig) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public IReadOnlyList<Wet> Wetten { get; private set; } = [];

    public Uitnodiging? Uitnodiging { get; private set; }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(MedewerkerUitnodigen));
        Wetten = (await bekijken.ExecuteAsync(new(), cancellationToken)).Wetten;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(MedewerkerUitnodigen));
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        Uitnodiging = await uitnodigen.ExecuteAsync(
            new(new(Invoer.Id), Invoer.Naam!.Trim(), Invoer.Email!, Invoer.NaarRol(), Invoer.NaarWetten()), cancellationToken);
        return Page();
    }

    protected internal override string? VeldVoor(string code) => code switch
    {
        "MW-003" => "Invoer.Email",
        "MW-004" => "Invoer.Wetten",
        _ => null,
    };

    public sealed record Formulier : Rechtinvoer
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        public string? Naam { get; init; }

        public string? Email { get; init; }
    }

    public sealed class FormulierValidator : Rechtvalidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Naam).NotEmpty().WithMessage("Vul de naam in.").MaximumLength(200).WithMessage("Deze naam is te lang.");
            RuleFor(f => f.Email).NotEmpty().WithMessage("Vul het e-mailadres in.").EmailAddress().WithMessage("Dit is geen e-mailadres.")
                .MaximumLength(250).WithMessage("Dit e-mailadres is te lang.");
        }
    }
}
