using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Domain.Tests.Gedeeld;

public sealed class TijdsleutelTests
{
    [Fact]
    public void De_volgende_sleutel_sorteert_altijd_na_de_vorige_ook_binnen_een_milliseconde()
    {
        var sleutels = Enumerable.Range(0, 20_000).Select(_ => Tijdsleutel.Nieuw()).ToList();

        Assert.Equal(sleutels.Order(), sleutels);
        Assert.Equal(sleutels.Count, sleutels.Distinct().Count());
        Assert.All(sleutels, s => Assert.Equal((7, 8), (s.Version, s.Variant & 0xC)));
    }

    [Fact]
    public void Twee_die_tegelijk_vragen_krijgen_nooit_dezelfde()
    {
        var sleutels = ParallelEnumerable.Range(0, 20_000).Select(_ => Tijdsleutel.Nieuw()).ToList();

        Assert.Equal(sleutels.Count, sleutels.Distinct().Count());
    }

    [Fact]
    public void Een_sleutel_begint_met_het_moment_waarop_hij_werd_gemaakt()
    {
        var voor = TimeProvider.System.GetUtcNow().AddSeconds(-1).ToUnixTimeMilliseconds();
        var moment = Convert.ToInt64(Tijdsleutel.Nieuw().ToString("N")[..12], 16);

        Assert.InRange(moment, voor, voor + 60_000);
    }
}
