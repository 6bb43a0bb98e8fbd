using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Pages.Toekenningen;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Budgethouders;

/// <summary>The consulent adds somebody who may act for a budgethouder, or look along.</summary>
public sealed class VertegenwoordigerModel(BudgethouderBekijken bekijken, VertegenwoordigerWijzigen wijzigen) : Portaalpagina
{
    private const string Ja = "ja";
    private const string Nee = "nee";

    private static readonly FormulierValidator Validator = new();

    public static IReadOnlyList<Keuze> Beheerkeuzes { get; } =
    [
        new(Ja, "Ja", "Deze persoon sluit overeenkomsten en laat betalen."),
        new(Nee, "Nee", "Deze persoon kijkt alleen mee."),
    ];

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public BudgethouderBekijken.Dossier Dossier { get; private set; } = null!;

    /// <summary>A meekijker is chosen by the beheerder, not by the verstrekker.</summary>
    public IReadOnlyList<Keuze> Soorten => Keuze.Van(
        Vertegenwoordigersoorten.Naam,
        Enum.GetValues<Vertegenwoordigersoort>().Where(s => s != Vertegenwoordigersoort.Meekijker));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await wijzigen.ExecuteAsync(
            new(
                new BudgethouderId(Id),
                Invoer.Bsn!,
                Vertegenwoordigerwijziging.Toevoegen,
                Invoer.Vanaf!.Value,
                Invoer.Soort,
                Invoer.Beheer == Ja),
            cancellationToken);
        TempData.Meld("De vertegenwoordiger is toegevoegd.");
        return RedirectToPage("Detail", new { id = Id });
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Dossier = await bekijken.ExecuteAsync(new(new BudgethouderId(Id)), cancellationToken);

    protected internal override string? VeldVoor(string code) => code switch
    {
        "ZO-007" => "Invoer.Bsn",
        "BEHEER" => "Invoer.Beheer",
        "STATUS" => "Invoer.Bsn",
        _ => null,
    };

    public sealed record Formulier
    {
        public Bsn? Bsn { get; init; }

        public Vertegenwoordigersoort? Soort { get; init; }

        public string? Beheer { get; init; }

        public DateOnly? Vanaf { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Bsn).NotNull().WithMessage("Vul het BSN van de vertegenwoordiger in.");
            RuleFor(f => f.Soort).NotNull().WithMessage("Kies wat voor vertegenwoordiger dit wordt.")
                .IsInEnum().NotEqual(Vertegenwoordigersoort.Meekijker).WithMessage("Kies wat voor vertegenwoordiger dit wordt.");
            RuleFor(f => f.Beheer).Must(b => b is Ja or Nee).WithMessage("Kies ja of nee.");
            RuleFor(f => f.Vanaf).NotNull().WithMessage("Vul in vanaf welke dag dit geldt.");
        }
    }
}
