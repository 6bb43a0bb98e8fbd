using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Budgetten.Boekhouding;

public sealed class BoekhoudcontrolewerkTests : Boekhoudproef
{
    [Fact]
    public async Task Als_alles_klopt_verandert_er_niets()
    {
        await MaartBetaaldAsync();

        Assert.Equal(new(0, 0, 0), await ControleerAsync());

        await using var db = Db();
        Assert.False(await db.Boekhoudfouten.AnyAsync());
        Assert.False(await db.Rekeningen.AnyAsync(r => r.Geblokkeerd));
    }

    [Fact]
    public async Task Een_rekening_die_niet_klopt_wordt_geblokkeerd_en_staat_een_keer_op_de_lijst()
    {
        var (overeenkomst, _) = await MaartBetaaldAsync();
        await KnoeiAsync("UPDATE \"Rekeningen\" SET \"Saldo\" = \"Saldo\" + 1 WHERE \"Soort\" = 'Vrij'");

        var eerste = await ControleerAsync();
        var tweede = await ControleerAsync();

        Assert.True(eerste is { Nieuw: > 0, Geblokkeerd: > 0 });
        Assert.Equal((0, 0), (tweede.Nieuw, tweede.Geblokkeerd));
        await using var db = Db();
        Assert.True((await db.Rekeningen.SingleAsync(r => r.Soort == Rekeningsoort.Vrij)).Geblokkeerd);
        Assert.Contains(await db.Boekhoudfouten.ToListAsync(), f => f.Invariant == "I4" && f.Uitleg.Contains("maar de"));

        // The budget of anna stands still, and says so.
        Op(6, 5);
        Assert.Equal("BT-010", await GeweigerdMetAsync(() => Wereld.DeclareerAsync("anna", overeenkomst, April, 60)));
    }

    [Fact]
    public async Task De_rest_gaat_door_ook_de_betaalrun()
    {
        var (_, vanAnna) = await Wereld.GoedgekeurdAsync();
        var (_, vanDina) = await Wereld.GoedgekeurdAsync("dina", "linde", "delft", "D-1");
        Op(2, 4);
        var anna = await Wereld.DeclareerAsync("anna", vanAnna, Maart, Twaalfuurkwartier);
        var dina = await Wereld.DeclareerAsync("dina", vanDina, Maart, Twaalfuurkwartier);
        await KnoeiAsync(
            "UPDATE \"Rekeningen\" SET \"Saldo\" = \"Saldo\" + 1 WHERE \"Soort\" = 'Vrij' AND \"VerstrekkerId\" = "
            + "(SELECT \"Id\" FROM \"Verstrekkers\" WHERE \"Naam\" = 'Westland')");
        await ControleerAsync();

        await Wereld.BetaalAsync();

        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await BekijkAsync(anna.Id)).Status);
        Assert.Equal(DeclaratieStatus.Betaald, (await BekijkAsync(dina.Id, "dina")).Status);
    }

    [Fact]
    public async Task Staat_de_keten_van_de_svb_stil_dan_wacht_alleen_wat_eigen_geld_gebruikt_en_de_svb_weet_het()
    {
        // Anna pays € 235,00 of March herself; dina and her gemeente have nothing to do with that.
        var (_, vanAnna) = await Wereld.GoedgekeurdAsync(centen: 50_000);
        var (_, vanDina) = await Wereld.GoedgekeurdAsync("dina", "linde", "delft", "D-1");
        Op(2, 4);
        var anna = await Wereld.DeclareerAsync("anna", vanAnna, Maart, Twaalfuurkwartier);
        var dina = await Wereld.DeclareerAsync("dina", vanDina, Maart, Twaalfuurkwartier);
        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(anna.Id, Tekortkeuze.Storten));
        BudgethouderId houder;
        await using (var db = Db())
        {
            houder = await db.Declaraties.Where(d => d.Id == anna.Id).Select(d => d.BudgethouderId).SingleAsync();
        }

        await Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(Rol.Bank, new(StortingId.Nieuw(), houder, Bedrag.Euro(235)));
        await KnoeiAsync("UPDATE \"Rekeningen\" SET \"Saldo\" = \"Saldo\" + 1 WHERE \"Soort\" = 'BankOntvangen'");
        Assert.True((await ControleerAsync()).Geblokkeerd > 0);

        await Wereld.BetaalAsync();

        Assert.Equal(DeclaratieStatus.Goedgekeurd, (await BekijkAsync(anna.Id)).Status);
        Assert.Equal(DeclaratieStatus.Betaald, (await BekijkAsync(dina.Id, "dina")).Status);
        Assert.Contains((await FoutenAsync()).Open, f => f is { Invariant: "I4", HeeftRekening: true });
        Assert.Equal("BT-010", await GeweigerdMetAsync(() => Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(
            Rol.Bank, new(StortingId.Nieuw(), houder, Bedrag.Euro(10)))));
    }

    [Fact]
    public async Task Een_dag_wordt_een_keer_nagerekend()
    {
        await MaartBetaaldAsync();
        await KnoeiAsync("UPDATE \"Ketenkoppen\" SET \"Volgnummer\" = \"Volgnummer\" + 1");

        Assert.True((await ControleerAsync(alleenEenKeer: true)).Nieuw > 0);
        Assert.Equal(new(0, 0, 0), await ControleerAsync(alleenEenKeer: true));
    }

    [Fact]
    public async Task Alleen_de_klok_doet_dit() => await Assert.ThrowsAsync<ToegangGeweigerdException>(
        () => Wereld.AlsAsync<Boekhoudcontrolewerk, Boekhoudcontrolewerk.Input, Boekhoudcontrolewerk.Resultaat>("svb.fin1", new()));
}
