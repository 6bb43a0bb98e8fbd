using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Betalingen;

public sealed class BetaalrunOpstellenTests : Wereldproef
{
    [Fact]
    public async Task De_run_telt_op_tot_de_cent_en_er_wordt_nog_niets_besteed()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);

        var id = await StelSamenAsync();

        await using var db = Db();
        var run = await db.Betaalruns.SingleAsync(r => r.Id == id);
        Assert.Equal((BetaalrunStatus.Samengesteld, 1, Bedrag.Euro(735)), (run.Status, run.Aantal, run.Totaal));
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Opnieuw_samenstellen_laat_de_oude_run_vervallen()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        var oud = await StelSamenAsync();

        var nieuw = await StelSamenAsync();

        await using var db = Db();
        Assert.Equal(BetaalrunStatus.Vervallen, (await db.Betaalruns.SingleAsync(r => r.Id == oud)).Status);
        Assert.Equal(BetaalrunStatus.Samengesteld, (await db.Betaalruns.SingleAsync(r => r.Id == nieuw)).Status);
        Assert.Equal(1, await db.Betaalopdrachten.CountAsync(o => o.Status == BetaalopdrachtStatus.InRun));
    }

    [Fact]
    public async Task Zonder_iets_te_betalen_is_er_geen_run()
    {
        await InAprilAsync();

        Assert.Null(await StelSamenAsync());
    }

    [Fact]
    public async Task Wat_op_een_rekeningnummer_wacht_gaat_niet_mee_tot_het_is_goedgekeurd()
    {
        var overeenkomst = await InAprilAsync();
        await WijzigIbanAsync("NL68TEST0001023757");
        var stand = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);

        Assert.Null(await StelSamenAsync());
        await KeurIbanGoedAsync();
        var run = await StelSamenAsync();

        Assert.NotNull(run);
        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await BekijkAsync(stand.Id)).Status);
    }

    [Fact]
    public async Task Wat_op_geld_wacht_wordt_opnieuw_geprobeerd_en_houdt_een_ander_niet_tegen()
    {
        var overeenkomst = await InAprilAsync(centen: 80_000);
        var groot = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 180, 180, 210, 165);
        Op(4, 5);
        var teGroot = await Wereld.DeclareerAsync("anna", overeenkomst, April, 180);

        await Wereld.BetaalAsync();

        Assert.Equal(DeclaratieStatus.Betaald, (await BekijkAsync(groot.Id)).Status);
        Assert.Equal(DeclaratieStatus.Aangehouden, (await BekijkAsync(teGroot.Id)).Status);
        Assert.Equal((6_500, 0, 73_500), await BudgetAsync());
    }

    [Fact]
    public async Task Van_wat_samen_niet_past_gaat_de_oudste_opdracht_voor()
    {
        var overeenkomst = await InAprilAsync(centen: 80_000);
        var eerste = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        Op(4, 5);
        var oudste = await Wereld.DeclareerAsync("anna", overeenkomst, April, Twaalfuurkwartier);
        Op(2, 6);
        var jongste = await Wereld.DeclareerAsync("anna", overeenkomst, Mei, 180, 180);
        await Wereld.AlsAsync<DeclaratieIntrekken, DeclaratieIntrekken.Input, Declaratiestand>("anna", new(eerste.Id));

        await StelSamenAsync();

        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await BekijkAsync(oudste.Id)).Status);
        Assert.Equal(DeclaratieStatus.Aangehouden, (await BekijkAsync(jongste.Id)).Status);
        Assert.Equal((6_500, 73_500, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Van_twee_die_tegelijk_samenstellen_maakt_een_de_run()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await StelSamenAsync();

        await using var db = Db();
        var tweede = new Runsamensteller(db, new(db, null), Wereld.Klok, new(await db.Kengetallen.AsNoTracking().ToListAsync()));
        await tweede.BeginAsync(TestContext.Current.CancellationToken);

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => tweede.StelSamenAsync(null, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Alleen_de_medewerker_betalingen_stelt_samen() =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => StelSamenAsync("svb.decl"));
}
