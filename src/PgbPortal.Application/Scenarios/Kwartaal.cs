using System.Globalization;

namespace PgbPortal.Application.Scenarios;

/// <summary>A quarter as a scenario names it: "2026-Q1".</summary>
internal readonly record struct Kwartaal(int Jaar, int Nummer)
{
    /// <returns>Null when it is not a quarter.</returns>
    public static Kwartaal? Lees(string tekst) =>
        tekst is { Length: 7 } && tekst[4..6] == "-Q" && tekst[6] is >= '1' and <= '4'
            && int.TryParse(tekst.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) && jaar > 0
            ? new(jaar, tekst[6] - '0')
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Jaar:0000}-Q{Nummer}");
}
