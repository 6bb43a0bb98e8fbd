using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Schema;

namespace PgbPortal.Application.Berichten.Ipgb;

/// <summary>Compares a file with its schema and says in Dutch what to do, with line numbers.</summary>
internal static partial class Schemacontrole
{
    /// <summary>Whoever has this many faults has another problem than the next fault.</summary>
    public const int MaximumAantalFouten = 50;

    /// <summary>The schemas need 8; a reader slows down with the square of the depth.</summary>
    public const int MaximaleDiepte = 16;

    /// <summary>A message is about one person: this is far more than it can need, and small enough to read at once.</summary>
    public const int MaximumAantalElementen = 100_000;

    /// <summary>Only the root element needs any: namespaces, and perhaps the place of the schema.</summary>
    public const int MaximumAantalAttributen = 1_000;

    private static readonly Dictionary<string, string> Vulwijzer = new(StringComparer.Ordinal)
    {
        ["Bsn"] = "Vul een BSN van negen cijfers in.",
        ["BerichtCode"] = "Vul de code in die bij deze berichtsoort hoort.",
        ["BerichtVersie"] = "Vul 2 in: wij lezen iPgb 2.1.",
        ["BerichtSubversie"] = "Vul 1 in: wij lezen iPgb 2.1.",
        ["Afzender"] = "Vul de gemeentecode van vier cijfers in, of de code van een zorgkantoor dat bestaat.",
        ["Identificatie"] = "Vul een kenmerk van 1 tot en met 12 tekens in.",
        ["BasisschemaXsdVersie"] = "Vul een versie in met twee punten, bijvoorbeeld 1.0.0.",
        ["BerichtXsdVersie"] = "Vul een versie in met twee punten, bijvoorbeeld 1.0.0.",
        ["BudgetIdentificatie"] = "Vul een kenmerk van 1 tot en met 36 tekens in.",
        ["BudgetIdentificatieOud"] = "Vul een kenmerk van 1 tot en met 36 tekens in, of haal dit element weg.",
        ["Zorgfunctie"] = "Kies een code uit de lijst van deze wet, met twee cijfers.",
        ["FunctieBudgetBedrag"] = "Vul hele centen in, van 0 tot en met 99999999.",
        ["VerantwoordingsvrijBedrag"] = "Vul hele centen in, van 0 tot en met 99999999.",
        ["Nummer"] = "Vul een nummer van 1 tot en met 20 tekens in.",
        ["Soort"] = "Vul een code van 1 tot en met 10 in, zonder nul ervoor.",
        ["Geslacht"] = "Vul 0, 1 of 2 in.",
        ["KvkNummer"] = "Vul acht cijfers in.",
        ["Organisatie"] = "Vul 1 tot en met 35 tekens in.",
        ["Voorletters"] = "Vul 1 tot en met 6 letters in, zonder punten.",
        ["NaamGebruik"] = "Vul een code van 1 tot en met 6 in.",
        ["Huisnummer"] = "Vul een getal van 0 tot en met 99999 in.",
        ["LandCode"] = "Vul een landcode van twee hoofdletters in, bijvoorbeeld NL.",
        ["Telefoonnummer"] = "Vul alleen cijfers in, zonder spaties.",
        ["Dagtekening"] = DatumHulp,
        ["Afgiftedatum"] = DatumHulp,
        ["Begindatum"] = DatumHulp,
        ["Einddatum"] = DatumHulp,
        ["Ingangsdatum"] = DatumHulp,
    };

    private const string DatumHulp = "Schrijf een bestaande datum als jjjj-mm-dd, zonder tijdzone.";

    /// <returns>At most <see cref="MaximumAantalFouten"/>, in the order of the file; empty when the file fits.</returns>
    public static IReadOnlyList<Berichtfout> Controleer(ReadOnlyMemory<byte> xml, XmlSchemaSet schemas)
    {
        List<Berichtfout> fouten = [];
        List<string> pad = [];
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = schemas,
            ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings,
        };
        settings.ValidationEventHandler += (_, fout) => fouten.Add(Vertaal(fout.Exception, pad));
        using var reader = IpgbXml.Open(xml, settings);
        try
        {
            var (elementen, attributen) = (0, 0);
            while (fouten.Count < MaximumAantalFouten && reader.Read())
            {
                elementen += reader.NodeType == XmlNodeType.Element ? 1 : 0;
                attributen += reader.AttributeCount;
                if (reader.Depth > MaximaleDiepte || elementen > MaximumAantalElementen || attributen > MaximumAantalAttributen)
                {
                    fouten.Add(new(Regel(reader), Pad(pad), "Het bericht heeft tot hier te veel elementen of attributen. Maak het bestand opnieuw."));
                    break;
                }

                Volg(reader, pad);
            }
        }
        catch (XmlException fout)
        {
            fouten.Add(new(fout.LineNumber, Pad(pad), "Vanaf hier is het bestand geen geldige XML. Maak het bestand opnieuw."));
        }

        return fouten.Count <= MaximumAantalFouten ? fouten : fouten[..MaximumAantalFouten];
    }

    private static int? Regel(XmlReader reader) => (reader as IXmlLineInfo)?.LineNumber;

    /// <summary>Keeps the path of the open elements.</summary>
    private static void Volg(XmlReader reader, List<string> pad)
    {
        if (reader.NodeType is not (XmlNodeType.Element or XmlNodeType.EndElement))
        {
            return;
        }

        pad.RemoveRange(Math.Min(reader.Depth, pad.Count), Math.Max(0, pad.Count - reader.Depth));
        if (reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false })
        {
            pad.Add(Kort(reader.LocalName));
        }
    }

    private static Berichtfout Vertaal(XmlSchemaException fout, List<string> pad)
    {
        var regel = fout.LineNumber > 0 ? fout.LineNumber : (int?)null;
        if (Waardefout().Match(fout.Message) is { Success: true } waarde)
        {
            var naam = Kort(waarde.Groups["naam"].Value);
            var hulp = Vulwijzer.GetValueOrDefault(naam, "Controleer hoe lang de tekst mag zijn en welke tekens mogen.");
            return new(regel, Pad(pad, naam), $"De waarde van {naam} klopt niet. {hulp}");
        }

        if (Ontbreekt().Match(fout.Message) is { Success: true } ontbreekt)
        {
            var ouder = Kort(ontbreekt.Groups["ouder"].Value);
            return new(regel, Pad(pad, ouder), $"In {ouder} ontbreekt {Verwacht(fout.Message)}. Vul dit aan.");
        }

        if (OnverwachtKind().Match(fout.Message) is { Success: true } kind)
        {
            var naam = Kort(kind.Groups["naam"].Value);
            var wel = Verwacht(fout.Message) is { Length: > 0 } namen ? $" Hier hoort {namen}." : string.Empty;
            return new(regel, Pad(pad, Kort(kind.Groups["ouder"].Value)), $"Het element {naam} hoort hier niet.{wel}");
        }

        if (OnbekendAttribuut().Match(fout.Message) is { Success: true } attribuut)
        {
            return new(regel, Pad(pad), $"Het attribuut {Kort(attribuut.Groups["naam"].Value)} hoort hier niet. Haal het weg.");
        }

        return new(regel, Pad(pad), "Dit deel van het bericht past niet in het schema. Vergelijk het met de beschrijving van iPgb.");
    }

    private static string Verwacht(string melding)
    {
        var start = melding.IndexOf("expected:", StringComparison.Ordinal);
        return start < 0
            ? string.Empty
            : string.Join(" of ", Verwachting().Matches(melding[start..])
                .SelectMany(m => m.Groups["namen"].Value.Split(", "))
                .Distinct(StringComparer.Ordinal));
    }

    private static string? Pad(List<string> pad, string? laatste = null)
    {
        // Bericht itself is left out: everything stands in it.
        IEnumerable<string> delen = pad.Skip(1);
        if (laatste is not null && laatste != pad.LastOrDefault())
        {
            delen = delen.Append(laatste);
        }

        var tekst = string.Join('/', delen);
        return tekst.Length == 0 ? null : tekst;
    }

    private static string Kort(string naam) => naam.Length <= 40 ? naam : naam[..40];

    // The sentences of XmlSchemaValidator. When a later .NET words them otherwise, the general sentence is left: still true.
    [GeneratedRegex("^The '(?:[^']*:)?(?<naam>[^':]+)' element is invalid", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Waardefout();

    [GeneratedRegex("^The element '(?<ouder>[^']+)'.* has incomplete content", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ontbreekt();

    [GeneratedRegex(
        "^The element '(?<ouder>[^']+)'.* has invalid child element '(?<naam>[^']+)'",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex OnverwachtKind();

    [GeneratedRegex("^The '(?:[^']*:)?(?<naam>[^':]+)' attribute is not declared", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OnbekendAttribuut();

    [GeneratedRegex("'(?<namen>[^']+)' in namespace", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verwachting();
}
