using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Zorgovereenkomsten;

/// <summary>As whom somebody looks at an agreement.</summary>
public enum Lezer
{
    Beheerder,

    /// <summary>The budgethouder while another is beheerder, or who looks along: sees all, does nothing.</summary>
    Meelezer,
    Zorgverlener,
    Verstrekker,
    Svb,
}

/// <summary>Who can be at turn.</summary>
public enum Partij
{
    Beheerder,
    Zorgverlener,
    Verstrekker,
    Svb,
}

/// <summary>What a reader can do now with an agreement.</summary>
public enum Overeenkomsthandeling
{
    Aanpassen,
    Delen,

    /// <summary>The zorgverlener proposes other agreements.</summary>
    Voorstellen,
    Ondertekenen,
    Intrekken,
    Beoordelen,
    Toetsen,

    /// <summary>Proposing other agreements while it runs. Signing and judging such a change are called as for the agreement.</summary>
    Wijzigen,
    WijzigingIntrekken,
}

/// <param name="Naam">Of the verstrekker, when this reader may know it; else null.</param>
public sealed record AanZet(Partij Partij, string? Naam = null);

/// <param name="RekeningBekend">Null for who has nothing to do with it.</param>
public sealed record Zorgverlenerbeeld(string Naam, Zorgverlenersoort Soort, string? Agb, string? Kvk, bool? RekeningBekend);

/// <summary>One line as this reader may see it.</summary>
/// <param name="Verstrekker">Name of who pays; null as long as no budget was chosen.</param>
/// <param name="Laatst">As it is agreed last; differs from the rest when an approved change is not in force yet.</param>
/// <param name="Eerder">What stood there before the zorgverlener proposed a change; null when nothing changed.</param>
public sealed record Regelbeeld(
    int Volgorde,
    string Naam,
    string? Verstrekker,
    Wet? Wet,
    string? Zorgfunctie,
    string Werkzaamheden,
    string Omschrijving,
    Beloning Beloning,
    Tarief Tarief,
    Tariefsoort Tariefsoort,
    Minuten? PerWeek,
    int? DagenPerWeek,
    Reisafspraak? Reiskosten,
    bool Bijbetaling,
    bool Doorgestreept,
    Regelinhoud Laatst,
    Eerdereafspraak? Eerder);

/// <summary>One answer that was asked: of a verstrekker under one law, or of the SVB.</summary>
/// <param name="Wet">Null for the SVB.</param>
/// <param name="Toelichting">Only for the side of the budgethouder and the own organisation.</param>
/// <param name="BeslotenDoor">Name of the colleague; only within the own organisation.</param>
public sealed record Oordeel(
    string Organisatie,
    Wet? Wet,
    DateOnly? UiterlijkOp,
    Besluit? Besluit,
    Afwijsreden? Reden,
    string? Toelichting,
    DateOnly? BeslotenOp,
    string? BeslotenDoor);

/// <param name="Naam">Who signed.</param>
public sealed record Handtekening(string Naam, DateTime OpUtc);

/// <summary>An agreement as one reader may see it.</summary>
/// <param name="VoorgelegdOp">When one of the two last laid it before the other; null: still a draft.</param>
/// <param name="Oordelen">Of the verstrekkers that this reader may know about.</param>
/// <param name="Svb">Null as long as nothing was handed in.</param>
/// <param name="Sinds">Since when who is at turn can act; null when nobody is.</param>
/// <param name="Inhoud">
/// Fingerprint of what the two parties sign, of a change while one waits for that; null for others, who may not see all of it.
/// </param>
/// <param name="Wijziging">The change that runs, or the last one that was decided; null when there is none.</param>
public sealed record Overeenkomstbeeld(
    ZorgovereenkomstId Id,
    string Nummer,
    Lezer Lezer,
    ZorgovereenkomstStatus Status,
    string Budgethouder,
    Zorgverlenerbeeld Zorgverlener,
    Overeenkomstsoort Soort,
    Zorgverlenervragen Vragen,
    DateOnly Van,
    DateOnly? TotEnMet,
    DateOnly AangemaaktOp,
    DateOnly? VoorgelegdOp,
    IReadOnlyList<Regelbeeld> Regels,
    Handtekening? GetekendDoorZorgverlener,
    Handtekening? GetekendDoorBeheerder,
    DateOnly? UiterlijkOp,
    IReadOnlyList<Oordeel> Oordelen,
    Oordeel? Svb,
    DateOnly? GoedgekeurdOp,
    IReadOnlyList<AanZet> AanZet,
    DateOnly? Sinds,
    IReadOnlySet<Overeenkomsthandeling> Handelingen,
    string? Inhoud,
    Wijzigingsbeeld? Wijziging)
{
    /// <summary>The day of death of the budgethouder, for who works on the dossier; null: lives.</summary>
    public DateOnly? BudgethouderOverledenOp { get; init; }

    /// <summary>The change that runs; null when none does.</summary>
    public Wijzigingsbeeld? LopendeWijziging => Wijziging is { Loopt: true } ? Wijziging : null;

    public bool Kan(Overeenkomsthandeling handeling) => Handelingen.Contains(handeling);
}
