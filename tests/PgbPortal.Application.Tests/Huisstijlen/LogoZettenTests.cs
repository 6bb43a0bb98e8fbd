using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Huisstijlen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Huisstijlen;

public sealed class LogoZettenTests : Wereldproef
{
    [Fact]
    public async Task Een_logo_wordt_bewaard_zoals_het_portaal_het_inpakt_en_een_nieuw_vervangt_het()
    {
        Assert.Equal(1, await ZetAsync(Testlogo.Bytes));
        Assert.Equal(2, await ZetAsync(Testlogo.Bytes));

        await using var db = Db();
        var westland = await db.Verstrekkers.SingleAsync(v => v.Naam == "Westland");
        Assert.Equal((300, 80), (westland.Logobreedte, westland.Logohoogte));
        Assert.Equal(Logobeeld.Lees(Testlogo.Bytes).Inhoud, (await db.Verstrekkerlogos.SingleAsync()).Inhoud);
    }

    [Fact]
    public async Task Wat_geen_png_is_wordt_niet_bewaard()
    {
        await Assert.ThrowsAsync<RegelOvertredenException>(() => ZetAsync("<svg/>"u8.ToArray()));

        await using var db = Db();
        Assert.Empty(await db.Verstrekkerlogos.ToListAsync());
    }

    [Fact]
    public async Task Een_consulent_zet_geen_logo() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => Wereld.AlsAsync<LogoZetten, LogoZetten.Input, int>("westland.cons", new(Testlogo.Bytes)));

    private Task<int> ZetAsync(byte[] bestand) => Wereld.AlsAsync<LogoZetten, LogoZetten.Input, int>("westland.beheer", new(bestand));
}
