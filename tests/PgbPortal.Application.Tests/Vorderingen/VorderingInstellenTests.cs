using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Budgetten;
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
    public async Task Een_vordering_van_het_budget_laat_het_eigen_geld_open()
    {
        var (overeenkomst, correctie) = await EigenEnBudgetAsync();

        await StelInAsync(overeenkomst);

        // € 305,00 of the budget is asked back; € 235,00 of own money still waits to be set off.
        await using (var db = Db())
        {
            Assert.Equal(DeclaratieStatus.TeVerrekenen, await db.Declaraties.Where(d => d.Id == correctie).Select(d => d.Status).SingleAsync());
            Assert.Equal(Bedrag.Euro(235), (await db.Tegoeden.SingleAsync(t => t.IsEigenGeld)).Open);
        }

        var tegoed = Assert.Single((await Wereld.AlsAsync<TegoedenBekijken, TegoedenBekijken.Input, Bladzijde<TegoedenBekijken.Regel>>("svb.fin1", new())).Regels);
        Assert.True(tegoed.IsEigenGeld);
        var inhouding = Assert.Single((await Wereld.AlsAsync<InhoudingenBekijken, InhoudingenBekijken.Input, Bladzijde<InhoudingenBekijken.Regel>>("anna", new())).Regels);
        Assert.True(inhouding.IsEigenGeld);
    }

    [Fact]
    public async Task Eigen_geld_dat_niet_meer_te_verrekenen_is_komt_via_een_eigen_vordering_terug_bij_de_budgethouder()
    {
        var (overeenkomst, correctie) = await EigenEnBudgetAsync();
        await StelInAsync(overeenkomst);
        Assert.Equal("VORDERING", await GeweigerdMetAsync(() => StelInOpPersoonAsync(overeenkomst, "anna", eigenGeld: true)));

        var stand = Assert.Single(await StelInAsync(overeenkomst, eigenGeld: true));
        Assert.Equal(Bedrag.Euro(235), stand.Bedrag);
        await using (var db = Db())
        {
            Assert.Equal(DeclaratieStatus.Verrekend, await db.Declaraties.Where(d => d.Id == correctie).Select(d => d.Status).SingleAsync());
            var vordering = await db.Vorderingen.SingleAsync(v => v.Id == stand.Id);
            Assert.Equal((true, false, (VerstrekkerId?)null), (vordering.IsEigenGeld, vordering.ZichtbaarVoorVerstrekker, vordering.VerstrekkerId));
        }

        // € 100,00 comes in, told twice, and the rest: own money again, nothing for a budget.
        var ontvangst = Guid.CreateVersion7();
        foreach (var (sleutel, bedrag) in new[] { (ontvangst, 100), (ontvangst, 100), (Guid.CreateVersion7(), 135) })
        {
            await Wereld.AlsAsync<VorderingBijwerken, VorderingBijwerken.Input, VorderingBijwerken.Stand>(
                "svb.fin1", new(stand.Id, Vorderingstap.BetalingOntvangen, sleutel, Bedrag.Euro(bedrag)));
        }

        var detail = await Wereld.AlsAsync<VorderingBekijken, VorderingBekijken.Input, VorderingBekijken.Detail>("svb.fin1", new(stand.Id));
        Assert.Equal((VorderingStatus.Voldaan, Bedrag.Nul), (detail.Status, detail.Open));
        Assert.Equal([Bedrag.Euro(235), Bedrag.Euro(135), Bedrag.Nul], detail.Verloop.Boekingen.Select(b => b.Open));
        await using var na = Db();
        var budgethouder = await na.Declaraties.Where(d => d.Id == correctie).Select(d => d.BudgethouderId).SingleAsync();
        var pot = await Wereld.AlsAsync<EigenGeldBekijken, EigenGeldBekijken.Input, EigenGeldBekijken.Overzicht>("anna", new(budgethouder));
        Assert.Equal(Bedrag.Euro(235), pot.Vrij);
        Assert.Equal("Kees Begeleiding", pot.Boekingen.Regels[0].Betaling?.Wie);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Het_verhaal_van_een_vordering_gaat_alleen_over_het_budget()
    {
        var (overeenkomst, _) = await EigenEnBudgetAsync();
        Op(4, 5);
        await RuimerAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 180, 180, 180, 180);
        await Wereld.BetaalAsync();

        // Half of € 720,00 is set off: first € 235,00 of own money, then € 125,00 of the budget.
        var id = (await StelInAsync(overeenkomst))[0].Id;

        var verloop = (await Wereld.AlsAsync<VorderingBekijken, VorderingBekijken.Input, VorderingBekijken.Detail>("svb.fin1", new(id))).Verloop;
        Assert.Equal([Bedrag.Euro(305)], verloop.Oorzaken.Select(o => o.Bedrag));
        Assert.Equal([Bedrag.Euro(125)], verloop.Verrekend.Select(v => v.Bedrag));
    }

    [Fact]
    public async Task Elk_functiebudget_krijgt_een_vordering_van_wat_het_te_veel_betaalde()
    {
        // € 60,00 twice in the first half of March, and € 90,00 in the second half, from another functiebudget.
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        var regel = await Wereld.RegelAsync(overeenkomst);
        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>("anna", new(
            DeclaratieId.Nieuw(), maart, [OpDag(regel, new(2026, 3, 2), -60), OpDag(regel, new(2026, 3, 9), -60), OpDag(regel, new(2026, 3, 16), -90)]));
        await using var db = Db();
        var oud = await db.Toekenningen.Select(t => t.Id).SingleAsync();
        await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", new(
            oud, Toekenningwijziging.Wijzigen, "W-2",
            [new(new("02"), new(2026, 3, 1), new(2026, 3, 15), new(50_000)), new(new("02"), new(2026, 3, 16), new(2026, 12, 31), new(500_000))]));

        // First € 100,00 of it, and then the rest.
        await StelInAsync(overeenkomst, bedrag: Bedrag.Euro(100));
        await StelInAsync(overeenkomst);

        var perFunctiebudget = await (
            from v in db.Vorderingen
            join f in db.Functiebudgetten on v.FunctiebudgetId equals f.Id
            select new { f.TotEnMet, v.Bedrag }).ToListAsync();
        Assert.Equal(
            [(new(2026, 3, 15), 2_000), (new(2026, 3, 15), 10_000), (new DateOnly(2026, 12, 31), 9_000)],
            perFunctiebudget.Select(v => (v.TotEnMet, (int)v.Bedrag.Centen)).Order());
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
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

    /// <summary>Of € 735,00 for March the budget paid € 500,00 and anna € 235,00; € 540,00 was too much.</summary>
    private async Task<(ZorgovereenkomstId Overeenkomst, DeclaratieId Correctie)> EigenEnBudgetAsync()
    {
        var overeenkomst = await InAprilAsync(centen: 50_000);
        var maart = (await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier)).Id;
        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(maart, Tekortkeuze.Storten));
        await using var db = Db();
        var anna = await db.Declaraties.Where(d => d.Id == maart).Select(d => d.BudgethouderId).SingleAsync();
        await Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(
            Rol.Bank, new(StortingId.Nieuw(), anna, Bedrag.Euro(235)));
        await Wereld.BetaalAsync();
        var regel = await Wereld.RegelAsync(overeenkomst);
        var correctie = await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>("anna", new(
            DeclaratieId.Nieuw(), maart, [.. Enumerable.Range(0, 3).Select(i => OpDag(regel, new DateOnly(2026, 3, 2).AddDays(7 * i), -180))]));
        return (overeenkomst, correctie.Id);
    }

    private async Task RuimerAsync()
    {
        await using var db = Db();
        var oud = await db.Toekenningen.Where(t => t.VervangenDoorId == null).Select(t => t.Id).SingleAsync();
        await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", new(
            oud, Toekenningwijziging.Wijzigen, "W-2", [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(832_000))]));
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
        ZorgovereenkomstId overeenkomst, VorderingId? id = null, Bedrag? bedrag = null, string door = "svb.fin1", bool eigenGeld = false) =>
        await Wereld.AlsAsync<VorderingInstellen, VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(
            door, new(id ?? VorderingId.Nieuw(), overeenkomst, null, await ZorgverlenerAsync(), bedrag, eigenGeld));

    /// <summary>The person of this account has to pay back all that is open.</summary>
    protected async Task<IReadOnlyList<VorderingInstellen.Stand>> StelInOpPersoonAsync(
        ZorgovereenkomstId overeenkomst, string account, bool eigenGeld = false)
    {
        var gebruiker = Wereld.Account(account);
        await using var db = Db();
        var persoon = await db.Gebruikers.Where(g => g.Id == gebruiker).Select(g => g.PersoonId).SingleAsync();
        return await Wereld.AlsAsync<VorderingInstellen, VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(
            "svb.fin1", new(VorderingId.Nieuw(), overeenkomst, persoon, null, EigenGeld: eigenGeld));
    }
}
