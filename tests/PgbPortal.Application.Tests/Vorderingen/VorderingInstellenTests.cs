using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Berichten;
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
    public async Task Wie_moet_terugbetalen_krijgt_bericht()
    {
        var overeenkomst = await TegoedAsync();
        var vanKees = (await StelInAsync(overeenkomst, bedrag: Bedrag.Euro(20)))[0].Id;
        var vanAnna = (await StelInOpPersoonAsync(overeenkomst, "anna"))[0].Id;

        await using var db = Db();
        var berichten = await db.Kennisgevingen.Where(k => k.Soort == Kennisgevingsoort.VorderingBesloten).OrderBy(k => k.Id).ToListAsync();
        Assert.Equal([vanKees.Waarde, vanAnna.Waarde], berichten.Select(k => k.OnderwerpId));
        Assert.Equal(await ZorgverlenerAsync(), berichten[0].AanZorgverlenerId);
        Assert.NotNull(berichten[1].AanPersoonId);
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

    /// <summary>The person of this account has to pay back all that is open.</summary>
    protected async Task<IReadOnlyList<VorderingInstellen.Stand>> StelInOpPersoonAsync(ZorgovereenkomstId overeenkomst, string account)
    {
        var gebruiker = Wereld.Account(account);
        await using var db = Db();
        var persoon = await db.Gebruikers.Where(g => g.Id == gebruiker).Select(g => g.PersoonId).SingleAsync();
        return await Wereld.AlsAsync<VorderingInstellen, VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(
            "svb.fin1", new(VorderingId.Nieuw(), overeenkomst, persoon, null));
    }
}
