using System.Text;
using System.Xml;
using System.Xml.Schema;
using PgbPortal.Domain.Gedeeld;

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

    private static async Task<MemoryStream> HaalOpAsync(Stream bestand, CancellationToken cancellationToken)
    {
        var inhoud = new MemoryStream();
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

        // A byte order mark, UTF-16 and an empty file all fail here, before the XML reader could make something of them.
        inhoud.Position = 0;
        if (inhoud.ReadByte() != '<')
        {
            throw Pain002Verwerking.Weiger("Het bestand is geen XML in UTF-8. Kies het antwoordbestand van de bank (pain.002).");
        }

        inhoud.Position = 0;
        return inhoud;
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
