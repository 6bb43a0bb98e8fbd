using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Bench;

/// <summary>
/// A payment file as the portal writes it, streamed and hashed, against baseline X of kwaliteit.md 5.2: a bare XmlWriter that writes the same
/// elements, and then also a read of those bytes against the schema.
/// </summary>
internal static class Betaalbestandmeting
{
    private const int Ronden = 3;
    private const string Ns = Pain001Schrijver.Namespace;

    private static readonly Iban Rekening = Iban.Parse("NL13TEST0123456789");
    private static readonly DateOnly Dag = new(2026, 2, 24);

    public static async Task<int> DraaiAsync(int aantal)
    {
        var map = Path.Combine(Path.GetTempPath(), $"betaalbestand-{Guid.CreateVersion7():N}");
        Directory.CreateDirectory(map);
        try
        {
            await MeetAsync(aantal, Path.Combine(map, "portaal.xml"), Path.Combine(map, "kaal.xml"));
            return 0;
        }
        finally
        {
            Directory.Delete(map, recursive: true);
        }
    }

    private static async Task MeetAsync(int aantal, string eigen, string kaal)
    {
        var schema = Schema();
        await SchrijfAsync(Math.Min(aantal, 5000), eigen);
        SchrijfKaal(Math.Min(aantal, 5000), kaal);
        var (portaal, bare, lezen) = (new List<double>(), new List<double>(), new List<double>());
        for (var ronde = 0; ronde < Ronden; ronde++)
        {
            var begin = Stopwatch.GetTimestamp();
            await SchrijfAsync(aantal, eigen);
            portaal.Add(Stopwatch.GetElapsedTime(begin).TotalSeconds);
            begin = Stopwatch.GetTimestamp();
            SchrijfKaal(aantal, kaal);
            bare.Add(Stopwatch.GetElapsedTime(begin).TotalSeconds);
            if (schema is not null)
            {
                begin = Stopwatch.GetTimestamp();
                Valideer(kaal, schema);
                lezen.Add(Stopwatch.GetElapsedTime(begin).TotalSeconds);
            }
        }

        if (schema is not null)
        {
            Valideer(eigen, schema);
        }

        var (p, x, v) = (Mediaan(portaal), Mediaan(bare), lezen.Count > 0 ? Mediaan(lezen) : 0);
        Console.WriteLine(FormattableString.Invariant(
            $"pain.001 with {aantal} lines, {new FileInfo(eigen).Length / 1e6:0} MB (bare {new FileInfo(kaal).Length / 1e6:0} MB): {p:0.00} s; bare XmlWriter {x:0.00} s: {p / x:0.0} x (aim < 5)"));
        Console.WriteLine(v > 0
            ? FormattableString.Invariant($"with its check against the schema X is {x + v:0.00} s: {p / (x + v):0.0} x; the file of the portal is valid")
            : "no schema found: set PGB_SHARED");
        Console.WriteLine(FormattableString.Invariant($"peak memory of the process: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
    }

    private static double Mediaan(List<double> tijden) => tijden.Order().ElementAt(tijden.Count / 2);

    private static Betaalregel Regel(int i) =>
        new($"{i:00000000000000000000000000000000}", new(36_000 + (i % 5000)), new($"Zorgverlener {i}", Rekening), $"PGB ZOV{i:00000000} 2026-01 {i:00000000}");

    private static async Task SchrijfAsync(int aantal, string pad)
    {
        await using var doel = File.Create(pad);
        await Pain001Schrijver.SchrijfAsync(
            new()
            {
                MsgId = "PGB0001",
                AangemaaktOpUtc = new(2026, 2, 24, 9, 0, 0, DateTimeKind.Utc),
                Uitvoerdag = Dag,
                Opdrachtgever = new("SVB PGB", Rekening),
                Aantal = aantal,
                Totaal = Bedrag.Som(Enumerable.Range(1, aantal).Select(i => new Bedrag(36_000 + (i % 5000)))),
                Regels = Enumerable.Range(1, aantal).Select(Regel).ToAsyncEnumerable(),
            },
            doel);
    }

    private static void SchrijfKaal(int aantal, string pad)
    {
        using var doel = File.Create(pad);
        using var xml = XmlWriter.Create(doel, new() { Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
        xml.WriteStartDocument();
        xml.WriteStartElement("Document", Ns);
        xml.WriteStartElement("CstmrCdtTrfInitn", Ns);
        xml.WriteStartElement("GrpHdr", Ns);
        xml.WriteElementString("MsgId", Ns, "PGB0001");
        xml.WriteElementString("CreDtTm", Ns, "2026-02-24T09:00:00Z");
        xml.WriteElementString("NbOfTxs", Ns, aantal.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("CtrlSum", Ns, "1.00");
        Genest(xml, "SVB PGB", "InitgPty", "Nm");
        xml.WriteEndElement();
        xml.WriteStartElement("PmtInf", Ns);
        xml.WriteElementString("PmtInfId", Ns, "PGB0001");
        xml.WriteElementString("PmtMtd", Ns, "TRF");
        Genest(xml, "2026-02-24", "ReqdExctnDt", "Dt");
        Genest(xml, "SVB PGB", "Dbtr", "Nm");
        Genest(xml, Rekening.Waarde, "DbtrAcct", "Id", "IBAN");
        Genest(xml, "NOTPROVIDED", "DbtrAgt", "FinInstnId", "Othr", "Id");
        for (var i = 1; i <= aantal; i++)
        {
            var regel = Regel(i);
            xml.WriteStartElement("CdtTrfTxInf", Ns);
            Genest(xml, regel.EndToEndId, "PmtId", "EndToEndId");
            xml.WriteStartElement("Amt", Ns);
            xml.WriteStartElement("InstdAmt", Ns);
            xml.WriteAttributeString("Ccy", "EUR");
            xml.WriteString(regel.Bedrag.InEuro.ToString("0.00", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            xml.WriteEndElement();
            Genest(xml, regel.Ontvanger.Naam, "Cdtr", "Nm");
            Genest(xml, regel.Ontvanger.Iban.Waarde, "CdtrAcct", "Id", "IBAN");
            Genest(xml, regel.Omschrijving, "RmtInf", "Ustrd");
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    private static void Genest(XmlWriter xml, string waarde, params string[] namen)
    {
        foreach (var naam in namen)
        {
            xml.WriteStartElement(naam, Ns);
        }

        xml.WriteString(waarde);
        foreach (var _ in namen)
        {
            xml.WriteEndElement();
        }
    }

    private static void Valideer(string pad, System.Xml.Schema.XmlSchemaSet schema)
    {
        using var lezer = XmlReader.Create(pad, new() { ValidationType = ValidationType.Schema, Schemas = schema });
        while (lezer.Read())
        {
        }
    }

    /// <returns>Null when the schemas are not beside the repository and PGB_SHARED is not set.</returns>
    private static System.Xml.Schema.XmlSchemaSet? Schema()
    {
        var kandidaten = Environment.GetEnvironmentVariable("PGB_SHARED") is { Length: > 0 } gekozen ? [gekozen] : Bovenliggend();
        var bestand = kandidaten.Select(m => Path.Combine(m, "iso20022", "pain.001.001.09.xsd")).FirstOrDefault(File.Exists);
        return bestand is null ? null : Iso20022Schemas.Laad(bestand);
    }

    private static IEnumerable<string> Bovenliggend()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            yield return Path.Combine(map.FullName, "shared");
        }
    }
}
