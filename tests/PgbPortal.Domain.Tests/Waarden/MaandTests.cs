using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class MaandTests
{
    [Theory]
    [InlineData(2026, 2, 28)]
    [InlineData(2028, 2, 29)]
    [InlineData(2100, 2, 28)]
    [InlineData(2000, 2, 29)]
    [InlineData(2026, 4, 30)]
    [InlineData(2026, 12, 31)]
    public void De_laatste_dag_hangt_af_van_maand_en_jaar(int jaar, int nummer, int laatste) =>
        Assert.Equal(new DateOnly(jaar, nummer, laatste), new Maand(jaar, nummer).LaatsteDag);

    [Fact]
    public void Na_december_komt_januari_van_het_volgende_jaar()
    {
        Assert.Equal(new Maand(2027, 1), new Maand(2026, 12).Volgende);
        Assert.Equal(new Maand(2026, 12), new Maand(2027, 1).Vorige);
        Assert.Equal(new Maand(2025, 11), new Maand(2026, 12).Plus(-13));
    }

    [Fact]
    public void Elke_dag_ligt_in_zijn_eigen_maand_en_niet_in_de_volgende() =>
        Eigenschap.Geldt(Eigenschap.Dagen, dag =>
        {
            var maand = Maand.Van(dag);
            Assert.True(maand.Periode.Omvat(dag));
            Assert.False(maand.Volgende.Periode.Omvat(dag));
            Assert.Equal(maand.LaatsteDag.AddDays(1), maand.Volgende.EersteDag);
            Assert.Equal(maand, maand.Volgende.Vorige);
            Assert.Equal(maand, Maand.Parse(maand.ToString()));
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-3")]
    [InlineData("03-2026")]
    [InlineData("2026-03-01")]
    public void Wat_geen_maand_is_wordt_geweigerd(string? tekst) => Assert.False(Maand.TryParse(tekst, out _));

    [Fact]
    public void Een_onmogelijke_maand_bestaat_niet()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Maand(2026, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Maand(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Maand(1, 1).Vorige);
    }

    [Fact]
    public void Maanden_hebben_een_volgorde_over_de_jaren_heen()
    {
        Assert.True(new Maand(2026, 12) < new Maand(2027, 1));
        Assert.True(new Maand(2027, 1) >= new Maand(2027, 1));
        Assert.Equal("2026-03", new Maand(2026, 3).ToString());
        Assert.Equal("maart 2026", new Maand(2026, 3).Leesbaar);
    }
}
