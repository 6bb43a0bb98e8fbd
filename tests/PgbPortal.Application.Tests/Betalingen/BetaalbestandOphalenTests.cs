using System.Security.Cryptography;
using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetaalbestandOphalenTests : Wereldproef
{
    [Fact]
    public async Task Na_vrijgave_is_het_elke_keer_hetzelfde_bestand()
    {
        var run = await SamengesteldAsync();
        await ControleerAsync(run);
        await GeefVrijAsync(run);

        var (naam, eerste, hash) = await HaalOpAsync("svb.fin1", run);
        var (_, tweede, _) = await HaalOpAsync("svb.fin2", run);

        Assert.Equal(await BytesAsync(eerste), await BytesAsync(tweede));
        Assert.EndsWith(".xml", naam);
        await using (var derde = (await HaalOpAsync("svb.fin3", run)).Inhoud)
        {
            Assert.Equal(hash, Convert.ToHexStringLower(await SHA256.HashDataAsync(derde, TestContext.Current.CancellationToken)));
        }

        static async Task<string> BytesAsync(Stream inhoud)
        {
            await using var stroom = inhoud;
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stroom, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Voor_vrijgave_is_er_geen_bestand()
    {
        var run = await SamengesteldAsync();

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => HaalOpAsync("svb.fin2", run)));
    }

    [Fact]
    public async Task Een_auditor_haalt_geen_betaalbestand_op()
    {
        var run = await SamengesteldAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => HaalOpAsync("auditor", run));
        await Assert.ThrowsAsync<NietGevondenException>(() => HaalOpAsync("svb.fin1", BetaalrunId.Nieuw()));
    }

    private async Task<BetaalrunId> SamengesteldAsync()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);
        return (await StelSamenAsync())!.Value;
    }

    private Task<BetaalbestandOphalen.Bestand> HaalOpAsync(string door, BetaalrunId id) =>
        Wereld.AlsAsync<BetaalbestandOphalen, BetaalbestandOphalen.Input, BetaalbestandOphalen.Bestand>(door, new(id));
}
