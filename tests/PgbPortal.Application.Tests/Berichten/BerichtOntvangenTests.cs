using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class BerichtOntvangenTests : Wereldproef
{
    [Fact]
    public async Task Een_goed_bericht_wordt_een_toekenning_en_krijgt_een_leeg_antwoord()
    {
        var uitkomst = await OntvangAsync("delft.cons", Voorbeeld());

        Assert.Equal((Berichtuitkomst.Aanvaard, "WMO502"), (uitkomst.Uitkomst, uitkomst.Retoursoort));
        Assert.Empty(uitkomst.Retourcodes);
        await using var db = Db();
        Assert.Equal(uitkomst.Toekenning, (await db.Toekenningen.SingleAsync()).Id);
        Assert.Equal(2, await db.Berichten.CountAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Hetzelfde_bericht_nog_eens_geeft_9056_en_verandert_niets()
    {
        await OntvangAsync("delft.cons", Voorbeeld());
        var voor = await BudgetAsync();

        var uitkomst = await Wereld.AlsAsync<BerichtOntvangen, BerichtOntvangen.Input, BerichtOntvangen.Resultaat>(Rol.Koppeling, new(Voorbeeld()));

        Assert.Equal(Berichtuitkomst.Afgekeurd, uitkomst.Uitkomst);
        Assert.Equal(["9056"], uitkomst.Retourcodes);
        Assert.Equal(voor, await BudgetAsync());
        await using var db = Db();
        Assert.Equal(1, await db.Toekenningen.CountAsync());
    }

    [Fact]
    public async Task Hetzelfde_bericht_twee_keer_tegelijk_wordt_een_toekenning()
    {
        Task<BerichtOntvangen.Resultaat> VerstuurAsync() => Task.Run(() => OntvangAsync("delft.cons", Voorbeeld()));

        var uitkomsten = await Task.WhenAll(VerstuurAsync(), VerstuurAsync());

        Assert.Equal([Berichtuitkomst.Aanvaard, Berichtuitkomst.Afgekeurd], uitkomsten.Select(u => u.Uitkomst).Order());
        await using var db = Db();
        Assert.Equal(1, await db.Toekenningen.CountAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Wat_geen_bericht_is_wordt_bewaard_zonder_antwoord()
    {
        var uitkomst = await OntvangAsync("delft.cons", "geen xml"u8.ToArray());

        Assert.Equal(Berichtuitkomst.Onleesbaar, uitkomst.Uitkomst);
        Assert.Null(uitkomst.Retour);
        Assert.NotEmpty(uitkomst.Fouten);
        await using var db = Db();
        Assert.Empty(await db.Toekenningen.ToListAsync());
    }

    [Fact]
    public async Task Een_consulent_leest_alleen_berichten_van_de_eigen_organisatie_in()
    {
        Assert.Equal("AFZENDER", await GeweigerdMetAsync(() => OntvangAsync("westland.cons", Voorbeeld())));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => OntvangAsync("delft.toets", Voorbeeld()));

        await using var db = Db();
        Assert.Empty(await db.Berichten.ToListAsync());
    }

    private static byte[] Voorbeeld() => Voorbeeldberichten.Bericht("casus-01-wmo501");

    private Task<BerichtOntvangen.Resultaat> OntvangAsync(string door, byte[] bytes) =>
        Wereld.AlsAsync<BerichtOntvangen, BerichtOntvangen.Input, BerichtOntvangen.Resultaat>(door, new(bytes));
}
