using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Vorderingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Application.Tests.Budgetten.Boekhouding;

/// <summary>What is open of a credit (P2) and of a vordering (P1) is no account, so somebody could change it by itself.</summary>
public sealed class OpenstaandTests : Boekhoudproef
{
    [Theory]
    [InlineData("Tegoeden", "\"Open\" = \"Open\" - 1", "P2 tegoed ")]
    [InlineData("Tegoeden", "\"Bedrag\" = \"Bedrag\" + 500, \"Open\" = \"Open\" + 500", "P2 tegoed ")]
    [InlineData("Vorderingen", "\"Open\" = \"Open\" - 1", "P1 vordering ")]
    [InlineData("Vorderingen", "\"Bedrag\" = \"Bedrag\" + 1", "P1 vordering ")]
    [InlineData("Vorderingen", "\"Status\" = 'Voldaan'", "P1 vordering ")]
    public async Task Een_veranderd_bedrag_wordt_gevonden_met_de_regel(string tabel, string verandering, string verwacht)
    {
        var id = await MetTegoedEnVorderingAsync(tabel);
        Assert.Empty(await Grootboekcontrole.AfwijkingenAsync(Database));

        await KnoeiAsync($"UPDATE \"{tabel}\" SET {verandering}");

        Assert.StartsWith(verwacht + id, (await Grootboekcontrole.AfwijkingenAsync(Database))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "UPDATE \"Declaraties\" SET \"Status\" = 'Ingetrokken' WHERE \"Soort\" = 'Regulier'")]
    [InlineData(
        735,
        "UPDATE \"Declaratieregels\" SET \"Bedrag\" = \"Bedrag\" - 60000 WHERE \"Bedrag\" < 0",
        "UPDATE \"Tegoeden\" SET \"Bedrag\" = \"Bedrag\" + 60000, \"Open\" = \"Open\" + 60000")]
    public async Task Meer_tegoed_dan_ooit_is_betaald_wordt_gevonden_met_de_declaratie(int betaald, params string[] verandering)
    {
        // The credit agrees with its correction (P2), but kees never got what he would owe.
        await MetTegoedEnVorderingAsync("Tegoeden");
        foreach (var tekst in verandering)
        {
            await KnoeiAsync(tekst);
        }

        var gevonden = Assert.Single(await Grootboekcontrole.AfwijkingenAsync(Database), a => a.StartsWith("P3 ", StringComparison.Ordinal));
        await using var db = Db();
        var maart = await db.Declaraties.Where(d => d.Soort == Declaratiesoort.Regulier && d.Maandtekst == "2026-03").Select(d => d.Id).SingleAsync();
        Assert.StartsWith($"P3 declaratie {maart.Waarde}", gevonden, StringComparison.Ordinal);
        Assert.Contains($"maar {betaald * 100} betaald", gevonden, StringComparison.Ordinal);
    }

    [Fact]
    public async Task De_rekening_van_een_veranderde_vordering_wordt_geblokkeerd()
    {
        var id = await MetTegoedEnVorderingAsync("Vorderingen");
        await KnoeiAsync("UPDATE \"Vorderingen\" SET \"Open\" = \"Open\" - 1");

        Assert.Equal(1, (await ControleerAsync()).Geblokkeerd);

        await using var db = Db();
        Assert.True((await db.Rekeningen.SingleAsync(r => r.Soort == Rekeningsoort.Vordering)).Geblokkeerd);
        Assert.Equal("BT-010", await GeweigerdMetAsync(() => Wereld.AlsAsync<VorderingBijwerken, VorderingBijwerken.Input, VorderingBijwerken.Stand>(
            "svb.fin1", new(new(id), Vorderingstap.BetalingOntvangen, Guid.CreateVersion7(), Bedrag.Euro(10)))));
    }

    /// <summary>Three hours of March were too much: € 180,00. Of it € 37,50 was kept back of April, € 15,00 was cancelled, € 60,00 asked back.</summary>
    private async Task<Guid> MetTegoedEnVorderingAsync(string tabel)
    {
        var (overeenkomst, maart) = await MaartBetaaldAsync();
        var regel = await Wereld.RegelAsync(overeenkomst);
        await CorrigeerAsync(-180);
        Op(4, 5);
        await Wereld.DeclareerAsync("anna", overeenkomst, April, 75);
        await Wereld.BetaalAsync();
        await CorrigeerAsync(15);
        var vordering = (await Wereld.AlsAsync<VorderingInstellen, VorderingInstellen.Input, IReadOnlyList<VorderingInstellen.Stand>>(
            "svb.fin1", new(VorderingId.Nieuw(), overeenkomst, null, await ZorgverlenerAsync(), Bedrag.Euro(60))))[0].Id;
        await using var db = Db();
        var tegoed = await db.Tegoeden.SingleAsync();
        Assert.Equal((Bedrag.Euro(180), Bedrag.Euro(180 - 15 - 60) - new Bedrag(3750)), (tegoed.Bedrag, tegoed.Open));
        return tabel == "Tegoeden" ? tegoed.Id.Waarde : vordering.Waarde;

        Task<Declaratiestand> CorrigeerAsync(int minuten) => Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), maart, [OpDag(regel, new(2026, 3, 2), minuten)]));
    }
}
