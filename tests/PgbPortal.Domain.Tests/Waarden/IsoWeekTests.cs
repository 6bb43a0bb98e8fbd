using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class IsoWeekTests
{
    [Theory]
    [InlineData("2024-12-29", "2024-W52")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2024-12-31", "2025-W01")]
    [InlineData("2025-12-28", "2025-W52")]
    [InlineData("2025-12-29", "2026-W01")]
    [InlineData("2026-01-01", "2026-W01")]
    [InlineData("2026-12-31", "2026-W53")]
    [InlineData("2027-01-03", "2026-W53")]
    [InlineData("2027-01-04", "2027-W01")]
    [InlineData("2020-12-31", "2020-W53")]
    [InlineData("2022-01-02", "2021-W52")]
    [InlineData("2023-01-01", "2022-W52")]
    [InlineData("2028-02-29", "2028-W09")]
    [InlineData("2026-03-02", "2026-W10")]
    public void Rond_de_jaarwisseling_hoort_een_dag_bij_de_week_van_zijn_donderdag(string dag, string week) =>
        Assert.Equal(week, IsoWeek.Van(DateOnly.Parse(dag)).ToString());

    [Fact]
    public void Elke_week_heeft_zeven_dagen_vanaf_maandag_en_het_jaar_van_zijn_donderdag() =>
        Eigenschap.Geldt(Eigenschap.Dagen, dag =>
        {
            var week = IsoWeek.Van(dag);
            Assert.Equal(DayOfWeek.Monday, week.Maandag.DayOfWeek);
            Assert.Equal(7, week.Periode.Dagen);
            Assert.True(week.Periode.Omvat(dag));
            Assert.Equal(week.Maandag.AddDays(3).Year, week.Jaar);
            Assert.Equal(week, IsoWeek.Parse(week.ToString()));
            Assert.Equal(week.Maandag.AddDays(7), week.Volgende.Maandag);
            Assert.Equal(week, week.Volgende.Vorige);
            Assert.True(week < week.Volgende && week.Volgende > week && week <= IsoWeek.Van(dag) && week >= week.Vorige);
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025-W53")]
    [InlineData("2026-W54")]
    [InlineData("2026-W00")]
    [InlineData("0000-W01")]
    [InlineData("9999-W01")]
    [InlineData("2026-10")]
    [InlineData("2026-W1")]
    [InlineData("2026-w10")]
    [InlineData("2026-W10 ")]
    public void Wat_geen_week_is_wordt_geweigerd(string? tekst) => Assert.False(IsoWeek.TryParse(tekst, out _));

    [Fact]
    public void Week_53_bestaat_alleen_in_een_lang_jaar()
    {
        Assert.Equal(new DateOnly(2026, 12, 28), new IsoWeek(2026, 53).Maandag);
        Assert.Throws<ArgumentOutOfRangeException>(() => new IsoWeek(2025, 53));
    }

    [Fact]
    public void Van_een_week_over_twee_maanden_telt_in_elke_maand_het_eigen_deel()
    {
        var week = new IsoWeek(2026, 14);

        Assert.Equal(new Periode(new(2026, 3, 30), new(2026, 3, 31)), week.DagenIn(new(2026, 3)));
        Assert.Equal(new Periode(new(2026, 4, 1), new(2026, 4, 5)), week.DagenIn(new(2026, 4)));
        Assert.Null(week.DagenIn(new(2026, 5)));
    }
}
