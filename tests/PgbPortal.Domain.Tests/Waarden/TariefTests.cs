using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class TariefTests
{
    [Theory]
    [InlineData(4500, 60, 4500)]
    [InlineData(4500, 15, 1125)]
    [InlineData(2375, 195, 7719)]
    [InlineData(1, 30, 1)]
    [InlineData(1, 29, 0)]
    [InlineData(4999, 0, 0)]
    public void Een_uurtarief_rekent_met_minuten_en_rondt_een_halve_cent_omhoog_af(long centen, int minuten, long verwacht) =>
        Assert.Equal(verwacht, new Tarief(new(centen), Eenheid.Uur).Voor(new Minuten(minuten)).Centen);

    [Fact]
    public void Een_ander_tarief_rekent_met_hele_eenheden() =>
        Assert.Equal(Bedrag.Euro(137.50m), new Tarief(Bedrag.Euro(55), Eenheid.Dagdeel).Voor(2) + Bedrag.Euro(27.50m));

    [Fact]
    public void Afronden_per_regel_scheelt_hooguit_een_halve_cent_per_regel() =>
        Eigenschap.Geldt(Eigenschap.Getal(0, 20_000), Eigenschap.Getal(0, 10_000), (centen, minuten) =>
        {
            var bedrag = new Tarief(new(centen), Eenheid.Uur).Voor(new Minuten(minuten)).Centen;
            Assert.InRange((60 * bedrag) - ((long)centen * minuten), -29, 30);
        });

    [Fact]
    public void Uren_en_eenheden_kunnen_niet_verwisseld_worden()
    {
        Assert.Throws<InvalidOperationException>(() => new Tarief(Bedrag.Euro(45), Eenheid.Uur).Voor(3));
        Assert.Throws<InvalidOperationException>(() => new Tarief(Bedrag.Euro(45), Eenheid.Dagdeel).Voor(new Minuten(60)));
    }

    [Fact]
    public void Een_negatief_tarief_of_aantal_bestaat_niet()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tarief(Bedrag.Euro(-1), Eenheid.Uur));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tarief(Bedrag.Euro(1), Eenheid.Rit).Voor(-1));
    }

    [Fact]
    public void Een_onbetaalbaar_bedrag_loopt_nooit_stil_over()
    {
        var hoogste = new Bedrag(long.MaxValue);

        Assert.Throws<OverflowException>(() => new Tarief(hoogste, Eenheid.Rit).Voor(2));
        Assert.Throws<OverflowException>(() => new Tarief(hoogste, Eenheid.Uur).Voor(new Minuten(61)));
    }

    [Theory]
    [InlineData(Eenheid.Uur, 1)]
    [InlineData(Eenheid.Dagdeel, 4)]
    [InlineData(Eenheid.Nacht, 8)]
    [InlineData(Eenheid.Dag, 8)]
    [InlineData(Eenheid.Etmaal, 24)]
    [InlineData(Eenheid.Weekend, 72)]
    [InlineData(Eenheid.Midweek, 120)]
    [InlineData(Eenheid.Week, 168)]
    public void Een_eenheid_van_tijd_telt_voor_een_vast_aantal_uren(Eenheid eenheid, int uren) =>
        Assert.Equal(60 * uren, eenheid.MinutenPerEenheid);

    [Theory]
    [InlineData(Eenheid.Maand)]
    [InlineData(Eenheid.Rit)]
    [InlineData(Eenheid.Resultaat)]
    public void Een_maand_een_rit_en_een_resultaat_zeggen_niets_over_tijd(Eenheid eenheid) =>
        Assert.Null(eenheid.MinutenPerEenheid);

    [Fact]
    public void Elke_eenheid_heeft_een_naam_in_enkelvoud_en_meervoud() =>
        Assert.All(Enum.GetValues<Eenheid>(), eenheid =>
        {
            Assert.NotEmpty(eenheid.Enkelvoud);
            Assert.NotEmpty(eenheid.Meervoud);
        });

    [Fact]
    public void Een_tarief_staat_er_voluit() =>
        Assert.Equal("€\u00a055,00 per dagdeel", new Tarief(Bedrag.Euro(55), Eenheid.Dagdeel).ToString());
}
