using System.Text;
using System.Text.RegularExpressions;

namespace PgbPortal.Application.Berichten.Ipgb;

/// <summary>What stands before the first element, found without an XML parser.</summary>
/// <param name="Codering">The declared encoding; null when none is declared.</param>
/// <param name="HeeftDoctype">A DOCTYPE comes before the first element.</param>
/// <param name="BegintAlsXml">The first thing that is no declaration, comment or white space is an element.</param>
/// <param name="Regel">The line where the DOCTYPE or the first other thing stands, from 1.</param>
internal sealed partial record Xmlproloog(string? Codering, bool HeeftDoctype, bool BegintAlsXml, int Regel)
{
    private const int MaximaleDeclaratie = 200;

    /// <param name="bytes">UTF-8 without byte order mark.</param>
    public static Xmlproloog Lees(ReadOnlySpan<byte> bytes)
    {
        string? codering = null;
        var plaats = 0;
        while (true)
        {
            plaats += WitruimteAanBegin(bytes[plaats..]);
            var rest = bytes[plaats..];
            if (rest.StartsWith("<?"u8))
            {
                codering ??= rest.StartsWith("<?xml "u8) ? LeesCodering(rest) : null;
                if (!Verder(rest, "?>"u8, ref plaats))
                {
                    break;
                }
            }
            else if (!rest.StartsWith("<!--"u8) || !Verder(rest, "-->"u8, ref plaats))
            {
                break;
            }
        }

        var eerste = bytes[plaats..];
        var regel = bytes[..plaats].Count((byte)'\n') + 1;
        return new(codering, eerste.StartsWith("<!DOCTYPE"u8), BegintElement(eerste), regel);
    }

    private static bool BegintElement(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 1 && bytes[0] == '<' && (char.IsAsciiLetter((char)bytes[1]) || bytes[1] is (byte)'_' or > 0x7F);

    private static int WitruimteAanBegin(ReadOnlySpan<byte> bytes)
    {
        var eind = bytes.IndexOfAnyExcept(" \t\r\n"u8);
        return eind < 0 ? bytes.Length : eind;
    }

    private static bool Verder(ReadOnlySpan<byte> rest, ReadOnlySpan<byte> slot, ref int plaats)
    {
        var eind = rest.IndexOf(slot);
        plaats += eind < 0 ? 0 : eind + slot.Length;
        return eind >= 0;
    }

    private static string? LeesCodering(ReadOnlySpan<byte> declaratie)
    {
        var tekst = Encoding.UTF8.GetString(declaratie[..Math.Min(declaratie.Length, MaximaleDeclaratie)]);
        var match = Encodingdeclaratie().Match(tekst);
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""^<\?xml\s[^>?]*?encoding\s*=\s*["']([^"'>]*)["']""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Encodingdeclaratie();
}
