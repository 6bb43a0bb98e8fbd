using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Budgetten.Boekhouding;

public sealed class BoekhoudfoutOplossenTests : Boekhoudproef
{
    [Fact]
    public async Task De_rekening_komt_vrij_als_de_laatste_fout_erop_is_opgelost()
    {
        var open = await MetFoutAsync();
        await KnoeiAsync("UPDATE \"Rekeningen\" SET \"Saldo\" = \"Saldo\" - 1 WHERE \"Soort\" = 'Vrij'");
        Assert.True(open.Count > 1);
        Assert.True(await IsGeblokkeerdAsync());

        foreach (var fout in open)
        {
            await LosOpAsync(fout.Id);
        }

        Assert.False(await IsGeblokkeerdAsync());
        Assert.Empty((await FoutenAsync()).Open);
        Assert.Equal(new(0, 0, 0), await ControleerAsync());
    }

    [Fact]
    public async Task Wie_niets_herstelt_vindt_de_rekening_na_de_volgende_controle_weer_geblokkeerd()
    {
        foreach (var fout in await MetFoutAsync())
        {
            await LosOpAsync(fout.Id);
        }

        Assert.False(await IsGeblokkeerdAsync());
        await ControleerAsync();

        Assert.True(await IsGeblokkeerdAsync());
    }

    [Fact]
    public async Task Zonder_reden_twee_keer_of_iets_onbekends_kan_niet()
    {
        var fout = (await MetFoutAsync())[0];

        Assert.Equal("REDEN", await GeweigerdMetAsync(() => LosOpAsync(fout.Id, " ")));
        await LosOpAsync(fout.Id);
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => LosOpAsync(fout.Id)));
        await Assert.ThrowsAsync<NietGevondenException>(() => LosOpAsync(BoekhoudfoutId.Nieuw()));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => LosOpAsync(fout.Id, door: "auditor"));
    }

    private async Task<bool> IsGeblokkeerdAsync()
    {
        await using var db = Db();
        return await db.Rekeningen.Where(r => r.Soort == Rekeningsoort.Vrij).Select(r => r.Geblokkeerd).SingleAsync();
    }
}
