using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class DeclaratieCorrigerenTests : Wereldproef
{
    private static readonly DateOnly TweeMaart = new(2026, 3, 2);

    [Fact]
    public async Task Te_veel_betaald_wordt_een_tegoed_dat_van_de_volgende_betaling_afgaat()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        Op(4, 5);

        var correctie = await CorrigeerAsync("anna", maart, overeenkomst, -60);

        Assert.Equal((DeclaratieStatus.TeVerrekenen, Bedrag.Euro(-60)), (correctie.Status, correctie.Totaal));
        Assert.Equal((758_500, 0, 73_500), await BudgetAsync());
        Assert.Equal(DeclaratieStatus.Gecorrigeerd, (await BekijkAsync(maart)).Status);

        var april = await Wereld.DeclareerAsync("anna", overeenkomst, April, 180, 180, 180, 180);
        await Wereld.BetaalAsync();

        var betaling = Assert.Single((await BekijkAsync(april.Id)).Betalingen);
        Assert.Equal((Bedrag.Euro(660), Bedrag.Euro(60)), (betaling.Bedrag, betaling.Verrekend));
        Assert.Equal(DeclaratieStatus.Verrekend, (await BekijkAsync(correctie.Id)).Status);

        // 8.320,00 - 735,00 - 660,00
        Assert.Equal((692_500, 0, 139_500), await BudgetAsync());
    }

    [Fact]
    public async Task Hoogstens_de_helft_van_een_betaling_wordt_verrekend()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        Op(4, 5);
        await CorrigeerAsync("anna", maart, overeenkomst, -180);

        var april = await Wereld.DeclareerAsync("anna", overeenkomst, April, 75);
        await Wereld.BetaalAsync();

        // € 75,00 was due: € 37,50 is kept, € 142,50 of the credit stays open.
        var betaling = Assert.Single((await BekijkAsync(april.Id)).Betalingen);
        Assert.Equal((new Bedrag(3750), new Bedrag(3750)), (betaling.Bedrag, betaling.Verrekend));
        await using var db = Db();
        Assert.Equal(new Bedrag(14_250), (await db.Tegoeden.SingleAsync()).Open);
    }

    [Fact]
    public async Task Meer_dan_er_betaald_is_kan_niet_worden_gecorrigeerd()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();

        Assert.Equal("DC-035", await GeweigerdMetAsync(() => CorrigeerAsync("anna", maart, overeenkomst, -195)));
        Assert.Equal("DC-035", await GeweigerdMetAsync(() => CorrigeerAsync("anna", maart, overeenkomst, 15)));
        Assert.Equal(DeclaratieStatus.Betaald, (await BekijkAsync(maart)).Status);
    }

    [Fact]
    public async Task Een_correctie_terugdraaien_haalt_het_tegoed_weg()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);

        var terug = await CorrigeerAsync("anna", maart, overeenkomst, 60);

        Assert.Equal((DeclaratieStatus.Verrekend, Bedrag.Euro(60)), (terug.Status, terug.Totaal));
        await using var db = Db();
        Assert.Equal(Bedrag.Nul, (await db.Tegoeden.SingleAsync()).Open);
    }

    [Fact]
    public async Task Wat_al_is_verrekend_wordt_bij_terugdraaien_betaald()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        await CorrigeerAsync("anna", maart, overeenkomst, -60);
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 75);
        await Wereld.BetaalAsync();
        await using (var db = Db())
        {
            // Half of € 75,00 was kept back: € 22,50 is still open.
            Assert.Equal(new Bedrag(2_250), (await db.Tegoeden.SingleAsync()).Open);
        }

        var terug = await CorrigeerAsync("anna", maart, overeenkomst, 60);
        Assert.Equal(DeclaratieStatus.Goedgekeurd, terug.Status);
        Op(5, 5);
        await Wereld.BetaalAsync();

        await using var na = Db();
        Assert.Equal(Bedrag.Nul, (await na.Tegoeden.SingleAsync()).Open);
        var betaling = await na.Betaalopdrachten.SingleAsync(o => o.DeclaratieId == terug.Id);
        Assert.Equal((Domain.Betalingen.Betaalsoort.Correctie, new Bedrag(3_750)), (betaling.Soort, betaling.Bedrag));
        Assert.Equal(73_500 + 7_500, (await BudgetAsync()).Besteed);
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Twee_keer_versturen_is_een_correctie()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        var id = DeclaratieId.Nieuw();

        await CorrigeerAsync("anna", maart, overeenkomst, -60, id);
        await CorrigeerAsync("anna", maart, overeenkomst, -60, id);

        await using var db = Db();
        Assert.Equal(Bedrag.Euro(60), (await db.Tegoeden.SingleAsync()).Open);
    }

    [Fact]
    public async Task Te_veel_kilometers_gaan_van_de_volgende_betaling_af_en_nooit_meer_dan_gedeclareerd()
    {
        var overeenkomst = await Wereld.GoedgekeurdMetKilometersAsync();
        var regel = await Wereld.RegelAsync(overeenkomst);
        Op(2, 4);
        var maart = (await DeclareerAsync(Maart, OpDag(regel, TweeMaart, 120) with { ReisMeters = 12_500 })).Id;
        await Wereld.BetaalAsync();

        // € 120,00 and 12,5 km for € 2,88.
        Assert.Equal(12_288, (await BudgetAsync()).Besteed);
        Assert.Equal("DC-035", await GeweigerdMetAsync(() => CorrigeerAsync(maart, OpDag(regel, TweeMaart, 0) with { ReisMeters = -12_501 })));
        Assert.Equal("DC-035", await GeweigerdMetAsync(() => CorrigeerAsync(maart, OpDag(regel, TweeMaart, 0) with { ReisMeters = 1 })));

        var correctie = await CorrigeerAsync(maart, OpDag(regel, TweeMaart, 0) with { ReisMeters = -10_000 });
        Assert.Equal((DeclaratieStatus.TeVerrekenen, new Bedrag(-230)), (correctie.Status, correctie.Totaal));
        Assert.Equal((120, 2_500), Assert.Single((await BekijkAsync(maart)).Regels) is var nu ? (nu.Nu, nu.NuMeters) : default);

        Op(4, 5);
        var april = await DeclareerAsync(April, OpDag(regel, new(2026, 4, 6), 60));
        await Wereld.BetaalAsync();
        Assert.Equal((new Bedrag(5_770), new Bedrag(230)), Assert.Single((await BekijkAsync(april.Id)).Betalingen) is var b ? (b.Bedrag, b.Verrekend) : default);
        Assert.Equal(12_288 + 5_770, (await BudgetAsync()).Besteed);
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Database));

        Task<Declaratiestand> DeclareerAsync(Maand maand, Regelinvoer invoer) =>
            Wereld.AlsAsync<DeclaratieIndienen, DeclaratieIndienen.Input, Declaratiestand>("anna", new(DeclaratieId.Nieuw(), overeenkomst, maand, [invoer]));

        Task<Declaratiestand> CorrigeerAsync(DeclaratieId origineel, Regelinvoer verschil) =>
            Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>("anna", new(DeclaratieId.Nieuw(), origineel, [verschil]));
    }

    [Fact]
    public async Task Wat_niet_is_betaald_wordt_ingetrokken_en_niet_gecorrigeerd()
    {
        var overeenkomst = await InAprilAsync();
        var maart = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, 60);

        Assert.Equal("STATUS", await GeweigerdMetAsync(() => CorrigeerAsync("anna", maart.Id, overeenkomst, -60)));
    }

    [Fact]
    public async Task De_zorgverlener_corrigeert_niet_en_een_vreemde_vindt_niets()
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => CorrigeerAsync("kees", maart, overeenkomst, -60));
        await Assert.ThrowsAsync<NietGevondenException>(() => CorrigeerAsync("bas", maart, overeenkomst, -60));
    }

    private async Task<Declaratiestand> CorrigeerAsync(
        string door, DeclaratieId origineel, ZorgovereenkomstId overeenkomst, int minuten, DeclaratieId? id = null) =>
        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            door, new(id ?? DeclaratieId.Nieuw(), origineel, [OpDag(await Wereld.RegelAsync(overeenkomst), TweeMaart, minuten)]));
}
