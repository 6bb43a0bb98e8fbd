using System.Globalization;
using System.Text.RegularExpressions;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Infrastructure.Talen;

/// <summary>Days, months, hours, amounts and numbers: what the portal writes by a rule, and not as a text.</summary>
internal static partial class Getaltekst
{
    private static readonly Dictionary<string, string> Namen = Enumerable.Range(1, 12)
        .ToDictionary(Datumtekst.Maandnaam, CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName)
        .Concat(Enum.GetValues<DayOfWeek>().ToDictionary(Datumtekst.Dagnaam, d => d.ToString()))
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null when the text is none of these.</returns>
    public static string? Engels(string tekst)
    {
        if (Datum().Match(tekst) is { Success: true } datum && datum.Groups["naam"].Captures.All(c => Namen.ContainsKey(c.Value)))
        {
            return Naam().Replace(Bedragen(tekst), m => Namen.GetValueOrDefault(m.Value, m.Value)).Replace(" om ", " at ", StringComparison.Ordinal)
                .Replace(" uur", "", StringComparison.Ordinal);
        }

        if (Duur().Match(tekst) is { Success: true } duur)
        {
            return string.Join(" and ", new[] { Aantal(duur.Groups["uur"].Value, "hour"), Aantal(duur.Groups["minuut"].Value, "minute") }.OfType<string>());
        }

        return Klok().Match(tekst) is { Success: true } klok ? klok.Groups[1].Value
            : Decimaal().IsMatch(tekst) ? tekst.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : null;
    }

    /// <summary>"€ 1.234,56" is "€1,234.56", wherever it stands.</summary>
    public static string Bedragen(string tekst) => Decimaal().IsMatch(tekst)
        ? tekst.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
        : Bedrag().Replace(tekst, m => "€" + m.Groups[1].Value.Replace(".", ";", StringComparison.Ordinal).Replace(',', '.').Replace(';', ','));

    public static string Scheiding(string nederlands) => nederlands switch { " en " => " and ", " of " => " or ", _ => nederlands };

    private static string? Aantal(string getal, string eenheid) =>
        getal.Length == 0 ? null : getal.Replace(',', '.') + " " + eenheid + (getal == "1" ? "" : "s");

    [GeneratedRegex(@"^(((?<naam>\p{L}+) )?(\d{1,2} )?(?<naam>\p{L}+)( \d{4})?|(?<naam>\p{L}+) \d{1,2})(( om)? \d{1,2}[.:]\d{2}( uur)?)?( €[ \u00a0][\d.,]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Datum();

    [GeneratedRegex(@"\p{L}+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Naam();

    [GeneratedRegex(@"^((?<uur>[\d,]+) uur)?( en )?((?<minuut>\d+) (minuut|minuten))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Duur();

    [GeneratedRegex(@"^(\d{1,2}[.:]\d{2}) uur$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Klok();

    [GeneratedRegex(@"^-?\d{1,3}((\.\d{3})*|\d*),\d+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Decimaal();

    [GeneratedRegex(@"€[ \u00a0]?(\d{1,3}(?:\.\d{3})*,\d{2})(?!\d)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bedrag();
}
