using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class EenhedenTests
{
    [Theory]
    [InlineData(Eenheid.Uur, 195, "3 uur en 15 minuten")]
    [InlineData(Eenheid.Uur, -60, "-1 uur")]
    [InlineData(Eenheid.Dagdeel, 3, "3 dagdelen")]
    [InlineData(Eenheid.Rit, 1, "1 rit")]
    [InlineData(Eenheid.Nacht, -1, "-1 nacht")]
    [InlineData(Eenheid.Midweek, 0, "0 midweken")]
    public void Een_hoeveelheid_staat_in_woorden(Eenheid eenheid, int hoeveel, string tekst) =>
        Assert.Equal(tekst, eenheid.Hoeveelheid(hoeveel));

    [Theory]
    [InlineData(Eenheid.Uur, Zorgtijdvak.Dag)]
    [InlineData(Eenheid.Dagdeel, Zorgtijdvak.Dag)]
    [InlineData(Eenheid.Etmaal, Zorgtijdvak.Dag)]
    [InlineData(Eenheid.Weekend, Zorgtijdvak.Week)]
    [InlineData(Eenheid.Midweek, Zorgtijdvak.Week)]
    [InlineData(Eenheid.Week, Zorgtijdvak.Week)]
    [InlineData(Eenheid.Rit, Zorgtijdvak.Maand)]
    [InlineData(Eenheid.Resultaat, Zorgtijdvak.Maand)]
    [InlineData(Eenheid.Maand, Zorgtijdvak.Maand)]
    public void Per_eenheid_ligt_vast_voor_welke_tijd_u_invult(Eenheid eenheid, Zorgtijdvak tijdvak) =>
        Assert.Equal(tijdvak, eenheid.Invoertijdvak);

    [Fact]
    public void Van_een_dag_nacht_of_etmaal_is_er_een_per_dag() => Assert.Equal(
        [Eenheid.Nacht, Eenheid.Dag, Eenheid.Etmaal], Enum.GetValues<Eenheid>().Where(e => e.IsEenPerDag));
}
