using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclaratieIntrekkenTests : Wereldproef
{
    [Fact]
    public async Task Intrekken_geeft_het_geld_vrij_en_de_maand_kan_opnieuw()
    {
        var overeenkomst = await InAprilAsync();
        var eerste = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);

        var stand = await TrekInAsync("anna", eerste.Id);

        Assert.Equal(DeclaratieStatus.Ingetrokken, stand.Status);
        Assert.Equal((832_000, 0, 0), await BudgetAsync());
        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60)).Status);
    }

    [Fact]
    public async Task Wat_is_betaald_kan_niet_worden_ingetrokken()
    {
        var (_, declaratie) = await MaartBetaaldAsync();

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => TrekInAsync("anna", declaratie)));
        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
    }

    [Fact]
    public async Task De_zorgverlener_trekt_niet_in()
    {
        var overeenkomst = await InAprilAsync();
        var eerste = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => TrekInAsync("kees", eerste.Id));
    }

    private Task<Declaratiestand> TrekInAsync(string door, DeclaratieId id) =>
        Wereld.AlsAsync<DeclaratieIntrekken, DeclaratieIntrekken.Input, Declaratiestand>(door, new(id));
}
