using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Tests.Budgethouders;

public sealed class BudgethouderrekeningBekijkenTests : Budgethouderrekeningproef
{
    [Fact]
    public async Task De_budgethouder_ziet_het_eigen_nummer_afgeschermd()
    {
        await MetBudgetAsync();
        await WijzigEigenAsync();

        var stand = await BekijkAsync("anna");

        Assert.Equal(("NL** **** **** **** 57", "NL** **** **** **** 19"), (stand.Rekeningnummer, stand.Vorige));
        Assert.Equal((IbanStatus.InControle, true, true), (stand.Status, stand.IsBeheerder, stand.IsZelf));
    }

    [Fact]
    public async Task Een_ander_ziet_het_niet()
    {
        await MetBudgetAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync("bas"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("kees"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("westland.cons"));
    }

    private Task<BudgethouderrekeningBekijken.Stand> BekijkAsync(string door) =>
        Wereld.AlsAsync<BudgethouderrekeningBekijken, BudgethouderrekeningBekijken.Input, BudgethouderrekeningBekijken.Stand>(door, new(Anna));
}
