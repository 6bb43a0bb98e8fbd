using System.Text;
using PgbPortal.Application.Berichten.Ipgb;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class BerichtBytesTests
{
    private const string Goed = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<Bericht>\r\né</Bericht>\r\n";

    [Theory]
    [InlineData(Goed)]
    [InlineData("<Bericht/>")]
    [InlineData("<?xml version='1.0' encoding='utf-8'?><!-- <!DOCTYPE x> --><?pi <!DOCTYPE x> ?>\r\n<Bericht/>")]
    [InlineData("<Bericht><![CDATA[<!DOCTYPE x>]]></Bericht>")]
    public void Een_goed_bestand_geeft_geen_opmerking(string tekst)
    {
        var oordeel = BerichtBytes.Controleer(Encoding.UTF8.GetBytes(tekst));

        Assert.True(oordeel.MagGelezenWorden);
        Assert.Empty(oordeel.Fouten);
    }

    [Fact]
    public void Een_bom_wordt_afgekeurd_maar_het_bestand_is_leesbaar() =>
        Afgekeurd([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Goed)], 1, "BOM");

    [Theory]
    [InlineData("<a>\n</a>", 1)]
    [InlineData("<a>\r\n<b/>\n</a>", 2)]
    [InlineData("<a>\r\n\r\n<b/>\r</a>", 3)]
    [InlineData("<a/>\r", 1)]
    public void Andere_regeleinden_worden_afgekeurd_met_de_regel_erbij(string tekst, int regel) =>
        Afgekeurd(Encoding.UTF8.GetBytes(tekst), regel, "CR/LF");

    [Fact]
    public void Een_leeg_bestand_wordt_geweigerd() => Geweigerd([], "leeg");

    [Fact]
    public void Een_andere_codering_wordt_geweigerd() => Assert.All(
        [
            [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Goed)],
            Encoding.Unicode.GetBytes(Goed),
            [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Goed)],
            [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Goed)],
            Encoding.Latin1.GetBytes(Goed),
            Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Bericht/>"),
            Encoding.UTF8.GetBytes("<?xml version='1.0' encoding = 'utf-16' ?><Bericht/>"),
            (byte[])[.. "<a>"u8, 0xC0, 0xAF, .. "</a>"u8],
        ],
        bytes => Geweigerd(bytes, "UTF-8"));

    [Theory]
    [InlineData("<!DOCTYPE Bericht><Bericht/>")]
    [InlineData("<?xml version='1.0'?>\r\n<!-- x -->\r\n<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>")]
    public void Een_doctype_wordt_geweigerd(string tekst) => Geweigerd(Encoding.UTF8.GetBytes(tekst), "DOCTYPE");

    [Theory]
    [InlineData("Beste gemeente,\r\n")]
    [InlineData("{\"soort\": \"501\"}")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("<!-- geen einde")]
    [InlineData("   ")]
    [InlineData("<")]
    public void Wat_geen_xml_is_wordt_geweigerd(string tekst) => Geweigerd(Encoding.UTF8.GetBytes(tekst), "XML");

    [Fact]
    public void Vijfentwintig_megabyte_mag_en_een_byte_meer_niet()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a/>\r\n\r\n  ", 2_500_000)) + " ");

        Assert.Empty(BerichtBytes.Controleer(bytes.AsSpan(..^1)).Fouten);
        Geweigerd(bytes, "25 MB");
    }

    [Fact]
    public void Een_veel_te_lang_deel_wordt_geweigerd_met_de_regel_erbij()
    {
        var lang = new string('x', BerichtBytes.MaximaleLengteVanDeel);

        var oordeel = BerichtBytes.Controleer(Encoding.UTF8.GetBytes($"<a>\r\n<b>{lang}</b></a>"));

        Assert.False(oordeel.MagGelezenWorden);
        Assert.Equal(2, Assert.Single(oordeel.Fouten).Regel);
    }

    [Fact]
    public void Een_deel_van_de_grootste_lengte_mag()
    {
        var lang = new string('x', BerichtBytes.MaximaleLengteVanDeel - "<b>".Length);

        Assert.Empty(BerichtBytes.Controleer(Encoding.UTF8.GetBytes($"<a><b>{lang}</b></a>")).Fouten);
    }

    private static void Afgekeurd(byte[] bytes, int regel, string reden)
    {
        var oordeel = BerichtBytes.Controleer(bytes);

        Assert.True(oordeel.MagGelezenWorden);
        var fout = Assert.Single(oordeel.Fouten);
        Assert.Equal(regel, fout.Regel);
        Assert.Contains(reden, fout.Tekst);
    }

    private static void Geweigerd(byte[] bytes, string reden)
    {
        var oordeel = BerichtBytes.Controleer(bytes);

        Assert.False(oordeel.MagGelezenWorden);
        Assert.Contains(reden, Assert.Single(oordeel.Fouten).Tekst);
    }
}
