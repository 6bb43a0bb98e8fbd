using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class FeestdagenuitkeringAanvragenTests : Wereldproef
{
    [Fact]
    public async Task De_zorgverlener_krijgt_het_in_de_volgende_run()
    {
        var overeenkomst = await InAprilAsync();
        await MagAsync();

        var stand = await VraagAsync("anna", overeenkomst, 20_000);
        await Wereld.BetaalAsync();

        await using var db = Db();
        var betaling = await db.Betaalopdrachten.SingleAsync(o => o.DeclaratieId == stand.Id);
        Assert.Equal((Betaalsoort.Feestdagen, 20_000), (betaling.Soort, betaling.Bedrag.Centen));
        Assert.Equal((812_000, 0, 20_000), await BudgetAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Meer_dan_het_maximum_van_een_jaar_kan_niet_ook_niet_in_delen()
    {
        var overeenkomst = await InAprilAsync();
        Assert.Equal("DC-031", await GeweigerdMetAsync(() => VraagAsync("anna", overeenkomst, 20_000)));
        await MagAsync();

        Assert.Equal("DC-031", await GeweigerdMetAsync(() => VraagAsync("anna", overeenkomst, 27_201)));
        await VraagAsync("anna", overeenkomst, 27_000);
        Assert.Equal("DC-031", await GeweigerdMetAsync(() => VraagAsync("anna", overeenkomst, 201)));
        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await VraagAsync("anna", overeenkomst, 200)).Status);
    }

    [Fact]
    public async Task Zonder_genoeg_budget_wacht_het_en_de_zorgverlener_vraagt_niets()
    {
        var overeenkomst = await InAprilAsync(centen: 10_000);
        await MagAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VraagAsync("kees", overeenkomst, 5_000));
        await Assert.ThrowsAsync<NietGevondenException>(() => VraagAsync("bas", overeenkomst, 5_000));
        var stand = await VraagAsync("anna", overeenkomst, 12_000);

        Assert.Equal((DeclaratieStatus.Aangehouden, 2_000), (stand.Status, stand.Tekort.Centen));
        Assert.Contains(stand.Bevindingen, b => b.Code == "DC-015");
    }

    private async Task MagAsync()
    {
        await using var db = Db();
        (await db.Verstrekkers.SingleAsync(v => v.Code == "1783")).VoegBeleidToe(new()
        {
            Van = new(2026, 1, 1),
            Maandloon = false,
            Reiskosten = Reiskostenbeleid.InTarief,
            Feestdagen = true,
            EenmaligeUitkering = false,
            Bijbetaling = false,
            DeclaratietermijnWeken = 6,
            DeclaratietermijnHard = true,
        });
        await db.SaveChangesAsync();
    }

    private Task<Declaratiestand> VraagAsync(string door, ZorgovereenkomstId overeenkomst, long centen) =>
        Wereld.AlsAsync<FeestdagenuitkeringAanvragen, FeestdagenuitkeringAanvragen.Input, Declaratiestand>(
            door, new(DeclaratieId.Nieuw(), overeenkomst, 2026, new(centen)));
}
