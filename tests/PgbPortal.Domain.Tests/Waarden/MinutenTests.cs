using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class MinutenTests
{
    [Theory]
    [InlineData("3", 180)]
    [InlineData("3,5", 210)]
    [InlineData("3,50", 210)]
    [InlineData("3.25", 195)]
    [InlineData("0,1", 6)]
    [InlineData("0,05", 3)]
    [InlineData("3:30", 210)]
    [InlineData("0:05", 5)]
    [InlineData("3 uur", 180)]
    [InlineData("3,5 uur", 210)]
    [InlineData("3u15", 195)]
    [InlineData("3 uur en 15 minuten", 195)]
    [InlineData("3 uur 15 min", 195)]
    [InlineData("45 minuten", 45)]
    [InlineData(" 90 min ", 90)]
    [InlineData("0", 0)]
    public void Uren_worden_gelezen_zoals_mensen_ze_typen(string tekst, int minuten)
    {
        Assert.True(Minuten.TryParse(tekst, out var gelezen));
        Assert.Equal(minuten, gelezen.Aantal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("drie")]
    [InlineData("-3")]
    [InlineData("0,33")]
    [InlineData("3,125")]
    [InlineData("3:60")]
    [InlineData("3:5")]
    [InlineData("10000")]
    [InlineData("3,")]
    public void Wat_geen_hele_minuten_zijn_wordt_geweigerd(string? tekst) => Assert.False(Minuten.TryParse(tekst, out _));

    [Theory]
    [InlineData(195, "3 uur en 15 minuten")]
    [InlineData(180, "3 uur")]
    [InlineData(45, "45 minuten")]
    [InlineData(61, "1 uur en 1 minuut")]
    [InlineData(0, "0 uur")]
    public void Een_duur_staat_er_voluit(int minuten, string tekst) => Assert.Equal(tekst, new Minuten(minuten).ToString());

    [Fact]
    public void Elke_duur_wordt_teruggelezen_zoals_hij_er_staat() =>
        Eigenschap.Geldt(Eigenschap.Getal(0, 500_000), aantal =>
        {
            Assert.True(Minuten.TryParse(new Minuten(aantal).ToString(), out var gelezen));
            Assert.Equal(aantal, gelezen.Aantal);
        });

    [Fact]
    public void Een_duur_is_nooit_negatief()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Minuten(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Minuten(1) - new Minuten(2));
        Assert.Throws<OverflowException>(() => new Minuten(int.MaxValue) + new Minuten(1));
    }

    [Fact]
    public void Kwartieren_worden_herkend()
    {
        Assert.True(Minuten.Nul.IsInKwartieren);
        Assert.True(new Minuten(195).IsInKwartieren);
        Assert.False(new Minuten(196).IsInKwartieren);
    }

    [Fact]
    public void Uren_tellen_op_en_hebben_een_volgorde()
    {
        Assert.Equal(new Minuten(150), Minuten.Som([Minuten.VanUren(2), new(30)]));
        Assert.Equal(new Minuten(90), Minuten.VanUren(2) - new Minuten(30));
        Assert.True(new Minuten(30) < new Minuten(31) && new Minuten(31) >= new Minuten(31));
    }
}
