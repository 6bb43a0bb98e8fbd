using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class ZorgfunctieTests
{
    [Theory]
    [InlineData(Wet.Wmo, "01", "Hulp bij het huishouden")]
    [InlineData(Wet.Wmo, "02", "Begeleiding")]
    [InlineData(Wet.Jw, "45", "Jeugdhulp ambulant")]
    [InlineData(Wet.Wlz, "99", "Totaal zorgpakket")]
    public void Een_code_betekent_wat_de_wet_zegt(Wet wet, string code, string naam) =>
        Assert.Equal(naam, Zorgfuncties.Naam(wet, code));

    [Theory]
    [InlineData(Wet.Wmo, 19)]
    [InlineData(Wet.Jw, 25)]
    [InlineData(Wet.Wlz, 1)]
    public void Elke_wet_heeft_haar_eigen_lijst(Wet wet, int aantal)
    {
        var alle = Zorgfuncties.Alle(wet);

        Assert.Equal(aantal, alle.Count);
        Assert.Equal(alle.Order(), alle);
        Assert.All(alle, zorgfunctie => Assert.True(Zorgfuncties.Bestaat(wet, zorgfunctie)));
        Assert.Contains(Zorgfunctie.Totaal, alle);
    }

    [Fact]
    public void Een_code_van_een_andere_wet_bestaat_niet()
    {
        Assert.False(Zorgfuncties.Bestaat(Wet.Wlz, new("02")));
        Assert.False(Zorgfuncties.Bestaat(Wet.Jw, new("02")));
        Assert.Equal("Onbekende zorgfunctie 02", Zorgfuncties.Naam(Wet.Wlz, "02"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("002")]
    [InlineData("2a")]
    [InlineData("٠٢")]
    public void Een_code_heeft_twee_cijfers(string? tekst)
    {
        Assert.False(Zorgfunctie.TryParse(tekst, out _));
        Assert.Throws<ArgumentException>(() => new Zorgfunctie(tekst!));
    }

    [Fact]
    public void De_voorloopnul_hoort_bij_de_code()
    {
        Assert.Equal("02", Zorgfunctie.Parse(" 02 ").ToString());
        Assert.True(new Zorgfunctie("02") < new Zorgfunctie("10"));
    }
}
