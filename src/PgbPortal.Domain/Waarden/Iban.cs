using System.Diagnostics.CodeAnalysis;

namespace PgbPortal.Domain.Waarden;

/// <summary>A bank account number that passes mod 97 and has the length of its country.</summary>
/// <remarks>Its text is masked; the number itself is <see cref="Waarde"/>. Source: ISO 13616.</remarks>
public sealed record Iban
{
    // The SEPA countries. Of another country only the general bounds of ISO 13616 (15 to 34) are known here.
    private static readonly Dictionary<string, int> Lengten = new(StringComparer.Ordinal)
    {
        ["AD"] = 24, ["AL"] = 28, ["AT"] = 20, ["BE"] = 16, ["BG"] = 22, ["CH"] = 21, ["CY"] = 28, ["CZ"] = 24, ["DE"] = 22,
        ["DK"] = 18, ["EE"] = 20, ["ES"] = 24, ["FI"] = 18, ["FR"] = 27, ["GB"] = 22, ["GI"] = 23, ["GR"] = 27, ["HR"] = 21,
        ["HU"] = 28, ["IE"] = 22, ["IS"] = 26, ["IT"] = 27, ["LI"] = 21, ["LT"] = 20, ["LU"] = 20, ["LV"] = 21, ["MC"] = 27,
        ["MD"] = 24, ["ME"] = 22, ["MK"] = 19, ["MT"] = 31, ["NL"] = 18, ["NO"] = 15, ["PL"] = 28, ["PT"] = 25, ["RO"] = 24,
        ["RS"] = 22, ["SE"] = 24, ["SI"] = 19, ["SK"] = 24, ["SM"] = 27, ["VA"] = 22,
    };

    private Iban(string waarde) => Waarde = waarde;

    /// <summary>Capitals and digits without spaces. Never in a log, an exception message or a URL.</summary>
    public string Waarde { get; }

    /// <summary>The two letters of the country, for example "NL".</summary>
    public string Land => Waarde[..2];

    /// <summary>Reachable with a SEPA credit transfer.</summary>
    public bool IsSepa => Lengten.ContainsKey(Land);

    /// <summary>In groups of four, as on a bank card: "NL13 TEST 0123 4567 89". For the screen of whoever may see it.</summary>
    public string Leesbaar => InGroepen(Waarde);

    /// <summary>Accepts spaces, points, dashes and small letters.</summary>
    public static bool TryParse(string? tekst, [NotNullWhen(true)] out Iban? iban)
    {
        var waarde = Invoer.ZonderScheiding(tekst).ToUpperInvariant();
        iban = HeeftJuisteVorm(waarde) && Mod97(waarde) == 1 ? new(waarde) : null;
        return iban is not null;
    }

    /// <exception cref="FormatException">Not an IBAN; the message does not repeat the input.</exception>
    public static Iban Parse(string tekst) =>
        TryParse(tekst, out var iban) ? iban : throw new FormatException("Geen geldig IBAN.");

    /// <summary>"NL** **** **** **** 89".</summary>
    public override string ToString() => InGroepen($"{Land}{new string('*', Waarde.Length - 4)}{Waarde[^2..]}");

    private static bool HeeftJuisteVorm(string waarde) =>
        waarde.Length is >= 15 and <= 34
        && waarde.All(char.IsAsciiLetterOrDigit)
        && waarde[..2].All(char.IsAsciiLetterUpper)
        && waarde[2..4].All(char.IsAsciiDigit)
        // 00, 01 and 99 give the same remainder as 97, 98 and 02 but are never issued.
        && waarde[2..4] is not ("00" or "01" or "99")
        && (!Lengten.TryGetValue(waarde[..2], out var lengte) || lengte == waarde.Length);

    private static int Mod97(string waarde)
    {
        var rest = 0;
        foreach (var teken in string.Concat(waarde[4..], waarde[..4]))
        {
            rest = char.IsAsciiDigit(teken)
                ? ((rest * 10) + (teken - '0')) % 97
                : ((rest * 100) + (teken - 'A' + 10)) % 97;
        }

        return rest;
    }

    private static string InGroepen(string tekst) => string.Join(' ', tekst.Chunk(4).Select(groep => new string(groep)));
}
