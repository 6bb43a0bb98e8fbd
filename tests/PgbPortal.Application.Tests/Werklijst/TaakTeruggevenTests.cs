using PgbPortal.Application.Start;
using PgbPortal.Application.Werklijst;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Werklijst;

public sealed class TaakTeruggevenTests : Werkproef
{
    [Fact]
    public async Task Een_teruggegeven_taak_is_weer_van_iedereen_ook_als_een_collega_dat_doet()
    {
        var id = await InBeoordelingAsync();
        await GeefAsync(Toetser, id);

        Assert.True(await TerugAsync(Collega, id));
        Assert.False(await TerugAsync(Collega, id));

        Assert.Null(Assert.Single((await LijstAsync(Toetser)).Regels).Bij);
    }

    [Fact]
    public async Task Een_ander_geeft_niets_terug()
    {
        var id = await InBeoordelingAsync();
        await GeefAsync(Toetser, id);

        await Assert.ThrowsAsync<NietGevondenException>(() => TerugAsync("delft.toets", id));
        Assert.NotNull(Assert.Single((await LijstAsync(Toetser)).Regels).Bij);
    }

    private Task<bool> TerugAsync(string wie, ZorgovereenkomstId id) =>
        Wereld.AlsAsync<TaakTeruggeven, TaakTeruggeven.Input, bool>(wie, new(Taaksoort.OvereenkomstBeoordelen, id.Waarde));
}
