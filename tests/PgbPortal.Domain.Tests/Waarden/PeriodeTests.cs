using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Tests.Waarden;

public sealed class PeriodeTests
{
    private static readonly Periode Maart = new(new(2026, 3, 1), new(2026, 3, 31));

    [Fact]
    public void Beide_uiteinden_tellen_mee()
    {
        Assert.Equal(31, Maart.Dagen);
        Assert.True(Maart.Omvat(new DateOnly(2026, 3, 1)));
        Assert.True(Maart.Omvat(new DateOnly(2026, 3, 31)));
        Assert.False(Maart.Omvat(new DateOnly(2026, 2, 28)));
        Assert.False(Maart.Omvat(new DateOnly(2026, 4, 1)));
    }

    [Fact]
    public void Een_omgekeerde_periode_bestaat_niet() =>
        Assert.Throws<ArgumentException>(() => new Periode(new(2026, 3, 2), new(2026, 3, 1)));

    [Fact]
    public void Een_periode_van_een_dag_bestaat() => Assert.Equal(1, new Periode(new(2026, 3, 1), new(2026, 3, 1)).Dagen);

    [Fact]
    public void Een_schrikkeldag_telt_mee()
    {
        Assert.Equal(366, new Periode(new(2028, 1, 1), new(2028, 12, 31)).Dagen);
        Assert.Equal(365, new Periode(new(2026, 1, 1), new(2026, 12, 31)).Dagen);
    }

    [Fact]
    public void Een_gemeenschappelijke_dag_is_overlap()
    {
        Assert.True(Maart.Overlapt(new(new(2026, 3, 31), new(2026, 4, 30))));
        Assert.False(Maart.Overlapt(new(new(2026, 4, 1), new(2026, 4, 30))));
    }

    [Fact]
    public void De_doorsnede_is_wat_beide_periodes_hebben()
    {
        Assert.Equal(new Periode(new(2026, 3, 10), new(2026, 3, 31)), Maart.Doorsnede(new(new(2026, 3, 10), new(2026, 4, 30))));
        Assert.Null(Maart.Doorsnede(new(new(2026, 4, 1), new(2026, 4, 30))));
    }

    [Fact]
    public void Een_dag_ligt_in_de_doorsnede_als_hij_in_beide_periodes_ligt() =>
        Eigenschap.Geldt(Eigenschap.Dagen, Eigenschap.Getal(0, 400), (van, dagen) =>
        {
            var eerste = new Periode(van, van.AddDays(dagen));
            var tweede = new Periode(van.AddDays(dagen / 2), van.AddDays(700));
            var dag = van.AddDays(dagen * 2 / 3);

            Assert.Equal(eerste.Omvat(dag) && tweede.Omvat(dag), eerste.Doorsnede(tweede)?.Omvat(dag) ?? false);
            Assert.Equal(eerste.Doorsnede(tweede), tweede.Doorsnede(eerste));
            Assert.Equal(eerste.Overlapt(tweede), eerste.Doorsnede(tweede) is not null);
        });

    [Fact]
    public void Een_periode_omvat_haar_eigen_delen()
    {
        Assert.True(Maart.Omvat(Maart));
        Assert.True(Maart.Omvat(new Periode(new(2026, 3, 2), new(2026, 3, 8))));
        Assert.False(Maart.Omvat(new Periode(new(2026, 2, 28), new(2026, 3, 8))));
        Assert.False(Maart.Omvat(new Periode(new(2026, 3, 30), new(2026, 4, 1))));
    }

    [Fact]
    public void De_maanden_van_een_periode_sluiten_zonder_gat_op_elkaar_aan() =>
        Eigenschap.Geldt(Eigenschap.Dagen, Eigenschap.Getal(0, 800), (van, dagen) =>
        {
            var periode = new Periode(van, van.AddDays(dagen));
            Assert.Equal(periode.Dagen, periode.Maanden.Sum(m => m.Periode.Doorsnede(periode)!.Value.Dagen));
        });

    [Fact]
    public void De_weken_van_een_periode_sluiten_zonder_gat_op_elkaar_aan() =>
        Eigenschap.Geldt(Eigenschap.Dagen, Eigenschap.Getal(0, 800), (van, dagen) =>
        {
            var periode = new Periode(van, van.AddDays(dagen));
            Assert.Equal(periode.Dagen, periode.Weken.Sum(w => w.Periode.Doorsnede(periode)!.Value.Dagen));
        });

    [Fact]
    public void Een_periode_staat_er_voluit() => Assert.Equal(
        "1 maart 2026 tot en met 31 december 2026",
        new Periode(new(2026, 3, 1), new(2026, 12, 31)).ToString());
}
