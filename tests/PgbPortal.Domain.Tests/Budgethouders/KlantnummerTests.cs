using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Domain.Tests.Budgethouders;

public sealed class KlantnummerTests
{
    [Fact]
    public void Een_klantnummer_heeft_acht_cijfers_en_is_altijd_hetzelfde()
    {
        var id = BudgethouderId.Nieuw();

        Assert.Matches("^[0-9]{4} [0-9]{4}$", Klantnummer.Van(id));
        Assert.Equal(Klantnummer.Van(id), Klantnummer.Van(new(id.Waarde)));
        Assert.NotEqual(Klantnummer.Van(id), Klantnummer.Van(BudgethouderId.Nieuw()));
    }

    [Theory]
    [InlineData("Anna de Wit", "A. de W.")]
    [InlineData("Jan-Peter van der Berg", "J. van der B.")]
    [InlineData("Öznur Kaya", "Ö. K.")]
    [InlineData("", "")]
    public void Initialen_noemen_de_naam_niet(string naam, string initialen) => Assert.Equal(initialen, Klantnummer.Initialen(naam));
}
