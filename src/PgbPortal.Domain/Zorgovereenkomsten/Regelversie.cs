using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Zorgovereenkomsten;

/// <summary>What a change of a line may change.</summary>
/// <param name="Tarief">Per unit.</param>
public sealed record Regelinhoud(
    string Werkzaamheden,
    string Omschrijving,
    Bedrag Tarief,
    int? MinutenPerWeek,
    int? DagenPerWeek,
    bool Bijbetaling,
    Reisafspraak? Reiskosten)
{
    /// <summary>A lower tariff, fewer hours or less travel: the zorgverlener must agree (ZO-046).</summary>
    public bool IsMinderDan(Regelinhoud oud) =>
        Tarief < oud.Tarief
        || (MinutenPerWeek ?? 0) < (oud.MinutenPerWeek ?? 0)
        || Reis(this) < Reis(oud);

    private static long Reis(Regelinhoud inhoud) => inhoud.Reiskosten switch
    {
        null => 0,
        { Soort: Reiskostensoort.Vast } vast => 1 + ((long)(vast.MetersEnkel ?? 0) * (vast.DagenPerWeek ?? 0)),
        _ => 1,
    };
}

/// <summary>How a line was agreed up to and including a day, before an approved change.</summary>
public sealed class Regelversie
{
    private Regelversie()
    {
    }

    public DateOnly TotEnMet { get; private set; }

    public string Werkzaamheden { get; private set; } = "";

    public string Omschrijving { get; private set; } = "";

    public Bedrag Tarief { get; private set; }

    public int? MinutenPerWeek { get; private set; }

    public int? DagenPerWeek { get; private set; }

    public bool Bijbetaling { get; private set; }

    public Reiskostensoort? Reiskostensoort { get; private set; }

    public int? ReisMetersEnkel { get; private set; }

    public int? ReisDagenPerWeek { get; private set; }

    public Regelinhoud Inhoud => new(
        Werkzaamheden,
        Omschrijving,
        Tarief,
        MinutenPerWeek,
        DagenPerWeek,
        Bijbetaling,
        Reiskostensoort is { } soort ? new(soort, ReisMetersEnkel, ReisDagenPerWeek) : null);

    internal static Regelversie Van(DateOnly totEnMet, Regelinhoud inhoud) => new()
    {
        TotEnMet = totEnMet,
        Werkzaamheden = inhoud.Werkzaamheden,
        Omschrijving = inhoud.Omschrijving,
        Tarief = inhoud.Tarief,
        MinutenPerWeek = inhoud.MinutenPerWeek,
        DagenPerWeek = inhoud.DagenPerWeek,
        Bijbetaling = inhoud.Bijbetaling,
        Reiskostensoort = inhoud.Reiskosten?.Soort,
        ReisMetersEnkel = inhoud.Reiskosten?.MetersEnkel,
        ReisDagenPerWeek = inhoud.Reiskosten?.DagenPerWeek,
    };
}
