using System.Globalization;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class IbanTests
{
    private const string Voorbeeld = "NL13TEST0123456789";

    [Theory]
    [InlineData(Voorbeeld, "NL")]
    [InlineData("nl13 test 0123 4567 89", "NL")]
    [InlineData("NL91ABNA0417164300", "NL")]
    [InlineData("BE68539007547034", "BE")]
    [InlineData("DE89370400440532013000", "DE")]
    [InlineData("GB29NWBK60161331926819", "GB")]
    [InlineData("FR1420041010050500013M02606", "FR")]
    [InlineData("NO9386011117947", "NO")]
    [InlineData("MT84MALT011000012345MTLCAST001S", "MT")]
    [InlineData("TR330006100519786457841326", "TR")]
    public void Een_nummer_dat_klopt_is_een_iban(string tekst, string land) => Assert.Equal(land, Iban.Parse(tekst).Land);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("NL")]
    [InlineData("NL14TEST0123456789")]
    [InlineData("NL13TEST012345678")]
    [InlineData("NL13TEST01234567890")]
    [InlineData("1313TEST0123456789")]
    [InlineData("NLA3TEST0123456789")]
    [InlineData("NL13TEST012345678é")]
    [InlineData("BE6853900754703")]
    public void Wat_niet_klopt_is_geen_iban(string? tekst)
    {
        Assert.False(Iban.TryParse(tekst, out var iban));
        Assert.Null(iban);
    }

    [Fact]
    public void De_controlegetallen_00_01_en_99_worden_nooit_uitgegeven()
    {
        var kloppend = Enumerable.Range(0, 9999)
            .Select(i => i.ToString("0000", CultureInfo.InvariantCulture))
            .SelectMany(i => new[] { "00", "01", "99" }.Select(controle => $"NL{controle}TEST000000{i}"));

        Assert.DoesNotContain(kloppend, tekst => Iban.TryParse(tekst, out _));
    }

    [Fact]
    public void Een_verkeerd_cijfer_valt_altijd_op() =>
        Eigenschap.Geldt(Eigenschap.Getal(8, 17), Eigenschap.Getal(1, 9), (plaats, erbij) =>
        {
            var tekens = Voorbeeld.ToCharArray();
            tekens[plaats] = (char)('0' + ((tekens[plaats] - '0' + erbij) % 10));

            Assert.False(Iban.TryParse(new string(tekens), out _));
        });

    [Fact]
    public void Twee_omgewisselde_cijfers_vallen_altijd_op() =>
        Eigenschap.Geldt(Eigenschap.Getal(8, 16), plaats =>
        {
            var tekens = Voorbeeld.ToCharArray();
            (tekens[plaats], tekens[plaats + 1]) = (tekens[plaats + 1], tekens[plaats]);

            Assert.False(Iban.TryParse(new string(tekens), out _));
        });

    [Fact]
    public void Een_iban_staat_er_leesbaar_in_groepjes_van_vier() =>
        Assert.Equal("NL13 TEST 0123 4567 89", Iban.Parse(Voorbeeld).Leesbaar);

    [Fact]
    public void De_tekst_van_een_iban_toont_het_nummer_niet() =>
        Assert.Equal("NL** **** **** **** 89", Iban.Parse(Voorbeeld).ToString());

    [Fact]
    public void De_foutmelding_herhaalt_het_nummer_niet()
    {
        var fout = Assert.Throws<FormatException>(() => Iban.Parse("NL14TEST0123456789"));

        Assert.DoesNotContain("0123", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Alleen_landen_in_sepa_zijn_met_een_sepa_overboeking_te_bereiken()
    {
        Assert.True(Iban.Parse(Voorbeeld).IsSepa);
        Assert.False(Iban.Parse("TR330006100519786457841326").IsSepa);
    }
}
