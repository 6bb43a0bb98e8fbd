using System.Globalization;
using System.Text.RegularExpressions;

namespace PgbPortal.Domain.Waarden;

/// <summary>Why a text is no day.</summary>
public enum Datumfout
{
    /// <summary>No date at all, or a year before 1900 or after 2199.</summary>
    GeenDatum,

    /// <summary>"2-4-26": of which century is not said, and nobody guesses it.</summary>
    KortJaar,

    /// <summary>"30-2-2026".</summary>
    BestaatNiet,

    /// <summary>"vrijdag 2 april 2026" was a Thursday.</summary>
    AndereWeekdag,
}

/// <summary>Reads a day as people in the Netherlands type it.</summary>
public static partial class Datum
{
    private const int Eeuwcijfers = 2;

    /// <summary>
    /// Reads "2-4-2026", "02/04/2026", "2.4.2026", "2 april 2026", "2 apr. 2026", "donderdag 2 april 2026" and "2026-04-02".
    /// The day always stands before the month, unless the year stands first.
    /// </summary>
    /// <returns>
    /// False for a day that does not exist (30 februari), a year without century, a year before 1900 or after 2199, and a
    /// weekday that does not belong to the date.
    /// </returns>
    public static bool TryParse(string? tekst, out DateOnly dag) => Lees(tekst, out dag) is null;

    /// <summary>The same, and why it is no day.</summary>
    /// <returns>Null when <paramref name="dag"/> was read.</returns>
    public static Datumfout? Lees(string? tekst, out DateOnly dag)
    {
        dag = default;
        var match = Geschreven.Match(Invoertekst.Van(tekst));
        if (!match.Success)
        {
            return Datumfout.GeenDatum;
        }

        if (match.Groups["jaar"].Length == Eeuwcijfers)
        {
            return Datumfout.KortJaar;
        }

        var jaar = Getal(match.Groups["jaar"]);
        var maand = match.Groups["naam"].Success ? Maandnummer(match.Groups["naam"].Value) : Getal(match.Groups["maand"]);
        var dagnummer = Getal(match.Groups["dag"]);
        if (jaar is < 1900 or > 2199)
        {
            return Datumfout.GeenDatum;
        }

        if (maand is < 1 or > 12 || dagnummer < 1 || dagnummer > DateTime.DaysInMonth(jaar, maand))
        {
            return Datumfout.BestaatNiet;
        }

        var gelezen = new DateOnly(jaar, maand, dagnummer);
        var weekdag = match.Groups["weekdag"];
        if (weekdag.Success
            && !Datumtekst.Dagnaam(gelezen.DayOfWeek).StartsWith(weekdag.Value, StringComparison.OrdinalIgnoreCase))
        {
            return Datumfout.AndereWeekdag;
        }

        dag = gelezen;
        return null;
    }

    private static int Getal(Group groep) => int.Parse(groep.ValueSpan, CultureInfo.InvariantCulture);

    /// <returns>1 to 12, or 0 when it is no name of a month. "mrt" is the usual short form of maart.</returns>
    private static int Maandnummer(string naam)
    {
        var klein = naam.ToLowerInvariant();
        if (klein is "mrt")
        {
            return 3;
        }

        var gevonden = Enumerable.Range(1, 12).Where(nummer => klein.Length >= 3
            && Datumtekst.Maandnaam(nummer).StartsWith(klein, StringComparison.Ordinal)).ToList();
        return gevonden.Count == 1 ? gevonden[0] : 0;
    }

    [GeneratedRegex(
        @"^\s*(" +
        @"(?<jaar>[0-9]{4})-(?<maand>[0-9]{1,2})-(?<dag>[0-9]{1,2})" +
        @"|(?<dag>[0-9]{1,2})\s*(-|/|\.)\s*(?<maand>[0-9]{1,2})\s*(-|/|\.)\s*(?<jaar>[0-9]{4}|[0-9]{2})" +
        @"|((?<weekdag>[a-z]{2,9})\.?,?\s+)?(?<dag>[0-9]{1,2})[\s-]+(?<naam>[a-z]{3,9})\.?[\s-]+'?(?<jaar>[0-9]{4}|[0-9]{2})" +
        @")\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Geschreven { get; }
}
