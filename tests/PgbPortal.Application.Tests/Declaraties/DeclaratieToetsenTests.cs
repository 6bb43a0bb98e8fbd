using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclaratieToetsenTests : Wereldproef
{
    [Theory]
    [InlineData("westland.toets")]
    [InlineData("svb.decl")]
    public async Task Akkoord_laat_betalen(string door)
    {
        var id = await WachtendAsync();

        var stand = await ToetsAsync(door, id, Besluit.Akkoord);

        Assert.Equal(DeclaratieStatus.Goedgekeurd, stand.Status);
        Assert.Equal((758_500, 73_500, 0), await BudgetAsync());
    }

    [Fact]
    public async Task Afwijzen_geeft_het_geld_vrij_en_zegt_waarom()
    {
        var id = await WachtendAsync();

        var stand = await ToetsAsync("westland.toets", id, Besluit.Afwijzen, "Deze uren passen niet bij het plan.");

        Assert.Equal(DeclaratieStatus.Afgekeurd, stand.Status);
        Assert.Equal((832_000, 0, 0), await BudgetAsync());
        var detail = await BekijkAsync(id);
        Assert.Equal("Deze uren passen niet bij het plan.", detail.Toelichting);
        Assert.Equal((Bedrag.Euro(735), Bedrag.Nul), (detail.Bedrag, detail.Goedgekeurd));
    }

    [Fact]
    public async Task Een_tweede_besluit_wordt_geweigerd()
    {
        var id = await WachtendAsync();
        await ToetsAsync("westland.toets", id, Besluit.Akkoord);

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => ToetsAsync("svb.decl", id, Besluit.Afwijzen)));
    }

    [Fact]
    public async Task Een_andere_gemeente_vindt_de_declaratie_niet_en_de_budgethouder_toetst_nooit()
    {
        var id = await WachtendAsync();

        await Assert.ThrowsAsync<NietGevondenException>(() => ToetsAsync("delft.toets", id, Besluit.Akkoord));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => ToetsAsync("anna", id, Besluit.Akkoord));
    }

    private async Task<DeclaratieId> WachtendAsync()
    {
        await ToetsVanafAsync(Bedrag.Euro(700));
        var overeenkomst = await InAprilAsync();
        return (await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier)).Id;
    }

    private Task<Declaratiestand> ToetsAsync(string door, DeclaratieId id, Besluit besluit, string? toelichting = null) =>
        Wereld.AlsAsync<DeclaratieToetsen, DeclaratieToetsen.Input, Declaratiestand>(door, new(id, besluit, toelichting));
}
