namespace PgbPortal.Domain.Waarden;

/// <summary>The only place where a fraction of a cent disappears. Keep it exact until then, and round once.</summary>
/// <remarks>Our own choice: half-up to the cent, once, at the end (maandloon, uurdeclaraties, pro rata).</remarks>
public static class Afronding
{
    /// <summary><paramref name="teller"/> / <paramref name="noemer"/> in cents, rounded to the nearest cent.</summary>
    /// <param name="teller">Cents times whatever stands above the line; may be negative.</param>
    /// <param name="noemer">At least 1.</param>
    /// <returns>Half a cent goes up, towards plus infinity: 0,5 becomes 1 and -0,5 becomes 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="noemer"/> is below 1.</exception>
    /// <exception cref="OverflowException">The outcome does not fit in a <see cref="Bedrag"/>.</exception>
    public static Bedrag HalfOmhoog(Int128 teller, Int128 noemer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(noemer, Int128.One);
        return new(checked((long)Vloer(checked((2 * teller) + noemer), checked(2 * noemer))));
    }

    /// <summary>The fraction in cents, rounded down, towards minus infinity.</summary>
    /// <param name="teller">Cents times whatever stands above the line; may be negative.</param>
    /// <param name="noemer">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="noemer"/> is below 1.</exception>
    /// <exception cref="OverflowException">The outcome does not fit in a <see cref="Bedrag"/>.</exception>
    public static Bedrag NaarBeneden(Int128 teller, Int128 noemer)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(noemer, Int128.One);
        return new(checked((long)Vloer(teller, noemer)));
    }

    private static Int128 Vloer(Int128 teller, Int128 noemer)
    {
        var (quotient, rest) = Int128.DivRem(teller, noemer);
        return rest < 0 ? quotient - 1 : quotient;
    }
}
