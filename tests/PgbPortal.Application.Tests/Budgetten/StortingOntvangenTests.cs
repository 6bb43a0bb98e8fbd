using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Budgetten;

public sealed class StortingOntvangenTests : Wereldproef
{
    [Fact]
    public async Task Wat_het_budget_mist_betaalt_de_budgethouder_zelf()
    {
        var (anna, id) = await TekortAsync();
        await StortenAsync(id);
        Assert.Equal((0, 50_000, 0), await BudgetAsync());

        Assert.Equal(Bedrag.Euro(1), (await OntvangAsync(anna, 100)).Vrij);
        Assert.Equal(DeclaratieStatus.Aangehouden, (await BekijkAsync(id)).Status);

        Assert.Equal(Bedrag.Nul, (await OntvangAsync(anna, 23_400)).Vrij);
        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await BekijkAsync(id)).Status);

        await Wereld.BetaalAsync();
        await using var db = Db();
        var betaling = await db.Betaalopdrachten.SingleAsync();
        Assert.Equal((Bedrag.Euro(735), Bedrag.Euro(235)), (betaling.Bedrag, betaling.Storting));
        Assert.Equal((0, 0, 50_000), await BudgetAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Wat_de_pot_al_heeft_wordt_pas_in_de_volgende_run_gebruikt()
    {
        var (anna, id) = await TekortAsync();
        await OntvangAsync(anna, 30_000);

        Assert.Equal(DeclaratieStatus.Aangehouden, (await StortenAsync(id)).Status);
        await Wereld.BetaalAsync();

        Assert.Equal(DeclaratieStatus.Betaald, (await BekijkAsync(id)).Status);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Wat_twee_keer_wordt_gemeld_is_een_storting()
    {
        var (anna, _) = await TekortAsync();
        var id = StortingId.Nieuw();

        await OntvangAsync(anna, 100, id, "NTRY-1");
        Assert.Equal(Bedrag.Euro(1), (await OntvangAsync(anna, 100, id, "NTRY-1")).Vrij);
        Assert.Equal(Bedrag.Euro(1), (await OntvangAsync(anna, 100, StortingId.Nieuw(), "NTRY-1")).Vrij);
        Assert.Equal("STORTING", await GeweigerdMetAsync(() => OntvangAsync(anna, 200, id)));
        Assert.Equal("STORTING", await GeweigerdMetAsync(() => OntvangAsync(anna, 0)));
    }

    [Fact]
    public async Task Intrekken_geeft_het_eigen_geld_terug_aan_de_pot()
    {
        var (anna, id) = await TekortAsync();
        await StortenAsync(id);
        await OntvangAsync(anna, 23_500);

        await Wereld.AlsAsync<DeclaratieIntrekken, DeclaratieIntrekken.Input, Declaratiestand>("anna", new(id));

        Assert.Equal((50_000, 0, 0), await BudgetAsync());
        Assert.Equal(Bedrag.Euro(236), (await OntvangAsync(anna, 100)).Vrij);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Alleen_de_bank_en_de_SVB_boeken_een_storting()
    {
        var (anna, _) = await TekortAsync();

        foreach (var wie in new[] { "anna", "kees", "westland.cons", "svb.decl" })
        {
            await Assert.ThrowsAsync<ToegangGeweigerdException>(() => Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(
                wie, new(StortingId.Nieuw(), anna, Bedrag.Euro(1))));
        }

        Assert.Equal(Bedrag.Euro(1), (await Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(
            "svb.fin1", new(StortingId.Nieuw(), anna, Bedrag.Euro(1)))).Vrij);
    }

    private async Task<(BudgethouderId Anna, DeclaratieId Declaratie)> TekortAsync()
    {
        var overeenkomst = await InAprilAsync(centen: 50_000);
        var stand = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await using var db = Db();
        return (await db.Declaraties.Select(d => d.BudgethouderId).SingleAsync(), stand.Id);
    }

    private Task<Declaratiestand> StortenAsync(DeclaratieId id) =>
        Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(id, Tekortkeuze.Storten));

    private Task<StortingOntvangen.Stand> OntvangAsync(BudgethouderId anna, long centen, StortingId? id = null, string? kenmerk = null) =>
        Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(
            Rol.Bank, new(id ?? StortingId.Nieuw(), anna, new(centen), kenmerk));
}
