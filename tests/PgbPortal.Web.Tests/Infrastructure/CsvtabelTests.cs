using System.Text;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;

namespace PgbPortal.Web.Tests.Infrastructure;

public sealed class CsvtabelTests
{
    private static readonly Csvtabel<(string? Wie, Bedrag Bedrag, DateOnly Dag)> Tabel = new Csvtabel<(string? Wie, Bedrag Bedrag, DateOnly Dag)>()
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
        var bestand = Tabel.Bestand("lijst", []);

        Assert.Equal([0xEF, 0xBB, 0xBF], bestand.FileContents[..3]);
        Assert.Equal("Wie;Bedrag;Dag\r\n", Tekst(bestand.FileContents));
        Assert.Equal(("lijst.csv", "text/csv; charset=utf-8"), (bestand.FileDownloadName, bestand.ContentType));
    }

    private static string Rij(string? wie, Bedrag bedrag)
    {
        var tekst = Tekst(Tabel.Bestand("lijst", [(wie, bedrag, new(2026, 4, 2))]).FileContents);
        return tekst["Wie;Bedrag;Dag\r\n".Length..^2];
    }

    private static string Tekst(byte[] inhoud) => Encoding.UTF8.GetString(inhoud[3..]);
}
