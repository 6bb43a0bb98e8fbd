using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Bewaren;
using PgbPortal.Application.Inzage;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Bewaren;

/// <summary>What is kept, what was erased, and what somebody holds back.</summary>
public sealed class IndexModel(BewarenBekijken bekijken, BewaarplichtInstellen instellen, BewaarplichtOpheffen opheffen) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    [BindProperty]
    public Guid Plicht { get; set; }

    [BindProperty]
    public Opheffingsgrond? Opheffing { get; set; }

    public BewarenBekijken.Resultaat Resultaat { get; private set; } = null!;

    public static IReadOnlyList<Keuze> Gronden { get; } = Keuze.Van<Bewaargrond>(Woord);

    public static IReadOnlyList<Keuze> Opheffingen { get; } = Keuze.Van<Opheffingsgrond>(Woord);

    public static string Woord(Bewaargrond grond) => grond switch
    {
        Bewaargrond.Bezwaar => "Er loopt een bezwaar",
        Bewaargrond.Rechtszaak => "Er loopt een rechtszaak",
        Bewaargrond.Fraudeonderzoek => "Er loopt een onderzoek naar fraude",
        Bewaargrond.VerzoekBetrokkene => "De budgethouder vraagt erom",
        Bewaargrond.Toezicht => "Een toezichthouder vraagt erom",
        _ => throw new ArgumentOutOfRangeException(nameof(grond)),
    };

    public static string Woord(Opheffingsgrond grond) => grond switch
    {
        Opheffingsgrond.ZaakGesloten => "De zaak is klaar",
        Opheffingsgrond.VerzoekIngetrokken => "Het verzoek is ingetrokken",
        Opheffingsgrond.Vergissing => "Het was een vergissing",
        _ => throw new ArgumentOutOfRangeException(nameof(grond)),
    };

    public static string Woord(Wisuitkomst uitkomst) => uitkomst switch
    {
        Wisuitkomst.Bewaarplicht => "Iemand vroeg het langer te bewaren",
        Wisuitkomst.OpenVordering => "Er moet nog geld terug",
        Wisuitkomst.OpenBudget => "Een budget is niet afgesloten",
        Wisuitkomst.Gewist => "Gewist",
        _ => throw new ArgumentOutOfRangeException(nameof(uitkomst)),
    };

    public static IReadOnlyList<(string Wat, int Aantal)> Tellingen(BewarenBekijken.Telling telling) =>
    [
        ("Dossiers", telling.Dossiers),
        ("Personen", telling.Personen),
        ("Zorgverleners", telling.Zorgverleners),
        ("Accounts", telling.Accounts),
        ("Vertegenwoordigers", telling.Vertegenwoordigers),
        ("Berichten, brieven en vragen", telling.Post),
        ("Stukken zonder namen gemaakt", telling.Stukken),
    ];

    public static string Dag(DateTime utc) => DateOnly.FromDateTime(Klok.Lokaal(utc)).Lang();

    public string Jaren(Kengetalsoort soort) => $"{Resultaat.Termijnen[soort]} jaar";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await instellen.ExecuteAsync(new(Invoer.Bsn!, Invoer.Grond!.Value, Invoer.Kenmerk!), cancellationToken);
        TempData.Meld("Dit dossier blijft bewaard tot u dat opheft.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOpheffenAsync(CancellationToken cancellationToken)
    {
        if (Opheffing is not { } grond || !Enum.IsDefined(grond))
        {
            ModelState.AddModelError(nameof(Opheffing), "Kies waarom het dossier niet langer hoeft te blijven.");
            return await ToonFoutenAsync(cancellationToken);
        }

        await opheffen.ExecuteAsync(new(Plicht, grond), cancellationToken);
        TempData.Meld("Het dossier wordt gewist als de termijnen voorbij zijn.");
        return RedirectToPage();
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) => Resultaat = await bekijken.ExecuteAsync(new(), cancellationToken);

    public sealed record Formulier
    {
        public Bsn? Bsn { get; init; }

        public Bewaargrond? Grond { get; init; }

        public string? Kenmerk { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Bsn).NotNull().WithMessage("Vul het BSN van de budgethouder in.");
            RuleFor(f => f.Grond).Must(g => g is { } grond && Enum.IsDefined(grond)).WithMessage("Kies een reden.");
            RuleFor(f => f.Kenmerk).Must(Openingen.IsKenmerk).WithMessage("Vul het nummer van de zaak in, zoals Z-26-0412. Geen naam.");
        }
    }
}
