using System.Text;

namespace PgbPortal.Application.Berichten.Ipgb;

/// <summary>
/// The demands on a message file that a parser does not make: judged on the bytes, before anything reads them as XML.
/// </summary>
/// <remarks>Source: iPgb 2.1 OP179 and OP192; a DOCTYPE is our own refusal, because nothing in a message needs one.</remarks>
public static class BerichtBytes
{
    /// <summary>25 MB of a million bytes each.</summary>
    public const int MaximaleOmvang = 25_000_000;

    /// <summary>
    /// Bytes from one &lt; to the next. The longest value of the schema has 200 characters; an XML reader slows down with
    /// the square of the attributes and namespaces of one element, so what is far longer is not handed to it.
    /// </summary>
    public const int MaximaleLengteVanDeel = 16_384;

    private static readonly UTF8Encoding Streng = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What is wrong with the file as a file.</summary>
    /// <returns>No faults when the bytes may be read as XML without remark.</returns>
    public static Bestandsoordeel Controleer(ReadOnlySpan<byte> bytes)
    {
        if (EersteWeigering(bytes) is { } weigering)
        {
            return new([weigering], MagGelezenWorden: false);
        }

        List<Berichtfout> fouten = [];
        if (HeeftBom(bytes))
        {
            fouten.Add(new(1, null, "Het bestand begint met een byte order mark (BOM). Sla het op als UTF-8 zonder BOM."));
        }

        if (RegelZonderCrLf(bytes) is { } regel)
        {
            fouten.Add(new(regel, null, "De regels eindigen niet op CR/LF. Sla het bestand op met regeleinden CR/LF (Windows)."));
        }

        return new(fouten, MagGelezenWorden: true);
    }

    /// <summary>The text without byte order mark.</summary>
    internal static ReadOnlyMemory<byte> ZonderBom(ReadOnlyMemory<byte> bytes) => HeeftBom(bytes.Span) ? bytes[3..] : bytes;

    private static Berichtfout? EersteWeigering(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaximaleOmvang)
        {
            return new(null, null, "Het bestand is groter dan 25 MB. Stuur een kleiner bestand.");
        }

        if (bytes.IsEmpty)
        {
            return new(null, null, "Het bestand is leeg. Kies een toekenningsbericht.");
        }

        if (bytes.StartsWith((byte[])[0xFE, 0xFF]) || bytes.StartsWith((byte[])[0xFF, 0xFE]) || bytes.Contains((byte)0))
        {
            return AndereCodering();
        }

        try
        {
            _ = Streng.GetCharCount(bytes);
        }
        catch (DecoderFallbackException)
        {
            return AndereCodering();
        }

        var proloog = Xmlproloog.Lees(HeeftBom(bytes) ? bytes[3..] : bytes);
        if (proloog.Codering is { } codering && !codering.Equals("UTF-8", StringComparison.OrdinalIgnoreCase))
        {
            return AndereCodering();
        }

        if (proloog.HeeftDoctype)
        {
            return new(proloog.Regel, null, "In het bestand staat een DOCTYPE. Dat is niet toegestaan. Haal de DOCTYPE weg.");
        }

        if (!proloog.BegintAlsXml)
        {
            return new(proloog.Regel, null, "Dit is geen XML-bestand. Kies een toekenningsbericht in XML.");
        }

        return RegelVanTeLangDeel(bytes) is { } regel
            ? new(regel, null, "Hier staat een veel te lang stuk tekst of een element met veel te veel attributen. Maak het bestand opnieuw.")
            : null;
    }

    private static Berichtfout AndereCodering() =>
        new(null, null, "Het bestand is niet in UTF-8 opgeslagen. Sla het op als UTF-8 zonder BOM.");

    private static bool HeeftBom(ReadOnlySpan<byte> bytes) => bytes.StartsWith((byte[])[0xEF, 0xBB, 0xBF]);

    /// <returns>The line, from 1, where a part begins that is longer than any message needs.</returns>
    private static int? RegelVanTeLangDeel(ReadOnlySpan<byte> bytes)
    {
        for (var begin = 0; begin < bytes.Length;)
        {
            var lengte = bytes[(begin + 1)..].IndexOf((byte)'<') + 1;
            var einde = lengte == 0 ? bytes.Length : begin + lengte;
            if (einde - begin > MaximaleLengteVanDeel)
            {
                return bytes[..begin].Count((byte)'\n') + 1;
            }

            begin = einde;
        }

        return null;
    }

    /// <returns>The first line, from 1, that ends on a bare LF or a bare CR.</returns>
    private static int? RegelZonderCrLf(ReadOnlySpan<byte> bytes)
    {
        var regel = 1;
        for (var rest = bytes; rest.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var i; rest = rest[(i + 2)..])
        {
            if (rest[i] != '\r' || i + 1 >= rest.Length || rest[i + 1] != '\n')
            {
                return regel;
            }

            regel++;
        }

        return null;
    }
}

/// <summary>The judgement on the bytes.</summary>
/// <param name="MagGelezenWorden">False: not parsed at all, and no retour is possible.</param>
public sealed record Bestandsoordeel(IReadOnlyList<Berichtfout> Fouten, bool MagGelezenWorden);

/// <summary>What is wrong with a message file, for the person who sent or uploaded it. Never repeats a value from the file.</summary>
/// <param name="Regel">Line in the file, from 1; null when it is about the file as a whole.</param>
/// <param name="Element">Path of the element, for example Client/Budget/Afgiftedatum; null when it is not about one.</param>
/// <param name="Tekst">Dutch sentence that says what to do.</param>
public sealed record Berichtfout(int? Regel, string? Element, string Tekst);
