using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Kladden;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Declaraties;

/// <summary>First the month, then the hours, then "controleer uw antwoorden", then send. Nothing counts before that.</summary>
[BewaartKlad]
public sealed class IndienenModel(
    DeclaratieVoorbereiden voorbereiden, DeclaratieControleren controleren, DeclaratieIndienen indienen, KladdenBekijken kladden)
    : Portaalpagina
{
    private const string Versturen = "versturen";
    private const string Wijzigen = "wijzigen";

    private static readonly FormulierValidator Validator = new();

    [FromRoute]
    public Guid OvereenkomstId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Maand? Maand { get; set; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public DeclaratieVoorbereiden.Formulier Overeenkomst { get; private set; } = null!;

    /// <summary>Filled: the page asks to check the answers. Null: it asks for the hours.</summary>
    public DeclaratieControleren.Proefuitslag? Uitslag { get; private set; }

    /// <summary>Of this agreement, beside the choice of the month.</summary>
    public IReadOnlyList<Kladuren> Kladden { get; private set; } = [];

    public bool IsGoedgekeurd => Overeenkomst.Status is ZorgovereenkomstStatus.Goedgekeurd or ZorgovereenkomstStatus.Beeindigd;

    /// <summary>What is too late is told beside the choice: nobody types a month of hours for nothing.</summary>
    public IReadOnlyList<Keuze> Maanden =>
    [
        .. Overeenkomst.Maanden.Where(m => !m.IsTeLaat)
            .Select(m => new Keuze(m.Maand.ToString(), m.Maand.Leesbaar, Toelichting(m))),
    ];

    /// <summary>Not claimed in time; what was claimed needs no word.</summary>
    public IReadOnlyList<DeclaratieVoorbereiden.Maandkeuze> TeLaat =>
        [.. Overeenkomst.Maanden.Where(m => m is { IsTeLaat: true, IngediendeDeclaratie: null })];

    /// <summary>The last day to enter the chosen month, when that day is over; null when it can be claimed.</summary>
    public DateOnly? WasUiterlijk => Overeenkomst.Maanden.FirstOrDefault(m => m.Maand == Maand && m.IsTeLaat)?.Uiterlijk;

    /// <summary>The days of the month on which the agreement was in force.</summary>
    public Periode? Dagen => Maand is { } maand ? Overeenkomst.Looptijd.Doorsnede(maand.Periode) : null;

    /// <summary>"Uren declareren", unless something else than hours was agreed.</summary>
    public string Kop => Overeenkomst.Zorg.Count > 0 && Overeenkomst.Zorg.All(z => z.AlleenReis) ? "Kilometers declareren"
        : Overeenkomst.Zorg.All(z => z.Tarief.Eenheid == Eenheid.Uur) ? "Uren declareren" : "Zorg declareren";

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (Maand is { } gevraagd && Overeenkomst.Maanden.All(m => m.Maand != gevraagd))
        {
            // Not over yet, or not in this agreement: nobody fills in a month that would be refused.
            ModelState.Clear();
            ModelState.AddModelError(nameof(Maand), $"{gevraagd.Leesbaar} kunt u nu niet declareren. Kies een maand uit de lijst.");
            Maand = null;
        }

        if (Maand is { } maand)
        {
            Invoer = new()
            {
                Id = DeclaratieId.Nieuw().Waarde,
                Aanvulling = Overeenkomst.Maanden.Any(m => m.Maand == maand && m.IngediendeDeclaratie is not null),
                Zorg = [.. Overeenkomst.Zorg.Select(z => new Zorginvoer { Afspraak = z.Id.Waarde })],
            };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        if (Maand is not { } maand)
        {
            ModelState.TryAddModelError(nameof(Maand), "Kies een maand.");
            return await ToonFoutenAsync(cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        if (actie == Wijzigen)
        {
            await LaadAsync(cancellationToken);
            return Page();
        }

        var input = Invoer.NaarInput(OvereenkomstId, maand);
        if (actie == Versturen)
        {
            await indienen.ExecuteAsync(input, cancellationToken);
            TempData.VraagErvaring(Kernmoment.DeclaratieVerstuurd);
            return RedirectToPage("Bevestiging", new { id = Invoer.Id });
        }

        var uitslag = await controleren.ExecuteAsync(input, cancellationToken);
        await LaadAsync(cancellationToken);
        Uitslag = uitslag;
        return Page();
    }

    public override async Task LaadAsync(CancellationToken cancellationToken)
    {
        Overeenkomst = await voorbereiden.ExecuteAsync(new(new(OvereenkomstId), Maand), cancellationToken);
        if (Maand is null)
        {
            Kladden = await Kladuren.HaalAsync(kladden, OvereenkomstId, cancellationToken);
        }
    }

    protected internal override (string Veld, string Tekst) Plaats(Bevinding bevinding) =>
        Invoer.Zorg.Plaats(bevinding, $"{nameof(Invoer)}.{nameof(Formulier.Zorg)}", Maand ?? Domain.Waarden.Maand.Van(default))
        ?? base.Plaats(bevinding);

    protected internal override string? VeldVoor(string code) =>
        Factuurinvoer.VeldVoor(code) is { } veld ? $"{nameof(Invoer)}.{nameof(Formulier.Factuur)}.{veld}" : null;

    private static string Toelichting(DeclaratieVoorbereiden.Maandkeuze maand) => maand switch
    {
        { IngediendeDeclaratie: not null } => "Al gedeclareerd. U kunt aanvullen.",
        _ => $"Nog niet gedeclareerd. Indienen kan tot en met {maand.Uiterlijk.Lang()}.",
    };

    public sealed record Formulier
    {
        public Guid Id { get; init; }

        /// <summary>Chosen when the form was opened, so that a form that stayed open never doubles a claim.</summary>
        public bool Aanvulling { get; init; }

        public List<Zorginvoer> Zorg { get; init; } = [];

        public Factuurinvoer Factuur { get; init; } = new();

        public DeclaratieIndienen.Input NaarInput(Guid overeenkomst, Maand maand) => new(
            new(Id),
            new(overeenkomst),
            maand,
            [.. Zorg.SelectMany(z => z.NaarInput())],
            Factuur.NaarFactuur(),
            Aanvulling);
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        public FormulierValidator()
        {
            RuleFor(f => f.Id).NotEmpty().WithMessage("Open dit formulier opnieuw.");
            RuleFor(f => f.Zorg).Custom((zorg, context) =>
            {
                foreach (var (veld, fout) in zorg.Fouten(nameof(Formulier.Zorg)))
                {
                    context.AddFailure(veld, fout);
                }
            });
            RuleFor(f => f.Factuur).SetValidator(new Factuurinvoer.Validator());
        }
    }
}
