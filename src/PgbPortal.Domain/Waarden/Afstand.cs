using System.Globalization;
using System.Text.RegularExpressions;

namespace PgbPortal.Domain.Waarden;

/// <summary>A distance in whole metres; never negative.</summary>
/// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
public readonly partial record struct Afstand(int Meters)
{
    public int Meters { get; private init; } = Meters >= 0 ? Meters : throw new ArgumentOutOfRangeException(nameof(Meters));

    /// <summary>Reads kilometres as people type them: "3", "3,5", "3.5 km".</summary>
    /// <returns>False also with more than three decimals and from 10,000 kilometres.</returns>
    public static bool TryParse(string? tekst, out Afstand afstand)
    {
        var match = Geschreven.Match(Invoertekst.Van(tekst));
        afstand = match.Success
            ? new((1000 * Getal(match.Groups["km"].Value)) + Getal(match.Groups["deel"].Value.PadRight(3, '0')))
            : default;
        return match.Success;
    }

    /// <summary>"3,5 kilometer".</summary>
    public override string ToString() => $"{InKilometers} kilometer";

    /// <summary>"3,5": as it stands in a field.</summary>
    public string InKilometers => (Meters / 1000m).ToString("0.###", CultureInfo.InvariantCulture).Replace('.', ',');

    private static int Getal(string cijfers) => int.Parse(cijfers, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\s*(?<km>[0-9]{1,4})([.,](?<deel>[0-9]{1,3}))?\s*(km|kilometer)?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Geschreven { get; }
}
