using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class TermijnTests
{
    [Theory]
    [InlineData("2026-03-31", "2026-05-12")]
    [InlineData("2026-10-31", "2026-12-12")]
    [InlineData("2028-01-31", "2028-03-13")]
    [InlineData("2026-01-31", "2026-03-14")]
    [InlineData("2026-11-30", "2027-01-11")]
    public void Zes_weken_na_het_einde_van_de_maand_is_42_dagen_later(string vanaf, string laatste) =>
        Assert.Equal(DateOnly.Parse(laatste), Termijn.WekenNa(DateOnly.Parse(vanaf), 6));

    [Fact]
    public void Een_termijn_in_weken_eindigt_op_dezelfde_dag_van_de_week() =>
        Eigenschap.Geldt(Eigenschap.Dagen, Eigenschap.Getal(0, 60), (dag, weken) =>
        {
            var laatste = Termijn.WekenNa(dag, weken);
            Assert.Equal(dag.DayOfWeek, laatste.DayOfWeek);
            Assert.Equal(7 * weken, laatste.DayNumber - dag.DayNumber);
        });

    [Theory]
    [InlineData("2017-12-31", "2018-04-08")]
    [InlineData("2018-03-31", "2018-07-07")]
    [InlineData("2018-06-30", "2018-10-06")]
    [InlineData("2018-08-31", "2018-12-07")]
    [InlineData("2027-12-31", "2028-04-07")]
    public void Achtennegentig_dagen_lopen_door_over_schrikkeldagen_en_jaarwisselingen(string vanaf, string laatste) =>
        Assert.Equal(DateOnly.Parse(laatste), Termijn.DagenNa(DateOnly.Parse(vanaf), 98));

    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2028-01-31", 1, "2028-02-29")]
    [InlineData("2026-03-31", 1, "2026-04-30")]
    [InlineData("2026-02-28", 1, "2026-03-28")]
    [InlineData("2026-12-15", 1, "2027-01-15")]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    public void Een_maand_later_is_dezelfde_dag_of_de_laatste_van_een_kortere_maand(string vanaf, int maanden, string laatste) =>
        Assert.Equal(DateOnly.Parse(laatste), Termijn.MaandenNa(DateOnly.Parse(vanaf), maanden));

    [Fact]
    public void Een_termijn_loopt_nooit_terug()
    {
        var dag = new DateOnly(2026, 3, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => Termijn.DagenNa(dag, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Termijn.WekenNa(dag, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Termijn.MaandenNa(dag, -1));
    }
}
