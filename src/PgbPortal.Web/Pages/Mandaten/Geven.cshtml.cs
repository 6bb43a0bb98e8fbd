using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Mandaten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Mandaten;

/// <summary>An administrator lets the staff of another organisation work for the own one.</summary>
public sealed class GevenModel(MandatenBekijken bekijken, MandaatGeven geven, HuidigeSessie huidig) : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public IReadOnlyList<Keuze> Organisaties { get; private set; } = [];

    public IReadOnlyList<Keuze> Wetten { get; private set; } = [];

    public static IReadOnlyList<Keuze> Rechten { get; } =
    [
        new(nameof(Mandaatrecht.Kijken), "Kijken", "Dossiers lezen. Dit hoort altijd bij een mandaat."),
        new(nameof(Mandaatrecht.Toekennen), "Toekennen", "Consulenten leggen toekenningen vast en veranderen ze."),
        new(nameof(Mandaatrecht.Beoordelen), "Beoordelen", "Toetsers beoordelen zorgovereenkomsten en declaraties."),
    ];

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(MandaatGeven));
        var overzicht = await bekijken.ExecuteAsync(new(), cancellationToken);
        Organisaties = [.. overzicht.Mogelijk.Select(o => new Keuze($"{o.Id.Waarde}", o.Naam))];
        Wetten = [.. overzicht.Wetten.Select(w => new Keuze(w.ToString(), w.Naam))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(MandaatGeven));
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await geven.ExecuteAsync(
            new(
                new(Invoer.Id), new(Invoer.Aan!.Value), [.. Invoer.Wetten.Select(Enum.Parse<Wet>).Distinct()],
                [.. Invoer.Rechten.Select(Enum.Parse<Mandaatrecht>).Distinct()], Invoer.Van!.Value, Invoer.TotEnMet!.Value),
            cancellationToken);
        TempData.Meld("Het mandaat is gegeven.");
        return RedirectToPage("Index");
    }

    protected internal override string? VeldVoor(string code) => code switch
    {
        "MD-001" or "MD-005" => "Invoer.Aan",
        "MD-002" => "Invoer.Wetten",
        "MD-003" => "Invoer.Rechten",
        "MD-004" => "Invoer.Van",
        _ => null,
    };

    public sealed record Formulier
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        public Guid? Aan { get; init; }

        public List<string> Wetten { get; init; } = [];

        public List<string> Rechten { get; init; } = [];

        public DateOnly? Van { get; init; }

        public DateOnly? TotEnMet { get; init; }
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Aan).NotNull().WithMessage("Kies een organisatie.");
            RuleFor(f => f.Wetten).Must(w => w.Count > 0 && w.All(x => Enum.GetNames<Wet>().Contains(x, StringComparer.Ordinal))).WithMessage("Kies minstens een wet.");
            RuleFor(f => f.Rechten).Must(r => r.Count > 0 && r.All(x => Enum.GetNames<Mandaatrecht>().Contains(x, StringComparer.Ordinal)))
                .WithMessage("Kies wat de andere organisatie mag.");
            RuleFor(f => f.Van).NotNull().WithMessage("Vul de eerste dag in.");
            RuleFor(f => f.TotEnMet).NotNull().WithMessage("Vul de laatste dag in.");
        }
    }
}
