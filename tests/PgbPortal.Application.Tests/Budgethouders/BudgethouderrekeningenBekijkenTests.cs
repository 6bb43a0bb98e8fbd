using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Tests.Budgethouders;

public sealed class BudgethouderrekeningenBekijkenTests : Budgethouderrekeningproef
{
    [Fact]
    public async Task Alleen_wat_wacht_of_geweigerd_is_staat_in_de_lijst_met_het_hele_nummer()
    {
        await GeweigerdAsync();
        Assert.Equal(IbanStatus.Geblokkeerd, Assert.Single((await BekijkAsync("svb.fin1")).Regels).Status);
        await WijzigEigenAsync();

        var regel = Assert.Single((await BekijkAsync("svb.fin1")).Regels);

        Assert.Equal(("Anna de Wit", IbanStatus.InControle, Nieuw, Oud), (regel.Naam, regel.Status, regel.Iban?.Waarde, regel.Vorige?.Waarde));
        Assert.Empty((await BekijkAsync("svb.fin1", new(Na: regel.Id))).Regels);
        await KeurEigenGoedAsync(versie: regel.Versie);
        Assert.Empty((await BekijkAsync("svb.fin1")).Regels);
    }

    [Theory]
    [InlineData("svb.decl")]
    [InlineData("auditor")]
    [InlineData("anna")]
    public async Task Een_ander_ziet_geen_rekeningnummers(string account) =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(account));

    private Task<Bladzijde<BudgethouderrekeningenBekijken.Regel>> BekijkAsync(string door, BudgethouderrekeningenBekijken.Input? input = null) =>
        Wereld.AlsAsync<BudgethouderrekeningenBekijken, BudgethouderrekeningenBekijken.Input, Bladzijde<BudgethouderrekeningenBekijken.Regel>>(
            door, input ?? new());
}
