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

    [Fact]
    public async Task Een_vaste_reeks_geeft_elke_keer_dezelfde_sleutels_op_volgorde_en_ouder_dan_nu()
    {
        var (een, twee) = (await ReeksAsync(), await ReeksAsync());

        Assert.Equal(een, twee);
        Assert.Equal(een.Order(), een);
        Assert.Equal(een.Count, een.Distinct().Count());
        Assert.All(een, s => Assert.Equal((7, 8), (s.Version, s.Variant & 0xC)));
        Assert.True(een[^1] < Tijdsleutel.Nieuw());
    }

    [Fact]
    public void Na_een_vaste_reeks_is_elke_sleutel_weer_nieuw()
    {
        using (Tijdsleutel.MetVasteReeks())
        {
            Tijdsleutel.Nieuw();
        }

        Een_sleutel_begint_met_het_moment_waarop_hij_werd_gemaakt();
    }

    private static async Task<List<Guid>> ReeksAsync()
    {
        using var reeks = Tijdsleutel.MetVasteReeks();
        await Task.Yield();
        return [.. Enumerable.Range(0, 10_000).Select(_ => Tijdsleutel.Nieuw())];
    }
}
