using System.Globalization;
using System.Text.RegularExpressions;

namespace PgbPortal.Domain.Waarden;

/// <summary>A length of care in whole minutes; never negative.</summary>
/// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
public readonly partial record struct Minuten(int Aantal) : IComparable<Minuten>
{
    public int Aantal { get; private init; } = Aantal >= 0 ? Aantal : throw new ArgumentOutOfRangeException(nameof(Aantal));

    public static Minuten Nul => default;

    /// <summary>A whole number of quarters of an hour, as hours are claimed.</summary>
    public bool IsInKwartieren => Aantal % 15 == 0;

    public static Minuten operator +(Minuten links, Minuten rechts) => new(checked(links.Aantal + rechts.Aantal));

    /// <exception cref="ArgumentOutOfRangeException">The outcome is below 0.</exception>
    public static Minuten operator -(Minuten links, Minuten rechts) => new(links.Aantal - rechts.Aantal);

    public static bool operator <(Minuten links, Minuten rechts) => links.Aantal < rechts.Aantal;

    public static bool operator >(Minuten links, Minuten rechts) => links.Aantal > rechts.Aantal;

    public static bool operator <=(Minuten links, Minuten rechts) => links.Aantal <= rechts.Aantal;

    public static bool operator >=(Minuten links, Minuten rechts) => links.Aantal >= rechts.Aantal;

    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    /// <exception cref="OverflowException">More than an <see cref="int"/> of minutes.</exception>
    public static Minuten VanUren(int uren) => new(checked(60 * uren));

    /// <exception cref="OverflowException">More than an <see cref="int"/> of minutes.</exception>
    public static Minuten Som(IEnumerable<Minuten> minuten)
    {
        ArgumentNullException.ThrowIfNull(minuten);
        return minuten.Aggregate(Nul, (som, volgende) => som + volgende);
    }

    /// <summary>
    /// Reads hours as people type them: "3", "3,5", "3.25", "3:30", "3 uur en 15 minuten", "3u15", "45 minuten".
    /// </summary>
    /// <param name="minuten">The length; <see cref="Nul"/> when the answer is false.</param>
    /// <returns>False also when the decimals do not make whole minutes ("0,33") and above 9999 hours.</returns>
    public static bool TryParse(string? tekst, out Minuten minuten)
    {
        minuten = Nul;
        var match = Geschreven.Match(Invoertekst.Van(tekst));
        var honderdsten = Getal(match.Groups["deel"].Value.PadRight(2, '0'));
        if (!match.Success || honderdsten * 60 % 100 != 0)
        {
            return false;
        }

        minuten = new((60 * Getal(match.Groups["uur"].Value)) + (honderdsten * 60 / 100) + Getal(match.Groups["minuut"].Value));
        return true;
    }

    public int CompareTo(Minuten other) => Aantal.CompareTo(other.Aantal);

    /// <summary>"3 uur en 15 minuten", "3 uur", "45 minuten", "0 uur".</summary>
    public override string ToString()
    {
        var (uren, rest) = Math.DivRem(Aantal, 60);
        var urentekst = string.Create(CultureInfo.InvariantCulture, $"{uren} uur");
        var resttekst = string.Create(CultureInfo.InvariantCulture, $"{rest} {(rest == 1 ? "minuut" : "minuten")}");
        return (uren, rest) switch
        {
            (_, 0) => urentekst,
            (0, _) => resttekst,
            _ => $"{urentekst} en {resttekst}",
        };
    }

    private static int Getal(string cijfers) => cijfers.Length == 0 ? 0 : int.Parse(cijfers, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\s*(" +
        @"(?<uur>[0-9]{1,4})\s*:\s*(?<minuut>[0-5][0-9])" +
        @"|(?<uur>[0-9]{1,4})([.,](?<deel>[0-9]{1,2}))?\s*(u|uur|uren)?" +
        @"|(?<uur>[0-9]{1,4})\s*(u|uur|uren)\s*(?<minuut>[0-5][0-9])" +
        @"|((?<uur>[0-9]{1,4})\s*(u|uur|uren)\s*(en\s*)?)?(?<minuut>[0-9]{1,4})\s*(m|min|minuut|minuten)" +
        @")\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Geschreven { get; }
}
