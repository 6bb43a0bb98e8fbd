using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class LeeftijdTests
{
    [Theory]
    [InlineData("2008-02-29", 18, "2026-03-01")]
    [InlineData("2008-02-29", 20, "2028-02-29")]
    [InlineData("2008-02-28", 18, "2026-02-28")]
    [InlineData("2008-05-12", 18, "2026-05-12")]
    public void Wie_op_29_februari_is_geboren_wordt_op_1_maart_meerderjarig(string geboren, int jaren, string dag) =>
        Assert.Equal(DateOnly.Parse(dag), Leeftijd.DagWaarop(DateOnly.Parse(geboren), jaren));

    [Theory]
    [InlineData("2008-05-12", "2026-05-11", 17)]
    [InlineData("2008-05-12", "2026-05-12", 18)]
    [InlineData("2008-02-29", "2026-02-28", 17)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("2026-05-12", "2026-05-12", 0)]
    public void Iemand_is_een_jaar_ouder_vanaf_de_verjaardag(string geboren, string dag, int leeftijd) =>
        Assert.Equal(leeftijd, Leeftijd.Op(DateOnly.Parse(geboren), DateOnly.Parse(dag)));

    [Fact]
    public void De_dag_van_een_leeftijd_is_de_eerste_dag_met_die_leeftijd() =>
        Eigenschap.Geldt(Eigenschap.Dagen, Eigenschap.Getal(1, 100), (geboren, jaren) =>
        {
            var dag = Leeftijd.DagWaarop(geboren, jaren);
            Assert.Equal(jaren, Leeftijd.Op(geboren, dag));
            Assert.Equal(jaren - 1, Leeftijd.Op(geboren, dag.AddDays(-1)));
        });

    [Fact]
    public void Voor_de_geboorte_is_er_geen_leeftijd() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Leeftijd.Op(new(2026, 5, 12), new(2026, 5, 11)));
}
