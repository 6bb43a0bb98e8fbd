namespace PgbPortal.Domain.Waarden;

/// <summary>What a tariff is agreed per.</summary>
public enum Eenheid
{
    Uur,
    Dagdeel,
    Nacht,
    Dag,
    Etmaal,
    Weekend,
    Midweek,
    Week,

    /// <summary>A fixed amount per calendar month, claimed or as maandloon.</summary>
    Maand,

    /// <summary>One journey.</summary>
    Rit,

    /// <summary>An agreed outcome, whatever time it takes.</summary>
    Resultaat,
}
