using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Zorgovereenkomsten;

public sealed class BeoordelingBekijkenTests : Overeenkomstproef
{
    [Fact]
    public async Task Een_toetser_ziet_de_eigen_zorg_en_het_eigen_budget_en_niets_van_een_ander()
    {
        var id = await IngediendBijTweeAsync();

        var beeld = await BekijkBeoordelingAsync(id, "westland.toets");

        Assert.Equal("Zorg van Westland", Assert.Single(beeld.Overeenkomst.Regels).Naam);
        var budget = Assert.Single(beeld.Budgetten);

        // 306 days of one hour a week at € 60,00.
        Assert.Equal(("gemeente Westland", new Bedrag(262_286), new Bedrag(832_000)), (budget.Verstrekker, budget.Kosten, budget.Vrij));
    }

    [Fact]
    public async Task Alleen_een_toetser_van_wie_betaalt_ziet_dit()
    {
        var id = await IngediendAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkBeoordelingAsync(id, "delft.toets"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkBeoordelingAsync(id, "westland.cons"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkBeoordelingAsync(id, "anna"));
    }

    private Task<BeoordelingBekijken.Beeld> BekijkBeoordelingAsync(ZorgovereenkomstId id, string door) =>
        Wereld.AlsAsync<BeoordelingBekijken, BeoordelingBekijken.Input, BeoordelingBekijken.Beeld>(door, new(id));
}
