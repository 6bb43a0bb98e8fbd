using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Application.Tests.Budgetten;

public sealed class BudgetBekijkenTests(Proefopstelling proef) : IClassFixture<Proefopstelling>
{
    [Fact]
    public async Task Een_budgethouder_ziet_de_budgetten_van_alle_verstrekkers()
    {
        var westland = await proef.Wereld.ToekenningAsync("anna", "westland", "W-1", 500_000);
        await proef.Wereld.ToekenningAsync("anna", "delft", "D-1", 300_000);

        var budget = await BekijkAsync("anna", westland.Budgethouder);

        Assert.Equal("Anna de Wit", budget.Naam);
        Assert.Equal(["Delft", "Westland"], budget.Lopend.Select(d => d.Verstrekker));
        Assert.Equal([300_000, 500_000], budget.Lopend.Select(d => d.Vrij.Centen));
        Assert.All(budget.Lopend, d => Assert.Equal(ToekenningStatus.Toekomstig, d.Status));
        Assert.All(budget.Lopend, d => Assert.Equal(new DateOnly(2026, 12, 31).AddDays(97), d.DeclarerenTotEnMet));
        Assert.All(budget.Lopend, d => Assert.True(d.KanDeclareren));
        Assert.Empty(budget.Eerder);
    }

    [Fact]
    public async Task Wat_is_ingetrokken_staat_bij_de_eerdere_budgetten()
    {
        var toekenning = await proef.Wereld.ToekenningAsync("dina", "westland", "W-2");
        await proef.Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>(
            "westland.cons", new(toekenning.Id, Toekenningwijziging.Intrekken, "W-3"));

        var budget = await BekijkAsync("dina", toekenning.Budgethouder);

        Assert.Empty(budget.Lopend);
        Assert.Equal(ToekenningStatus.Ingetrokken, Assert.Single(budget.Eerder).Status);
    }

    [Fact]
    public async Task Het_budget_van_een_ander_bestaat_niet()
    {
        var bas = await proef.Wereld.ToekenningAsync("bas", "westland", "W-4");
        await proef.Wereld.ToekenningAsync("joost", "westland", "W-5");

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("joost", bas.Budgethouder));
    }

    [Theory]
    [InlineData("kees")]
    [InlineData("westland.cons")]
    [InlineData("svb.decl")]
    public async Task Een_ander_dan_een_burger_heeft_geen_eigen_budget(string wie)
    {
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(wie, BudgethouderId.Nieuw()));
    }

    [Fact]
    public async Task Zonder_open_dossier_is_er_geen_budget()
    {
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("anna", null));
    }

    private Task<BudgetBekijken.Overzicht> BekijkAsync(string wie, BudgethouderId? id) =>
        proef.Wereld.AlsAsync<BudgetBekijken, BudgetBekijken.Input, BudgetBekijken.Overzicht>(wie, new(id));
}
