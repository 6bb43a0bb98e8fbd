namespace PgbPortal.Domain.Zorgovereenkomsten;

public enum Reiskostensoort
{
    /// <summary>A fixed amount a month, next to maandloon.</summary>
    Vast,

    /// <summary>Afterwards, for the kilometres that were really travelled.</summary>
    Km,
}

/// <summary>What is agreed about travel.</summary>
/// <param name="MetersEnkel">Single distance; only for a fixed amount.</param>
/// <param name="DagenPerWeek">Days on which is travelled; only for a fixed amount.</param>
public sealed record Reisafspraak(Reiskostensoort Soort, int? MetersEnkel = null, int? DagenPerWeek = null);
