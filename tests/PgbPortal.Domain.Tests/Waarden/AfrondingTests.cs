using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class AfrondingTests
{
    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(49, 100, 0)]
    [InlineData(50, 100, 1)]
    [InlineData(3, 2, 2)]
    [InlineData(-1, 2, 0)]
    [InlineData(-51, 100, -1)]
    [InlineData(-3, 2, -1)]
    [InlineData(12, 4, 3)]
    public void Een_halve_cent_gaat_omhoog(long teller, long noemer, long centen) =>
        Assert.Equal(centen, Afronding.HalfOmhoog(teller, noemer).Centen);

    [Theory]
    [InlineData(1, 2, 0)]
    [InlineData(99, 100, 0)]
    [InlineData(-1, 100, -1)]
    [InlineData(-3, 2, -2)]
    [InlineData(12, 4, 3)]
    public void Naar_beneden_afronden_gaat_ook_onder_nul_naar_beneden(long teller, long noemer, long centen) =>
        Assert.Equal(centen, Afronding.NaarBeneden(teller, noemer).Centen);

    [Fact]
    public void Een_maandloon_wordt_een_keer_afgerond()
    {
        // 12 hours a week at € 23,75, times 52 / 12.
        Assert.Equal(Bedrag.Euro(1235), Afronding.HalfOmhoog(12 * 2375 * 52, 12));
        // 7 hours a week at € 19,99: 606,363 euro and a third of a cent.
        Assert.Equal(Bedrag.Euro(606.36m), Afronding.HalfOmhoog(7 * 1999 * 52, 12));
    }

    [Fact]
    public void Afronden_scheelt_nooit_meer_dan_een_halve_cent() =>
        Eigenschap.Geldt(Eigenschap.Getal(-1_000_000, 1_000_000), Eigenschap.Getal(1, 10_000), (teller, noemer) =>
        {
            var verschil = (2 * Afronding.HalfOmhoog(teller, noemer).Centen * noemer) - (2L * teller);
            Assert.InRange(verschil, -noemer + 1, noemer);
        });

    [Fact]
    public void Naar_beneden_afronden_scheelt_minder_dan_een_cent() =>
        Eigenschap.Geldt(Eigenschap.Getal(-1_000_000, 1_000_000), Eigenschap.Getal(1, 10_000), (teller, noemer) =>
            Assert.InRange(teller - (Afronding.NaarBeneden(teller, noemer).Centen * noemer), 0, noemer - 1));

    [Fact]
    public void Een_onmogelijke_breuk_wordt_geweigerd()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Afronding.HalfOmhoog(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Afronding.NaarBeneden(1, -1));
        Assert.Throws<OverflowException>(() => Afronding.HalfOmhoog((Int128)long.MaxValue * 10, 1));
    }
}
