using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport.Werelden;
using Status = PgbPortal.Domain.Maandlonen.MaandloontermijnStatus;

namespace PgbPortal.Application.Tests.Maandlonen;

public sealed class MaandloonplannerTests : Maandloonproef
{
    [Fact]
    public async Task Na_de_goedkeuring_is_het_maandloon_gereserveerd_tot_het_einde_van_het_budget()
    {
        await MetMaandloonAsync();

        var termijnen = await TermijnenAsync();

        Assert.Equal(10, termijnen.Count);
        Assert.All(termijnen, t => Assert.Equal((Status.Gereserveerd, new Bedrag(PerMaand)), (t.Status, t.Bedrag)));
        Assert.Equal((3_000_000 - (10 * PerMaand), 10 * PerMaand, 0L), await BudgetAsync());
    }

    [Fact]
    public async Task Nog_eens_plannen_verandert_niets()
    {
        await MetMaandloonAsync(700_000);
        var boekingen = await BoekingenAsync();
        Op(2, 3);
        await Wereld.BetaalAsync();
        await Wereld.BetaalAsync();

        Assert.Equal(boekingen, await BoekingenAsync());
        Assert.Equal(10, (await TermijnenAsync()).Count);
    }

    [Fact]
    public async Task Een_regel_heeft_nooit_twee_termijnen_voor_een_maand()
    {
        var id = await MetMaandloonAsync();
        await using var db = Db();
        var overeenkomst = await db.Zorgovereenkomsten.Include(z => z.Regels).SingleAsync(z => z.Id == id);
        db.Add(Maandloontermijn.Plan(overeenkomst, overeenkomst.Regels[0], Maart));

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Wat_niet_past_wordt_niet_gereserveerd_de_oudste_maand_eerst()
    {
        await MetMaandloonAsync(700_000);

        var termijnen = await TermijnenAsync();

        Assert.Equal([3, 4, 5], termijnen.Where(t => t.Status == Status.Gereserveerd).Select(t => t.Maand.Nummer));
        Assert.Equal(7, termijnen.Count(t => t.Status == Status.Gepland));
        Assert.Equal((700_000 - (3 * PerMaand), 3 * PerMaand, 0L), await BudgetAsync());
    }

    [Fact]
    public async Task Een_termijn_wordt_op_zijn_maandloondag_heel_betaald()
    {
        await MetMaandloonAsync();
        Op(23, 3);
        Assert.Null(await Wereld.BetaalAsync());

        Op(24, 3);
        await Wereld.BetaalAsync();

        Assert.Equal([PerMaand], await BetalingenAsync());
        Assert.Equal((Status.Betaald, new DateOnly(2026, 3, 24)), ((await TermijnAsync(3)).Status, (await TermijnAsync(3)).BetaaldOp));
        Assert.Equal((3_000_000 - (10 * PerMaand), 9 * PerMaand, PerMaand), await BudgetAsync());
    }

    [Fact]
    public async Task Wie_later_wordt_goedgekeurd_krijgt_het_in_de_eerstvolgende_run()
    {
        Op(1, 4);
        await MetMaandloonAsync();
        Op(2, 4);
        await Wereld.BetaalAsync();

        Assert.Equal([PerMaand], await BetalingenAsync());
    }

    [Fact]
    public async Task Zonder_geld_wordt_de_termijn_geblokkeerd_en_een_keer_gemeld()
    {
        await MetMaandloonAsync(PerMaand);
        await BetaalTotEnMetAsync(4);
        Op(28, 4);
        await Wereld.BetaalAsync();

        Assert.Equal(Status.Geblokkeerd, (await TermijnAsync(4)).Status);
        Assert.Equal([PerMaand], await BetalingenAsync());
        await using var db = Db();
        var meldingen = await db.Kennisgevingen.Where(k => k.Soort == Kennisgevingsoort.MaandloonGeblokkeerd).ToListAsync();
        Assert.Equal(2, meldingen.Count);
        Assert.All(meldingen, k => Assert.Equal(new DateOnly(2026, 4, 24), k.Op));
        Assert.Single(meldingen, k => k.AanPersoonId is not null);
        Assert.Single(meldingen, k => k.AanZorgverlenerId is not null);
    }

    [Fact]
    public async Task Zonder_budget_voor_de_maand_komt_er_een_melding_en_na_de_toekenning_de_betaling()
    {
        await LaatMaandloonToeAsync();
        var toekenning = await Wereld.ToekenningAsync(
            "anna", "westland", "W-1", Wet.Wmo, [new(new("02"), new(2026, 3, 1), new(2026, 3, 31), new(300_000))]);
        await MaakAsync(toekenning.Budgethouder, Overeenkomstsoort.Opdracht, Proefwereld.Looptijd.Van);
        Assert.Single(await TermijnenAsync());
        await BetaalTotEnMetAsync(4);

        Assert.Equal((Status.Geblokkeerd, Bedrag.Nul), ((await TermijnAsync(4)).Status, (await TermijnAsync(4)).Bedrag));

        Op(28, 4);
        await Wereld.ToekenningAsync("anna", "westland", "W-2", Wet.Wmo, [new(new("02"), new(2026, 4, 1), new(2026, 12, 31), new(3_000_000))]);
        await Wereld.BetaalAsync();

        Assert.Equal([PerMaand, PerMaand], await BetalingenAsync());
        Assert.Equal(Status.Betaald, (await TermijnAsync(4)).Status);
    }

    [Fact]
    public async Task Een_hoger_budget_reserveert_wat_eerst_niet_paste()
    {
        await MetMaandloonAsync(700_000);
        await using var db = Db();
        var oud = await db.Toekenningen.Select(t => t.Id).SingleAsync();
        await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>(
            "westland.cons",
            new(oud, Toekenningwijziging.Wijzigen, "W-2", [new(new("02"), Proefwereld.Looptijd.Van, Proefwereld.Looptijd.TotEnMet, new(3_000_000))]));

        Assert.All(await TermijnenAsync(), t => Assert.Equal(Status.Gereserveerd, t.Status));
    }

    [Fact]
    public async Task Een_run_die_opnieuw_wordt_gemaakt_betaalt_een_keer()
    {
        await MetMaandloonAsync();
        Op(24, 3);
        await StelSamenAsync();
        Assert.Equal(Status.InBetaalrun, (await TermijnAsync(3)).Status);

        await Wereld.BetaalAsync();

        Assert.Equal([PerMaand], await BetalingenAsync());
        Assert.Equal(Status.Betaald, (await TermijnAsync(3)).Status);
    }

    private async Task<int> BoekingenAsync()
    {
        await using var db = Db();
        return await db.Boekingen.CountAsync();
    }
}
