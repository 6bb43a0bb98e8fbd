using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Start;
using PgbPortal.Application.Tests.Budgethouders;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Budgetten;

public sealed class EigenGeldTerugvragenTests : Budgethouderrekeningproef
{
    [Fact]
    public async Task Wat_over_is_staat_meteen_apart_en_gaat_in_de_volgende_run_naar_de_budgethouder()
    {
        await MetEigenGeldAsync();

        var stand = await VraagTerugAsync(4_000);
        Assert.Equal(DeclaratieStatus.Goedgekeurd, stand.Status);
        Assert.Equal((6_000, 4_000), await PotAsync());
        Assert.Equal(Bedrag.Euro(40), Assert.Single((await EigenGeldAsync()).Teruggevraagd).Bedrag);

        await Wereld.BetaalAsync();
        Assert.Equal((6_000, 0), await PotAsync());
        var betaling = Assert.Single((await Wereld.AlsAsync<BetalingenBekijken, BetalingenBekijken.Input, Bladzijde<BetalingenBekijken.Regel>>("anna", new())).Regels);
        Assert.Equal((Betaalsoort.Teruggave, Bedrag.Euro(40), "Anna de Wit"), (betaling.Soort, betaling.Bedrag, betaling.Zorgverlener));
        var specificatie = await Wereld.AlsAsync<BetalingBekijken, BetalingBekijken.Input, BetalingBekijken.Specificatie>("svb.fin1", new(betaling.Id));
        Assert.Equal(
            (true, Bedrag.Euro(40), Bedrag.Euro(40), Bedrag.Nul, Bedrag.Euro(40)),
            (specificatie.AanBudgethouder, specificatie.Storting, specificatie.Gedeclareerd, specificatie.Afgewezen, specificatie.Bedrag));
        var overzicht = await EigenGeldAsync();
        Assert.Empty(overzicht.Teruggevraagd);
        Assert.Equal((Boekingssoort.Uitgeven, Waarvoor.Teruggave, -Bedrag.Euro(40)), overzicht.Boekingen.Regels.Select(r => (r.Soort, r.Betaling!.Soort, r.Bedrag)).First());
        await using var db = Db();
        Assert.Equal(Iban.Parse(Oud), (await db.Betaalopdrachten.SingleAsync()).Iban);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Twee_keer_versturen_is_een_aanvraag_en_meer_dan_er_is_kan_niet()
    {
        await MetEigenGeldAsync();
        var id = DeclaratieId.Nieuw();

        await VraagTerugAsync(4_000, id: id);
        await VraagTerugAsync(4_000, id: id);
        Assert.Equal((6_000, 4_000), await PotAsync());
        Assert.Equal("STORTING", await GeweigerdMetAsync(() => VraagTerugAsync(6_001)));
        Assert.Equal("DC-036", await GeweigerdMetAsync(() => VraagTerugAsync(0)));
    }

    [Fact]
    public async Task Van_wie_tegelijk_hetzelfde_geld_terugvraagt_wint_er_een()
    {
        await MetEigenGeldAsync();

        var uitkomsten = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                await VraagTerugAsync(10_000);
                return "";
            }
            catch (RegelOvertredenException fout)
            {
                return fout.Code;
            }
        }));

        Assert.Equal(["", "STORTING", "STORTING", "STORTING"], uitkomsten.Order(StringComparer.Ordinal));
        Assert.Equal((0, 10_000), await PotAsync());
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Intrekken_kan_tot_het_is_betaald_en_maakt_het_weer_vrij()
    {
        await MetEigenGeldAsync();
        var stand = await VraagTerugAsync(4_000);

        await TrekInAsync(stand.Id);
        Assert.Equal((10_000, 0), await PotAsync());

        var tweede = await VraagTerugAsync(10_000);
        await Wereld.BetaalAsync();
        Assert.Equal("STATUS", await GeweigerdMetAsync(() => TrekInAsync(tweede.Id)));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Wat_de_bank_terugstort_is_weer_eigen_geld_en_kan_opnieuw_worden_gevraagd()
    {
        await MetEigenGeldAsync();
        var stand = await VraagTerugAsync(4_000);
        await StuurTerugAsync((await Wereld.BetaalAsync())!.Value);

        Assert.Equal((10_000, 0), await PotAsync());
        var detail = await BekijkAsync(stand.Id);
        Assert.Equal((DeclaratieStatus.Afgekeurd, BetaalopdrachtStatus.Teruggestort), (detail.Status, Assert.Single(detail.Betalingen).Status));

        // The account is blocked: a new request waits for another one that was confirmed, and nothing is paid twice.
        Assert.Equal(DeclaratieStatus.Aangehouden, (await VraagTerugAsync(10_000)).Status);
        await WijzigEigenAsync();
        Assert.Null(await Wereld.BetaalAsync());
        await KeurEigenGoedAsync();
        await Wereld.BetaalAsync();

        Assert.Equal((0, 0), await PotAsync());
        await using var db = Db();
        Assert.Equal(
            [(BetaalopdrachtStatus.Teruggestort, 4_000L, Oud), (BetaalopdrachtStatus.Aangeboden, 10_000L, Nieuw)],
            (await db.Betaalopdrachten.OrderBy(o => o.Id).ToListAsync()).Select(o => (o.Status, o.Bedrag.Centen, o.Iban.Waarde)));
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));
    }

    [Fact]
    public async Task Na_een_overlijden_zoekt_de_svb_wie_het_eigen_geld_regelt_en_die_vraagt_het_terug()
    {
        await MetEigenGeldAsync();
        await Wereld.AlsAsync<OverlijdenVerwerken, OverlijdenVerwerken.Input, bool>(Rol.Brp, new(Bsn.Parse("999990019"), new(2026, 4, 1)));
        var taak = Assert.Single((await StartAsync("svb.kcc")).Taken);
        Assert.Equal((Taaksoort.NabestaandeZoeken, Anna.Waarde, "Anna de Wit", Bedrag.Euro(100)), (taak.Soort, taak.OnderwerpId, taak.Wie, taak.Bedrag));
        Assert.DoesNotContain((await StartAsync("svb.fin1")).Taken, t => t.Soort == Taaksoort.NabestaandeZoeken);

        // Her sister dina settles the estate, and gives its account.
        await Wereld.AlsAsync<VertegenwoordigerWijzigen, VertegenwoordigerWijzigen.Input, VertegenwoordigingId>(
            "svb.kcc", new(Anna, Bsn.Parse("999990020"), Vertegenwoordigerwijziging.Toevoegen, new(2026, 4, 2), Vertegenwoordigersoort.Gemachtigde));
        Assert.Empty((await StartAsync("svb.kcc")).Taken);
        await WijzigEigenAsync(door: "dina");
        await VraagTerugAsync(10_000, "dina");
        await KeurEigenGoedAsync();
        await Wereld.BetaalAsync();

        Assert.Equal((0, 0), await PotAsync());
        await using var db = Db();
        Assert.Equal((Bedrag.Euro(100), Nieuw), await db.Betaalopdrachten.SingleAsync() is var betaling ? (betaling.Bedrag, betaling.Iban.Waarde) : default);
    }

    [Fact]
    public async Task Alleen_wie_het_budget_beheert_vraagt_het_terug_en_geen_verstrekker_ziet_het()
    {
        await MetEigenGeldAsync();
        var stand = await VraagTerugAsync(4_000);

        await Assert.ThrowsAsync<NietGevondenException>(() => VraagTerugAsync(1, "bas"));
        await Assert.ThrowsAsync<ToegangGeweigerdException>(() => VraagTerugAsync(1, "svb.fin1"));
        await Assert.ThrowsAsync<NietGevondenException>(() => BekijkAsync(stand.Id, "westland.cons"));
        Assert.Equal(Bedrag.Euro(40), (await BekijkAsync(stand.Id, "svb.fin1")).Goedgekeurd);
    }

    private async Task MetEigenGeldAsync()
    {
        await MetBudgetAsync();
        await Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(Rol.Bank, new(StortingId.Nieuw(), Anna, new(10_000)));
    }

    private Task<Declaratiestand> VraagTerugAsync(long centen, string door = "anna", DeclaratieId? id = null) =>
        Wereld.AlsAsync<EigenGeldTerugvragen, EigenGeldTerugvragen.Input, Declaratiestand>(door, new(id ?? DeclaratieId.Nieuw(), new(centen), Anna));

    private Task<StartBekijken.Resultaat> StartAsync(string account) =>
        Wereld.AlsAsync<StartBekijken, StartBekijken.Input, StartBekijken.Resultaat>(account, new());

    private Task<Declaratiestand> TrekInAsync(DeclaratieId id) =>
        Wereld.AlsAsync<DeclaratieIntrekken, DeclaratieIntrekken.Input, Declaratiestand>("anna", new(id));

    private Task<EigenGeldBekijken.Overzicht> EigenGeldAsync() =>
        Wereld.AlsAsync<EigenGeldBekijken, EigenGeldBekijken.Input, EigenGeldBekijken.Overzicht>("anna", new(Anna));

    private async Task<(long Vrij, long Beloofd)> PotAsync()
    {
        await using var db = Db();
        var rekeningen = await db.Rekeningen.Where(r => r.HouderId == Anna.Waarde).ToListAsync();
        long Saldo(Rekeningsoort soort) => -rekeningen.Where(r => r.Soort == soort).Sum(r => r.Saldo);
        return (Saldo(Rekeningsoort.StortingVrij), Saldo(Rekeningsoort.StortingBeloofd));
    }
}
