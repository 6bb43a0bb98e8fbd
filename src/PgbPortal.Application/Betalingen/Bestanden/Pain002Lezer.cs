using System.Text;
using System.Xml;
using System.Xml.Schema;

namespace PgbPortal.Application.Betalingen.Bestanden;

/// <summary>Reads an answer of the bank, pain.002.001.10, as a file that may have been made to hurt.</summary>
/// <remarks>
/// No DTD, nothing fetched, at most 25 MB, UTF-8 without byte order mark only, one pass. Any doubt refuses the whole file:
/// half an answer is worse than none.
/// </remarks>
internal sealed class Pain002Lezer(Iso20022Schemas schemas)
{
    public const string Namespace = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10";

    public const int HoogsteAantalBytes = 25 * 1024 * 1024;

    // From the start of one tag to the start of the next, in bytes. The longest text of the message has 140 characters.
    private const int LangsteStuk = 8 * 1024;

    private static readonly UTF8Encoding StrengeUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RegelOvertredenException">
    /// BANKBESTAND: the file is too large, is not XML or not this message, or contradicts itself. Nothing of it may be used.
    /// The sentence repeats nothing from the file.
    /// </exception>
    public async Task<Bankantwoord> LeesAsync(Stream bestand, CancellationToken cancellationToken = default)
    {
        using var inhoud = await HaalOpAsync(bestand, cancellationToken);
        try
        {
            using var tekst = new StreamReader(inhoud, StrengeUtf8, detectEncodingFromByteOrderMarks: false);
            using var xml = XmlReader.Create(tekst, Instellingen());
            return new Pain002Verwerking(xml).Lees();
        }
        catch (XmlSchemaException)
        {
            throw Pain002Verwerking.Weiger(
                $"Het bestand klopt niet met het schema pain.002.001.10. {Pain002Verwerking.Opnieuw}");
        }
        catch (Exception e) when (e is XmlException or DecoderFallbackException)
        {
            throw Pain002Verwerking.Weiger("Het bestand is beschadigd of geen XML. Haal het opnieuw op bij de bank.");
        }
    }

    /// <summary>The bytes of a file of the bank, judged before an XML reader sees them.</summary>
    internal static async Task<MemoryStream> HaalOpAsync(Stream bestand, CancellationToken cancellationToken)
    {
        var inhoud = new MemoryStream(bestand.CanSeek ? (int)Math.Min(bestand.Length, HoogsteAantalBytes) : 0);
        var buffer = new byte[81920];
        int gelezen;
        while ((gelezen = await bestand.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (inhoud.Length + gelezen > HoogsteAantalBytes)
            {
                throw Pain002Verwerking.Weiger("Het bestand is groter dan 25 MB. Vraag de bank om het in delen te leveren.");
            }

            inhoud.Write(buffer, 0, gelezen);
        }

        ControleerBytes(inhoud.GetBuffer().AsSpan(0, (int)inhoud.Length));
        inhoud.Position = 0;
        return inhoud;
    }

    // Before the XML reader can make something of it: a byte order mark, UTF-16 and an empty file do not start with a tag,
    // and a tag with a million attributes would keep the reader busy for minutes.
    private static void ControleerBytes(ReadOnlySpan<byte> inhoud)
    {
        if (inhoud.IsEmpty || inhoud[0] != '<')
        {
            throw Pain002Verwerking.Weiger("Het bestand is geen XML in UTF-8. Kies een bestand dat u van de bank kreeg.");
        }

        while (!inhoud.IsEmpty)
        {
            var volgende = inhoud[1..].IndexOf((byte)'<');
            var lengte = volgende < 0 ? inhoud.Length : volgende + 1;
            if (lengte > LangsteStuk)
            {
                throw Pain002Verwerking.Weiger($"In het bestand staat een te lange tekst. {Pain002Verwerking.Opnieuw}");
            }

            inhoud = inhoud[lengte..];
        }
    }

    private XmlReaderSettings Instellingen()
    {
        var instellingen = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = HoogsteAantalBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
        };
        if (schemas.Pain002 is { } schema)
        {
            instellingen.Schemas = schema;
            instellingen.ValidationType = ValidationType.Schema;
        }

        return instellingen;
    }
}
