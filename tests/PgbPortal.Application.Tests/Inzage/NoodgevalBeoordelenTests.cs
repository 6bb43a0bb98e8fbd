using PgbPortal.Application.Inzage;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Inzage;

public sealed class NoodgevalBeoordelenTests : Openingproef
{
    [Fact]
    public async Task Een_noodgeval_wordt_een_keer_beoordeeld_door_iemand_die_erover_gaat()
    {
        await NoodAsync("westland.cons", await OpenAsync("westland.cons"));
        var id = Assert.Single(await NoodgevallenAsync("westland.privacy")).Id;

        await Assert.ThrowsAsync<NietGevondenException>(() => BeoordeelAsync("auditor", id));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BeoordeelAsync("westland.cons", id));
        Assert.Equal(Signaaloordeel.Besproken, await BeoordeelAsync("westland.privacy", id));

        Assert.Equal("NK-002", await GeweigerdMetAsync(() => BeoordeelAsync("westland.privacy", id)));
        var regel = Assert.Single(await NoodgevallenAsync("westland.privacy"));
        Assert.Equal((Signaaloordeel.Besproken, false), (regel.Oordeel, regel.MagBeoordelen));
    }

    private Task<Signaaloordeel> BeoordeelAsync(string door, Guid id) =>
        Wereld.AlsAsync<NoodgevalBeoordelen, NoodgevalBeoordelen.Input, Signaaloordeel>(door, new(id, Signaaloordeel.Besproken));
}
