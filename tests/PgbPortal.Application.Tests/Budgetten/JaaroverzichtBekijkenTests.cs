using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Budgetten;

public sealed class JaaroverzichtBekijkenTests : Wereldproef
{
    [Fact]
    public async Task Budget_ontvangers_en_eigen_geld_sluiten_tot_op_de_cent_op_de_schermen()
    {
        var overeenkomst = await InAprilAsync(centen: 50_000);
        var anna = await AnnaAsync();
        var maart = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(maart.Id, Tekortkeuze.Storten));
        await Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(Rol.Bank, new(StortingId.Nieuw(), anna, Bedrag.Euro(300)));
        await Wereld.BetaalAsync();

        var jaar = await BekijkAsync(anna);

        Assert.Equal((2026, new DateOnly(2026, 4, 2), "Anna de Wit"), (jaar.Jaar, jaar.TotEnMet, jaar.Naam));
        var budget = Assert.Single(jaar.Budgetten);
        Assert.Equal(
            (Bedrag.Euro(500), Bedrag.Nul, Bedrag.Euro(500), Bedrag.Nul, Bedrag.Nul),
            (budget.Toegekend, budget.Eerder, budget.Besteed, budget.Gereserveerd, budget.Vrij));
        var kees = Assert.Single(jaar.Ontvangers);
        Assert.Equal(
            ("Kees Begeleiding", Bedrag.Euro(500), Bedrag.Euro(235), Bedrag.Euro(735)), (kees.Naam, kees.UitBudget, kees.EigenGeld, kees.Samen));
        Assert.Equal(new(Bedrag.Nul, Bedrag.Euro(300), Bedrag.Euro(235), Bedrag.Nul, Bedrag.Euro(65)), jaar.EigenGeld);

        var scherm = await Wereld.AlsAsync<BudgetBekijken, BudgetBekijken.Input, BudgetBekijken.Overzicht>("anna", new(anna));
        Assert.Equal(scherm.Lopend[0].Functiebudgetten.Select(f => (f.Toegekend, f.Besteed, f.Vrij)), [(budget.Toegekend, budget.Besteed, budget.Vrij)]);
        Assert.Equal(scherm.EigenGeld, jaar.EigenGeld.Einde);
    }

    [Fact]
    public async Task Wat_er_in_het_jaar_daarna_gebeurt_staat_bij_dat_jaar()
    {
        var overeenkomst = await InAprilAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await Wereld.BetaalAsync();
        Wereld.Klok.Zet(new(2027, 1, 4));
        var anna = await AnnaAsync();
        await Wereld.DeclareerAsync("anna", overeenkomst, new(2026, 12), 120);
        await Wereld.BetaalAsync();

        var (oud, nieuw) = (await BekijkAsync(anna, 2026), await BekijkAsync(anna));

        Assert.Equal([2027, 2026], nieuw.Jaren);
        Assert.Equal((new DateOnly(2026, 12, 31), Bedrag.Euro(735)), (oud.TotEnMet, Assert.Single(oud.Ontvangers).Samen));
        Assert.Equal((Bedrag.Nul, Bedrag.Euro(735), Bedrag.Euro(7585)), (oud.Budgetten[0].Eerder, oud.Budgetten[0].Besteed, oud.Budgetten[0].Vrij));

        // The budget was over on 31 December, and something was still paid from it.
        Assert.Equal(Bedrag.Euro(120), Assert.Single(nieuw.Ontvangers).Samen);
        Assert.Equal((Bedrag.Euro(735), Bedrag.Euro(120)), (nieuw.Budgetten[0].Eerder, nieuw.Budgetten[0].Besteed));
        Assert.All(oud.Budgetten.Concat(nieuw.Budgetten), b => Assert.Equal(b.Toegekend, b.Eerder + b.Besteed + b.Gereserveerd + b.Vrij));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(anna, 2025));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(anna, 2028));
    }

    [Fact]
    public async Task Alleen_wie_bij_het_dossier_hoort_ziet_het_en_ophalen_staat_in_het_zorglog()
    {
        await InAprilAsync();
        var anna = await AnnaAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(anna, door: "bas"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(anna, door: "kees"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(anna, door: "westland.cons"));

        await BekijkAsync(anna, vorm: Leesvorm.Bestand);
        await BekijkAsync(anna, vorm: Leesvorm.Papier);
        await using var db = Db();
        var acties = await db.Logregels.Where(l => l.Gebeurtenis == nameof(JaaroverzichtBekijken) && l.Resultaat == Logresultaat.Toegestaan)
            .OrderBy(l => l.Id).Select(l => l.Actie).ToListAsync();
        Assert.Equal([Logactie.Exporteren, Logactie.Afdrukken], acties);
    }

    private async Task<BudgethouderId> AnnaAsync()
    {
        await using var db = Db();
        return await db.Budgethouders.Where(b => b.Naam == "Anna de Wit").Select(b => b.Id).SingleAsync();
    }

    private Task<JaaroverzichtBekijken.Overzicht> BekijkAsync(BudgethouderId id, int? jaar = null, string door = "anna", Leesvorm vorm = Leesvorm.Scherm) =>
        Wereld.AlsAsync<JaaroverzichtBekijken, JaaroverzichtBekijken.Input, JaaroverzichtBekijken.Overzicht>(door, new(jaar, id, vorm));
}
