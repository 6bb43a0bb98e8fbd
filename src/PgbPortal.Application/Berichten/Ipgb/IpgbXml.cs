using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PgbPortal.Application.Berichten.Ipgb;

/// <summary>How message files are opened and written: nothing is resolved, UTF-8 without BOM, CR/LF.</summary>
internal static class IpgbXml
{
    private static readonly XmlWriterSettings Schrijfwijze = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\r\n",
        NewLineHandling = NewLineHandling.Replace,
    };

    public static XmlReader Open(ReadOnlyMemory<byte> xml, XmlReaderSettings? settings = null)
    {
        settings ??= new();
        settings.DtdProcessing = DtdProcessing.Prohibit;
        settings.XmlResolver = null;
        settings.IgnoreComments = true;
        settings.IgnoreProcessingInstructions = true;
        settings.MaxCharactersInDocument = BerichtBytes.MaximaleOmvang;
        var stream = MemoryMarshal.TryGetArray(xml, out var deel)
            ? new MemoryStream(deel.Array!, deel.Offset, deel.Count, writable: false)
            : new MemoryStream(xml.ToArray(), writable: false);
        return XmlReader.Create(stream, settings);
    }

    /// <returns>The namespace of the root element; null when the file is no XML up to there.</returns>
    public static string? NamespaceVan(ReadOnlyMemory<byte> xml)
    {
        using var reader = Open(xml);
        try
        {
            return reader.MoveToContent() == XmlNodeType.Element ? reader.NamespaceURI : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    public static byte[] Schrijf(XElement bericht)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Schrijfwijze))
        {
            new XDocument(bericht).Save(writer);
        }

        return stream.ToArray();
    }

    /// <summary>Writes a message that leaves us: it is never sent when it breaks its own schema.</summary>
    /// <exception cref="InvalidOperationException">The message does not fit its schema: a bug in our code.</exception>
    public static byte[] SchrijfGeldig(XElement bericht, Berichtsoort soort, IpgbVersie versie)
    {
        var xml = Schrijf(bericht);
        return Schemacontrole.Controleer(xml, versie.Schemas(soort)) is [var fout, ..]
            ? throw new InvalidOperationException($"{soort.Naam} past niet in het schema bij {fout.Element}: {fout.Tekst}")
            : xml;
    }
}
