using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PgbPortal.Application.Betalingen.Bestanden;

/// <summary>Text that every bank in SEPA accepts: a-z, A-Z, 0-9, space and / - ? : ( ) . , ' +</summary>
/// <remarks>
/// Source of the set: EPC implementation guidelines for the SEPA credit transfer, 1.4 "Character set". The replacements are
/// ours: letters lose their diacritics, signs become what looks like them, anything else becomes a point.
/// </remarks>
internal static class SepaTekst
{
    public const string Onbekend = "ONBEKEND";

    private const string ToegestaneTekens = "/-?:().,'+ ";

    // What Unicode does not take apart by itself.
    private static readonly FrozenDictionary<int, string> Vervangingen = new Dictionary<int, string>
    {
        ['ß'] = "ss", ['ẞ'] = "SS", ['æ'] = "ae", ['Æ'] = "AE", ['œ'] = "oe", ['Œ'] = "OE", ['ø'] = "o", ['Ø'] = "O",
        ['đ'] = "d", ['Đ'] = "D", ['ð'] = "d", ['Ð'] = "D", ['þ'] = "th", ['Þ'] = "TH", ['ł'] = "l", ['Ł'] = "L",
        ['ħ'] = "h", ['Ħ'] = "H", ['ı'] = "i", ['ŋ'] = "n", ['Ŋ'] = "N", ['ŧ'] = "t", ['Ŧ'] = "T", ['ə'] = "e", ['Ə'] = "E",
        ['‘'] = "'", ['’'] = "'", ['‚'] = "'", ['“'] = "'", ['”'] = "'", ['„'] = "'", ['"'] = "'", ['`'] = "'", ['´'] = "'",
        ['ʿ'] = "'", ['ʾ'] = "'", ['ʻ'] = "'", ['ʼ'] = "'", ['ʹ'] = "'", ['‐'] = "-", ['‑'] = "-", ['–'] = "-", ['—'] = "-",
        ['−'] = "-", ['_'] = "-", ['&'] = "+", [';'] = ",", ['['] = "(", ['{'] = "(", [']'] = ")", ['}'] = ")", ['\\'] = "/",
        ['€'] = "EUR",
    }.ToFrozenDictionary();

    /// <summary>The text in the set of SEPA, on one line, without a slash at either end or two in a row.</summary>
    /// <param name="tekst">Anything, for example a name from the BRP.</param>
    /// <param name="lengte">At most so many characters; the rest is cut off.</param>
    /// <returns><see cref="Onbekend"/> when no letter and no digit is left, as of a name in another script.</returns>
    public static string Maak(string? tekst, int lengte)
    {
        var schoon = new StringBuilder();
        foreach (var teken in (tekst ?? string.Empty).EnumerateRunes())
        {
            Voeg(schoon, teken);
        }

        var woorden = schoon.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var delen = string.Join(' ', woorden).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var regel = Kort(string.Join('/', delen), lengte);
        return regel.Any(char.IsAsciiLetterOrDigit) ? regel : Onbekend;
    }

    /// <summary>Fit to be a reference: 1 to 35 characters of the set, no slash at either end, no two in a row.</summary>
    public static bool IsKenmerk(string tekst) =>
        tekst.Length is >= 1 and <= 35
        && tekst.All(IsToegestaan)
        && tekst.Trim(' ', '/') == tekst
        && !tekst.Contains("//", StringComparison.Ordinal);

    private static void Voeg(StringBuilder schoon, Rune teken)
    {
        if (Rune.IsWhiteSpace(teken) || Rune.IsControl(teken))
        {
            schoon.Append(' ');
        }
        else if (Vervangingen.TryGetValue(teken.Value, out var vervanging))
        {
            schoon.Append(vervanging);
        }
        else
        {
            VoegOntleed(schoon, teken.ToString().Normalize(NormalizationForm.FormKD));
        }
    }

    private static void VoegOntleed(StringBuilder schoon, string ontleed)
    {
        foreach (var deel in ontleed.EnumerateRunes())
        {
            if (deel.IsAscii && IsToegestaan((char)deel.Value))
            {
                schoon.Append((char)deel.Value);
            }
            else if (Vervangingen.TryGetValue(deel.Value, out var vervanging))
            {
                schoon.Append(vervanging);
            }
            else if (Rune.GetUnicodeCategory(deel) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                schoon.Append(Cijfer(deel));
            }
        }
    }

    /// <summary>A digit of another script is the same digit; anything else that is left is a point.</summary>
    private static char Cijfer(Rune teken) =>
        Rune.GetUnicodeCategory(teken) == UnicodeCategory.DecimalDigitNumber
            ? (char)('0' + (int)Rune.GetNumericValue(teken))
            : '.';

    private static string Kort(string tekst, int lengte) =>
        (tekst.Length <= lengte ? tekst : tekst[..lengte]).Trim(' ', '/');

    private static bool IsToegestaan(char teken) =>
        char.IsAsciiLetterOrDigit(teken) || ToegestaneTekens.Contains(teken, StringComparison.Ordinal);
}
