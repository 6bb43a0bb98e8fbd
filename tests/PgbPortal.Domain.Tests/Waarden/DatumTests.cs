using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class DatumTests
{
    [Theory]
    [InlineData("2-4-2026")]
    [InlineData("02-04-2026")]
    [InlineData("02/04/2026")]
    [InlineData("2.4.2026")]
    [InlineData(" 2 - 4 - 2026 ")]
    [InlineData("2026-04-02")]
    [InlineData("2 april 2026")]
    [InlineData("2 apr. 2026")]
    [InlineData("2-apr-2026")]
    [InlineData("2 APRIL 2026")]
    [InlineData("donderdag 2 april 2026")]
    [InlineData("do. 2 april 2026")]
    public void Een_dag_wordt_gelezen_zoals_mensen_hem_typen(string tekst)
    {
        Assert.True(Datum.TryParse(tekst, out var dag));
        Assert.Equal(new DateOnly(2026, 4, 2), dag);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("morgen")]
    [InlineData("30-2-2026")]
    [InlineData("29-2-2026")]
    [InlineData("31 april 2026")]
    [InlineData("0-4-2026")]
    [InlineData("2-13-2026")]
    [InlineData("2-4-26")]
    [InlineData("2-4-1899")]
    [InlineData("2-4-2200")]
    [InlineData("2 ju 2026")]
    [InlineData("2 apx 2026")]
    [InlineData("vrijdag 2 april 2026")]
    [InlineData("2-4-2026 10:00")]
    public void Een_dag_die_niet_bestaat_wordt_geweigerd(string? tekst) => Assert.False(Datum.TryParse(tekst, out _));

    [Theory]
    [InlineData("2-4-26", Datumfout.KortJaar)]
    [InlineData("02/04/26", Datumfout.KortJaar)]
    [InlineData("2 april 26", Datumfout.KortJaar)]
    [InlineData("2 april '26", Datumfout.KortJaar)]
    [InlineData("26-04-02", Datumfout.KortJaar)]
    [InlineData("30-2-26", Datumfout.KortJaar)]
    [InlineData("30-2-2026", Datumfout.BestaatNiet)]
    [InlineData("2-13-2026", Datumfout.BestaatNiet)]
    [InlineData("2 apx 2026", Datumfout.BestaatNiet)]
    [InlineData("vrijdag 2 april 2026", Datumfout.AndereWeekdag)]
    [InlineData("2-4-1899", Datumfout.GeenDatum)]
    [InlineData("2-4-226", Datumfout.GeenDatum)]
    [InlineData("morgen", Datumfout.GeenDatum)]
    [InlineData("", Datumfout.GeenDatum)]
    public void Er_staat_bij_waarom_het_geen_dag_is(string tekst, Datumfout fout) => Assert.Equal(fout, Datum.Lees(tekst, out _));

    [Theory]
    [InlineData("1 mrt 2026", 3)]
    [InlineData("1 maart 2026", 3)]
    [InlineData("1 mei 2026", 5)]
    [InlineData("1 jun 2026", 6)]
    [InlineData("1 jul 2026", 7)]
    [InlineData("1 sept 2026", 9)]
    public void Een_korte_naam_van_een_maand_mag(string tekst, int maand)
    {
        Assert.True(Datum.TryParse(tekst, out var dag));
        Assert.Equal(maand, dag.Month);
    }

    [Fact]
    public void Een_schrikkeldag_bestaat_alleen_in_een_schrikkeljaar()
    {
        Assert.True(Datum.TryParse("29-2-2028", out _));
        Assert.False(Datum.TryParse("29-2-2100", out _));
    }

    [Fact]
    public void Een_dag_staat_er_voluit_lang_en_kort()
    {
        var dag = new DateOnly(2026, 4, 2);

        Assert.Equal("donderdag 2 april 2026", dag.Voluit());
        Assert.Equal("2 april 2026", dag.Lang());
        Assert.Equal("02-04-2026", dag.Kort());
    }

    [Fact]
    public void Elke_dag_wordt_teruggelezen_zoals_hij_er_staat() =>
        Eigenschap.Geldt(Eigenschap.Dagen, dag => Assert.All([dag.Voluit(), dag.Lang(), dag.Kort()], tekst =>
        {
            Assert.True(Datum.TryParse(tekst, out var gelezen));
            Assert.Equal(dag, gelezen);
        }));
}
