using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios;

/// <summary>A story as it stands in its file; the shape of each part, judged by <see cref="Scenariolezer"/>.</summary>
/// <remarks>Source: scenarios/README.md section 2. Left out and null mean the same.</remarks>
internal sealed record Scenariobestand(
    string Naam,
    DateOnly Begin,
    IReadOnlyList<Stapdeel> Stappen,
    string? Titel = null,
    string? Toelichting = null,
    Betaalrunwijze? Betaalrun = null,
    IReadOnlyDictionary<string, Verstrekkerdeel>? Verstrekkers = null,
    IReadOnlyDictionary<string, Persoondeel>? Personen = null,
    IReadOnlyDictionary<string, Organisatiedeel>? Organisaties = null,
    IReadOnlyDictionary<string, Medewerkerdeel>? Medewerkers = null);

internal enum Betaalrunwijze
{
    Automatisch,
    Handmatig,
}

internal enum Organisatiesoort
{
    Zzp,
    Instelling,
}

internal sealed record Verstrekkerdeel(
    Verstrekkersoort Soort, string Code, string Naam, IReadOnlyList<Wet>? Wetten = null, Instellingendeel? Instellingen = null);

/// <summary>What is left out is the default of this kind of verstrekker.</summary>
internal sealed record Instellingendeel(
    IReadOnlyList<MaxTariefdeel>? MaxTarieven = null,
    bool? Maandloon = null,
    Reiskostenbeleid? Reiskosten = null,
    Verantwoordingsvrijdeel? Verantwoordingsvrij = null,
    bool? Feestdagen = null,
    bool? Eenmalig = null,
    bool? Bijbetaling = null,
    Declaratietermijndeel? Declaratietermijn = null,
    Bedrag? HandmatigeToets = null);

internal sealed record MaxTariefdeel(
    string Zorgfunctie, Tariefsoort Soort, Eenheid Eenheid, Bedrag Bedrag, DateOnly? Van = null, DateOnly? TotEnMet = null);

internal sealed record Verantwoordingsvrijdeel(int Promille, Bedrag? Minimum = null, Bedrag? Maximum = null);

internal sealed record Declaratietermijndeel(int? Weken = null, bool? Hard = null);

internal sealed record Persoondeel(
    string Naam, string Bsn, DateOnly Geboren, string? Iban = null, IReadOnlyList<Vertegenwoordigerdeel>? Vertegenwoordigers = null)
{
    /// <summary>Shows no BSN and no IBAN.</summary>
    public override string ToString() => Naam;
}

internal sealed record Vertegenwoordigerdeel(
    string Persoon, Vertegenwoordigersoort Soort, bool? Beheer = null, DateOnly? Van = null, DateOnly? TotEnMet = null);

internal sealed record Organisatiedeel(string Naam, Organisatiesoort Soort, string Agb, string Kvk, string? Iban = null)
{
    /// <summary>Shows no IBAN.</summary>
    public override string ToString() => Naam;
}

internal sealed record Medewerkerdeel(string Rol, string Bij, IReadOnlyList<Wet>? Wetten = null);
