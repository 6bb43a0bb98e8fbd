using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Maandlonen;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Werelden;
using Status = PgbPortal.Domain.Maandlonen.MaandloontermijnStatus;

namespace PgbPortal.Application.Tests.Maandlonen;

public sealed class ZiekMeldenTests : Maandloonproef
{
    [Fact]
    public async Task Zonder_doorbetaling_daalt_de_termijn_van_deze_maand_meteen_en_komt_het_geld_vrij()
    {
        var id = await MetMaandloonAsync();
        Op(10, 6);
        await ZiekAsync(id, new(2026, 6, 10));

        // Nine of thirty days, as in example 12b.
        Assert.Equal(new Bedrag(69_157), (await TermijnAsync(6)).Bedrag);
        Assert.Equal(new Bedrag(PerMaand), (await TermijnAsync(7)).Bedrag);
        Assert.Equal(3_000_000 - (9 * PerMaand) - 69_157, (await BudgetAsync()).Vrij);
    }

    [Fact]
    public async Task Wie_na_de_betaling_ziek_wordt_gemeld_krijgt_het_teveel_verrekend_met_hoogstens_de_helft()
    {
        var id = await MetMaandloonAsync();
        await BetaalTotEnMetAsync(6);
        Op(25, 6);
        await ZiekAsync(id, new(2026, 6, 10));
        Assert.Equal(0, await TegoedAsync(id));

        await Wereld.BetaalAsync();

        Assert.Equal(PerMaand - 69_157, await TegoedAsync(id));
        Assert.Equal(Status.Gecorrigeerd, (await TermijnAsync(6)).Status);
        Assert.Equal(4 * PerMaand, (await BudgetAsync()).Besteed);

        Op(1, 7);
        await BeterAsync(id, new(2026, 7, 1));
        Op(24, 7);
        await Wereld.BetaalAsync();

        // € 2.305,23 less half of it, rounded down.
        Assert.Equal(115_262, (await BetalingenAsync())[^1]);
        Assert.Equal(PerMaand - 69_157 - 115_261, await TegoedAsync(id));
    }

    [Fact]
    public async Task Met_een_arbeidsovereenkomst_wordt_doorbetaald_en_komt_het_ziekengeld_niet_uit_het_budget()
    {
        var id = await MetMaandloonAsync(soort: Overeenkomstsoort.Arbeidsovereenkomst);
        await BetaalTotEnMetAsync(5);
        Op(10, 6);
        await ZiekAsync(id, new(2026, 6, 10));
        Op(24, 6);
        await BeterAsync(id, new(2026, 6, 24));
        await Wereld.BetaalAsync();

        // Wage whole, travel 16 of 30 days; 14 days of the wage are ziekengeld.
        Assert.Equal(228_800 + 919, (await BetalingenAsync())[^1]);
        Assert.Equal(106_773, await ZiekengeldAsync());
        Assert.Equal((3 * PerMaand) + 228_800 + 919 - 106_773, (await BudgetAsync()).Besteed);
    }

    [Fact]
    public async Task Ziekengeld_gaat_mee_naar_een_nieuwe_toekenning()
    {
        var id = await MetMaandloonAsync(soort: Overeenkomstsoort.Arbeidsovereenkomst);
        await BetaalTotEnMetAsync(5);
        Op(10, 6);
        await ZiekAsync(id, new(2026, 6, 10));
        Op(24, 6);
        await BeterAsync(id, new(2026, 6, 24));
        await Wereld.BetaalAsync();
        var besteed = (await BudgetAsync()).Besteed;
        await using var db = Db();
        var oud = await db.Toekenningen.Select(t => t.Id).SingleAsync();

        await Wereld.AlsAsync<ToekenningWijzigen, ToekenningWijzigen.Input, Toekenningstand>("westland.cons", new(
            oud, Toekenningwijziging.Wijzigen, "W-2", [new(new("02"), Proefwereld.Looptijd.Van, Proefwereld.Looptijd.TotEnMet, new(3_100_000))]));

        var nieuw = await db.Functiebudgetten.Where(f => f.ToekenningId != oud).Select(f => f.Id).SingleAsync();
        Assert.Equal(106_773, await db.Rekeningen.Where(r => r.HouderId == nieuw.Waarde && r.Soort == Domain.Budgetten.Rekeningsoort.Ziekengeld).Select(r => r.Saldo).SingleAsync());
        Assert.Equal((106_773, besteed), (await ZiekengeldAsync(), (await BudgetAsync()).Besteed));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Betaald_loon_dat_achteraf_vergoed_wordt_gaat_uit_het_budget_naar_het_ziekengeld()
    {
        var id = await MetMaandloonAsync(soort: Overeenkomstsoort.Arbeidsovereenkomst);
        await BetaalTotEnMetAsync(6);
        Op(25, 6);
        await ZiekAsync(id, new(2026, 6, 24));
        await Wereld.BetaalAsync();

        // Reported the day after: seven days from the 24th on; travel of those days is a credit.
        Assert.Equal(53_387, await ZiekengeldAsync());
        Assert.Equal((4 * PerMaand) - 53_387, (await BudgetAsync()).Besteed);
        Assert.Equal(1723 - 1321, await TegoedAsync(id));
    }

    [Fact]
    public async Task Twee_keer_versturen_geeft_een_melding()
    {
        var id = await MetMaandloonAsync();
        Op(10, 6);
        var melding = ZiekmeldingId.Nieuw();
        await Wereld.AlsAsync<ZiekMelden, ZiekMelden.Input, ZiekmeldingId>("anna", new(melding, id, new(2026, 6, 10)));
        await Wereld.AlsAsync<ZiekMelden, ZiekMelden.Input, ZiekmeldingId>("anna", new(melding, id, new(2026, 6, 10)));

        await using var db = Db();
        Assert.Equal(1, await db.Ziekmeldingen.CountAsync());
        Assert.Equal("ZIEK", await GeweigerdMetAsync(() => ZiekAsync(id, new(2026, 6, 10))));
    }

    [Fact]
    public async Task De_zorgverlener_meldt_zich_niet_zelf_ziek_en_een_ander_vindt_niets()
    {
        var id = await MetMaandloonAsync();
        Op(10, 6);

        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => ZiekAsync(id, new(2026, 6, 10), "joost"));
        await Assert.ThrowsAsync<NietGevondenException>(() => ZiekAsync(id, new(2026, 6, 10), "dina"));
    }

    [Fact]
    public async Task De_verstrekker_ziet_de_ziekmelding_niet()
    {
        var id = await MetMaandloonAsync();
        Op(10, 6);
        await ZiekAsync(id, new(2026, 6, 10));
        await using var db = Db();

        Assert.False((await db.Ziekmeldingen.SingleAsync()).ZichtbaarVoorVerstrekker);
    }
}
