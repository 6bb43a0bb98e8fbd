using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class BeginletterTests
{
    [Theory]
    [InlineData("gemeente Delft", "Gemeente Delft", "gemeente Delft")]
    [InlineData("Élise", "Élise", "élise")]
    [InlineData("3 uur", "3 uur", "3 uur")]
    [InlineData("a", "A", "a")]
    [InlineData("", "", "")]
    public void Alleen_de_eerste_letter_verandert(string tekst, string groot, string klein) =>
        Assert.Equal((groot, klein), (tekst.MetHoofdletter, tekst.MetKleineLetter));
}
