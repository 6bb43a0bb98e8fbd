using PgbPortal.Application.Ervaringen;
using PgbPortal.Domain.Ervaringen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Ervaringen;

public sealed class ErvaringenBekijkenTests : Ervaringproef
{
    [Fact]
    public async Task De_svb_ziet_per_groep_en_maand_het_gemiddelde_en_nooit_van_wie_het_was()
    {
        foreach (var cijfer in new[] { 6, 7, 8, 8, 9 })
        {
            await BewaarAsync(Ervaringsgroep.Budgethouder, cijfer, new(2026, 3, 10));
        }

        await BewaarAsync(Ervaringsgroep.Zorgverlener, 10, new(2026, 3, 10));
        await BewaarAsync(Ervaringsgroep.Budgethouder, 1, new(2025, 3, 31));
        Op(2, 4);
        await GeefAsync("kees", null);

        var overzicht = await BekijkAsync();
        var budgethouders = overzicht.Groepen.Single(g => g.Groep == Ervaringsgroep.Budgethouder);
        Assert.Equal((5, 76), (budgethouders.Jaar.Antwoorden, budgethouders.Jaar.Tienden));
        Assert.Equal((new Maand(2025, 5), new Maand(2026, 4)), (budgethouders.Maanden[0].Maand, budgethouders.Maanden[^1].Maand));
        Assert.Equal(76, budgethouders.Maanden.Single(m => m.Maand == Maart).Telling.Tienden);
        Assert.Null(overzicht.Groepen.Single(g => g.Groep == Ervaringsgroep.Zorgverlener).Jaar.Tienden);
        Assert.Equal((7, 6, 6), (overzicht.Jaar.Gevraagd, overzicht.Jaar.Antwoorden, overzicht.Reacties.Count));
        Assert.Equal("Omdat.", overzicht.Reacties[0].Tekst);
    }

    [Fact]
    public async Task Een_ander_dan_de_svb_ziet_dit_niet()
    {
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("anna"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("westland.cons"));
    }
}
