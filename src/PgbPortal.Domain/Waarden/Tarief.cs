namespace PgbPortal.Domain.Waarden;

/// <summary>What one unit of care costs.</summary>
/// <exception cref="ArgumentOutOfRangeException">The price is negative.</exception>
public readonly record struct Tarief(Bedrag PerEenheid, Eenheid Eenheid)
{
    public Bedrag PerEenheid { get; private init; } = PerEenheid >= Bedrag.Nul
        ? PerEenheid
        : throw new ArgumentOutOfRangeException(nameof(PerEenheid));

    public Eenheid Eenheid { get; private init; } = Eenheid;

    /// <summary>The amount due for care of this length, at a tariff per hour.</summary>
    /// <returns>Whole cents; half a cent goes up. Round here, once per line, and never on a total.</returns>
    /// <exception cref="InvalidOperationException">The tariff is not per hour.</exception>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public Bedrag Voor(Minuten minuten) => Eenheid == Eenheid.Uur
        ? Afronding.HalfOmhoog((Int128)PerEenheid.Centen * minuten.Aantal, 60)
        : throw new InvalidOperationException("Dit tarief is niet per uur.");

    /// <summary>The amount due for so many units, at a tariff per another unit than the hour.</summary>
    /// <param name="aantal">At least 0.</param>
    /// <exception cref="InvalidOperationException">The tariff is per hour: that goes by minutes.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="aantal"/> is negative.</exception>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public Bedrag Voor(int aantal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(aantal);
        return Eenheid != Eenheid.Uur
            ? new(checked(PerEenheid.Centen * aantal))
            : throw new InvalidOperationException("Een tarief per uur rekent met minuten.");
    }

    /// <summary>"€ 45,00 per uur".</summary>
    public override string ToString() => $"{PerEenheid} per {Eenheid.Enkelvoud}";
}
