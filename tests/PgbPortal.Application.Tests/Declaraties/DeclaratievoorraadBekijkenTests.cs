using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclaratievoorraadBekijkenTests : Wereldproef
{
    [Fact]
    public async Task De_beheerder_hoort_hoeveel_er_wacht_en_welke_eerst_komt()
    {
        var overeenkomst = await InAprilAsync();
        var maart = (await Wereld.DeclareerAsync("kees", overeenkomst, Maart, Twaalfuurkwartier)).Id;
        Op(4, 5);
        var april = (await Wereld.DeclareerAsync("kees", overeenkomst, April, Twaalfuurkwartier)).Id;

        Assert.Equal(new(2, maart), await BekijkAsync("anna"));
        Assert.Equal(new(2, april), await BekijkAsync("anna", behalve: maart));

        await BeoordeelAsync(maart);
        Assert.Equal(new(1, april), await BekijkAsync("anna"));
        await BeoordeelAsync(april);
        Assert.Equal(new(0, null), await BekijkAsync("anna"));
    }

    [Fact]
    public async Task Wie_toetst_telt_alleen_wat_op_een_toets_wacht()
    {
        await ToetsVanafAsync(Bedrag.Euro(500));
        var declaratie = (await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier)).Id;

        Assert.Equal(new(1, declaratie), await BekijkAsync("svb.decl"));
        Assert.Equal(new(1, declaratie), await BekijkAsync("westland.toets"));
        Assert.Equal(new(0, null), await BekijkAsync("delft.toets"));
        Assert.Equal(new(0, null), await BekijkAsync("anna"));
    }

    [Theory]
    [InlineData("westland.cons")]
    [InlineData("svb.fin1")]
    public async Task Wie_niets_beoordeelt_heeft_geen_voorraad(string wie) =>
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync(wie));

    private Task<DeclaratievoorraadBekijken.Voorraad> BekijkAsync(string wie, DeclaratieId? behalve = null) =>
        Wereld.AlsAsync<DeclaratievoorraadBekijken, DeclaratievoorraadBekijken.Input, DeclaratievoorraadBekijken.Voorraad>(wie, new(behalve));
}
