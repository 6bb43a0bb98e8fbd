using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Vorderingen;

public sealed class VorderingInstellenTests : Vorderingsproef
{
    [Fact]
    public async Task Al_het_open_tegoed_wordt_een_vordering_op_de_zorgverlener()
    {
        var overeenkomst = await TegoedAsync();

        var stand = Assert.Single(await StelInAsync(overeenkomst));

        Assert.Equal((Bedrag.Euro(60), VorderingStatus.Besluit), (stand.Bedrag, stand.Status));
        await using var db = Db();
        Assert.Equal(Bedrag.Nul, (await db.Tegoeden.SingleAsync()).Open);
        Assert.Equal(DeclaratieStatus.Verrekend, (await db.Declaraties.SingleAsync(d => d.OrigineelId != null)).Status);
        Assert.Equal("Kees Begeleiding", (await db.Vorderingen.SingleAsync()).Debiteur);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Meer_dan_er_open_staat_kan_niet_en_twee_keer_is_een_keer()
    {
        var overeenkomst = await TegoedAsync();
        Assert.Equal("VORDERING", await GeweigerdMetAsync(() => StelInAsync(overeenkomst, bedrag: Bedrag.Euro(61))));
        var id = VorderingId.Nieuw();

        await StelInAsync(overeenkomst, id, Bedrag.Euro(20));
        await StelInAsync(overeenkomst, id, Bedrag.Euro(20));

        await using var db = Db();
        Assert.Equal(Bedrag.Euro(40), (await db.Tegoeden.SingleAsync()).Open);
        Assert.Equal(1, await db.Vorderingen.CountAsync());
    }

    [Fact]
    public async Task Alleen_de_financiele_medewerker_stelt_een_vordering_in()
    {
        var overeenkomst = await TegoedAsync();

        foreach (var wie in new[] { "anna", "kees", "westland.cons", "svb.decl" })
        {
            await Assert.ThrowsAsync<ToegangGeweigerdException>(() => StelInAsync(overeenkomst, door: wie));
        }
    }
}

public abstract class Vorderingsproef : Wereldproef
{
    /// <summary>Anna paid kees one hour too much for March.</summary>
    protected async Task<ZorgovereenkomstId> TegoedAsync()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), maart, [new(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), null, -60, null)]));
        return overeenkomst;
    }

    protected async Task<IReadOnlyList<VorderingInstellen.Stand>> StelInAsync(
        ZorgovereenkomstId overeenkomst, VorderingId? id = null, Bedrag? bedrag = null, string door = "svb.fin1") =>
        await Wereld.AlsAsync<VorderingInstellen, VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(
            door, new(id ?? VorderingId.Nieuw(), overeenkomst, null, await ZorgverlenerAsync(), bedrag));
}
