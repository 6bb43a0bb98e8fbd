using System.Collections.Frozen;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace PgbPortal.Application.Berichten.Ipgb;

/// <summary>
/// One version of the message standard: its namespaces, its fixed header values and its schemas. A newer version, or the
/// official schemas of this one, is a new instance; nothing else knows these values.
/// </summary>
/// <remarks>The schemas of 2.1 are our own work, made from the public information model: see docs/berichten.md.</remarks>
public sealed class IpgbVersie
{
    private readonly FrozenDictionary<string, Berichtsoort> _soorten;
    private readonly FrozenDictionary<string, Lazy<XmlSchemaSet>> _schemas;

    private IpgbVersie(string nummer, string versie, string subversie, string xsdVersie)
    {
        (Nummer, BerichtVersie, BerichtSubversie, XsdVersie) = (nummer, versie, subversie, xsdVersie);
        Basis = $"urn:pgbportaal:ipgb:{nummer}:basis";
        _soorten = Berichtsoort.Alle(nummer).ToFrozenDictionary(s => s.Namespace.NamespaceName, StringComparer.Ordinal);
        _schemas = _soorten.Values.ToFrozenDictionary(
            s => s.Naam,
            s => new Lazy<XmlSchemaSet>(() => LeesSchemas(s)),
            StringComparer.Ordinal);
    }

    /// <summary>Release 2.1 (2019), the latest public one.</summary>
    public static IpgbVersie V21 { get; } = new("2.1", "2", "1", "1.0.0");

    /// <summary>The version that is read and written.</summary>
    public static IpgbVersie Huidig => V21;

    public string Nummer { get; }

    public string BerichtVersie { get; }

    public string BerichtSubversie { get; }

    /// <summary>Version of the schemas, both of the basis and of the message (IV034).</summary>
    public string XsdVersie { get; }

    /// <summary>Namespace of the members of composite data types.</summary>
    public XNamespace Basis { get; }

    public Berichtsoort Soort(Wet wet, int nummer) => _soorten.Values.Single(s => s.Wet == wet && s.Nummer == nummer);

    /// <returns>Null when no message of this version has this namespace.</returns>
    public Berichtsoort? SoortMetNamespace(string? naam) => _soorten.GetValueOrDefault(naam ?? string.Empty);

    /// <summary>The compiled schemas of one message; only for reading.</summary>
    internal XmlSchemaSet Schemas(Berichtsoort soort) => _schemas[soort.Naam].Value;

    private XmlSchemaSet LeesSchemas(Berichtsoort soort)
    {
        // Nothing is resolved: the basis schema is added by hand, so that the import finds it by its namespace.
        var schemas = new XmlSchemaSet { XmlResolver = null };
        schemas.Add(LeesSchema($"ipgb-basis-{Nummer}.xsd"));
        schemas.Add(LeesSchema($"{soort.Schema}.xsd"));
        schemas.Compile();
        return schemas;
    }

    private XmlSchema LeesSchema(string bestand)
    {
        using var stream = typeof(IpgbVersie).Assembly.GetManifestResourceStream($"ipgb/{Nummer}/{bestand}")
            ?? throw new InvalidOperationException($"Het schema {bestand} ontbreekt in de applicatie.");
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XmlSchema.Read(reader, (_, fout) => throw fout.Exception)!;
    }
}

/// <summary>One of the twelve messages.</summary>
/// <param name="Naam">As in the standard, for example WMO501.</param>
/// <param name="Nummer">501 toekenning, 502 its retour, 507 budgetafsluiting, 508 its retour.</param>
/// <param name="Berichtcode">The fixed code in the header.</param>
public sealed record Berichtsoort(string Naam, Wet Wet, int Nummer, string Berichtcode, XNamespace Namespace)
{
    /// <summary>File name of the schema without its ending.</summary>
    internal string Schema => Naam.ToLowerInvariant();

    internal static IEnumerable<Berichtsoort> Alle(string versie)
    {
        foreach (var (wet, nummer, code) in new[]
        {
            (Wet.Wmo, 501, "458"), (Wet.Wmo, 502, "459"), (Wet.Wmo, 507, "464"), (Wet.Wmo, 508, "465"),
            (Wet.Jw, 501, "460"), (Wet.Jw, 502, "461"), (Wet.Jw, 507, "466"), (Wet.Jw, 508, "467"),
            (Wet.Wlz, 501, "462"), (Wet.Wlz, 502, "463"), (Wet.Wlz, 507, "468"), (Wet.Wlz, 508, "469"),
        })
        {
            var naam = NaamVan(wet, nummer);
            yield return new(naam, wet, nummer, code, $"urn:pgbportaal:ipgb:{versie}:{naam.ToLowerInvariant()}");
        }
    }

    private static string NaamVan(Wet wet, int nummer) => $"{wet.ToString().ToUpperInvariant()}{nummer}";
}
