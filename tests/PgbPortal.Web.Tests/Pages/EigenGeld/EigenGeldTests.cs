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
    public async Task Wie_geld_over_heeft_vraagt_het_terug_en_leest_wanneer_het_komt()
    {
        await InAprilAsync();
        await Wereld.AlsAsync<StortingOntvangen, StortingOntvangen.Input, StortingOntvangen.Stand>(
            Rol.Bank, new(StortingId.Nieuw(), await BudgethouderAsync(), Bedrag.Euro(240)));
        var anna = await Portaal.AlsAsync("anna");
        Assert.Contains("/eigen-geld/terugvragen", await TekstAsync(anna, "/eigen-geld"));
        var leeg = await TekstAsync(anna, "/eigen-geld/terugvragen");
        Keuring.IsGoedeOpmaak(leeg);
        var id = Guid.NewGuid();

        var teveel = await anna.PostFormulierAsync("/eigen-geld/terugvragen", new() { ["Invoer.Id"] = $"{id}", ["Invoer.Bedrag"] = "240,01" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, teveel.StatusCode);
        var fout = await TekstAsync(teveel);
        Assert.Contains("U kunt nog € 240,00 terugvragen", fout);
        Assert.Contains("240,01", fout);
        Assert.Contains("Vul een bedrag in", await TekstAsync(await anna.PostFormulierAsync("/eigen-geld/terugvragen", new() { ["Invoer.Id"] = $"{id}" })));

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var gelukt = await anna.PostFormulierAsync("/eigen-geld/terugvragen", new() { ["Invoer.Id"] = $"{id}", ["Invoer.Bedrag"] = "200" });
            Assert.Equal($"/declaraties/{id}/bevestiging", gelukt.Headers.Location?.OriginalString);
        }

        var bevestiging = await TekstAsync(anna, $"/declaraties/{id}/bevestiging");
        Keuring.IsGoedeOpmaak(bevestiging);
        Assert.Contains("€ 200,00 voor Anna de Wit, eigen geld terug", bevestiging);
        Assert.Contains("€ 200,00 teruggevraagd op 2 april 2026", await TekstAsync(anna, "/eigen-geld"));

        await Wereld.BetaalAsync();
        Assert.Contains("Terug naar de budgethouder", await TekstAsync(anna, "/eigen-geld"));
        var detail = await TekstAsync(anna, $"/declaraties/{id}");
        Assert.Contains("Aangeboden aan de bank voor Anna de Wit", detail);
        var betaling = System.Text.RegularExpressions.Regex.Match(detail, "/betalingen/[0-9a-f-]+").Value;
        var specificatie = await TekstAsync(anna, betaling);
        Keuring.IsGoedeOpmaak(specificatie);
        Assert.Contains("Eigen geld terug", specificatie);
        Assert.Contains("Aangeboden aan de bank", specificatie);
        Assert.DoesNotContain("Niet goedgekeurd", specificatie);
        Assert.Contains("Eigen geld terug", await TekstAsync(anna, "/betalingen"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("kees")).GetAsync("/eigen-geld/terugvragen")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync("/eigen-geld/terugvragen")).StatusCode);
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
