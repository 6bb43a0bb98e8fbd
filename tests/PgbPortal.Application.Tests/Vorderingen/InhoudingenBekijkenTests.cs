using PgbPortal.Application.UseCases;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Vorderingen;

public sealed class InhoudingenBekijkenTests : Vorderingsproef
{
    [Fact]
    public async Task Wat_nog_van_betalingen_afgaat_staat_er_tot_het_eraf_is()
    {
        var overeenkomst = await TegoedAsync();

        foreach (var wie in new[] { "kees", "anna" })
        {
            var regel = Assert.Single((await BekijkAsync(wie)).Regels);
            Assert.Equal((Maart, Bedrag.Euro(60), Bedrag.Euro(60)), (regel.Maand, regel.Bedrag, regel.Open));
            Assert.Equal(("Anna de Wit", "Kees Begeleiding"), (regel.Budgethouder, regel.Zorgverlener));
        }

        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 60);
        await Wereld.BetaalAsync();
        Assert.Equal(Bedrag.Euro(30), Assert.Single((await BekijkAsync("kees")).Regels).Open);

        await StelInAsync(overeenkomst);
        Assert.Empty((await BekijkAsync("kees")).Regels);
    }

    [Fact]
    public async Task Een_vreemde_ziet_niets_en_een_medewerker_komt_er_niet()
    {
        await TegoedAsync();

        Assert.Empty((await BekijkAsync("linde")).Regels);
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => BekijkAsync("svb.fin1"));
    }

    private Task<Bladzijde<InhoudingenBekijken.Regel>> BekijkAsync(string door) =>
        Wereld.AlsAsync<InhoudingenBekijken, InhoudingenBekijken.Input, Bladzijde<InhoudingenBekijken.Regel>>(door, new());
}
