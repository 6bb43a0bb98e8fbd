using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class AfstandTests
{
    [Theory]
    [InlineData("3", 3000)]
    [InlineData("3,5", 3500)]
    [InlineData("3.25 km", 3250)]
    [InlineData(" 12 kilometer ", 12_000)]
    [InlineData("0,125", 125)]
    public void Kilometers_worden_gelezen_zoals_mensen_ze_typen(string tekst, int meters)
    {
        Assert.True(Afstand.TryParse(tekst, out var gelezen));
        Assert.Equal(meters, gelezen.Meters);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ver")]
    [InlineData("-3")]
    [InlineData("3,1234")]
    [InlineData("10000")]
    [InlineData("3,")]
    public void Wat_geen_afstand_is_wordt_niet_gelezen(string? tekst)
    {
        Assert.False(Afstand.TryParse(tekst, out var gelezen));
        Assert.Equal(default, gelezen);
    }

    [Fact]
    public void Een_afstand_staat_er_in_kilometers_en_is_weer_te_lezen()
    {
        Assert.Equal("3,5 kilometer", new Afstand(3500).ToString());
        Assert.Equal("12", new Afstand(12_000).InKilometers);
        Assert.True(Afstand.TryParse(new Afstand(75_125).InKilometers, out var terug));
        Assert.Equal(75_125, terug.Meters);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Afstand(-1));
    }
}
