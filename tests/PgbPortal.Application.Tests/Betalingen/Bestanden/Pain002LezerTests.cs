using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Betalingen.Bestanden;

public sealed class Pain002LezerTests
{
    private const string Uitgevoerd = "<TxInfAndSts><OrgnlEndToEndId>b1</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>";

    private const string Geweigerd =
        "<TxInfAndSts><OrgnlEndToEndId>b2</OrgnlEndToEndId><TxSts>RJCT</TxSts>" +
        "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>";

    public static TheoryData<string, string> Onbruikbaar => new()
    {
        { "leeg", "" },
        { "geen XML", "MsgId;Status\n1;ACSC\n" },
        { "afgekapt", Antwoord("<GrpSts>ACSC</GrpSts>")[..^20] },
        { "tekst erachter", Antwoord("<GrpSts>ACSC</GrpSts>") + "x" },
        { "ander bericht", Antwoord("<GrpSts>ACSC</GrpSts>").Replace("pain.002.001.10", "pain.002.001.03") },
        { "zonder namespace", "<Document><CstmrPmtStsRpt/></Document>" },
        { "UTF-16 verklaard", Antwoord("<GrpSts>ACSC</GrpSts>").Replace("UTF-8", "UTF-16") },
        { "ISO-8859-1 verklaard", Antwoord("<GrpSts>ACSC</GrpSts>").Replace("UTF-8", "ISO-8859-1") },
        { "byte order mark", "\uFEFF" + Antwoord("<GrpSts>ACSC</GrpSts>") },
        { "DTD", Antwoord("<GrpSts>ACSC</GrpSts>").Replace("<Document", "<!DOCTYPE Document [<!ENTITY a \"ACSC\">]><Document") },
        {
            "bestand van buiten",
            Antwoord("<GrpSts>&a;</GrpSts>")
                .Replace("<Document", "<!DOCTYPE Document [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><Document")
        },
        { "vreemd element", Antwoord("<GrpSts>ACSC</GrpSts><x xmlns=\"urn:x\"/>") },
        { "zonder kenmerk", Antwoord("", "<TxInfAndSts><TxSts>ACSC</TxSts></TxInfAndSts>") },
        { "leeg kenmerk", Antwoord("", "<TxInfAndSts><OrgnlEndToEndId/><TxSts>ACSC</TxSts></TxInfAndSts>") },
        { "te lang kenmerk", Antwoord("", Uitgevoerd.Replace("b1", new string('b', 36))) },
        { "stuurteken in kenmerk", Antwoord("", Uitgevoerd.Replace("b1", "b&#10;1")) },
        { "zonder status", Antwoord("", "<TxInfAndSts><OrgnlEndToEndId>b1</OrgnlEndToEndId></TxInfAndSts>") },
        { "onbekende status", Antwoord("", Uitgevoerd.Replace("ACSC", "XXXX")) },
        { "twee statussen", Antwoord("", Uitgevoerd.Replace("<TxSts>", "<TxSts>RJCT</TxSts><TxSts>")) },
        { "twee antwoorden op een betaling", Antwoord("", Uitgevoerd + Uitgevoerd.Replace("ACSC", "RJCT")) },
        { "geheel geweigerd, betaling niet", Antwoord("<GrpSts>RJCT</GrpSts>", Uitgevoerd) },
        { "geheel uitgevoerd, betaling niet", Antwoord("<GrpSts>ACSC</GrpSts>", Geweigerd) },
        { "zegt niets", Antwoord("") },
        { "zegt alleen deels", Antwoord("<GrpSts>PART</GrpSts>") },
        { "zonder MsgId", Antwoord("<GrpSts>ACSC</GrpSts>").Replace("<MsgId>ANTWOORD-1</MsgId>", "") },
        { "zonder ons MsgId", Antwoord("<GrpSts>ACSC</GrpSts>").Replace("<OrgnlMsgId>PGB-1</OrgnlMsgId>", "") },
        { "over een incasso", Antwoord("<GrpSts>ACSC</GrpSts>").Replace("pain.001.001.09", "pain.008.001.08") },
        { "eindeloos diep", Antwoord("<GrpSts>ACSC</GrpSts>" + Vaak("<a>") + Vaak("</a>")) },
        { "eindeloos lange naam", Antwoord($"<GrpSts>ACSC</GrpSts><{new string('a', 100_000)}/>") },
        { "eindeloos diep in een bijlage", Antwoord($"<SplmtryData>{Vaak("<a>") + Vaak("</a>")}</SplmtryData>", Uitgevoerd) },
        { "te veel attributen", Antwoord($"<GrpSts>ACSC</GrpSts><a {Genummerd(9, "a{0}=\"\" ")}/>") },
        { "eindeloos veel attributen", Antwoord($"<GrpSts>ACSC</GrpSts><a {Genummerd(50_000, "a{0}=\"\" ")}/>") },
        { "eindeloos veel namen", Antwoord("<GrpSts>ACSC</GrpSts>" + Genummerd(50_000, "<a{0}/>")) },
        { "te lange tekst", Antwoord($"<GrpSts>ACSC</GrpSts><AddtlInf>{new string('a', 9_000)}</AddtlInf>") },
        { "eindeloos veel stukjes", Antwoord($"<GrpSts>{Vaak("a<!---->")}</GrpSts>") },
    };

    [Fact]
    public async Task Een_antwoord_per_betaling_wordt_gelezen()
    {
        var antwoord = await LeesAsync(Antwoord("<GrpSts>PART</GrpSts>", Uitgevoerd + Geweigerd));

        Assert.Equal("ANTWOORD-1", antwoord.MsgId);
        Assert.Equal("PGB-1", antwoord.OorspronkelijkMsgId);
        Assert.Null(antwoord.Groep);
        Assert.Equal(
            [new("b1", new("ACSC", Bankuitkomst.Uitgevoerd, null)), new("b2", new("RJCT", Bankuitkomst.Geweigerd, "AC04"))],
            antwoord.Betalingen);
    }

    [Theory]
    [InlineData("ACSC", Bankuitkomst.Uitgevoerd)]
    [InlineData("ACCC", Bankuitkomst.Uitgevoerd)]
    [InlineData("RJCT", Bankuitkomst.Geweigerd)]
    [InlineData("CANC", Bankuitkomst.Geweigerd)]
    [InlineData("RCVD", Bankuitkomst.Onderweg)]
    [InlineData("PDNG", Bankuitkomst.Onderweg)]
    [InlineData("ACTC", Bankuitkomst.Onderweg)]
    [InlineData("ACCP", Bankuitkomst.Onderweg)]
    [InlineData("ACSP", Bankuitkomst.Onderweg)]
    public async Task Een_antwoord_op_het_hele_bestand_wordt_gelezen(string code, object uitkomst)
    {
        var antwoord = await LeesAsync(Antwoord($"<GrpSts>{code}</GrpSts>"));

        Assert.Equal(new Bankstatus(code, (Bankuitkomst)uitkomst, null), antwoord.Groep);
        Assert.Empty(antwoord.Betalingen);
    }

    [Fact]
    public async Task Een_reden_in_eigen_woorden_en_de_eerste_van_meer_redenen_worden_gelezen()
    {
        var antwoord = await LeesAsync(Antwoord(
            "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Prtry>dubbel bestand</Prtry></Rsn><AddtlInf>meer</AddtlInf></StsRsnInf>",
            Geweigerd.Replace("</StsRsnInf>", "</StsRsnInf><StsRsnInf><Rsn><Cd>MD07</Cd></Rsn></StsRsnInf>")));

        Assert.Equal("dubbel bestand", antwoord.Groep!.Reden);
        Assert.Equal("AC04", Assert.Single(antwoord.Betalingen).Status.Reden);
    }

    [Fact]
    public async Task Een_betaling_zonder_eigen_status_heeft_die_van_haar_groep()
    {
        const string Groep = "<PmtInfSts>RJCT</PmtInfSts><StsRsnInf><Rsn><Cd>AC01</Cd></Rsn></StsRsnInf>";
        var antwoord = await LeesAsync(
            Antwoord("", $"{Groep}<TxInfAndSts><OrgnlEndToEndId>b1</OrgnlEndToEndId></TxInfAndSts>"));

        Assert.Equal(new("b1", new("RJCT", Bankuitkomst.Geweigerd, "AC01")), Assert.Single(antwoord.Betalingen));
        Assert.Equal("RJCT", antwoord.Groep!.Code);
    }

    [Fact]
    public async Task Een_groep_zonder_betalingen_geldt_voor_het_hele_bestand()
    {
        var antwoord = await LeesAsync(Antwoord("", "<PmtInfSts>ACSC</PmtInfSts>"));

        Assert.Equal(Bankuitkomst.Uitgevoerd, antwoord.Groep!.Uitkomst);
    }

    [Fact]
    public async Task Hetzelfde_antwoord_twee_keer_is_een_antwoord() =>
        Assert.Single((await LeesAsync(Antwoord("", Uitgevoerd + Uitgevoerd))).Betalingen);

    [Fact]
    public async Task Wat_de_bank_zelf_toevoegt_telt_niet_mee()
    {
        const string Eigen = "<SplmtryData><Envlp><x xmlns=\"urn:bank\"><TxSts>RJCT</TxSts></x></Envlp></SplmtryData>";

        var antwoord = await LeesAsync(Antwoord("", Uitgevoerd.Replace("</TxInfAndSts>", $"{Eigen}</TxInfAndSts>")));

        Assert.Equal(Bankuitkomst.Uitgevoerd, Assert.Single(antwoord.Betalingen).Status.Uitkomst);
    }

    [Theory]
    [MemberData(nameof(Onbruikbaar), DisableDiscoveryEnumeration = true)]
    public async Task Een_onbruikbaar_bestand_wordt_geweigerd_met_wat_u_kunt_doen(string waarom, string bestand)
    {
        var fout = await Assert.ThrowsAsync<RegelOvertredenException>(() => LeesAsync(bestand));

        Assert.True(fout.Code == "BANKBESTAND", waarom);
        Assert.Matches(@"^[A-Z].+\. (Vraag|Kies|Haal|Neem|Bel) .+\.$", fout.Message);
    }

    [Fact]
    public async Task Een_bestand_in_UTF16_of_met_een_kapot_teken_wordt_geweigerd()
    {
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Antwoord("<GrpSts>ACSC</GrpSts>"))];
        var kapot = Encoding.Latin1.GetBytes(Antwoord("<GrpSts>ACSC</GrpSts>", "<Dbtr>é</Dbtr>"));

        await Assert.ThrowsAsync<RegelOvertredenException>(() => new Pain002Lezer(new(null)).LeesAsync(new MemoryStream(utf16)));
        await Assert.ThrowsAsync<RegelOvertredenException>(() => new Pain002Lezer(new(null)).LeesAsync(new MemoryStream(kapot)));
    }

    [Fact]
    public async Task Een_bestand_boven_25_MB_wordt_geweigerd_voor_het_gelezen_is()
    {
        var stroom = new EindelozeStroom();

        var fout = await Assert.ThrowsAsync<RegelOvertredenException>(() => new Pain002Lezer(new(null)).LeesAsync(stroom));

        Assert.Contains("25 MB", fout.Message);
        Assert.InRange(stroom.Gelezen, Pain002Lezer.HoogsteAantalBytes, Pain002Lezer.HoogsteAantalBytes + 100_000);
    }

    [Fact]
    public async Task Een_groot_antwoord_wordt_helemaal_gelezen()
    {
        var betalingen = new StringBuilder();
        for (var i = 0; i < 50_000; i++)
        {
            betalingen.Append(Uitgevoerd.Replace("b1", i.ToString(CultureInfo.InvariantCulture)));
        }

        var antwoord = await LeesAsync(Antwoord("<GrpSts>ACSC</GrpSts>", betalingen.ToString()));

        Assert.Equal(50_000, antwoord.Betalingen.Count);
    }

    [Fact]
    public async Task Een_antwoord_dat_de_bank_op_ons_bestand_maakt_komt_terug_bij_onze_betalingen()
    {
        var schemas = new Iso20022Schemas(Schemamap.Zoek());
        XNamespace ns = Pain001Schrijver.Namespace;
        var ons = XDocument.Load(new MemoryStream(await new BetaalbestandBuilder().SchrijfAsync()));
        var msgId = ons.Descendants(ns + "MsgId").Single().Value;
        var betalingen = ons.Descendants(ns + "EndToEndId").Select(e => Uitgevoerd.Replace("b1", e.Value));

        var antwoord = await LeesAsync(
            Antwoord("<GrpSts>ACSC</GrpSts>", string.Concat(betalingen)).Replace("PGB-1", msgId), schemas);

        Assert.Equal(new BetaalbestandBuilder().MsgId, antwoord.OorspronkelijkMsgId);
        Assert.Equal(["betaling-1", "betaling-2"], antwoord.Betalingen.Select(b => b.EndToEndId));
    }

    [Fact]
    public async Task Met_een_schema_wordt_ook_de_volgorde_gecontroleerd()
    {
        const string Verkeerd = "<TxInfAndSts><TxSts>ACSC</TxSts><OrgnlEndToEndId>b1</OrgnlEndToEndId></TxInfAndSts>";
        var schemas = new Iso20022Schemas(Schemamap.Zoek());

        Assert.Single((await LeesAsync(Antwoord("", Uitgevoerd), schemas)).Betalingen);
        Assert.Single((await LeesAsync(Antwoord("", Verkeerd))).Betalingen);
        var fout = await Assert.ThrowsAsync<RegelOvertredenException>(() => LeesAsync(Antwoord("", Verkeerd), schemas));
        Assert.Contains("schema", fout.Message);
    }

    [Theory]
    [MemberData(nameof(Onbruikbaar), DisableDiscoveryEnumeration = true)]
    public async Task Een_onbruikbaar_bestand_wordt_ook_met_schema_geweigerd(string waarom, string bestand)
    {
        var schemas = new Iso20022Schemas(Schemamap.Zoek());

        var fout = await Assert.ThrowsAsync<RegelOvertredenException>(() => LeesAsync(bestand, schemas));

        Assert.True(fout.Code == "BANKBESTAND", waarom);
    }

    [Fact]
    public void Een_schemamap_die_er_niet_is_valt_meteen_op()
    {
        Assert.Throws<DirectoryNotFoundException>(() => new Iso20022Schemas("/bestaat/niet"));
        Assert.Throws<FileNotFoundException>(() => new Iso20022Schemas(Path.GetTempPath()).Pain002);
        Assert.Null(new Iso20022Schemas("").Pain002);
    }

    private static Task<Bankantwoord> LeesAsync(string bestand, Iso20022Schemas? schemas = null) =>
        new Pain002Lezer(schemas ?? new(null)).LeesAsync(new MemoryStream(Encoding.UTF8.GetBytes(bestand)));

    private static string Genummerd(int aantal, string vorm) => string.Concat(
        Enumerable.Range(0, aantal).Select(i => string.Format(CultureInfo.InvariantCulture, vorm, i)));

    private static string Vaak(string stuk) => string.Concat(Enumerable.Repeat(stuk, 200_000));

    private static string Antwoord(string groep, string? betaalgroep = null)
    {
        var betalingen = betaalgroep is null
            ? ""
            : $"<OrgnlPmtInfAndSts><OrgnlPmtInfId>PGB-1</OrgnlPmtInfId>{betaalgroep}</OrgnlPmtInfAndSts>";
        return $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10">
              <CstmrPmtStsRpt>
                <GrpHdr><MsgId>ANTWOORD-1</MsgId><CreDtTm>2026-04-03T08:00:00Z</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts>
                  <OrgnlMsgId>PGB-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>{groep}
                </OrgnlGrpInfAndSts>
                {betalingen}
              </CstmrPmtStsRpt>
            </Document>
            """;
    }

    /// <summary>A file that never ends, as a hostile upload.</summary>
    private sealed class EindelozeStroom : Stream
    {
        public long Gelezen { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'<', offset, count);
            Gelezen += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
