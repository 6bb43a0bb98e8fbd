using System.Net;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Tests.Pages.EigenGeld;

public sealed class EigenGeldTests : Portaalproef
{
    [Fact]
    public async Task Wie_moet_bijleggen_leest_hoeveel_en_waarheen_en_daarna_wat_ermee_is_gedaan()
    {
        var id = await IngevoerdAsync(centen: 50_000);
        await BeoordeelAsync(id, akkoord: true);
        var anna = await Portaal.AlsAsync("anna");
        Assert.Contains($"/declaraties/{id.Waarde}/tekort", await TekstAsync(anna, "/eigen-geld"));
        await Wereld.AlsAsync<TekortOplossen, TekortOplossen.Input, Declaratiestand>("anna", new(id, Tekortkeuze.Storten));

        var html = await TekstAsync(anna, "/eigen-geld");
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("NL13 TEST 0123 4567 89", html);
        Assert.Contains(Declaratiekenmerk.Van(id), html);
        Assert.Contains("€ 235,00", html);
        Assert.Contains("NL13 TEST 0123 4567 89", await TekstAsync(anna, $"/declaraties/{id.Waarde}/tekort"));
        Assert.Contains("/eigen-geld", await TekstAsync(anna, "/budget"));

        var budgethouder = await BudgethouderAsync();
        await Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(
            Rol.Bank, new(StortingId.Nieuw(), budgethouder, Bedrag.Euro(240)));
        await Wereld.BetaalAsync();
        var na = await TekstAsync(anna, "/eigen-geld");
        Keuring.IsGoedeOpmaak(na);
        Assert.Contains("Van u ontvangen", na);
        Assert.Contains("-€ 235,00", na);
        Assert.Contains("€ 5,00", na);
    }

    [Fact]
    public async Task Een_zorgverlener_en_een_medewerker_zien_het_niet()
    {
        await InAprilAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync("/eigen-geld")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("kees")).GetAsync("/eigen-geld")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("svb.fin1")).GetAsync("/eigen-geld")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Portaal.AlsAsync("anna")).GetAsync($"/eigen-geld?na={Guid.NewGuid()}")).StatusCode);
    }

    private async Task<BudgethouderId> BudgethouderAsync()
    {
        await using var db = Wereld.Database.Db();
        return db.Budgethouders.Where(b => b.Naam == "Anna de Wit").Select(b => b.Id).Single();
    }
}
