namespace PgbPortal.Domain.Waarden;

/// <summary>The stretch of time for which an amount of care is entered at once.</summary>
public enum Zorgtijdvak
{
    Dag,

    /// <summary>An ISO week, as far as it lies in the month.</summary>
    Week,
    Maand,
}
