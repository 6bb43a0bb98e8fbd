using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Pages.Budget;

public sealed class BudgetTests(PortaalFabriek portaal) : IClassFixture<PortaalFabriek>
{
    [Theory]
    [InlineData("/budget")]
    [InlineData("/budget/01a20019-7a1f-71ab-ac87-2a034dd43d95")]
    public async Task Zonder_inloggen_is_er_geen_budget(string adres)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await portaal.Bezoeker().GetAsync(adres)).StatusCode);
    }

    [Fact]
    public async Task Een_budgethouder_ziet_het_budget_en_elke_boeking()
    {
        await portaal.Wereld.ToekenningAsync("anna", nummer: "W-1", centen: 500_000);
        var anna = await portaal.AlsAsync("anna");
        var budget = await (await anna.GetAsync("/budget")).TekstAsync();
        var adres = Regex.Match(budget, "href=\"(/budget/[0-9a-f-]{36})\"").Groups[1].Value;
        var bedragen = await (await anna.GetAsync(adres)).TekstAsync();

        Keuring.IsGoedeOpmaak(budget);
        Assert.Contains("Westland (Wmo)", budget.ZonderNaamtags());
        Assert.Contains("€ 5.000,00", budget);
        Assert.Contains("Dit budget begint op zondag 1 maart 2026.", budget);
        Keuring.IsGoedeOpmaak(bedragen);
        Assert.Contains("Toegekend", bedragen);
        Assert.DoesNotContain("Volgende", bedragen);
    }

    [Fact]
    public async Task De_bedragen_zijn_er_ook_van_een_eerdere_dag_en_als_bestand()
    {
        await portaal.Wereld.ToekenningAsync("bas", nummer: "W-3", centen: 300_000);
        var bas = await portaal.AlsAsync("bas");
        var adres = Regex.Match(await bas.GetStringAsync("/budget"), "href=\"(/budget/[0-9a-f-]{36})\"").Groups[1].Value;

        Assert.Contains("Er zijn nog geen bedragen.", await bas.GetStringAsync($"{adres}?op=2020-01-01"));
        var nu = await (await bas.GetAsync(adres)).TekstAsync();
        Assert.Contains("Budget van Bas Mulder", nu.ZonderNaamtags());
        Assert.Contains("Budgetnummer W-3", nu);
        Assert.Contains("Zo is het op maandag 9 februari 2026.", nu);
        var later = await (await bas.GetAsync($"{adres}?op=10-2-2026")).TekstAsync();
        Assert.Equal("Deze dag komt nog. Kies vandaag of een eerdere dag.", Keuring.Fout(later, "Op"));
        Assert.Contains("Zo is het op", later);
        Assert.Equal("Typ het jaar met vier cijfers, bijvoorbeeld 2-4-2026.", Keuring.Fout(await (await bas.GetAsync($"{adres}?op=9-2-26")).TekstAsync(), "Op"));
        foreach (var dag in new[] { "9-2-26", "2026-02-10" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await bas.GetAsync($"{adres}/csv?op={dag}")).StatusCode);
        }

        Assert.Contains("Alle bedragen staan op deze pagina.", await bas.GetStringAsync($"{adres}?alles=true"));
        Assert.Contains($"href=\"{adres}?alles=true&op=2026-02-09\">Toon alle bedragen", await (await bas.GetAsync($"{adres}?op=2026-02-09")).TekstAsync());
        var bestand = await bas.GetAsync($"{adres}/csv");

        Assert.Equal("text/csv", bestand.Content.Headers.ContentType!.MediaType);
        Assert.Equal("budget-2026-02-09.csv", bestand.Content.Headers.ContentDisposition!.FileName);
        var tekst = await bestand.Content.ReadAsStringAsync();
        Assert.Contains("Datum;Wat;Bedrag;Vrij;Gereserveerd;Besteed;Kenmerk", tekst);
        Assert.Contains(";Toegekend;3000,00;3000,00;0,00;0,00", tekst);
        await (await portaal.AlsAsync("dina")).BestaatNietAsync($"{adres}/csv", $"{adres}/opvragen");
    }

    [Fact]
    public async Task Het_hele_budget_is_er_ook_van_een_eerdere_dag()
    {
        await portaal.Wereld.ToekenningAsync("dina", nummer: "W-9", centen: 400_000, zorgfunctie: "03");
        var dina = await portaal.AlsAsync("dina");
        var nu = await (await dina.GetAsync("/budget")).TekstAsync();

        var vandaag = await (await dina.GetAsync("/budget?op=9-2-2026")).TekstAsync();
        Keuring.IsGoedeOpmaak(vandaag);
        Assert.Contains("Zo was het op maandag 9 februari 2026.", vandaag);
        Assert.Contains("€ 4.000,00", vandaag);
        Assert.Matches("href=\"/budget/[0-9a-f-]{36}\\?op=2026-02-09\"", vandaag);
        Assert.DoesNotContain("Waar is dit budget nu?", vandaag);
        Assert.Contains("Waar is dit budget nu?", nu);

        var eerder = await (await dina.GetAsync("/budget?op=2026-02-08")).TekstAsync();
        Assert.Contains("Er was op die dag geen budget.", eerder);
        Assert.Contains("href=\"/budget\">Bekijk hoe het nu is", eerder);
        Assert.Equal(
            "Deze dag komt nog. Kies vandaag of een eerdere dag.",
            Keuring.Fout(await (await dina.GetAsync("/budget?op=10-2-2026")).TekstAsync(), "Op"));
    }

    [Fact]
    public async Task Opvragen_zonder_bedrag_of_zonder_recht_geeft_uitleg_bij_het_veld()
    {
        await portaal.Wereld.ToekenningAsync("joost", nummer: "W-4");
        var joost = await portaal.AlsAsync("joost");
        var adres = Regex.Match(await joost.GetStringAsync("/budget"), "href=\"(/budget/[0-9a-f-]{36})\"").Groups[1].Value + "/opvragen";
        Keuring.IsGoedeOpmaak(await (await joost.GetAsync(adres)).TekstAsync());

        var leeg = await joost.PostFormulierAsync(adres, new() { ["Invoer.Bedrag"] = "" });
        var geweigerd = await joost.PostFormulierAsync(adres, new() { ["Invoer.Bedrag"] = "10,00" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.StatusCode);
        Assert.Contains("Vul een bedrag in", await leeg.TekstAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, geweigerd.StatusCode);
        Assert.Contains("U kunt nog € 0,00 opvragen", await geweigerd.TekstAsync());
    }

    [Fact]
    public async Task Een_gemeente_ziet_de_boekingen_van_haar_eigen_budget_en_een_ander_niet()
    {
        var toekenning = await portaal.Wereld.ToekenningAsync("dina", nummer: "W-2");
        var westland = await portaal.AlsAsync("westland.cons");
        var detail = await westland.GetStringAsync($"/toekenningen/{toekenning.Id.Waarde}");
        var adres = Regex.Match(detail, "href=\"(/budget/[0-9a-f-]{36})\"").Groups[1].Value;

        Assert.Contains("Alle bedragen", await westland.GetStringAsync(adres));
        await (await portaal.AlsAsync("delft.cons")).BestaatNietAsync(adres, $"/budget/{Guid.NewGuid()}");
    }

    [Theory]
    [InlineData("kees")]
    [InlineData("westland.cons")]
    public async Task Wie_geen_budget_heeft_mag_hier_niet(string wie)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portaal.AlsAsync(wie)).GetAsync("/budget")).StatusCode);
    }
}
