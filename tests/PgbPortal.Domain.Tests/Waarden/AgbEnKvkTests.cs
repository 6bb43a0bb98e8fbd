using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class AgbEnKvkTests
{
    [Theory]
    [InlineData("75751234", true)]
    [InlineData("75 751234", true)]
    [InlineData("01001234", true)]
    [InlineData("00000000", false)]
    [InlineData("7575123", false)]
    [InlineData("757512345", false)]
    [InlineData("7575123a", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Een_agbcode_en_een_kvknummer_hebben_acht_cijfers(string? tekst, bool geldig)
    {
        Assert.Equal(geldig, Agb.TryParse(tekst, out _));
        Assert.Equal(geldig, Kvk.TryParse(tekst, out _));
    }

    [Fact]
    public void Een_voorloopnul_blijft_staan()
    {
        Assert.Equal("01001234", Agb.Parse("01-001234").Waarde);
        Assert.Equal("01001234", Kvk.Parse("01001234").Waarde);
    }

    [Fact]
    public void Hun_tekst_toont_alleen_de_laatste_twee_cijfers()
    {
        Assert.Equal("******34", Agb.Parse("75751234").ToString());
        Assert.Equal("******34", Kvk.Parse("75751234").ToString());
    }

    [Fact]
    public void Een_onzinnig_nummer_wordt_geweigerd_zonder_het_te_herhalen()
    {
        var agb = Assert.Throws<FormatException>(() => Agb.Parse("7575123"));
        var kvk = Assert.Throws<FormatException>(() => Kvk.Parse("7575123"));

        Assert.DoesNotContain("757", agb.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("757", kvk.Message, StringComparison.Ordinal);
    }
}
