using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class KennisgevingArchiverenTests : Wereldproef
{
    [Fact]
    public async Task Wat_is_opgeborgen_staat_alleen_in_het_archief_en_kan_terug()
    {
        await InAprilAsync();
        var regel = (await LijstAsync("anna")).Regels[0];

        Assert.True(await ArchiveerAsync("anna", regel.Id));
        Assert.DoesNotContain(regel.Id, (await LijstAsync("anna")).Regels.Select(r => r.Id));
        var opgeborgen = Assert.Single((await LijstAsync("anna", archief: true)).Regels);
        Assert.Equal((regel.Id, false), (opgeborgen.Id, opgeborgen.IsNieuw));

        Assert.False(await ArchiveerAsync("anna", regel.Id, terug: true));
        Assert.Contains(regel.Id, (await LijstAsync("anna")).Regels.Select(r => r.Id));
    }

    [Theory]
    [InlineData("kees")]
    [InlineData("bas")]
    public async Task Het_bericht_van_een_ander_kan_niemand_opbergen(string wie)
    {
        await InAprilAsync();
        var regel = (await LijstAsync("anna")).Regels[0];

        await Assert.ThrowsAsync<NietGevondenException>(() => ArchiveerAsync(wie, regel.Id));
    }

    private async Task<Bladzijde<KennisgevingenBekijken.Regel>> LijstAsync(string wie, bool archief = false) =>
        (await Wereld.AlsAsync<KennisgevingenBekijken, KennisgevingenBekijken.Input, KennisgevingenBekijken.Overzicht>(wie, new(archief))).Bladzijde;

    private Task<bool> ArchiveerAsync(string wie, KennisgevingId id, bool terug = false) =>
        Wereld.AlsAsync<KennisgevingArchiveren, KennisgevingArchiveren.Input, bool>(wie, new(id, terug));
}
