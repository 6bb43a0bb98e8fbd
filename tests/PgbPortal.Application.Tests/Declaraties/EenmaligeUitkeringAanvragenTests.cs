using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Declaraties;

public sealed class EenmaligeUitkeringAanvragenTests : Wereldproef
{
    private const long Besteed = 73_500 + 6_000;
    private const long Gemiddelde = Besteed / 2;

    // The verantwoordingsvrije bedrag of the Wlz budget stays set aside.
    private const long Vrijgesteld = 10_000;

    [Fact]
    public async Task Zolang_de_budgethouder_leeft_kan_het_niet()
    {
        var (overeenkomst, _) = await MaartBetaaldAsync();

        Assert.Equal("DC-032", await GeweigerdMetAsync(() => VraagAsync("anna", overeenkomst, 5_000)));
        Assert.Equal("DC-032", await GeweigerdMetAsync(() => VraagAsync("svb.decl", overeenkomst, 5_000)));
    }

    [Fact]
    public async Task Na_het_overlijden_krijgt_de_zorgverlener_hoogstens_het_gemiddelde_tot_op_de_cent_en_een_keer()
    {
        var overeenkomst = await NaOverlijdenAsync();
        Assert.Equal("DC-032", await GeweigerdMetAsync(() => VraagAsync("svb.decl", overeenkomst, Gemiddelde + 1)));
        var stand = await VraagAsync("svb.decl", overeenkomst, Gemiddelde);
        Assert.Equal(DeclaratieStatus.Goedgekeurd, stand.Status);
        Assert.Equal("DC-032", await GeweigerdMetAsync(() => VraagAsync("svb.decl", overeenkomst, 1)));
        Assert.Equal((832_000 - Vrijgesteld - Besteed - Gemiddelde, Vrijgesteld + Gemiddelde, Besteed), await BudgetAsync());

        await Wereld.BetaalAsync();

        await using var db = Db();
        var betaling = await db.Betaalopdrachten.SingleAsync(o => o.DeclaratieId == stand.Id);
        Assert.Equal((Betaalsoort.Eenmalig, Gemiddelde, "Kees Begeleiding"), (betaling.Soort, betaling.Bedrag.Centen, betaling.Ontvanger));
        Assert.Equal(BetaalopdrachtStatus.Aangeboden, betaling.Status);
        Assert.Equal((832_000 - Vrijgesteld - Besteed - Gemiddelde, Vrijgesteld, Besteed + Gemiddelde), await BudgetAsync());
        Assert.Equal(DeclaratieStatus.Betaald, (await db.Declaraties.SingleAsync(d => d.Id == stand.Id)).Status);
        var bestand = await Wereld.AlsAsync<BetaalbestandOphalen, BetaalbestandOphalen.Input, BetaalbestandOphalen.Bestand>(
            "svb.fin1", new(betaling.BetaalrunId!.Value));
        using var lezer = new StreamReader(bestand.Inhoud);
        Assert.Contains("<InstdAmt Ccy=\"EUR\">397.50</InstdAmt>", await lezer.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Wat_eerder_te_veel_was_betaald_gaat_er_tot_de_helft_af()
    {
        var overeenkomst = await NaOverlijdenAsync(corrigeer: -60);

        // March became € 675,00: the mean with April is € 367,50.
        await VraagAsync("svb.decl", overeenkomst, 36_750);
        await Wereld.BetaalAsync();

        await using var db = Db();
        var betaling = await db.Betaalopdrachten.SingleAsync(o => o.Soort == Betaalsoort.Eenmalig);
        Assert.Equal((30_750, 6_000), (betaling.Bedrag.Centen, betaling.Verrekend.Centen));
        Assert.Equal(Besteed + 30_750, (await BudgetAsync()).Besteed);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task De_zorgverlener_vraagt_niets_en_een_vreemde_vindt_niets()
    {
        var (overeenkomst, _) = await MaartBetaaldAsync();

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VraagAsync("kees", overeenkomst, 5_000));
        await Assert.ThrowsAsync<NietGevondenException>(() => VraagAsync("bas", overeenkomst, 5_000));
    }

    // March € 735,00 and April € 60,00 were paid to an employee of anna; she died on the fifteenth of April.
    private async Task<ZorgovereenkomstId> NaOverlijdenAsync(int corrigeer = 0)
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdWlzAsync(soort: Overeenkomstsoort.Arbeidsovereenkomst);
        Op(2, 4);
        var maart = await Wereld.DeclareerAsync("anna", overeenkomst, Maart, Twaalfuurkwartier);
        await Wereld.BetaalAsync();
        Op(15, 4);
        await Wereld.AlsAsync<OverlijdenVerwerken, OverlijdenVerwerken.Input, bool>(Rol.Brp, new(Bsn.Parse("999990019"), new(2026, 4, 15)));
        Op(4, 5);
        await Wereld.DeclareerAsync("svb.decl", overeenkomst, April, 60);
        await Wereld.BetaalAsync();
        if (corrigeer != 0)
        {
            await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
                "svb.decl", new(DeclaratieId.Nieuw(), maart.Id, [OpDag(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), corrigeer)]));
        }

        Op(6, 5);
        return overeenkomst;
    }

    private Task<Declaratiestand> VraagAsync(string door, ZorgovereenkomstId overeenkomst, long centen) =>
        Wereld.AlsAsync<EenmaligeUitkeringAanvragen, EenmaligeUitkeringAanvragen.Input, Declaratiestand>(
            door, new(DeclaratieId.Nieuw(), overeenkomst, new(centen)));
}
