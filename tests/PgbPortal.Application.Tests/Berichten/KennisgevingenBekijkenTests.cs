using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Berichten;

public sealed class KennisgevingenBekijkenTests : Wereldproef
{
    [Fact]
    public async Task Ieder_ziet_de_eigen_berichten_en_niet_die_van_een_ander()
    {
        await Wereld.DeclareerAsync("kees", await InAprilAsync(), Maart, Twaalfuurkwartier);

        var anna = await BekijkAsync("anna");
        var kees = await BekijkAsync("kees");

        Assert.Equal(Kennisgevingsoort.DeclaratieTeBeoordelen, anna.Bladzijde.Regels[0].Soort);
        Assert.Equal("Anna de Wit", anna.Bladzijde.Regels[0].Over);
        Assert.Contains(kees.Bladzijde.Regels, r => r.Soort == Kennisgevingsoort.OvereenkomstGedeeld);
        Assert.Empty(anna.Bladzijde.Regels.Select(r => r.Id).Intersect(kees.Bladzijde.Regels.Select(r => r.Id)));
        Assert.Empty((await BekijkAsync("dina")).Bladzijde.Regels);
    }

    [Fact]
    public async Task Wat_nog_niet_is_gelezen_staat_bovenaan()
    {
        await Wereld.DeclareerAsync("kees", await InAprilAsync(), Maart, Twaalfuurkwartier);
        var eerst = (await BekijkAsync("anna")).Bladzijde.Regels;
        await LeesAsync("anna", eerst[0].Id);

        var daarna = await BekijkAsync("anna");

        Assert.Equal(eerst.Count - 1, daarna.Ongelezen);
        Assert.Equal(eerst[0].Id, daarna.Bladzijde.Regels[^1].Id);
        Assert.False(daarna.Bladzijde.Regels[^1].IsNieuw);
    }

    [Fact]
    public async Task Bladeren_laat_elk_bericht_een_keer_zien_ook_als_er_een_deel_is_gelezen()
    {
        await InAprilAsync();
        await VulAsync(60);
        var eerste = await BekijkAsync("anna");
        await LeesAsync("anna", eerste.Bladzijde.Regels[3].Id);
        await LeesAsync("anna", eerste.Bladzijde.Regels[7].Id);
        var aantal = await AantalAsync();

        var gezien = new List<Guid>();
        var bladzijde = (await BekijkAsync("anna")).Bladzijde;
        while (true)
        {
            gezien.AddRange(bladzijde.Regels.Select(r => r.Id.Waarde));
            if (bladzijde.Volgende is not { } na)
            {
                break;
            }

            var volgende = (await BekijkAsync("anna", new(Na: new KennisgevingId(na)))).Bladzijde;
            var terug = (await BekijkAsync("anna", new(Voor: new KennisgevingId(volgende.Regels[0].Id.Waarde)))).Bladzijde;
            Assert.Equal(bladzijde.Regels.Select(r => r.Id), terug.Regels.Select(r => r.Id));
            bladzijde = volgende;
        }

        Assert.Equal(aantal, gezien.Count);
        Assert.Equal(gezien.Count, gezien.Distinct().Count());
    }

    [Fact]
    public async Task Bladeren_vanaf_het_bericht_van_een_ander_kan_niet()
    {
        await Wereld.DeclareerAsync("kees", await InAprilAsync(), Maart, Twaalfuurkwartier);
        var vanKees = (await BekijkAsync("kees")).Bladzijde.Regels[0].Id;

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("anna", new(Na: vanKees)));
    }

    [Fact]
    public async Task De_svb_heeft_geen_postvak() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("svb.decl"));

    private Task<KennisgevingenBekijken.Overzicht> BekijkAsync(string wie, KennisgevingenBekijken.Input? input = null) =>
        Wereld.AlsAsync<KennisgevingenBekijken, KennisgevingenBekijken.Input, KennisgevingenBekijken.Overzicht>(wie, input ?? new());

    private Task<KennisgevingLezen.Detail> LeesAsync(string wie, KennisgevingId id) =>
        Wereld.AlsAsync<KennisgevingLezen, KennisgevingLezen.Input, KennisgevingLezen.Detail>(wie, new(id));

    private async Task<int> AantalAsync()
    {
        await using var db = Db();
        return await db.Kennisgevingen.CountAsync(k => k.AanPersoonId != null);
    }

    private async Task VulAsync(int aantal)
    {
        await using var db = Db();
        var een = await db.Kennisgevingen.FirstAsync(k => k.AanPersoonId != null);
        for (var i = 0; i < aantal; i++)
        {
            db.Add(Kennisgeving.AanPersoon(
                Kennisgevingsoort.DeclaratieBetaald, een.AanPersoonId!.Value, een.BudgethouderId!.Value, Guid.NewGuid(), een.Op, een.OpUtc));
        }

        await db.SaveChangesAsync();
    }
}
