using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen.Bestanden;

/// <summary>Reads a statement (camt.053.001.08) or notification (camt.054.001.08) as a file that may have been made to hurt.</summary>
/// <remarks>
/// As <see cref="Pain002Lezer"/>: no DTD, nothing fetched, at most 25 MB, UTF-8 only. One pass judges the form, with the schema
/// when there is one; a second takes the values, an entry at a time. Any doubt about the whole refuses the file; an odd amount
/// does not, because the bank really booked it: that line is parked.
/// </remarks>
internal sealed class CamtLezer(Iso20022Schemas schemas)
{
    private const int DiepsteNiveau = 32;
    private const int LangsteNaam = 64;
    private const int MeesteNamen = 500;
    private const int MeesteAttributen = 8;
    private const string Voorvoegsel = "urn:iso:std:iso:20022:tech:xsd:";

    private static readonly UTF8Encoding StrengeUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Dictionary<string, (Afschriftsoort Soort, string Bericht)> Berichten = new(StringComparer.Ordinal)
    {
        [Voorvoegsel + "camt.053.001.08"] = (Afschriftsoort.Camt053, "camt.053.001.08"),
        [Voorvoegsel + "camt.054.001.08"] = (Afschriftsoort.Camt054, "camt.054.001.08"),
    };

    /// <exception cref="RegelOvertredenException">BANKBESTAND: nothing of the file may be used. The sentence repeats nothing from it.</exception>
    public async Task<Camtbestand> LeesAsync(Stream bestand, CancellationToken cancellationToken = default)
    {
        using var inhoud = await Pain002Lezer.HaalOpAsync(bestand, cancellationToken);
        var hash = Convert.ToHexStringLower(SHA256.HashData(inhoud.GetBuffer().AsSpan(0, (int)inhoud.Length)));
        try
        {
            var soort = Bericht(inhoud);
            Keur(inhoud, schemas.Van(soort.Bericht));
            using var xml = Open(inhoud, null);
            var afschriften = new Camtverwerking(xml, Voorvoegsel + soort.Bericht).Lees();
            return new(soort.Soort, hash, afschriften);
        }
        catch (XmlSchemaException)
        {
            throw Weiger($"Het bestand klopt niet met het schema van dit bericht. {Pain002Verwerking.Opnieuw}");
        }
        catch (Exception e) when (e is XmlException or DecoderFallbackException)
        {
            throw Weiger("Het bestand is beschadigd of geen XML. Haal het opnieuw op bij de bank.");
        }
    }

    internal static RegelOvertredenException Weiger(string bericht) => Pain002Verwerking.Weiger(bericht);

    private static (Afschriftsoort Soort, string Bericht) Bericht(MemoryStream inhoud)
    {
        using var xml = Open(inhoud, null);
        xml.Read();
        if (xml.NodeType == XmlNodeType.XmlDeclaration
            && xml.GetAttribute("encoding") is { } codering && !codering.Equals("UTF-8", StringComparison.OrdinalIgnoreCase))
        {
            throw Weiger($"Het bestand is niet in UTF-8. {Pain002Verwerking.Opnieuw}");
        }

        return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == "Document" && Berichten.TryGetValue(xml.NamespaceURI, out var soort)
            ? soort
            : throw Weiger("Dit is geen bankafschrift in de vorm camt.053.001.08 of camt.054.001.08. Kies een ander bestand.");
    }

    // Without bounds a file of 25 MB can ask for minutes of work and a gigabyte.
    private static void Keur(MemoryStream inhoud, XmlSchemaSet? schema)
    {
        using var xml = Open(inhoud, schema);
        var namen = new HashSet<string>(StringComparer.Ordinal);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element
                && (xml.Depth >= DiepsteNiveau || xml.LocalName.Length > LangsteNaam || xml.AttributeCount > MeesteAttributen
                    || (namen.Add(xml.LocalName) && namen.Count > MeesteNamen)))
            {
                throw Weiger($"In het bestand staan onderdelen die er niet horen. {Pain002Verwerking.Opnieuw}");
            }
        }
    }

    private static XmlReader Open(MemoryStream inhoud, XmlSchemaSet? schema)
    {
        inhoud.Position = 0;
        var instellingen = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Pain002Lezer.HoogsteAantalBytes,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = false,
        };
        if (schema is not null)
        {
            instellingen.Schemas = schema;
            instellingen.ValidationType = ValidationType.Schema;
        }

        return XmlReader.Create(new StreamReader(inhoud, StrengeUtf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true), instellingen);
    }
}

/// <summary>One pass over one camt file: an element of the statement at a time.</summary>
internal sealed class Camtverwerking(XmlReader xml, XNamespace n)
{
    private const int LangsteKenmerk = 35;
    private const int LangsteTekst = 140;
    private const int LangsteBedrag = 30;
    private const string Euro = "EUR";

    private static readonly string[] Beginsaldi = ["OPBD", "PRCD"];

    private readonly List<Camtafschrift> _afschriften = [];

    public IReadOnlyList<Camtafschrift> Lees()
    {
        xml.MoveToContent();
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, Depth: 2, LocalName: "Stmt" or "Ntfctn" } && xml.NamespaceURI == n.NamespaceName)
            {
                _afschriften.Add(LeesAfschrift());
            }
        }

        return _afschriften.Count > 0 ? _afschriften : throw CamtLezer.Weiger($"In het bestand staat geen afschrift. {Pain002Verwerking.Opnieuw}");
    }

    private Camtafschrift LeesAfschrift()
    {
        var kop = new XElement("kop");
        var posten = new List<(XElement Post, List<Camtregel> Regels)>();
        if (xml.IsEmptyElement)
        {
            throw Onvolledig();
        }

        var diepte = xml.Depth;
        xml.Read();
        while (!xml.EOF && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == diepte))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }

            var element = (XElement)XNode.ReadFrom(xml);
            if (element.Name == n + "Ntry")
            {
                posten.Add((element, LeesPost(element)));
            }
            else
            {
                kop.Add(element);
            }
        }

        ControleerTotalen(kop, posten);
        var saldi = Saldi(kop);
        if (saldi is { } s)
        {
            ControleerSaldi(s, posten);
        }

        return new(
            Kenmerk(kop, "Id") ?? throw Onvolledig(),
            Tekst(kop, "Acct/Id/IBAN", 34) ?? throw Onvolledig(),
            Dag(kop),
            saldi,
            posten.SelectMany(p => p.Regels).ToList());
    }

    private List<Camtregel> LeesPost(XElement post)
    {
        var delen = post.Elements(n + "NtryDtls").Elements(n + "TxDtls").ToList();
        if (delen.Count == 0)
        {
            var batch = post.Elements(n + "NtryDtls").Elements(n + "Btch").FirstOrDefault();
            return [Regel(post, null, batch is null ? null : Kenmerk(batch, "PmtInfId") ?? Kenmerk(batch, "MsgId"))];
        }

        var regels = delen.ConvertAll(d => Regel(post, delen.Count == 1 && d.Element(n + "Amt") is null ? Met(d, post) : d, null));
        if (Getal(post) != delen.Sum(d => d.Element(n + "Amt") is null ? Getal(post) : Getal(d)))
        {
            throw Som();
        }

        return regels;
    }

    private XElement Met(XElement deel, XElement post) => new(deel.Name, deel.Elements(), post.Element(n + "Amt"));

    private Camtregel Regel(XElement post, XElement? deel, string? batch)
    {
        var bron = deel ?? post;
        var munt = bron.Element(n + "Amt")?.Attribute("Ccy")?.Value ?? throw Onvolledig();
        var richting = (Tekst(bron, "CdtDbtInd", 4) ?? Tekst(post, "CdtDbtInd", 4)) switch
        {
            "DBIT" => Bankrichting.Af,
            "CRDT" => Bankrichting.Bij,
            _ => throw Onvolledig(),
        };
        var getal = Getal(bron);
        var partij = richting == Bankrichting.Af ? "Cdtr" : "Dbtr";
        var kenmerk = deel is null ? null : Kenmerk(deel, "Refs/EndToEndId");
        return new(
            new()
            {
                Richting = richting,
                Bedrag = munt == Euro && getal > 0 && decimal.Round(getal, 2) == getal ? new((long)(getal * 100)) : null,
                Bedragtekst = $"{getal.ToString(CultureInfo.InvariantCulture)} {Kort(munt, 3)}",
                Valutadag = Datum(post, "ValDt") ?? Datum(post, "BookgDt") ?? throw Onvolledig(),
                Kenmerk = kenmerk is null or "NOTPROVIDED" ? batch : kenmerk,
                Bankkenmerk = Kenmerk(bron, deel is null ? "AcctSvcrRef" : "Refs/AcctSvcrRef") ?? Kenmerk(post, "AcctSvcrRef"),
                Tegenpartij = deel is null ? null : Tekst(deel, $"RltdPties/{partij}/Pty/Nm", LangsteTekst),
                Omschrijving = deel is null ? Tekst(post, "AddtlNtryInf", LangsteTekst) : Tekst(deel, "RmtInf/Ustrd", LangsteTekst) ?? Tekst(deel, "AddtlTxInf", LangsteTekst),
                Bankcode = deel is null ? null : Tekst(deel, "RtrInf/Rsn/Cd", 4),
            },
            munt,
            Tekst(post, "Sts/Cd", 4) == "BOOK",
            batch is not null);
    }

    private void ControleerTotalen(XElement kop, List<(XElement Post, List<Camtregel> Regels)> posten)
    {
        if (Tekst(kop, "TxsSummry/TtlNtries/NbOfNtries", 15) is { } aantal
            && aantal != posten.Count.ToString(CultureInfo.InvariantCulture))
        {
            throw Som();
        }

        if (Tekst(kop, "TxsSummry/TtlNtries/Sum", LangsteBedrag) is { } som && Lees(som) != posten.Sum(p => Getal(p.Post)))
        {
            throw Som();
        }
    }

    private void ControleerSaldi((decimal Begin, decimal Eind) saldi, List<(XElement Post, List<Camtregel> Regels)> posten)
    {
        var geboekt = posten.Where(p => Tekst(p.Post, "Sts/Cd", 4) == "BOOK").ToList();
        if (geboekt.TrueForAll(p => p.Post.Element(n + "Amt")?.Attribute("Ccy")?.Value == Euro)
            && saldi.Begin + geboekt.Sum(p => Teken(p.Post) * Getal(p.Post)) != saldi.Eind)
        {
            throw Som();
        }
    }

    private (decimal, decimal)? Saldi(XElement kop)
    {
        decimal? Saldo(params string[] soorten) => kop.Elements(n + "Bal").FirstOrDefault(b => soorten.Contains(Tekst(b, "Tp/CdOrPrtry/Cd", 4))) is { } saldo
            ? saldo.Element(n + "Amt")?.Attribute("Ccy")?.Value == Euro
                ? Teken(saldo) * Getal(saldo)
                : throw CamtLezer.Weiger("Dit afschrift is niet in euro. Wij verwerken alleen rekeningen in euro.")
            : null;
        return Saldo(Beginsaldi) is { } begin && Saldo("CLBD") is { } eind ? (begin, eind) : null;
    }

    private int Teken(XElement element) => Tekst(element, "CdtDbtInd", 4) == "DBIT" ? -1 : 1;

    private decimal Getal(XElement element) => Lees(element.Element(n + "Amt")?.Value ?? throw Onvolledig());

    private static decimal Lees(string tekst) =>
        tekst.Length <= LangsteBedrag && decimal.TryParse(tekst.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal)
            && getal < 1_000_000_000_000m
            ? getal
            : throw CamtLezer.Weiger($"Een bedrag in het bestand is geen getal. {Pain002Verwerking.Opnieuw}");

    private DateOnly Dag(XElement kop) =>
        Moment(kop, "FrToDt/ToDtTm") ?? kop.Elements(n + "Bal").Select(b => Datum(b, "Dt")).LastOrDefault(d => d is not null) ?? Moment(kop, "CreDtTm")
        ?? throw Onvolledig();

    private DateOnly? Datum(XElement element, string naam) => Moment(element, $"{naam}/Dt") ?? Moment(element, $"{naam}/DtTm");

    private DateOnly? Moment(XElement element, string pad) => Tekst(element, pad, 40) is not { } tekst ? null
        : tekst.Length >= 10 && DateOnly.TryParseExact(tekst.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? dag
        : throw CamtLezer.Weiger($"Een datum in het bestand klopt niet. {Pain002Verwerking.Opnieuw}");

    private string? Kenmerk(XElement element, string pad) => Tekst(element, pad, int.MaxValue) is not { } tekst ? null
        : tekst.Length <= LangsteKenmerk && !tekst.Any(char.IsControl) ? tekst
        : throw CamtLezer.Weiger($"Een gegeven in het bestand is leeg of te lang. {Pain002Verwerking.Opnieuw}");

    /// <returns>Cut at this length; null when it is not there or empty.</returns>
    private string? Tekst(XElement element, string pad, int lengte)
    {
        var gevonden = element;
        foreach (var deel in pad.Split('/'))
        {
            gevonden = gevonden?.Element(n + deel);
        }

        return gevonden?.Value.Trim() is { Length: > 0 } tekst ? Kort(tekst, lengte) : null;
    }

    private static string Kort(string tekst, int lengte) => tekst.Length <= lengte ? tekst : tekst[..lengte];

    private static RegelOvertredenException Som() =>
        CamtLezer.Weiger($"De bedragen in het bestand tellen niet op tot het totaal of het saldo. {Pain002Verwerking.Opnieuw}");

    private static RegelOvertredenException Onvolledig() =>
        CamtLezer.Weiger($"In het bestand ontbreekt een gegeven dat nodig is. {Pain002Verwerking.Opnieuw}");
}
