using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgovereenkomsten.Controles;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Zorgovereenkomsten;

/// <summary>Fourth step: which care, from which budget, how much and for what tariff. One page for each kind of care.</summary>
public sealed class ZorgModel(ZorgovereenkomstconceptBekijken bekijken, ZorgovereenkomstAanpassen aanpassen)
    : Conceptpagina(bekijken)
{
    private const string Verwijderen = "verwijderen";
    private const int Naamlengte = 70;
    private static readonly FormulierValidator Validator = new();

    /// <summary>Which line, from 1; null or one past the last for a new one.</summary>
    [FromRoute]
    public int? Nummer { get; init; }

    [BindProperty]
    public Formulier Invoer { get; set; } = new();

    public IReadOnlyList<Keuze> Budgetten =>
        [.. Concept.Budgetten.Select(b => new Keuze(b.Id.Waarde.ToString(), $"{b.Naam}, {b.Verstrekker}", Uitleg(b)))];

    public IReadOnlyList<Keuze> Werkzaamheden =>
    [
        .. Overeenkomstwoorden.Werkzaamheden.Append(Bestaand?.Werkzaamheden).OfType<string>().Where(w => w.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(w => new Keuze(w, w)),
    ];

    public bool IsNieuw => Bestaand is null;

    protected override Conceptstap Stap => Conceptstap.Zorg;

    private Regelafspraak? Bestaand => Concept.Regels.ElementAtOrDefault((Nummer ?? int.MaxValue) - 1);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        EisBestaandNummer();
        return await base.OnGetAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LaadAsync(cancellationToken);
        EisBestaandNummer();
        if (Actie == Verwijderen)
        {
            await aanpassen.ExecuteAsync(
                new(OvereenkomstId, Regels: [.. Concept.Regels.Where(r => r != Bestaand)]), cancellationToken);
            TempData.Meld("De zorg is uit de overeenkomst gehaald.");
            return Redirect(Controleeradres);
        }

        (await Validator.ValidateAsync(Invoer, cancellationToken)).AddToModelState(ModelState, nameof(Invoer));
        var budget = Concept.Budgetten.FirstOrDefault(b => b.Id.Waarde == Invoer.Budget);
        if (budget is null)
        {
            ModelState.AddModelError("Invoer.Budget", "Kies uit welk budget u deze zorg betaalt.");
        }

        if (!string.IsNullOrEmpty(Invoer.Werkzaamheden) && Werkzaamheden.All(w => w.Waarde != Invoer.Werkzaamheden))
        {
            ModelState.AddModelError("Invoer.Werkzaamheden", "Kies welk werk uw zorgverlener doet.");
        }

        if (!ModelState.IsValid)
        {
            return await ToonFoutenAsync(cancellationToken);
        }

        await aanpassen.ExecuteAsync(new(OvereenkomstId, Regels: MetDezeRegel(budget!)), cancellationToken);
        return Verder(Controleeradres);
    }

    protected override bool HoortHier(Zorgovereenkomstbevinding bevinding) =>
        Bestaand is { } regel && base.HoortHier(bevinding) && (bevinding.Regel ?? regel.Naam) == regel.Naam;

    protected override void VulIn() => Invoer = Bestaand is { } regel
        ? new()
        {
            Budget = Concept.Budgetten.FirstOrDefault(b => IsVan(b, regel))?.Id.Waarde,
            Werkzaamheden = regel.Werkzaamheden,
            Omschrijving = regel.Omschrijving,
            PerWeek = regel.MinutenPerWeek is { } minuten ? new Minuten(minuten) : null,
            DagenPerWeek = regel.DagenPerWeek,
            Beloning = regel.Beloning,
            Eenheid = regel.Eenheid,
            Tarief = regel.Tarief,
            Reiskosten = Overeenkomstwoorden.Reiswaarde(regel.Reiskosten?.Soort),
            ReisAfstand = regel.Reiskosten?.MetersEnkel is { } meters ? new Afstand(meters) : null,
            ReisDagen = regel.Reiskosten?.DagenPerWeek,
            Bijbetaling = regel.Bijbetaling,
        }
        : new() { Eenheid = Eenheid.Uur, Beloning = Beloning.Uurloon, Reiskosten = Overeenkomstwoorden.Reiswaarde(null), Budget = Concept.Budgetten is [var enige] ? enige.Id.Waarde : null };

    private static bool IsVan(Budgetkeuze budget, Regelafspraak regel) =>
        (budget.VerstrekkerId, budget.Wet, budget.Zorgfunctie) == (regel.VerstrekkerId, regel.Wet, regel.Zorgfunctie);

    private static string Uitleg(Budgetkeuze budget)
    {
        var vrij = string.Join(", ", budget.Delen.Select(d => $"{d.Vrij} vrij van {d.Periode}"));
        return budget.Maximum is { } maximum ? $"{vrij}. Hoogstens {maximum} per uur voor deze zorgverlener." : $"{vrij}.";
    }

    private void EisBestaandNummer()
    {
        if (Nummer is { } nummer && (nummer < 1 || nummer > Concept.Regels.Count + 1))
        {
            throw new NietGevondenException(nameof(Overeenkomstregel));
        }
    }

    private List<Regelafspraak> MetDezeRegel(Budgetkeuze budget)
    {
        var regels = Concept.Regels.ToList();
        var plek = Bestaand is { } bestaand ? regels.IndexOf(bestaand) : regels.Count;
        var bezet = regels.Where((_, i) => i != plek).Select(r => r.Naam).ToHashSet(StringComparer.Ordinal);
        var naam = EigenNaam(budget.Naam, bezet);
        var regel = new Regelafspraak(
            naam,
            budget.VerstrekkerId,
            budget.Wet,
            budget.Zorgfunctie,
            Invoer.Werkzaamheden!.Trim(),
            Invoer.Omschrijving!.Trim(),
            Invoer.Beloning ?? Beloning.Uurloon,
            Invoer.Eenheid ?? Eenheid.Uur,
            Invoer.Tarief!.Value,
            Concept.Tariefsoort,
            Invoer.PerWeek?.Aantal,
            Invoer.DagenPerWeek,
            Invoer.Bijbetaling,
            Invoer.Reisafspraak);
        if (plek == regels.Count)
        {
            regels.Add(regel);
        }
        else
        {
            regels[plek] = regel;
        }

        return regels;
    }

    /// <summary>Each line has a name of its own: "Begeleiding", "Begeleiding 2".</summary>
    private static string EigenNaam(string naam, HashSet<string> bezet)
    {
        var kort = naam.Length > Naamlengte ? naam[..Naamlengte].TrimEnd() : naam;
        return bezet.Contains(kort)
            ? Enumerable.Range(2, bezet.Count + 1).Select(i => $"{kort} {i}").First(n => !bezet.Contains(n))
            : kort;
    }

    public sealed record Formulier
    {
        public Guid? Budget { get; init; }

        public string? Werkzaamheden { get; init; }

        public string? Omschrijving { get; init; }

        public Minuten? PerWeek { get; init; }

        /// <summary>What the tariff is for; by the hour when it was not asked.</summary>
        public Eenheid? Eenheid { get; init; }

        public Bedrag? Tarief { get; init; }

        /// <summary>After a claim when it was not asked.</summary>
        public Beloning? Beloning { get; init; }

        public int? DagenPerWeek { get; init; }

        /// <summary>One of <see cref="Overeenkomstwoorden.Reiskeuzes"/>; none when it was not asked.</summary>
        public string? Reiskosten { get; init; }

        public Afstand? ReisAfstand { get; init; }

        public int? ReisDagen { get; init; }

        public bool Bijbetaling { get; init; }

        /// <summary>Distance and days belong to a fixed amount only.</summary>
        public Reisafspraak? Reisafspraak => Overeenkomstwoorden.Reissoort(Reiskosten) switch
        {
            null => null,
            Reiskostensoort.Vast => new(Reiskostensoort.Vast, ReisAfstand?.Meters, ReisDagen),
            var soort => new(soort.Value),
        };
    }

    public sealed class FormulierValidator : AbstractValidator<Formulier>
    {
        private const int DagenInEenWeek = 7;
        private const int MinutenInEenWeek = DagenInEenWeek * 24 * 60;
        private const int HoogsteUurtarief = 100_000;
        private const int HoogsteTarief = 9_999_999;

        public FormulierValidator()
        {
            RuleFor(f => f.Werkzaamheden).NotEmpty().WithMessage("Kies welk werk uw zorgverlener doet.")
                .MaximumLength(200).WithMessage("Gebruik hoogstens 200 tekens.");
            RuleFor(f => f.Omschrijving).NotEmpty().WithMessage("Beschrijf wat uw zorgverlener doet en waarom dat nodig is.")
                .MaximumLength(4000).WithMessage("Gebruik hoogstens 4.000 tekens.");
            RuleFor(f => f.PerWeek).NotNull().When(PerUur)
                .WithMessage("Vul in hoeveel uur per week de zorgverlener werkt.");
            RuleFor(f => f.PerWeek!.Value.Aantal).InclusiveBetween(1, MinutenInEenWeek).When(f => f.PerWeek is not null)
                .OverridePropertyName(nameof(Formulier.PerWeek))
                .WithMessage("Vul een aantal uren in dat in een week past.");
            RuleFor(f => f.Eenheid).IsInEnum().WithMessage("Kies waarvoor u het tarief afspreekt.");
            RuleFor(f => f.Beloning).IsInEnum().WithMessage("Kies hoe u de zorgverlener betaalt.");
            RuleFor(f => f.Eenheid).Must((f, _) => PerUur(f)).When(f => f.Beloning == Beloning.Maandloon)
                .WithMessage("Een maandloon rekent met een tarief per uur. Kies uur.");
            RuleFor(f => f.DagenPerWeek).InclusiveBetween(1, DagenInEenWeek).WithMessage("Vul een getal in van 1 tot en met 7.");
            RuleFor(f => f.Reiskosten).Must(r => string.IsNullOrEmpty(r) || Overeenkomstwoorden.Reiskeuzes.Any(k => k.Waarde == r))
                .WithMessage("Kies of u reiskosten betaalt.");
            When(f => Overeenkomstwoorden.Reissoort(f.Reiskosten) == Reiskostensoort.Vast, () =>
            {
                RuleFor(f => f.Beloning).Equal(Beloning.Maandloon).OverridePropertyName(nameof(Formulier.Reiskosten))
                    .WithMessage("Een vast bedrag voor reizen kan alleen bij een maandloon.");
                RuleFor(f => f.ReisAfstand).Must(a => a is { Meters: > 0 }).WithMessage("Vul in hoe ver de zorgverlener reist.");
                RuleFor(f => f.ReisDagen).NotNull().WithMessage("Vul in op hoeveel dagen per week de zorgverlener reist.")
                    .InclusiveBetween(1, DagenInEenWeek).WithMessage("Vul een getal in van 1 tot en met 7.");
            });
            RuleFor(f => f.Tarief).NotNull().WithMessage("Vul het tarief in.");
            RuleFor(f => f.Tarief!.Value.Centen)
                .InclusiveBetween(1, HoogsteUurtarief).When(PerUur, ApplyConditionTo.CurrentValidator)
                .WithMessage("Vul een tarief in tussen € 0,01 en € 1.000,00 per uur.")
                .InclusiveBetween(1, HoogsteTarief).When(f => !PerUur(f), ApplyConditionTo.CurrentValidator)
                .WithMessage("Vul een tarief in tussen € 0,01 en € 99.999,99.")
                .When(f => f.Tarief is not null)
                .OverridePropertyName(nameof(Formulier.Tarief));
        }

        private static bool PerUur(Formulier formulier) => (formulier.Eenheid ?? Eenheid.Uur) == Eenheid.Uur;
    }
}
