using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>What the stand-in bank does with the payments of one file, by EndToEndId and reason code; the rest is carried out.</summary>
public sealed record Banklot
{
    /// <summary>Everything is carried out.</summary>
    public static Banklot Goed { get; } = new();

    /// <summary>Refused at once: no money leaves.</summary>
    public IReadOnlyDictionary<string, string> Geweigerd { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Carried out, and back later.</summary>
    public IReadOnlyDictionary<string, string> Teruggestort { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The first payment is refused: there is no such account.</summary>
    public static Banklot EersteGeweigerd(Bankopdracht opdracht) => new()
    {
        Geweigerd = new Dictionary<string, string>(StringComparer.Ordinal) { [opdracht.Betalingen[0].EndToEndId] = "AC01" },
    };
}

/// <summary>One payment as the bank reads it.</summary>
public sealed record Bankbetaling(string EndToEndId, decimal Bedrag, string Ontvanger, string Iban);

/// <summary>A payment file as the bank reads it.</summary>
public sealed record Bankopdracht(string MsgId, string Rekening, DateOnly Dag, IReadOnlyList<Bankbetaling> Betalingen)
{
    /// <summary>Reads a pain.001 one payment at a time.</summary>
    public static Bankopdracht Lees(Stream pain001)
    {
        using var xml = XmlReader.Create(pain001, new() { IgnoreWhitespace = true, DtdProcessing = DtdProcessing.Prohibit });
        var (msgId, rekening, dag) = ("", "", default(DateOnly));
        var betalingen = new List<Bankbetaling>();
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }

            switch (xml.LocalName)
            {
                case "MsgId":
                    msgId = xml.ReadElementContentAsString();
                    break;
                case "ReqdExctnDt":
                    dag = DateOnly.ParseExact(((XElement)XNode.ReadFrom(xml)).Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                    break;
                case "DbtrAcct":
                    rekening = ((XElement)XNode.ReadFrom(xml)).Value;
                    break;
                case "CdtTrfTxInf":
                    betalingen.Add(Betaling((XElement)XNode.ReadFrom(xml)));
                    break;
                default:
                    xml.Read();
                    break;
            }
        }

        return new(msgId, rekening, dag, betalingen);
    }

    private static Bankbetaling Betaling(XElement element)
    {
        string Van(string naam) => element.Descendants().First(e => e.Name.LocalName == naam).Value;
        return new(
            Van("EndToEndId"),
            decimal.Parse(Van("InstdAmt"), CultureInfo.InvariantCulture),
            element.Elements().Single(e => e.Name.LocalName == "Cdtr").Value,
            element.Elements().Single(e => e.Name.LocalName == "CdtrAcct").Value);
    }
}

/// <summary>One line of a statement, for what does not follow from a payment file.</summary>
/// <param name="Bedrag">As it is written, so that a test can write what a bank should not.</param>
public sealed record Bankpost(string Bedrag, bool IsBij)
{
    public string Munt { get; init; } = "EUR";

    public string Status { get; init; } = "BOOK";

    public string? EndToEndId { get; init; }

    /// <summary>Of a whole payment file booked as one amount.</summary>
    public string? BatchMsgId { get; init; }

    public string? Code { get; init; }

    public string? Partij { get; init; }

    public string? Omschrijving { get; init; }

    /// <summary>Null: the day of the statement.</summary>
    public DateOnly? Valutadag { get; init; }

    /// <summary>The bank's own number; null: made from the statement and its place in it.</summary>
    public string? Bankkenmerk { get; init; }
}

/// <summary>
/// A bank that stands in: answers a payment file with a pain.002, a camt.053 or a camt.054. The same input gives the same
/// bytes. Written one payment at a time, so that a month of payments fits.
/// </summary>
public static class Oefenbank
{
    private const string Voorvoegsel = "urn:iso:std:iso:20022:tech:xsd:";

    private static readonly XmlWriterSettings Instellingen = new() { Encoding = new System.Text.UTF8Encoding(false) };

    /// <summary>The answer to the file: only what was refused, or that all was carried out.</summary>
    public static byte[] Antwoord(Bankopdracht opdracht, Banklot lot, string kenmerk = "ANTWOORD-1") => Schrijf("pain.002.001.10", "CstmrPmtStsRpt", xml =>
    {
        Kop(xml, kenmerk, opdracht.Dag);
        Element(xml, "OrgnlGrpInfAndSts", () =>
        {
            xml.WriteElementString("OrgnlMsgId", opdracht.MsgId);
            xml.WriteElementString("OrgnlMsgNmId", "pain.001.001.09");
            xml.WriteElementString("GrpSts", lot.Geweigerd.Count == 0 ? "ACSC" : "PART");
        });
        Element(xml, "OrgnlPmtInfAndSts", () =>
        {
            xml.WriteElementString("OrgnlPmtInfId", opdracht.MsgId);
            foreach (var betaling in opdracht.Betalingen)
            {
                Element(xml, "TxInfAndSts", () =>
                {
                    xml.WriteElementString("OrgnlEndToEndId", betaling.EndToEndId);
                    var code = lot.Geweigerd.GetValueOrDefault(betaling.EndToEndId);
                    xml.WriteElementString("TxSts", code is null ? "ACSC" : "RJCT");
                    if (code is not null)
                    {
                        Element(xml, "StsRsnInf", () => Element(xml, "Rsn", () => xml.WriteElementString("Cd", code)));
                    }
                });
            }
        });
    });

    /// <summary>The lines that this file gives on a statement: each payment that left, and each that came back.</summary>
    /// <param name="alsBatch">All that left as one amount, as a bank does by BtchBookg.</param>
    public static IEnumerable<Bankpost> Posten(Bankopdracht opdracht, Banklot lot, bool alsBatch = false)
    {
        var weg = opdracht.Betalingen.Where(b => !lot.Geweigerd.ContainsKey(b.EndToEndId));
        if (alsBatch)
        {
            yield return new(Euro(weg.Sum(b => b.Bedrag)), IsBij: false) { BatchMsgId = opdracht.MsgId };
        }
        else
        {
            foreach (var betaling in weg)
            {
                yield return new(Euro(betaling.Bedrag), IsBij: false) { EndToEndId = betaling.EndToEndId, Partij = betaling.Ontvanger };
            }
        }

        foreach (var betaling in weg.Where(b => lot.Teruggestort.ContainsKey(b.EndToEndId)))
        {
            yield return new(Euro(betaling.Bedrag), IsBij: true)
            {
                EndToEndId = betaling.EndToEndId,
                Code = lot.Teruggestort[betaling.EndToEndId],
                Partij = betaling.Ontvanger,
            };
        }
    }

    /// <summary>A statement (camt.053) with these lines and the balances that go with them.</summary>
    /// <param name="verschil">Added to the closing balance, so that a test can make it wrong.</param>
    public static byte[] Afschrift(string rekening, DateOnly dag, IReadOnlyList<Bankpost> posten, string kenmerk = "AFSCHRIFT-1", decimal verschil = 0) =>
        Schrijf("camt.053.001.08", "BkToCstmrStmt", xml =>
        {
            Kop(xml, "BESTAND-" + kenmerk, dag);
            Element(xml, "Stmt", () =>
            {
                Rekening(xml, kenmerk, rekening, dag);
                const decimal Begin = 1_000_000m;
                Saldo(xml, "OPBD", Begin, dag);
                Saldo(xml, "CLBD", Begin + verschil + posten.Where(p => p.Status == "BOOK").Sum(p => (p.IsBij ? 1 : -1) * Getal(p)), dag);
                Regels(xml, kenmerk, posten, dag);
            });
        });

    /// <summary>A notification (camt.054) with these lines.</summary>
    public static byte[] Melding(string rekening, DateOnly dag, IReadOnlyList<Bankpost> posten, string kenmerk = "MELDING-1") =>
        Schrijf("camt.054.001.08", "BkToCstmrDbtCdtNtfctn", xml =>
        {
            Kop(xml, "BESTAND-" + kenmerk, dag);
            Element(xml, "Ntfctn", () =>
            {
                Rekening(xml, kenmerk, rekening, dag);
                Regels(xml, kenmerk, posten, dag);
            });
        });

    private static byte[] Schrijf(string bericht, string element, Action<Bankschrijver> inhoud)
    {
        using var doel = new MemoryStream();
        using (var bestand = XmlWriter.Create(doel, Instellingen))
        {
            var xml = new Bankschrijver(bestand, Voorvoegsel + bericht);
            Element(xml, "Document", () => Element(xml, element, () => inhoud(xml)));
        }

        return doel.ToArray();
    }

    private static void Kop(Bankschrijver xml, string kenmerk, DateOnly dag) => Element(xml, "GrpHdr", () =>
    {
        xml.WriteElementString("MsgId", kenmerk);
        xml.WriteElementString("CreDtTm", Moment(dag));
    });

    private static void Rekening(Bankschrijver xml, string kenmerk, string rekening, DateOnly dag)
    {
        xml.WriteElementString("Id", kenmerk);
        xml.WriteElementString("CreDtTm", Moment(dag));
        Element(xml, "Acct", () =>
        {
            Element(xml, "Id", () => xml.WriteElementString("IBAN", rekening));
            xml.WriteElementString("Ccy", "EUR");
        });
    }

    private static void Saldo(Bankschrijver xml, string soort, decimal bedrag, DateOnly dag) => Element(xml, "Bal", () =>
    {
        Element(xml, "Tp", () => Element(xml, "CdOrPrtry", () => xml.WriteElementString("Cd", soort)));
        BedragElement(xml, Math.Abs(bedrag).ToString(CultureInfo.InvariantCulture), "EUR");
        xml.WriteElementString("CdtDbtInd", bedrag < 0 ? "DBIT" : "CRDT");
        Datum(xml, "Dt", dag);
    });

    private static void Regels(Bankschrijver xml, string kenmerk, IReadOnlyList<Bankpost> posten, DateOnly dag)
    {
        // At most 35 characters; with that of the statement it is unique, as of a real bank.
        var stam = kenmerk.Length > 28 ? kenmerk[^28..] : kenmerk;
        Element(xml, "TxsSummry", () => Element(xml, "TtlNtries", () =>
        {
            xml.WriteElementString("NbOfNtries", posten.Count.ToString(CultureInfo.InvariantCulture));
            xml.WriteElementString("Sum", posten.Sum(Getal).ToString(CultureInfo.InvariantCulture));
        }));
        foreach (var (post, nummer) in posten.Select((p, i) => (p, i + 1)))
        {
            Element(xml, "Ntry", () => Regel(xml, post, $"{stam}-{nummer}", dag));
        }
    }

    private static void Regel(Bankschrijver xml, Bankpost post, string bankkenmerk, DateOnly dag)
    {
        BedragElement(xml, post.Bedrag, post.Munt);
        xml.WriteElementString("CdtDbtInd", post.IsBij ? "CRDT" : "DBIT");
        Element(xml, "Sts", () => xml.WriteElementString("Cd", post.Status));
        Datum(xml, "BookgDt", dag);
        Datum(xml, "ValDt", post.Valutadag ?? dag);
        xml.WriteElementString("AcctSvcrRef", post.Bankkenmerk ?? bankkenmerk);
        Element(xml, "BkTxCd", () => Element(xml, "Prtry", () => xml.WriteElementString("Cd", "SEPA")));
        Element(xml, "NtryDtls", () =>
        {
            if (post.BatchMsgId is { } msgId)
            {
                Element(xml, "Btch", () => xml.WriteElementString("PmtInfId", msgId));
            }
            else
            {
                Element(xml, "TxDtls", () => Details(xml, post));
            }
        });
    }

    private static void Details(Bankschrijver xml, Bankpost post)
    {
        Element(xml, "Refs", () => xml.WriteElementString("EndToEndId", post.EndToEndId ?? "NOTPROVIDED"));
        BedragElement(xml, post.Bedrag, post.Munt);
        xml.WriteElementString("CdtDbtInd", post.IsBij ? "CRDT" : "DBIT");
        if (post.Partij is { } partij)
        {
            Element(xml, "RltdPties", () => Element(xml, post.IsBij ? "Dbtr" : "Cdtr", () => Element(xml, "Pty", () => xml.WriteElementString("Nm", partij))));
        }

        if (post.Omschrijving is { } tekst)
        {
            Element(xml, "RmtInf", () => xml.WriteElementString("Ustrd", tekst));
        }

        if (post.Code is { } code)
        {
            Element(xml, "RtrInf", () => Element(xml, "Rsn", () => xml.WriteElementString("Cd", code)));
        }
    }

    private static void BedragElement(Bankschrijver xml, string bedrag, string munt)
    {
        xml.WriteStartElement("Amt");
        xml.WriteAttributeString("Ccy", munt);
        xml.WriteString(bedrag);
        xml.WriteEndElement();
    }

    private static void Datum(Bankschrijver xml, string element, DateOnly dag) =>
        Element(xml, element, () => xml.WriteElementString("Dt", dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    private static void Element(Bankschrijver xml, string naam, Action inhoud)
    {
        xml.WriteStartElement(naam);
        inhoud();
        xml.WriteEndElement();
    }

    // A colon is no part of the format of a day.
    private static string Moment(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T06:00:00";

    private static string Euro(decimal bedrag) => bedrag.ToString("0.00", CultureInfo.InvariantCulture);

    private static decimal Getal(Bankpost post) => decimal.TryParse(post.Bedrag, CultureInfo.InvariantCulture, out var getal) ? getal : 0;

    /// <summary>Every element of a message lies in its one namespace.</summary>
    private sealed class Bankschrijver(XmlWriter xml, string ruimte)
    {
        public void WriteStartElement(string naam) => xml.WriteStartElement(naam, ruimte);

        public void WriteElementString(string naam, string waarde) => xml.WriteElementString(naam, ruimte, waarde);

        public void WriteAttributeString(string naam, string waarde) => xml.WriteAttributeString(naam, waarde);

        public void WriteString(string tekst) => xml.WriteString(tekst);

        public void WriteEndElement() => xml.WriteEndElement();
    }
}
