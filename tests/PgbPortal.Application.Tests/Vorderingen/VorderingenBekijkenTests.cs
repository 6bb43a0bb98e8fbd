using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Vorderingen;

public sealed class VorderingenBekijkenTests : Vorderingsproef
{
    [Fact]
    public async Task Wat_open_staat_en_wat_klaar_is_staan_apart_en_de_nieuwste_bovenaan()
    {
        var overeenkomst = await TegoedAsync();
        var eerste = (await StelInAsync(overeenkomst, bedrag: Bedrag.Euro(20)))[0].Id;
        var tweede = (await StelInAsync(overeenkomst, bedrag: Bedrag.Euro(10)))[0].Id;
        await Wereld.AlsAsync<VorderingBijwerken, VorderingBijwerken.Input, VorderingBijwerken.Stand>(
            "svb.fin1", new(tweede, Vorderingstap.Regelen, Guid.CreateVersion7(), Termijnen: 2, EersteVervaldag: new(2026, 5, 1)));

        var open = (await BekijkAsync(new())).Regels;
        Assert.Equal([tweede, eerste], open.Select(r => r.Id));
        Assert.Equal(("Kees Begeleiding", "Anna de Wit", new DateOnly(2026, 5, 1)), (open[0].Debiteur, open[0].Budgethouder, open[0].Vervaldag));
        Assert.Null(open[1].Vervaldag);
        Assert.Equal([eerste], (await BekijkAsync(new(Na: tweede))).Regels.Select(r => r.Id));
        Assert.Equal([tweede], (await BekijkAsync(new(Voor: eerste))).Regels.Select(r => r.Id));

        await Wereld.AlsAsync<VorderingBijwerken, VorderingBijwerken.Input, VorderingBijwerken.Stand>(
            "svb.fin1", new(eerste, Vorderingstap.Kwijtschelden, Guid.CreateVersion7()));
        Assert.Equal([tweede], (await BekijkAsync(new())).Regels.Select(r => r.Id));
        var klaar = Assert.Single((await BekijkAsync(new(Afgesloten: true), "auditor")).Regels);
        Assert.Equal((eerste, VorderingStatus.Kwijtgescholden, Bedrag.Nul), (klaar.Id, klaar.Status, klaar.Open));
    }

    [Fact]
    public async Task Voor_een_bestand_komt_de_hele_lijst_in_een_keer()
    {
        var overeenkomst = await TegoedAsync();
        for (var i = 0; i < 26; i++)
        {
            await StelInAsync(overeenkomst, bedrag: Bedrag.Euro(1));
        }

        Assert.Equal(25, (await BekijkAsync(new())).Regels.Count);
        var alles = await BekijkAsync(new(Alles: true));
        Assert.Equal((26, null, null), (alles.Regels.Count, alles.Vorige, alles.Volgende));
        Assert.Equal(Bedrag.Euro(26), Bedrag.Som(alles.Regels.Select(r => r.Open)));
        Assert.Equal(26, (await Wereld.AlsAsync<TerugbetalingenBekijken, TerugbetalingenBekijken.Input, Bladzijde<TerugbetalingenBekijken.Regel>>(
            "kees", new(Alles: true))).Regels.Count);
        await using var db = Db();
        Assert.Equal(
            [nameof(TerugbetalingenBekijken), nameof(VorderingenBekijken)],
            await db.Logregels.Where(l => l.Actie == Logactie.Exporteren).Select(l => l.Gebeurtenis).Order().ToListAsync());
    }

    [Fact]
    public async Task Alleen_wie_betaalt_of_toezicht_houdt_ziet_de_lijst()
    {
        foreach (var wie in new[] { "anna", "kees", "westland.cons", "svb.decl" })
        {
            await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(new(), wie));
        }
    }

    private Task<Bladzijde<VorderingenBekijken.Regel>> BekijkAsync(VorderingenBekijken.Input input, string door = "svb.fin1") =>
        Wereld.AlsAsync<VorderingenBekijken, VorderingenBekijken.Input, Bladzijde<VorderingenBekijken.Regel>>(door, input);
}
