using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class EmailadresTests
{
    [Theory]
    [InlineData("anna@voorbeeld.nl", "anna@voorbeeld.nl")]
    [InlineData("  Anna.de.Wit@Voorbeeld.NL. ", "Anna.de.Wit@voorbeeld.nl")]
    [InlineData("mailto:anna@voorbeeld.nl", "anna@voorbeeld.nl")]
    [InlineData("Anna de Wit <anna@voorbeeld.nl>,", "anna@voorbeeld.nl")]
    [InlineData("anna @ voorbeeld . nl", "anna@voorbeeld.nl")]
    [InlineData("o'brien+pgb@mail.voorbeeld.nl", "o'brien+pgb@mail.voorbeeld.nl")]
    [InlineData("anna@bücher.example", "anna@xn--bcher-kva.example")]
    public void Een_adres_wordt_gelezen_zoals_mensen_het_schrijven(string tekst, string adres) => Assert.Equal(adres, Emailadres.Parse(tekst).Waarde);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("anna")]
    [InlineData("anna@")]
    [InlineData("@voorbeeld.nl")]
    [InlineData("anna@voorbeeld")]
    [InlineData("anna@@voorbeeld.nl")]
    [InlineData("an..na@voorbeeld.nl")]
    [InlineData("anna@voorbeeld..nl")]
    [InlineData("anna@127.0.0.1")]
    [InlineData("anna@voorbeeld.nl\r\nBcc: x@y.nl")]
    [InlineData("\"anna\"@voorbeeld.nl")]
    public void Wat_geen_adres_is_wordt_geweigerd(string? tekst) => Assert.False(Emailadres.TryParse(tekst, out _));

    [Fact]
    public void Een_adres_is_niet_te_lang_en_laat_zich_in_een_log_niet_lezen()
    {
        Assert.False(Emailadres.TryParse($"{new string('a', 65)}@voorbeeld.nl", out _));
        Assert.False(Emailadres.TryParse($"a@{string.Join('.', Enumerable.Repeat(new string('b', 60), 5))}.nl", out _));
        Assert.Equal("a***@voorbeeld.nl", $"{Emailadres.Parse("anna@voorbeeld.nl")}");
    }
}
