using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Verstrekkers;

public enum Tariefsoort
{
    Formeel,
    Informeel,
}

/// <summary>The highest tariff that a verstrekker pays for a function during a period.</summary>
public sealed class MaximumTarief
{
    public required string Zorgfunctie { get; init; }

    public required Tariefsoort Soort { get; init; }

    public required Eenheid Eenheid { get; init; }

    /// <summary>Per unit.</summary>
    public required Bedrag Bedrag { get; init; }

    public required DateOnly Van { get; init; }

    public DateOnly? TotEnMet { get; init; }

    public bool GeldtOp(DateOnly dag) => Van <= dag && (TotEnMet is null || dag <= TotEnMet);
}
