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

    [Fact]
    public void Geen_klantnummer_leest_als_een_datum() =>
        Assert.All(
            Enumerable.Range(1, 20_000).Select(i => Klantnummer.Van(new(new Guid(i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))).Replace(" ", "", StringComparison.Ordinal)),
            n => Assert.False(Klantnummer.LeestAlsDatum(n), n));

    [Theory]
    [InlineData("02042026", true)]
    [InlineData("29022026", false)]
    [InlineData("31121899", false)]
    [InlineData("01012100", false)]
    public void Acht_cijfers_lezen_als_een_dag_van_de_vorige_of_deze_eeuw(string cijfers, bool leest) =>
        Assert.Equal(leest, Klantnummer.LeestAlsDatum(cijfers));

    [Theory]
    [InlineData("Anna de Wit", "A. de W.")]
    [InlineData("Jan-Peter van der Berg", "J. van der B.")]
    [InlineData("Öznur Kaya", "Ö. K.")]
    [InlineData("", "")]
    public void Initialen_noemen_de_naam_niet(string naam, string initialen) => Assert.Equal(initialen, Klantnummer.Initialen(naam));
}
