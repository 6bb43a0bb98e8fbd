using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application;
using PgbPortal.Application.Identity;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Gedeeld.Controles;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>The beheerder proposes another tariff, other hours, other travel or a later end for an agreement that runs.</summary>
[BewaartKlad]
public sealed class WijzigenModel(ZorgovereenkomstBekijken bekijken, ZorgovereenkomstWijzigen wijzigen, TimeProvider klok, HuidigeSessie huidig)
    : Portaalpagina
{
    private static readonly FormulierValidator Validator = new();

    [FromRoute]
    public Guid Id { get; init; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public Overeenkomstbeeld Beeld { get; private set; } = null!;

    public string Adres => $"/overeenkomsten/{Id}";

    public bool HeeftEinde => Beeld.TotEnMet is not null;

    private IEnumerable<Regelbeeld> Regels => Beeld.Regels.Where(r => !r.Doorgestreept);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        if (!Beeld.Kan(Overeenkomsthandeling.Wijzigen))
        {
            return Redirect(Adres);
        }

        var volgende = Maand.Van(klok.Vandaag()).Volgende.EersteDag;
        Invoer = new()
        {
            Id = Guid.CreateVersion7(),
            Ingangsdatum = Beeld.TotEnMet < volgende ? Maand.Van(klok.Vandaag()).EersteDag : volgende,
            Einddatum = Beeld.TotEnMet,
            Regels =
            [
                .. Regels.Select(r => new Formulierregel
                {
                    Naam = r.Naam,
                    Omschrijving = r.Laatst.Omschrijving,
                    PerWeek = r.Laatst.MinutenPerWeek is { } minuten ? new Minuten(minuten) : null,
                    DagenPerWeek = r.Laatst.DagenPerWeek,
                    Tarief = r.Laatst.Tarief,
                    Reiskosten = Overeenkomstwoorden.Reiswaarde(r.Laatst.Reiskosten?.Soort),
                    ReisAfstand = r.Laatst.Reiskosten?.MetersEnkel is { } meters ? new Afstand(meters) : null,
                    ReisDagen = r.Laatst.Reiskosten?.DagenPerWeek,
                }),
            ],
        };
        return Page();
    }

    public override async Task LaadAsync(CancellationToken cancellationToken) =>
        Beeld = await bekijken.ExecuteAsync(new(new(Id)), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? actie, CancellationToken cancellationToken)
    {
        Menu.Eis(huidig.Sessie, typeof(ZorgovereenkomstWijzigen));
        await LaadAsync(cancellationToken);
        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        foreach (var (nummer, ingevuld) in Invoer.Regels.Index())
        {
            // Only a line per hour asks for hours: the others are paid for what was given.
            if (ingevuld.PerWeek is null && Regel(ingevuld.Naam)?.Tarief.Eenheid == Eenheid.Uur)
            {
                ModelState.AddModelError($"Invoer.Regels[{nummer}].PerWeek", "Vul in hoeveel uur per week de zorgverlener werkt.");
            }

            // A fixed amount goes with maandloon only: a line without it does not have the choice.
            if (Reiskeuzes(Regel(ingevuld.Naam)).All(k => k.Waarde != ingevuld.Reiskosten))
            {
                ModelState.AddModelError($"Invoer.Regels[{nummer}].Reiskosten", "Kies of u reiskosten betaalt.");
            }
        }

        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        if (await ControleAsync(actie, cancellationToken) is { } stap)
        {
            return stap;
        }

        var regels = Invoer.Regels
            .Select(r => (Ingevuld: r, Nu: Regel(r.Naam) ?? throw new NietGevondenException(nameof(Overeenkomstregel))))
            .ToDictionary(r => r.Nu.Naam, r => r.Ingevuld.Na(r.Nu.Laatst));
        var stand = await wijzigen.ExecuteAsync(
            new(new(Invoer.Id), new(Id), Invoer.Ingangsdatum!.Value, regels, HeeftEinde ? new(Invoer.Einddatum) : null), cancellationToken);
        if (stand.Status == WijzigingStatus.WachtOpBeheerder)
        {
            TempData.Meld("De wijziging staat klaar. Lees haar nog een keer en teken.");
            return Redirect($"{Adres}/ondertekenen");
        }

        await LaadAsync(cancellationToken);
        TempData.Meld($"De wijziging is voorgesteld. Uw zorgverlener tekent eerst. {Overeenkomstwoorden.Hierna(Beeld)}");
        return Redirect(Adres);
    }

    public static IReadOnlyList<Keuze> Reiskeuzes(Regelbeeld? regel) =>
    [
        .. Overeenkomstwoorden.Reiskeuzes.Where(k => regel?.Beloning == Beloning.Maandloon || Overeenkomstwoorden.Reissoort(k.Waarde) != Reiskostensoort.Vast),
    ];

    /// <summary>The name of a line as a heading: with a capital.</summary>
    public static string Kop(string? naam) => string.IsNullOrEmpty(naam) ? "Zorg" : naam.MetHoofdletter;

    public Regelbeeld? Regel(string? naam) => Regels.FirstOrDefault(r => r.Naam == naam);

    protected internal override string? VeldVoor(Bevinding bevinding) => bevinding.Code switch
    {
        "ZO-044" or "ZO-045" => "Invoer.Ingangsdatum",
        "ZO-047" or "ZO-002" or "ZO-003" when HeeftEinde => "Invoer.Einddatum",
        "ZO-013" or "ZO-014" or "ZO-015" or "ZO-012" => VanRegel(bevinding, nameof(Formulierregel.Tarief)),
        "ZO-017" or "ZO-019" => VanRegel(bevinding, nameof(Formulierregel.PerWeek)),
        "ZO-032" => VanRegel(bevinding, nameof(Formulierregel.Reiskosten)),
        "ZO-033" => VanRegel(bevinding, nameof(Formulierregel.ReisAfstand)),
        _ => null,
    };

    private string? VanRegel(Bevinding bevinding, string veld)
    {
        var naam = (bevinding as Zorgovereenkomstbevinding)?.Regel ?? (Invoer.Regels is [var enige] ? enige.Naam : null);
        var nummer = Invoer.Regels.FindIndex(r => r.Naam == naam);
        return nummer < 0 ? null : $"Invoer.Regels[{nummer}].{veld}";
    }

    public sealed record Formulier
    {
        /// <summary>Made with the form: sending it twice gives one change.</summary>
        public Guid Id { get; init; }

        public DateOnly? Ingangsdatum { get; init; }

        public DateOnly? Einddatum { get; init; }

        public List<Formulierregel> Regels { get; init; } = [];
    }

    public sealed record Formulierregel
    {
        public string? Naam { get; init; }

        public string? Omschrijving { get; init; }

        public Minuten? PerWeek { get; init; }

        public int? DagenPerWeek { get; init; }

        public Bedrag? Tarief { get; init; }

        /// <summary>One of <see cref="Overeenkomstwoorden.Reiskeuzes"/>.</summary>
        public string? Reiskosten { get; init; }

        public Afstand? ReisAfstand { get; init; }

        public int? ReisDagen { get; init; }

        /// <summary>The line as it becomes; what the form does not ask stays.</summary>
        public Regelinhoud Na(Regelinhoud nu) => nu with
        {
            Omschrijving = Omschrijving!.Trim(),
            Tarief = Tarief!.Value,
            MinutenPerWeek = PerWeek?.Aantal,
            DagenPerWeek = nu.DagenPerWeek is null ? null : DagenPerWeek,
            Reiskosten = Overeenkomstwoorden.Reissoort(Reiskosten) switch
            {
                null => null,
                Reiskostensoort.Vast => new(Reiskostensoort.Vast, ReisAfstand?.Meters, ReisDagen),
                var soort => new(soort.Value),
            },
        };
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        private const int DagenInEenWeek = 7;
        private const int MinutenInEenWeek = DagenInEenWeek * 24 * 60;

        public FormulierValidator()
        {
            RuleFor(f => f.Id).NotEmpty().WithMessage("Open deze pagina opnieuw.");
            RuleFor(f => f.Ingangsdatum).NotNull().WithMessage("Vul in vanaf welke dag de wijziging geldt.");
            RuleFor(f => f.Regels).NotEmpty().WithMessage("Open deze pagina opnieuw.");
            RuleForEach(f => f.Regels).ChildRules(regel =>
            {
                regel.RuleFor(r => r.Naam).NotEmpty().WithMessage("Open deze pagina opnieuw.");
                regel.RuleFor(r => r.Omschrijving).NotEmpty().WithMessage("Beschrijf wat uw zorgverlener doet en waarom dat nodig is.")
                    .MaximumLength(4000).WithMessage("Gebruik hoogstens 4.000 tekens.");
                regel.RuleFor(r => r.Tarief).NotNull().WithMessage("Vul het tarief in.")
                    .Must(t => t is null or { Centen: >= 1 and <= 9_999_999 })
                    .WithMessage("Vul een tarief in tussen € 0,01 en € 99.999,99.");
                regel.RuleFor(r => r.PerWeek).Must(p => p is null or { Aantal: >= 1 and <= MinutenInEenWeek })
                    .WithMessage("Vul een aantal uren in dat in een week past.");
                regel.RuleFor(r => r.DagenPerWeek).InclusiveBetween(1, DagenInEenWeek).WithMessage("Vul een getal in van 1 tot en met 7.");
                regel.RuleFor(r => r.ReisAfstand).Must(a => a is { Meters: > 0 }).When(IsVast).WithMessage("Vul in hoe ver de zorgverlener reist.");
                regel.RuleFor(r => r.ReisDagen).NotNull().When(IsVast, ApplyConditionTo.CurrentValidator).WithMessage("Vul in op hoeveel dagen per week de zorgverlener reist.")
                    .InclusiveBetween(1, DagenInEenWeek).WithMessage("Vul een getal in van 1 tot en met 7.");
            });
        }

        private static bool IsVast(Formulierregel regel) => Overeenkomstwoorden.Reissoort(regel.Reiskosten) == Reiskostensoort.Vast;
    }
}
