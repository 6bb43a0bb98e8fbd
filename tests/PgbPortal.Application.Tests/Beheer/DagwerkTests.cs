using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Beheer;

public sealed class DagwerkTests : Wereldproef
{
    [Fact]
    public async Task Een_declaratie_die_vijf_dagen_wacht_geeft_een_keer_een_herinnering()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier);
        Op(6, 4);
        Assert.Equal(0, (await WerkAsync()).Herinneringen);
        Op(7, 4);

        Assert.Equal(1, (await WerkAsync()).Herinneringen);
        Op(8, 4);
        Assert.Equal(0, (await WerkAsync()).Herinneringen);

        await using var db = Db();
        Assert.Equal(1, await db.Kennisgevingen.CountAsync(k => k.Soort == Kennisgevingsoort.DeclaratieWacht));
    }

    [Fact]
    public async Task Op_een_dag_gebeurt_het_werk_een_keer()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier);
        Op(7, 4);
        await WerkAsync();

        Assert.Equal(new Dagwerk.Resultaat(0, 0), await WerkAsync());
    }

    [Fact]
    public async Task Na_de_uitloop_krijgt_de_verstrekker_een_507_en_is_het_budget_dicht()
    {
        await MaartBetaaldAsync();
        Wereld.Klok.Zet(new DateOnly(2026, 12, 31).AddDays(97));
        Assert.Equal(0, (await WerkAsync()).Berichten);
        Wereld.Klok.Zet(new DateOnly(2026, 12, 31).AddDays(98));

        Assert.Equal(1, (await WerkAsync()).Berichten);

        await using var db = Db();
        Assert.Equal("WMO507", (await db.Berichten.SingleAsync()).Soort);
        Assert.NotNull((await db.Functiebudgetten.SingleAsync()).AfgeslotenOp);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Alleen_het_systeem_doet_het_dagwerk() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => Wereld.AlsAsync<Dagwerk, Dagwerk.Input, Dagwerk.Resultaat>("svb.fin1", new()));

    private Task<Dagwerk.Resultaat> WerkAsync() => Wereld.AlsAsync<Dagwerk, Dagwerk.Input, Dagwerk.Resultaat>(Rol.Klok, new());
}
