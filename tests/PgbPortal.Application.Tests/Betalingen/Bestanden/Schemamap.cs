using System.Xml;
using System.Xml.Schema;
using PgbPortal.Application.Betalingen.Bestanden;

namespace PgbPortal.Application.Tests.Betalingen.Bestanden;

/// <summary>The schemas of ISO 20022 stand beside the repository, in ../shared; PGB_SHARED names another folder.</summary>
internal static class Schemamap
{
    /// <summary>The folder with the schemas; a test that needs it is reported as skipped where it is absent.</summary>
    public static string Zoek()
    {
        var map = Kandidaten().Select(shared => Path.Combine(shared, "iso20022")).FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(map is null, "De schema's van ISO 20022 staan niet in ../shared; zet PGB_SHARED.");
        return map!;
    }

    /// <summary>What the schema says against this file; empty when nothing.</summary>
    public static List<string> Fouten(byte[] bestand, string bericht)
    {
        var fouten = new List<string>();
        var instellingen = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
            Schemas = Iso20022Schemas.Laad(Path.Combine(Zoek(), $"{bericht}.xsd")),
        };
        instellingen.ValidationEventHandler += (_, e) => fouten.Add(e.Message);
        using var xml = XmlReader.Create(new MemoryStream(bestand), instellingen);
        while (xml.Read())
        {
        }

        return fouten;
    }

    private static IEnumerable<string> Kandidaten()
    {
        if (Environment.GetEnvironmentVariable("PGB_SHARED") is { Length: > 0 } gekozen)
        {
            yield return gekozen;
            yield break;
        }

        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            yield return Path.Combine(map.FullName, "shared");
        }
    }
}
