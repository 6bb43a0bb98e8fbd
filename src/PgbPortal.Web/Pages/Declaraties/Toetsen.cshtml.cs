using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>A medewerker of the verstrekker or the SVB decides about a claim that waits for a person.</summary>
[BewaartKlad]
public sealed class ToetsenModel(
    DeclaratieBekijken bekijken, DeclaratieToetsen toetsen, DeclaratievoorraadBekijken voorraad, HuidigeSessie huidig) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    public static IReadOnlyList<Keuze> Besluiten { get; } =
    [
        new(nameof(Besluit.Akkoord), "Akkoord", "De declaratie gaat mee in de volgende betaling."),
        new(nameof(Besluit.Afwijzen), "Afwijzen", "Er wordt niets betaald. Het geld komt weer vrij."),
    ];

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public DeclaratieBekijken.Detail Declaratie { get; private set; } = null!;

    /// <summary>How many wait beside this one.</summary>
    public int Daarna { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid || Invoer.Besluit is not { } besluit)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await toetsen.ExecuteAsync(new(new DeclaratieId(Id), besluit, Invoer.Toelichting?.Trim()), cancellationToken);
        TempData.Meld(
            besluit == Besluit.Akkoord
                ? "De declaratie is goedgekeurd."
                : "De declaratie is afgewezen. De budgethouder krijgt bericht.",
            Voorraadtekst.Volgende(await voorraad.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken), "toetsen"));
        TempData.VraagErvaring(Kernmoment.DeclaratieBeoordeeld);
        return RedirectToPage("Detail", new { id = Id });
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Declaratie = await bekijken.ExecuteAsync(new(new DeclaratieId(Id)), cancellationToken);
        Menu.Eis(huidig.Sessie, typeof(DeclaratieToetsen));
        if (Declaratie.Mag.Toetsen)
        {
            Daarna = (await voorraad.ExecuteAsync(new(), cancellationToken)).Aantal - 1;
        }
    }

    public sealed record Formulier
    {
        public Besluit? Besluit { get; init; }

        public string? Toelichting { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        private const int LangsteToelichting = 1000;

        public FormulierValidator()
        {
            RuleFor(f => f.Besluit).NotNull().WithMessage("Kies akkoord of afwijzen.");
            RuleFor(f => f.Toelichting)
                .NotEmpty().When(f => f.Besluit == Besluit.Afwijzen)
                .WithMessage("Schrijf op waarom u afwijst. De budgethouder leest dit.")
                .MaximumLength(LangsteToelichting).WithMessage("Schrijf hoogstens 1.000 tekens.");
        }
    }
}
