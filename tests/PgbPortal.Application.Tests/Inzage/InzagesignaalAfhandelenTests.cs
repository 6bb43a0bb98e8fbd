using PgbPortal.Application.Inzage;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Inzage;

public sealed class InzagesignaalAfhandelenTests : Signaalproef
{
    [Fact]
    public async Task Een_signaal_wordt_een_keer_afgehandeld_door_wie_het_mag_zien()
    {
        var id = await SignaalAsync();
        await Assert.ThrowsAsync<NietGevondenException>(() => HandelAfAsync("delft.privacy", id));

        Assert.Equal(Signaaloordeel.Besproken, await HandelAfAsync("westland.privacy", id));

        Assert.Equal("IZ-001", await GeweigerdMetAsync(() => HandelAfAsync("auditor", id)));
        var regel = Assert.Single(await BekijkAsync("auditor"));
        Assert.Equal((Signaaloordeel.Besproken, false), (regel.Oordeel!.Value, regel.MagAfhandelen));
    }

    [Fact]
    public async Task Over_zichzelf_beslist_niemand()
    {
        var id = await SignaalAsync(over: "westland.privacy");

        Assert.Equal("IZ-002", await GeweigerdMetAsync(() => HandelAfAsync("westland.privacy", id)));
        Assert.False(Assert.Single(await BekijkAsync("westland.privacy")).MagAfhandelen);
    }
}
