using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Schema;

namespace PgbPortal.Application.Betalingen.Bestanden;

/// <summary>The schemas of ISO 20022, which are not part of the portal: the installation says in which folder they are.</summary>
/// <remarks>Without a folder files are still read strictly, but not compared with their schema.</remarks>
internal sealed class Iso20022Schemas
{
    private readonly ConcurrentDictionary<string, XmlSchemaSet> _schemas = new(StringComparer.Ordinal);
    private readonly string? _map;

    /// <param name="map">The folder with files named after their message, such as pain.002.001.10.xsd.</param>
    /// <exception cref="DirectoryNotFoundException">A folder is set and does not exist.</exception>
    public Iso20022Schemas(string? map)
    {
        if (!string.IsNullOrWhiteSpace(map) && !Directory.Exists(map))
        {
            throw new DirectoryNotFoundException("De ingestelde map met schema's van ISO 20022 bestaat niet.");
        }

        _map = string.IsNullOrWhiteSpace(map) ? null : map;
    }

    /// <summary>The compiled schema of pain.002.001.10; null when no folder is set.</summary>
    public XmlSchemaSet? Pain002 => Van("pain.002.001.10");

    /// <summary>The compiled schema of this message; null when no folder is set.</summary>
    /// <exception cref="FileNotFoundException">The folder does not hold it.</exception>
    /// <exception cref="XmlSchemaException">The file is no valid schema.</exception>
    public XmlSchemaSet? Van(string bericht) =>
        _map is null ? null : _schemas.GetOrAdd(bericht, b => Laad(Path.Combine(_map, $"{b}.xsd")));

    /// <summary>Reads one schema that stands on its own; nothing it refers to is fetched.</summary>
    public static XmlSchemaSet Laad(string bestand)
    {
        using var invoer = File.OpenRead(bestand);
        using var lezer = XmlReader.Create(
            invoer, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var schemas = new XmlSchemaSet { XmlResolver = null };
        schemas.Add(null, lezer);
        schemas.Compile();
        return schemas;
    }
}
