using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class BerichtenBekijkenTests : Wereldproef
{
    [Fact]
    public async Task Dertig_berichten_staan_op_twee_bladzijden()
    {
        for (var i = 0; i < 30; i++)
        {
            await Wereld.AlsAsync<BerichtOntvangen, BerichtOntvangen.Input, BerichtOntvangen.Resultaat>("delft.cons", new([(byte)i]));
        }

        var eerste = await BekijkAsync("delft.cons", new());
        var tweede = await BekijkAsync("delft.cons", new(Na: new BerichtId(eerste.Volgende!.Value)));
        var terug = await BekijkAsync("delft.cons", new(Voor: new BerichtId(tweede.Vorige!.Value)));

        Assert.Equal((25, 5), (eerste.Regels.Count, tweede.Regels.Count));
        Assert.Null(eerste.Vorige);
        Assert.Null(tweede.Volgende);
        Assert.Empty(eerste.Regels.Select(r => r.Id).Intersect(tweede.Regels.Select(r => r.Id)));
        Assert.Equal(eerste.Regels.Select(r => r.Id), terug.Regels.Select(r => r.Id));
    }

    [Fact]
    public async Task Een_ander_ziet_ze_niet()
    {
        await Wereld.AlsAsync<BerichtOntvangen, BerichtOntvangen.Input, BerichtOntvangen.Resultaat>("delft.cons", new([1]));

        Assert.Empty((await BekijkAsync("westland.cons", new())).Regels);
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("anna", new()));
    }

    private Task<Bladzijde<BerichtenBekijken.Regel>> BekijkAsync(string wie, BerichtenBekijken.Input invoer) =>
        Wereld.AlsAsync<BerichtenBekijken, BerichtenBekijken.Input, Bladzijde<BerichtenBekijken.Regel>>(wie, invoer);
}
