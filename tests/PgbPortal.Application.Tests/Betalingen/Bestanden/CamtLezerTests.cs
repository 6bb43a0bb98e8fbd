using System.Text;
using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Betalingen.Bestanden;

public sealed class CamtLezerTests
{
    private const string Rekening = "NL13TEST0123456789";

    private static readonly DateOnly Dag = new(2026, 4, 3);

    private static readonly Bankpost[] Posten =
    [
        new("735.00", IsBij: false) { EndToEndId = "b1", Partij = "Kees Begeleiding" },
        new("735.00", IsBij: true) { EndToEndId = "b1", Code = "AC04", Partij = "Kees Begeleiding" },
        new("1234.50", IsBij: false) { BatchMsgId = "PGB-1" },
        new("25", IsBij: true) { Omschrijving = "STORTING 1234 5678" },
    ];

    public static TheoryData<string, string> Onbruikbaar => new()
    {
        { "leeg", "" },
        { "geen XML", "Id;Bedrag\n1;2\n" },
        { "afgekapt", Afschrift()[..^20] },
        { "ander bericht", Afschrift().Replace("camt.053.001.08", "camt.053.001.02") },
        { "UTF-16 verklaard", Afschrift().Replace("utf-8", "utf-16") },
        { "byte order mark", "\uFEFF" + Afschrift() },
        { "DTD", Afschrift().Replace("<Document", "<!DOCTYPE Document [<!ENTITY a \"1\">]><Document") },
        { "zonder afschrift", "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt/></Document>" },
        { "leeg afschrift", "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt/></BkToCstmrStmt></Document>" },
        { "zonder kenmerk", Afschrift().Replace("<Id>AFSCHRIFT-1</Id>", "") },
        { "te lang kenmerk", Afschrift().Replace("AFSCHRIFT-1</Id>", new string('a', 36) + "</Id>") },
        { "zonder rekening", Afschrift().Replace($"<IBAN>{Rekening}</IBAN>", "") },
        { "zonder valutadag en boekdag", Afschrift().Replace("ValDt", "X").Replace("BookgDt", "Y") },
        { "onmogelijke dag", Afschrift().Replace("2026-04-03", "2026-04-31") },
        { "bedrag is geen getal", Afschrift().Replace(">735.00<", ">veel<") },
        { "negatief bedrag", Afschrift().Replace(">735.00<", ">-735.00<") },
        { "zonder richting", Afschrift().Replace("<CdtDbtInd>DBIT</CdtDbtInd>", "") },
        { "ander aantal", Afschrift().Replace("<NbOfNtries>4<", "<NbOfNtries>5<") },
        { "andere som", Afschrift().Replace("<Sum>2729.50<", "<Sum>2729.51<") },
        { "ander saldo", Encoding.UTF8.GetString(Oefenbank.Afschrift(Rekening, Dag, Posten, verschil: 0.01m)) },
        { "rekening in dollars", Afschrift().Replace("<Amt Ccy=\"EUR\">1000000<", "<Amt Ccy=\"USD\">1000000<") },
        { "eindeloos diep", Afschrift().Replace("<Ntry>", "<Ntry>" + string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100))) },
        { "eindeloos veel namen", Afschrift().Replace("<Ntry>", "<Ntry>" + string.Concat(Enumerable.Range(0, 600).Select(i => $"<a{i}/>"))) },
        { "te lange tekst", Afschrift().Replace("STORTING", new string('a', 9_000)) },
    };

    [Fact]
    public async Task Een_afschrift_geeft_zijn_regels()
    {
        var bestand = await LeesAsync(Oefenbank.Afschrift(Rekening, Dag, Posten));

        var afschrift = Assert.Single(bestand.Afschriften);
        Assert.Equal((Afschriftsoort.Camt053, "AFSCHRIFT-1", Rekening, Dag), (bestand.Soort, afschrift.Kenmerk, afschrift.Iban, afschrift.Dag));
        Assert.Equal((1_000_000m, 998_790.50m), afschrift.Saldi);
        Assert.Equal(
            [
                (Bankrichting.Af, Bedrag.Euro(735), "b1", null, false),
                (Bankrichting.Bij, Bedrag.Euro(735), "b1", "AC04", false),
                (Bankrichting.Af, Bedrag.Euro(1234.50m), "PGB-1", null, true),
                (Bankrichting.Bij, Bedrag.Euro(25), null, null, false),
            ],
            afschrift.Regels.Select(r => (r.Gegevens.Richting, r.Gegevens.Bedrag!.Value, r.Gegevens.Kenmerk, r.Gegevens.Bankcode, r.IsBatch)));
        Assert.Equal(("Kees Begeleiding", "STORTING 1234 5678"), (afschrift.Regels[0].Gegevens.Tegenpartij, afschrift.Regels[3].Gegevens.Omschrijving));
    }

    [Fact]
    public async Task Een_melding_heeft_geen_saldo()
    {
        var bestand = await LeesAsync(Oefenbank.Melding(Rekening, Dag, Posten));

        Assert.Equal((Afschriftsoort.Camt054, null, 4), (bestand.Soort, bestand.Afschriften[0].Saldi, bestand.Afschriften[0].Regels.Count));
    }

    [Theory]
    [InlineData("735.005", "EUR")]
    [InlineData("0", "EUR")]
    [InlineData("735.00", "USD")]
    public async Task Een_vreemd_bedrag_keurt_het_bestand_niet_af_maar_is_geen_bedrag(string bedrag, string munt)
    {
        var bestand = await LeesAsync(Oefenbank.Melding(Rekening, Dag, [new(bedrag, IsBij: false) { Munt = munt, EndToEndId = "b1" }]));

        var regel = Assert.Single(bestand.Afschriften[0].Regels);
        Assert.Equal((null, $"{bedrag} {munt}"), (regel.Gegevens.Bedrag, regel.Gegevens.Bedragtekst));
    }

    [Theory]
    [MemberData(nameof(Onbruikbaar))]
    public async Task Een_bestand_dat_niet_klopt_wordt_in_zijn_geheel_geweigerd(string waarom, string bestand)
    {
        var fout = await Assert.ThrowsAsync<RegelOvertredenException>(() => LeesAsync(Encoding.UTF8.GetBytes(bestand)));

        Assert.True(fout.Code == "BANKBESTAND", waarom);
    }

    [Fact]
    public async Task Met_schema_wordt_een_verkeerde_volgorde_geweigerd()
    {
        var schemas = new Iso20022Schemas(Schemamap.Zoek());
        await LeesAsync(Oefenbank.Afschrift(Rekening, Dag, Posten), schemas);

        var verkeerd = Afschrift().Replace("<Ccy>EUR</Ccy>", "<Ccy>EUR</Ccy><Vreemd/>");
        await Assert.ThrowsAsync<RegelOvertredenException>(() => LeesAsync(Encoding.UTF8.GetBytes(verkeerd), schemas));
    }

    [Fact]
    public void Wat_de_proefbank_schrijft_klopt_met_de_schemas()
    {
        var opdracht = new Bankopdracht("PGB-1", Rekening, Dag, [new("b1", 735m, "Kees", "NL93TEST0001015838"), new("b2", 10m, "Linde", "NL43TEST0001031676")]);
        var lot = new Banklot
        {
            Geweigerd = new Dictionary<string, string> { ["b1"] = "AC01" },
            Teruggestort = new Dictionary<string, string> { ["b2"] = "MD07" },
        };

        Assert.Empty(Schemamap.Fouten(Oefenbank.Afschrift(Rekening, Dag, Posten), "camt.053.001.08"));
        Assert.Empty(Schemamap.Fouten(Oefenbank.Melding(Rekening, Dag, Posten), "camt.054.001.08"));
        Assert.Empty(Schemamap.Fouten(Oefenbank.Antwoord(opdracht, lot), "pain.002.001.10"));
        Assert.Equal(["10.00", "10.00"], Oefenbank.Posten(opdracht, lot).Select(p => p.Bedrag));
        Assert.Equal(["10.00", "10.00"], Oefenbank.Posten(opdracht, lot, alsBatch: true).Select(p => p.Bedrag));
    }

    private static string Afschrift() => Encoding.UTF8.GetString(Oefenbank.Afschrift(Rekening, Dag, Posten));

    private static async Task<Camtbestand> LeesAsync(byte[] bestand, Iso20022Schemas? schemas = null)
    {
        using var stroom = new MemoryStream(bestand);
        return await new CamtLezer(schemas ?? new(null)).LeesAsync(stroom, TestContext.Current.CancellationToken);
    }
}
