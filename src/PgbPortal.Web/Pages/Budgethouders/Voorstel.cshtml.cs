using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Budgethouders;

/// <summary>The consulent decides about who was proposed to manage the budget.</summary>
public sealed class VoorstelModel(BudgethouderBekijken bekijken, VertegenwoordigerBeoordelen beoordelen) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    public static IReadOnlyList<Keuze> Besluiten { get; } =
    [
        new(nameof(Besluit.Akkoord), "Akkoord", "Deze persoon regelt het pgb vanaf vandaag. Wie het nu regelt, stopt."),
        new(nameof(Besluit.Afwijzen), "Afwijzen", "Er verandert niets."),
    ];

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public BudgethouderBekijken.Dossier Dossier { get; private set; } = null!;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        var besluit = Invoer.Besluit!.Value;
        await beoordelen.ExecuteAsync(
            new(new BudgethouderId(Id), besluit, new VertegenwoordigingId(Invoer.Voorstel)), cancellationToken);
        TempData.Meld(besluit == Besluit.Akkoord ? "De nieuwe vertegenwoordiger regelt nu het pgb." : "U heeft het voorstel afgewezen.");
        return RedirectToPage("Detail", new { id = Id });
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Dossier = await bekijken.ExecuteAsync(new(new BudgethouderId(Id)), cancellationToken);

    public sealed record Formulier
    {
        /// <summary>The proposal that was on the screen.</summary>
        public Guid Voorstel { get; init; }

        public Besluit? Besluit { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator() => RuleFor(f => f.Besluit)
            .Must(b => b is Domain.Zorgovereenkomsten.Besluit.Akkoord or Domain.Zorgovereenkomsten.Besluit.Afwijzen)
            .WithMessage("Kies akkoord of afwijzen.");
    }
}
