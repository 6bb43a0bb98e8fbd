using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Betalingen.Bestanden;

public sealed class Pain001SchrijverTests
{
    private static readonly XNamespace Ns = Pain001Schrijver.Namespace;

    [Fact]
    public async Task Een_betaalbestand_voldoet_aan_het_schema()
    {
        var bestand = await new BetaalbestandBuilder().SchrijfAsync();

        Assert.Empty(Schemamap.Fouten(bestand, "pain.001.001.09"));
    }

    [Fact]
    public async Task Ook_het_lastigste_betaalbestand_voldoet_aan_het_schema()
    {
        var iban = Iban.Parse("MT84MALT011000012345MTLCAST001S");
        var bestand = await new BetaalbestandBuilder
        {
            MsgId = new('M', 35),
            Opdrachtgever = new("Sociale Verzekeringsbank & partners <pgb>", Iban.Parse("NL91ABNA0417164300"), "ABNANL2A"),
            Regels =
            [
                new(new('E', 35), Betaalregel.Hoogste, new(new('ß', 200), iban, "MALTMTMTXXX"), new('é', 300)),
                new("x", new(1), new("محمد", iban), ""),
                new("y", new(10), new("]]> <!-- &amp; \u0001", iban), "\u0000 <x>"),
            ],
        }.SchrijfAsync();

        Assert.Empty(Schemamap.Fouten(bestand, "pain.001.001.09"));
    }

    [Fact]
    public async Task Het_schema_wordt_echt_gebruikt()
    {
        var tekst = System.Text.Encoding.UTF8.GetString(await new BetaalbestandBuilder().SchrijfAsync());
        var bestand = System.Text.Encoding.UTF8.GetBytes(tekst.Replace("<PmtMtd>TRF</PmtMtd>", string.Empty));

        Assert.NotEmpty(Schemamap.Fouten(bestand, "pain.001.001.09"));
    }

    [Fact]
    public async Task Aantal_en_totaal_staan_in_de_kop_en_bij_de_betalingen()
    {
        var xml = Lees(await new BetaalbestandBuilder().SchrijfAsync());

        Assert.Equal(["2", "2"], Waarden(xml, "NbOfTxs"));
        Assert.Equal(["735.01", "735.01"], Waarden(xml, "CtrlSum"));
        Assert.Equal(["735.00", "0.01"], Waarden(xml, "InstdAmt"));
        Assert.All(xml.Descendants(Ns + "InstdAmt"), bedrag => Assert.Equal("EUR", bedrag.Attribute("Ccy")!.Value));
    }

    [Fact]
    public async Task Alles_wat_erin_gaat_staat_erin()
    {
        var xml = Lees(await new BetaalbestandBuilder().SchrijfAsync());

        Assert.Equal("PGB0190c1d2e3f47a5b8c6d7e8f9a0b1c", Assert.Single(Waarden(xml, "MsgId")));
        Assert.Equal("2026-04-02T13:00:05Z", Assert.Single(Waarden(xml, "CreDtTm")));
        Assert.Equal("2026-04-03", Assert.Single(Waarden(xml, "ReqdExctnDt")));
        Assert.Equal(["betaling-1", "betaling-2"], Waarden(xml, "EndToEndId"));
        Assert.Equal(["NL91ABNA0417164300", "NL13TEST0123456789", "NL13TEST0123456789"], Waarden(xml, "IBAN"));
        Assert.Equal(
            ["Sociale Verzekeringsbank", "Sociale Verzekeringsbank", "Kees de Vries", "Thuiszorg Zuid B.V."], Waarden(xml, "Nm"));
        Assert.Equal(["PGB ZOV-1 maart 2026", "PGB ZOV-1 maart 2026"], Waarden(xml, "Ustrd"));
        Assert.Equal("SEPA", Assert.Single(Waarden(xml, "SvcLvl")));
        Assert.Equal("NOTPROVIDED", Assert.Single(Waarden(xml, "DbtrAgt")));
        Assert.Empty(Waarden(xml, "CdtrAgt"));
    }

    [Fact]
    public async Task Een_bekende_bic_staat_bij_de_bank()
    {
        var regel = new Betaalregel("1", new(1), new("Kees", Iban.Parse("BE68539007547034"), "GKCCBEBB"), "");
        var xml = Lees(await new BetaalbestandBuilder { Regels = [regel] }.SchrijfAsync());

        Assert.Equal("GKCCBEBB", Assert.Single(Waarden(xml, "CdtrAgt")));
        Assert.Empty(Waarden(xml, "RmtInf"));
    }

    [Fact]
    public async Task Het_antwoord_is_de_hash_van_precies_deze_bytes()
    {
        using var doel = new MemoryStream();

        var hash = await Pain001Schrijver.SchrijfAsync(new BetaalbestandBuilder().Build(), doel);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(doel.ToArray())), hash);
        Assert.True(doel.CanWrite);
    }

    [Fact]
    public async Task Hetzelfde_bestand_twee_keer_schrijven_geeft_dezelfde_bytes_zonder_byte_order_mark()
    {
        var bytes = await new BetaalbestandBuilder().SchrijfAsync();

        Assert.Equal(bytes, await new BetaalbestandBuilder().SchrijfAsync());
        Assert.Equal((byte)'<', bytes[0]);
    }

    [Fact]
    public async Task Een_grote_run_gaat_regel_voor_regel_het_bestand_in()
    {
        const int Aantal = 20_000;
        using var doel = new MemoryStream();
        var halverwege = 0L;
        var bestand = new BetaalbestandBuilder { Aantal = Aantal, Totaal = new(Aantal), Regels = [] }.Build() with
        {
            Regels = Enumerable.Range(0, Aantal).ToAsyncEnumerable().Select(i =>
            {
                halverwege = i == Aantal / 2 ? doel.Length : halverwege;
                return BetaalbestandBuilder.Regel(i.ToString(CultureInfo.InvariantCulture), 1, "Kees");
            }),
        };

        await Pain001Schrijver.SchrijfAsync(bestand, doel);

        Assert.InRange(halverwege, doel.Length / 4, doel.Length * 3 / 4);
        Assert.Equal(Aantal, Waarden(Lees(doel.ToArray()), "EndToEndId").Distinct().Count());
    }

    [Theory]
    [InlineData(1, 73501)]
    [InlineData(3, 73501)]
    [InlineData(2, 73500)]
    [InlineData(2, 73502)]
    public async Task Een_kop_die_niet_klopt_met_de_regels_wordt_geweigerd(int aantal, long totaal) =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => new BetaalbestandBuilder { Aantal = aantal, Totaal = new(totaal) }.SchrijfAsync());

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_000_000_000)]
    public async Task Een_bedrag_buiten_de_grenzen_van_SEPA_wordt_geweigerd(long centen)
    {
        var builder = new BetaalbestandBuilder { Regels = [BetaalbestandBuilder.Regel("1", centen, "Kees")], Totaal = new(1) };

        Assert.Contains("bedrag", (await Assert.ThrowsAsync<ArgumentException>(builder.SchrijfAsync)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("123456789012345678901234567890123456")]
    [InlineData("/1")]
    [InlineData("1é")]
    public async Task Een_kenmerk_dat_de_bank_zou_veranderen_wordt_geweigerd(string kenmerk)
    {
        var regel = new BetaalbestandBuilder { Regels = [BetaalbestandBuilder.Regel(kenmerk, 1, "Kees")] };
        var kop = new BetaalbestandBuilder { MsgId = kenmerk };

        await Assert.ThrowsAsync<ArgumentException>(regel.SchrijfAsync);
        await Assert.ThrowsAsync<ArgumentException>(kop.SchrijfAsync);
    }

    [Fact]
    public async Task Een_rekening_buiten_SEPA_wordt_geweigerd_zonder_haar_te_noemen()
    {
        var regel = new Betaalregel("1", new(1), new("Kees", Iban.Parse("TR330006100519786457841326")), "");

        var fout = await Assert.ThrowsAsync<ArgumentException>(new BetaalbestandBuilder { Regels = [regel] }.SchrijfAsync);

        Assert.DoesNotContain("TR", fout.Message);
    }

    [Theory]
    [InlineData("ABNANL2")]
    [InlineData("abnanl2a")]
    [InlineData("ABNANL2A1")]
    [InlineData("")]
    public async Task Een_bic_die_er_geen_is_wordt_geweigerd(string bic)
    {
        var regel = new Betaalregel("1", new(1), new("Kees", Iban.Parse("NL13TEST0123456789"), bic), "");

        await Assert.ThrowsAsync<ArgumentException>(new BetaalbestandBuilder { Regels = [regel] }.SchrijfAsync);
    }

    [Fact]
    public async Task Een_leeg_bestand_of_een_lokale_tijd_wordt_geweigerd()
    {
        var leeg = new BetaalbestandBuilder { Regels = [] };
        var lokaal = new BetaalbestandBuilder { AangemaaktOpUtc = new(2026, 4, 2, 15, 0, 0, DateTimeKind.Local) };

        await Assert.ThrowsAsync<ArgumentException>(leeg.SchrijfAsync);
        await Assert.ThrowsAsync<ArgumentException>(lokaal.SchrijfAsync);
    }

    private static XDocument Lees(byte[] bestand) => XDocument.Load(new MemoryStream(bestand));

    private static IEnumerable<string> Waarden(XDocument xml, string element) =>
        xml.Descendants(Ns + element).Select(e => e.Value);
}
