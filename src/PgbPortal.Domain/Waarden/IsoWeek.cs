using System.Globalization;
using System.Text.RegularExpressions;

namespace PgbPortal.Domain.Waarden;

/// <summary>A week from Monday to Sunday; week 1 is the week with the first Thursday of the year (ISO 8601).</summary>
/// <remarks>The year is that of the week: 31-12-2024 lies in week 1 of 2025, 1-1-2027 in week 53 of 2026.</remarks>
/// <exception cref="ArgumentOutOfRangeException">The year is not 1 to 9998, or it does not have this week.</exception>
public readonly partial record struct IsoWeek(int Jaar, int Nummer) : IComparable<IsoWeek>
{
    public int Jaar { get; private init; } = Jaar is >= 1 and <= 9998
        ? Jaar
        : throw new ArgumentOutOfRangeException(nameof(Jaar));

    public int Nummer { get; private init; } = Nummer >= 1 && Nummer <= ISOWeek.GetWeeksInYear(Jaar)
        ? Nummer
        : throw new ArgumentOutOfRangeException(nameof(Nummer));

    public DateOnly Maandag => DateOnly.FromDateTime(ISOWeek.ToDateTime(Jaar, Nummer, DayOfWeek.Monday));

    /// <summary>The seven days, Monday to Sunday.</summary>
    public Periode Periode => new(Maandag, Maandag.AddDays(6));

    public IsoWeek Volgende => Van(Maandag.AddDays(7));

    public IsoWeek Vorige => Van(Maandag.AddDays(-7));

    public static bool operator <(IsoWeek links, IsoWeek rechts) => links.CompareTo(rechts) < 0;

    public static bool operator >(IsoWeek links, IsoWeek rechts) => links.CompareTo(rechts) > 0;

    public static bool operator <=(IsoWeek links, IsoWeek rechts) => links.CompareTo(rechts) <= 0;

    public static bool operator >=(IsoWeek links, IsoWeek rechts) => links.CompareTo(rechts) >= 0;

    /// <summary>The week this day is in.</summary>
    public static IsoWeek Van(DateOnly dag)
    {
        var tijd = dag.ToDateTime(TimeOnly.MinValue);
        return new(ISOWeek.GetYear(tijd), ISOWeek.GetWeekOfYear(tijd));
    }

    /// <summary>Reads "2026-W10"; false also for a week 53 that this year does not have.</summary>
    public static bool TryParse(string? tekst, out IsoWeek week)
    {
        week = default;
        var match = Geschreven.Match(Invoertekst.Van(tekst));
        if (!match.Success)
        {
            return false;
        }

        var jaar = int.Parse(match.Groups["jaar"].ValueSpan, CultureInfo.InvariantCulture);
        var nummer = int.Parse(match.Groups["week"].ValueSpan, CultureInfo.InvariantCulture);
        if (jaar is < 1 or > 9998 || nummer < 1 || nummer > ISOWeek.GetWeeksInYear(jaar))
        {
            return false;
        }

        week = new(jaar, nummer);
        return true;
    }

    /// <exception cref="FormatException">Not of the form "2026-W10", or a week the year does not have.</exception>
    public static IsoWeek Parse(string tekst) =>
        TryParse(tekst, out var week) ? week : throw new FormatException("Geen week van de vorm jjjj-Www.");

    /// <summary>The days of this week that lie in the month; null when there are none.</summary>
    public Periode? DagenIn(Maand maand) => Periode.Doorsnede(maand.Periode);

    public int CompareTo(IsoWeek other) => ((100 * Jaar) + Nummer).CompareTo((100 * other.Jaar) + other.Nummer);

    /// <summary>"2026-W10"; sorts as text in the order of time.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Jaar:0000}-W{Nummer:00}");

    [GeneratedRegex(
        "^(?<jaar>[0-9]{4})-W(?<week>[0-9]{2})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Geschreven { get; }
}
