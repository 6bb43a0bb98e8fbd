using System.Globalization;
using System.Text.RegularExpressions;

namespace PgbPortal.Domain.Waarden;

/// <summary>An amount of money in whole euro cents; may be negative (a correction, a shortage).</summary>
/// <remarks>
/// There is no division and no multiplication with a fraction: whoever has a fraction of a cent says how it is rounded
/// (<see cref="Afronding"/>), once, at the end. All arithmetic is checked.
/// </remarks>
public readonly partial record struct Bedrag(long Centen) : IComparable<Bedrag>
{
    private static readonly NumberFormatInfo Nederlands = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static Bedrag Nul => default;

    public bool IsNul => Centen == 0;

    public bool IsPositief => Centen > 0;

    public bool IsNegatief => Centen < 0;

    /// <summary>The same amount in euro, exactly, for a file format that wants a decimal number.</summary>
    public decimal InEuro => Centen / 100m;

    public static Bedrag operator +(Bedrag links, Bedrag rechts) => new(checked(links.Centen + rechts.Centen));

    public static Bedrag operator -(Bedrag links, Bedrag rechts) => new(checked(links.Centen - rechts.Centen));

    public static Bedrag operator -(Bedrag bedrag) => new(checked(-bedrag.Centen));

    public static bool operator <(Bedrag links, Bedrag rechts) => links.Centen < rechts.Centen;

    public static bool operator >(Bedrag links, Bedrag rechts) => links.Centen > rechts.Centen;

    public static bool operator <=(Bedrag links, Bedrag rechts) => links.Centen <= rechts.Centen;

    public static bool operator >=(Bedrag links, Bedrag rechts) => links.Centen >= rechts.Centen;

    /// <summary>An amount written in euro.</summary>
    /// <exception cref="ArgumentException">Not a whole number of cents; nothing is rounded here.</exception>
    /// <exception cref="OverflowException">More than a <see cref="long"/> of cents.</exception>
    public static Bedrag Euro(decimal euro)
    {
        var centen = euro * 100m;
        return centen == decimal.Truncate(centen)
            ? new(decimal.ToInt64(centen))
            : throw new ArgumentException("Een bedrag heeft hele centen.", nameof(euro));
    }

    public static Bedrag Min(Bedrag links, Bedrag rechts) => links <= rechts ? links : rechts;

    public static Bedrag Max(Bedrag links, Bedrag rechts) => links >= rechts ? links : rechts;

    /// <exception cref="OverflowException">The total does not fit in a <see cref="long"/> of cents.</exception>
    public static Bedrag Som(IEnumerable<Bedrag> bedragen)
    {
        ArgumentNullException.ThrowIfNull(bedragen);
        var som = Nul;
        foreach (var bedrag in bedragen)
        {
            som += bedrag;
        }

        return som;
    }

    /// <summary>Reads an amount as people type it: "1.234,56", "€ 60", "60,5", "60,-", "-€ 12,00", "60.50".</summary>
    /// <param name="bedrag">The amount; <see cref="Nul"/> when the answer is false.</param>
    /// <returns>
    /// False for anything with more than two decimals, with misplaced points, or of a trillion euro and more. A point before
    /// three digits groups thousands ("1.234" is 1234 euro); a point before one or two digits is read as the comma.
    /// </returns>
    public static bool TryParse(string? tekst, out Bedrag bedrag)
    {
        bedrag = Nul;
        var match = Geschreven.Match(Invoertekst.Van(tekst));
        if (!match.Success || (match.Groups["min"].Success && match.Groups["minNaTeken"].Success))
        {
            return false;
        }

        var euro = match.Groups["euro"].Value.Replace(".", string.Empty, StringComparison.Ordinal);
        var decimalen = match.Groups["cent"].Value.TrimEnd('-').PadRight(2, '0');
        var centen = long.Parse(euro + decimalen, CultureInfo.InvariantCulture);
        bedrag = new(match.Groups["min"].Success || match.Groups["minNaTeken"].Success ? -centen : centen);
        return true;
    }

    public int CompareTo(Bedrag other) => Centen.CompareTo(other.Centen);

    /// <summary>
    /// "€ 1.234,56", negative "-€ 60,00", whatever the culture of the machine. The space is a fixed one (U+00A0): an amount
    /// is never broken over two lines.
    /// </summary>
    public override string ToString()
    {
        var euro = Math.Abs(InEuro).ToString("#,##0.00", Nederlands);
        return Centen < 0 ? $"-€\u00a0{euro}" : $"€\u00a0{euro}";
    }

    [GeneratedRegex(
        @"^\s*(?<min>[-−])?\s*(€|eur(o)?)?\s*(?<minNaTeken>[-−])?\s*" +
        @"((?<euro>[0-9]{1,12}|[0-9]{1,3}(\.[0-9]{3}){1,3})(,(?<cent>[0-9]{1,2}|-{1,2}))?" +
        @"|(?<euro>[0-9]{1,12})\.(?<cent>[0-9]{1,2}))" +
        @"\s*(€|eur(o)?)?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Geschreven { get; }
}
