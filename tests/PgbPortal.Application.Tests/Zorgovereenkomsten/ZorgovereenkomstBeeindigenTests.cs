using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Tests.Maandlonen;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using Status = PgbPortal.Domain.Maandlonen.MaandloontermijnStatus;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class ZorgovereenkomstBeeindigenTests : Maandloonproef
{
    [Fact]
    public async Task Na_de_laatste_dag_vervallen_de_termijnen_en_komt_het_geld_vrij()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);
        await StopAsync("anna", id, new(2026, 5, 15));

        Assert.Equal(new Bedrag(110_710 + 834), (await TermijnAsync(5)).Bedrag);
        Assert.All((await TermijnenAsync()).Skip(3), t => Assert.Equal(Status.Vervallen, t.Status));
        Assert.Equal(3_000_000 - (2 * PerMaand) - 111_544, (await BudgetAsync()).Vrij);
        await using var db = Db();
        Assert.True(await db.Kennisgevingen.AnyAsync(k => k.Soort == Kennisgevingsoort.OvereenkomstBeeindigd && k.AanZorgverlenerId != null));
    }

    [Fact]
    public async Task Stopt_de_zorgverlener_dan_volgt_het_budget_bij_de_eerstvolgende_run()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);
        await StopAsync("joost", id, new(2026, 5, 15));
        await Wereld.BetaalAsync();

        Assert.All((await TermijnenAsync()).Skip(3), t => Assert.Equal(Status.Vervallen, t.Status));
        await using var db = Db();
        Assert.False((await db.Zorgovereenkomsten.SingleAsync(z => z.Id == id)).TermijnenBijwerken);
    }

    [Fact]
    public async Task Voor_de_opzegtermijn_kan_alleen_als_beiden_het_willen()
    {
        var id = await MetMaandloonAsync();
        Op(15, 4);

        Assert.Equal("ZO-047", await GeweigerdMetAsync(() => StopAsync("anna", id, new(2026, 5, 14))));
        Assert.Equal(new DateOnly(2026, 4, 16), await StopAsync("anna", id, new(2026, 4, 16), wederzijds: true));
        Assert.Equal(new DateOnly(2026, 4, 16), await StopAsync("anna", id, new(2026, 4, 16), wederzijds: true));
    }

    [Fact]
    public async Task Een_contract_stopt_niet_tijdens_ziekte()
    {
        var id = await MetMaandloonAsync(soort: Overeenkomstsoort.Arbeidsovereenkomst);
        Op(15, 4);
        await ZiekAsync(id, new(2026, 4, 15));

        Assert.Equal("ZO-048", await GeweigerdMetAsync(() => StopAsync("anna", id, new(2026, 6, 30))));
    }

    [Fact]
    public async Task Wie_er_niets_mee_te_maken_heeft_vindt_niets() => await Assert.ThrowsAsync<NietGevondenException>(
        async () => await StopAsync("dina", await MetMaandloonAsync(), new(2026, 12, 1)));

    private Task<DateOnly> StopAsync(string door, ZorgovereenkomstId id, DateOnly dag, bool wederzijds = false) =>
        Wereld.AlsAsync<ZorgovereenkomstBeeindigen, ZorgovereenkomstBeeindigen.Input, DateOnly>(door, new(id, dag, wederzijds));
}
