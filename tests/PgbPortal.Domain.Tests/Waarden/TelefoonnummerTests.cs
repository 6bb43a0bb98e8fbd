using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class TelefoonnummerTests
{
    [Theory]
    [InlineData("0612345678", "06 12345678")]
    [InlineData(" 06-12 34 56 78 ", "06 12345678")]
    [InlineData("+31 6 12345678", "06 12345678")]
    [InlineData("+31 (0)6 1234 5678", "06 12345678")]
    [InlineData("0031612345678", "06 12345678")]
    [InlineData("(070) 123.45.67", "0701234567")]
    [InlineData("0174/123456", "0174123456")]
    [InlineData("+32 470 12 34 56", "+32470123456")]
    [InlineData("0049 30 123456", "+4930123456")]
    public void Een_nummer_wordt_gelezen_zoals_mensen_het_schrijven(string tekst, string leesbaar) =>
        Assert.Equal(leesbaar, Telefoonnummer.Parse(tekst).Leesbaar);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bel mij")]
    [InlineData("061234567")]
    [InlineData("06123456789")]
    [InlineData("12345678")]
    [InlineData("1234567890")]
    [InlineData("+31")]
    [InlineData("+0123456789")]
    [InlineData("+32 1234567890123456")]
    [InlineData("0612345678 of 0687654321")]
    [InlineData("٠٦١٢٣٤٥٦٧٨")]
    public void Wat_geen_nummer_is_wordt_geweigerd(string? tekst)
    {
        Assert.False(Telefoonnummer.TryParse(tekst, out _));
        Assert.DoesNotContain("0612345678", Assert.Throws<FormatException>(() => Telefoonnummer.Parse(tekst!)).Message);
    }

    [Fact]
    public void Een_nummer_laat_zich_in_een_log_niet_lezen() => Assert.Equal("********78", $"{Telefoonnummer.Parse("06 12345678")}");
}
