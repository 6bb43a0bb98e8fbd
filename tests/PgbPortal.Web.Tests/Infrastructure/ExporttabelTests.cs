using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Infrastructure;

public sealed class ExporttabelTests
{
    private static readonly Exporttabel<(string? Wie, Bedrag Bedrag, DateOnly? Dag)> Tabel = new Exporttabel<(string? Wie, Bedrag Bedrag, DateOnly? Dag)>("Lijst")
        .Tekst("Wie", r => r.Wie).Bedrag("Bedrag", r => r.Bedrag).Dag("Dag", r => r.Dag);

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+31", "\"'+31\"")]
    [InlineData("-1+1", "\"'-1+1\"")]
    [InlineData("-60,00", "\"'-60,00\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=HYPERLINK(\"x\";\"y\")", "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"")]
    public void Wat_op_een_formule_lijkt_blijft_tekst(string tekst, string cel) =>
        Assert.Equal($"{cel};0,00;02-04-2026", Rij(tekst, Bedrag.Nul));

    [Theory]
    [InlineData("Anna de Wit", "Anna de Wit")]
    [InlineData(null, "")]
    [InlineData("Zorg; en meer", "\"Zorg; en meer\"")]
    [InlineData("Zorg \"thuis\"", "\"Zorg \"\"thuis\"\"\"")]
    [InlineData("twee\nregels", "\"twee\nregels\"")]
    [InlineData("Fatima El Idrissi-Koç", "Fatima El Idrissi-Koç")]
    public void Gewone_tekst_blijft_zoals_zij_is(string? tekst, string cel) => Assert.Equal($"{cel};0,00;02-04-2026", Rij(tekst, Bedrag.Nul));

    [Theory]
    [InlineData(123_456_789, "1234567,89")]
    [InlineData(-6_000, "-60,00")]
    [InlineData(-5, "-0,05")]
    public void Een_bedrag_is_een_getal_met_een_komma_ook_onder_nul(long centen, string cel) => Assert.Equal($"x;{cel};02-04-2026", Rij("x", new(centen)));

    [Fact]
    public void Het_bestand_begint_met_het_teken_waaraan_Excel_UTF8_herkent_en_met_de_koppen()
    {
        var bestand = Tabel.Csv("lijst", []);

        Assert.Equal([0xEF, 0xBB, 0xBF], bestand.FileContents[..3]);
        Assert.Equal("Wie;Bedrag;Dag\r\n", Tekst(bestand.FileContents));
        Assert.Equal(("lijst.csv", "text/csv; charset=utf-8"), (bestand.FileDownloadName, bestand.ContentType));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("=HYPERLINK(\"http://x\";\"y\")")]
    [InlineData("Fatima <El> & Idrissi-Koç \U0001F600")]
    [InlineData(" met ruimte ")]
    public void In_een_werkboek_is_tekst_altijd_tekst(string tekst)
    {
        var (cellen, xml) = Blad(Tabel.Xlsx("lijst", [(tekst, Bedrag.Nul, null)]).FileContents);

        Assert.Equal((tekst, CellValues.InlineString), (cellen[1][0].InnerText, cellen[1][0].DataType!.Value));
        Assert.DoesNotContain("<x:f>", xml);
        Assert.DoesNotContain("<f>", xml);
        Assert.Equal("", cellen[1][2].InnerText);
    }

    [Fact]
    public void In_een_werkboek_is_een_bedrag_een_getal_een_dag_een_dag_en_blijft_de_kop_staan()
    {
        var bestand = Tabel.Xlsx("lijst", [("a\u0007b", new(-123_456), new DateOnly(2026, 4, 2)), (null, new(5), null)]);

        var (cellen, xml) = Blad(bestand.FileContents);

        Assert.Equal(["Wie", "Bedrag", "Dag"], cellen[0].Select(c => c.InnerText));
        Assert.Equal(["ab", "-1234.56", "46114"], cellen[1].Select(c => c.InnerText));
        Assert.Equal(new DateTime(2026, 4, 2), DateTime.FromOADate(46114));
        Assert.Equal([null, null], new[] { cellen[1][1].DataType, cellen[1][2].DataType });
        Assert.Contains("state=\"frozen\"", xml);
        Assert.Equal(("lijst.xlsx", Werkbladschrijver.Mediatype), (bestand.FileDownloadName, bestand.ContentType));
        using var werkboek = SpreadsheetDocument.Open(new MemoryStream(bestand.FileContents), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(werkboek).Select(f => f.Description));
    }

    [Fact]
    public void Een_aantal_is_een_getal_om_op_te_tellen()
    {
        var tabel = new Exporttabel<int>("Lijst").Getal("Aantal", a => a);

        Assert.Equal("Aantal\r\n1250\r\n", Tekst(tabel.Csv("lijst", [1250]).FileContents));
        var cel = Blad(tabel.Xlsx("lijst", [1250]).FileContents).Cellen[1][0];
        Assert.Equal(("1250", null), (cel.InnerText, cel.DataType));
    }

    /// <summary>The rows of the sheet, and the sheet as it is written.</summary>
    private static (List<List<Cell>> Cellen, string Xml) Blad(byte[] inhoud)
    {
        using var werkboek = SpreadsheetDocument.Open(new MemoryStream(inhoud), isEditable: false);
        var blad = werkboek.WorkbookPart!.WorksheetParts.Single().Worksheet;
        return ([.. blad.Descendants<Row>().Select(r => r.Elements<Cell>().ToList())], blad.OuterXml);
    }

    private static string Rij(string? wie, Bedrag bedrag)
    {
        var tekst = Tekst(Tabel.Csv("lijst", [(wie, bedrag, new DateOnly(2026, 4, 2))]).FileContents);
        return tekst["Wie;Bedrag;Dag\r\n".Length..^2];
    }

    private static string Tekst(byte[] inhoud) => Encoding.UTF8.GetString(inhoud[3..]);
}
