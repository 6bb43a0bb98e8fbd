using System.Globalization;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class BedragTests
{
    [Theory]
    [InlineData("60", 6000)]
    [InlineData("€ 60", 6000)]
    [InlineData("€\u00a060", 6000)]
    [InlineData("€60,-", 6000)]
    [InlineData("60,--", 6000)]
    [InlineData("60,5", 6050)]
    [InlineData("60.5", 6050)]
    [InlineData("60,50", 6050)]
    [InlineData("60.50", 6050)]
    [InlineData("1.234", 123400)]
    [InlineData("1.234,56", 123456)]
    [InlineData("1234,56", 123456)]
    [InlineData("1.234.567,89", 123456789)]
    [InlineData("-€ 60,00", -6000)]
    [InlineData("€ -60,00", -6000)]
    [InlineData("- 60", -6000)]
    [InlineData("−60", -6000)]
    [InlineData("  60 euro ", 6000)]
    [InlineData("EUR 0,05", 5)]
    [InlineData("€\u00a060,00", 6000)]
    public void Een_bedrag_wordt_gelezen_zoals_mensen_het_typen(string tekst, long centen)
    {
        Assert.True(Bedrag.TryParse(tekst, out var bedrag));
        Assert.Equal(centen, bedrag.Centen);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("zestig")]
    [InlineData("60,555")]
    [InlineData("60.5555")]
    [InlineData("1.23,45")]
    [InlineData("1.2345")]
    [InlineData("12.34.567")]
    [InlineData("60 50")]
    [InlineData(",50")]
    [InlineData("--60")]
    [InlineData("-€ -60")]
    [InlineData("1e3")]
    [InlineData("٦٠")]
    [InlineData("1000000000000")]
    public void Wat_geen_bedrag_is_wordt_geweigerd(string? tekst)
    {
        Assert.False(Bedrag.TryParse(tekst, out var bedrag));
        Assert.Equal(Bedrag.Nul, bedrag);
    }

    [Theory]
    [InlineData(0, "€\u00a00,00")]
    [InlineData(5, "€\u00a00,05")]
    [InlineData(123456, "€\u00a01.234,56")]
    [InlineData(-6000, "-€\u00a060,00")]
    [InlineData(123456789012, "€\u00a01.234.567.890,12")]
    [InlineData(long.MinValue, "-€\u00a092.233.720.368.547.758,08")]
    public void Een_bedrag_staat_er_op_zijn_Nederlands(long centen, string tekst) =>
        Assert.Equal(tekst, new Bedrag(centen).ToString());

    [Fact]
    public void De_taal_van_de_computer_verandert_de_tekst_niet()
    {
        var taal = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("en-US");

            Assert.Equal("€\u00a01.234,56", Bedrag.Euro(1234.56m).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = taal;
        }
    }

    [Fact]
    public void Elk_bedrag_wordt_teruggelezen_zoals_het_er_staat() =>
        Eigenschap.Geldt(Eigenschap.Getal(int.MinValue, int.MaxValue), centen =>
        {
            Assert.True(Bedrag.TryParse(new Bedrag(centen).ToString(), out var gelezen));
            Assert.Equal(centen, gelezen.Centen);
        });

    [Fact]
    public void Optellen_en_aftrekken_heffen_elkaar_op() =>
        Eigenschap.Geldt(Eigenschap.Getal(-1_000_000, 1_000_000), Eigenschap.Getal(-1_000_000, 1_000_000), (a, b) =>
        {
            Assert.Equal(new Bedrag(a), new Bedrag(a) + new Bedrag(b) - new Bedrag(b));
            Assert.Equal(Bedrag.Nul, new Bedrag(a) + -new Bedrag(a));
        });

    [Fact]
    public void Een_te_groot_bedrag_loopt_nooit_stil_over()
    {
        var grootste = new Bedrag(long.MaxValue);
        var kleinste = new Bedrag(long.MinValue);

        Assert.Throws<OverflowException>(() => grootste + new Bedrag(1));
        Assert.Throws<OverflowException>(() => kleinste - new Bedrag(1));
        Assert.Throws<OverflowException>(() => -kleinste);
        Assert.Throws<OverflowException>(() => Bedrag.Som([grootste, grootste]));
    }

    [Fact]
    public void Een_bedrag_in_euro_heeft_hele_centen()
    {
        Assert.Equal(32050, Bedrag.Euro(320.50m).Centen);
        Assert.Equal(320.50m, Bedrag.Euro(320.50m).InEuro);
        Assert.Throws<ArgumentException>(() => Bedrag.Euro(0.005m));
    }

    [Fact]
    public void Bedragen_hebben_een_volgorde_en_een_som()
    {
        var laag = Bedrag.Euro(-1);
        var hoog = Bedrag.Euro(2);

        Assert.True(laag < hoog && hoog > laag && laag <= Bedrag.Euro(-1) && hoog >= Bedrag.Euro(2));
        Assert.True(laag.IsNegatief && hoog.IsPositief && Bedrag.Nul.IsNul);
        Assert.Equal(laag, Bedrag.Min(laag, hoog));
        Assert.Equal(hoog, Bedrag.Max(laag, hoog));
        Assert.Equal(Bedrag.Euro(1), Bedrag.Som([laag, hoog]));
        Assert.Equal(Bedrag.Nul, Bedrag.Som([]));
        Assert.Equal([laag, Bedrag.Nul, hoog], new[] { hoog, laag, Bedrag.Nul }.Order());
    }
}
