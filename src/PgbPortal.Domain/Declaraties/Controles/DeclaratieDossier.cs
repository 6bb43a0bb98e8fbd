using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Domain.Declaraties.Controles;

/// <summary>A finding about a claim as a whole or about one line.</summary>
/// <param name="RegelId">The line; null for the claim.</param>
/// <param name="Afspraak">What was agreed for that line; with the day or week it tells a form which field this is about.</param>
public sealed record Declaratiefout(
    string Code,
    Zwaarte Zwaarte,
    string Tekst,
    DeclaratieregelId? RegelId = null,
    OvereenkomstregelId? Afspraak = null,
    DateOnly? Dag = null,
    string? Week = null)
    : Bevinding(Code, Zwaarte, Tekst);

/// <summary>A functiebudget that could bear a line, with what can still be ordered.</summary>
/// <param name="IsVanKracht">Its grant was not replaced or withdrawn.</param>
public sealed record Drager(Functiebudget Functiebudget, Bedrag Vrij, bool IsVanKracht);

/// <summary>Another claim of the same agreement.</summary>
public sealed record EerdereDeclaratie(
    DeclaratieId Id,
    Declaratiesoort Soort,
    Maand Maand,
    DeclaratieStatus Status,
    DateOnly? BetaaldOp,
    IReadOnlyList<Declaratieregel> Regels);

/// <summary>Minutes of the same person on Wlz lines in one ISO week, over all budgethouders.</summary>
public sealed record Weekminuten(string Week, int Minuten);

/// <summary>Everything that the controles of a claim look at.</summary>
/// <param name="BijInvoer">
/// True when the claim is entered now; false when the beheerder agrees later (the term then looks back).
/// </param>
/// <param name="Eerdere">The other claims of this agreement, corrections included.</param>
/// <param name="AndereWlzMinuten">Of the same person, without this claim; the message may not name another budgethouder.</param>
/// <param name="AndereFactuurnummers">On the other claims of the same zorgverlener that were not withdrawn or refused.</param>
/// <param name="EigenGeld">What is in the pot of the budgethouder; only asked when a line needs own money.</param>
public sealed record DeclaratieDossier(
    Declaratie Declaratie,
    Zorgovereenkomst Overeenkomst,
    Zorgverlener Zorgverlener,
    IReadOnlyList<Drager> Dragers,
    IReadOnlyList<EerdereDeclaratie> Eerdere,
    IReadOnlyList<Weekminuten> AndereWlzMinuten,
    IReadOnlyDictionary<VerstrekkerId, Verstrekker> Verstrekkers,
    Kengetallen Kengetallen,
    DateOnly Vandaag,
    bool BijInvoer,
    IReadOnlyCollection<string>? AndereFactuurnummers = null,
    Bedrag EigenGeld = default)
{
    /// <summary>When the zorgverlener was ill under this agreement.</summary>
    public IReadOnlyList<Ziekteverloop> Ziekte { get; init; } = [];

    /// <summary>The day on which the budgethouder died.</summary>
    public DateOnly? Overleden { get; init; }

    /// <summary>Of the other hourly agreements of this budgethouder.</summary>
    public IReadOnlyList<Vooruitzicht> Vooruitzichten { get; init; } = [];

    /// <summary>With payments of this claim that came back.</summary>
    public Eerderverrekend EerderVerrekend { get; init; } = Eerderverrekend.Niets;

    /// <summary>The days of the agreement; without an end it goes on for ever.</summary>
    public Periode Looptijd => new(Overeenkomst.Van, Overeenkomst.TotEnMet ?? DateOnly.MaxValue);

    /// <summary>What bears the lines, each functiebudget once.</summary>
    public IEnumerable<Drager> GebruikteDragers => Declaratie.Regels
        .Select(DragerVan).OfType<Drager>().DistinctBy(d => d.Functiebudget.Id);

    /// <summary>
    /// The functiebudget in force that bears this line on its last day: its own zorgfunctie before the whole package; null
    /// when there is none.
    /// </summary>
    public Drager? DragerVan(Declaratieregel regel)
    {
        var afspraak = AfspraakVan(regel);
        return afspraak?.Zorgfunctie is not { } zorgfunctie
            ? null
            : Dragers
                .Where(d =>
                    d.IsVanKracht
                    && d.Functiebudget.VerstrekkerId == afspraak.VerstrekkerId
                    && d.Functiebudget.Wet == afspraak.Wet
                    && d.Functiebudget.Dekt(zorgfunctie)
                    && d.Functiebudget.Periode.Omvat(regel.TotEnMet))
                .OrderBy(d => d.Functiebudget.Zorgfunctie == zorgfunctie ? 0 : 1)
                .FirstOrDefault();
    }

    /// <summary>What the claim lacks: per functiebudget its need less what is free, together, and the own money that is not there.</summary>
    public Bedrag Tekort => Bedrag.Som(NodigPerDrager.Select(n =>
            Bedrag.Max(Bedrag.Nul, n.Nodig - Bedrag.Max(Bedrag.Nul, n.Drager.Vrij))))
        + Bedrag.Max(Bedrag.Nul, Bedrag.Som(Declaratie.Regels.Select(r => r.Bijbetaling)) - EigenGeld);

    /// <summary>What the claim asks of each functiebudget; not again what was set off of it before.</summary>
    public IEnumerable<(Drager Drager, Bedrag Nodig)> NodigPerDrager
    {
        get
        {
            var verrekend = EerderVerrekend.Verdeel(Declaratie.Regels, r => DragerVan(r)?.Functiebudget.Id, r => r.Gevraagd);
            return Declaratie.Regels
                .Select(r => (Regel: r, Drager: DragerVan(r)))
                .Where(p => p.Drager is not null)
                .GroupBy(p => p.Drager!.Functiebudget.Id)
                .Select(g => (g.First().Drager!, Bedrag.Som(g.Select(p => p.Regel.Gevraagd)) - verrekend.GetValueOrDefault(g.Key)));
        }
    }

    public Beleid Beleid(VerstrekkerId verstrekker) => Verstrekkers[verstrekker].BeleidOp(Declaratie.Maand.LaatsteDag);

    /// <summary>All findings, in the order of their codes.</summary>
    public IReadOnlyList<Declaratiefout> Controleer() =>
    [
        .. Controlecatalogus<DeclaratieDossier>.Controleer(this)
            .Select(b => b as Declaratiefout ?? new(b.Code, b.Zwaarte, b.Tekst)),
    ];

    /// <summary>What was agreed for that line in the month of the care; null when it is unknown.</summary>
    internal Regelinhoud? InhoudVan(Declaratieregel regel) => AfspraakVan(regel)?.InhoudOp(Declaratie.Maand.LaatsteDag);

    /// <summary>The line of the agreement that was claimed; null when it is unknown.</summary>
    internal Overeenkomstregel? AfspraakVan(Declaratieregel regel) =>
        Overeenkomst.Regels.FirstOrDefault(r => r.Id == regel.OvereenkomstregelId);
}
