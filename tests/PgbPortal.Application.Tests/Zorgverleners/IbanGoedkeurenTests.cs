using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Zorgverleners;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Tests.Zorgverleners;

public sealed class IbanGoedkeurenTests : Wereldproef
{
    [Fact]
    public async Task Na_goedkeuring_wordt_er_weer_betaald()
    {
        await WijzigIbanAsync("NL68TEST0001023757");

        Assert.Equal(IbanStatus.Goedgekeurd, await KeurIbanGoedAsync());
    }

    [Fact]
    public async Task Een_nummer_dat_na_het_bekijken_is_gewijzigd_wordt_niet_goedgekeurd()
    {
        await WijzigIbanAsync("NL68TEST0001023757");
        var id = await ZorgverlenerAsync();
        await using var db = Db();
        var gezien = await db.Zorgverleners.Where(z => z.Id == id).Select(z => z.Versie).SingleAsync();
        await WijzigIbanAsync("NL43TEST0001031676");

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => KeurIbanGoedAsync(versie: gezien)));
        Assert.Equal(IbanStatus.Goedgekeurd, await KeurIbanGoedAsync(versie: gezien + 1));
    }

    [Fact]
    public async Task Wat_niet_in_controle_is_wordt_geweigerd() =>
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => KeurIbanGoedAsync()));

    [Theory]
    [InlineData("kees")]
    [InlineData("svb.decl")]
    public async Task Alleen_de_medewerker_betalingen_keurt_goed(string account)
    {
        await WijzigIbanAsync("NL68TEST0001023757");
        var id = await ZorgverlenerAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() =>
            Wereld.AlsAsync<IbanGoedkeuren, IbanGoedkeuren.Input, IbanStatus>(account, new(id)));
    }
}
