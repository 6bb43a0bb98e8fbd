using System.Net;

namespace PgbPortal.Web.Tests.Pages.Rekeningnummers;

public sealed class BudgethouderTests : Portaalproef
{
    private const string Nieuw = "NL68 TEST 0001 0237 57";

    [Theory]
    [InlineData("", "Vul uw rekeningnummer in.")]
    [InlineData("NL68 TEST 0001 0237 58", "Dit rekeningnummer klopt niet.")]
    [InlineData("NL21 TEST 0001 0079 19", "Wij betalen al op dit rekeningnummer.")]
    public async Task Een_nummer_dat_niet_kan_staat_bij_het_veld(string nummer, string melding)
    {
        await Wereld.ToekenningAsync();
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await anna.PostFormulierAsync("/eigen-rekeningnummer", new() { ["Invoer.Iban"] = nummer });

        var html = await TekstAsync(antwoord);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains(melding, html);
        Assert.Contains("id=\"Invoer_Iban-fout\"", html);
    }

    [Fact]
    public async Task Een_nieuw_nummer_wacht_op_de_svb_en_die_keurt_het_goed()
    {
        await Wereld.ToekenningAsync();
        var anna = await Portaal.AlsAsync("anna");
        Assert.Matches("href=\"/eigen-rekeningnummer\"[^>]*>(\\s|<[^>]*>)*Rekeningnummer", await TekstAsync(anna, "/"));

        var antwoord = await anna.PostFormulierAsync("/eigen-rekeningnummer", new() { ["Invoer.Iban"] = Nieuw });

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var eigen = await TekstAsync(anna, "/eigen-rekeningnummer");
        Keuring.IsGoedeOpmaak(eigen);
        Assert.Contains("Wij controleren dit nummer.", eigen);
        Assert.DoesNotContain(Nieuw, eigen);
        Assert.Contains("Er is een ander rekeningnummer voor de budgethouder opgegeven.", await TekstAsync(anna, "/postvak"));

        var fin = await Portaal.AlsAsync("svb.fin1");
        Assert.Contains("/rekeningnummers/budgethouders", await TekstAsync(fin, "/"));
        var lijst = await TekstAsync(fin, "/rekeningnummers/budgethouders");
        Keuring.IsGoedeOpmaak(lijst);
        Assert.Contains(Nieuw, lijst);
        Assert.Equal(HttpStatusCode.Redirect, (await fin.PostFormulierAsync("/rekeningnummers/budgethouders", [])).StatusCode);
        Assert.Contains("Er wacht geen rekeningnummer op controle.", await TekstAsync(fin, "/rekeningnummers/budgethouders"));
        Assert.DoesNotContain("Wij controleren dit nummer.", await TekstAsync(anna, "/eigen-rekeningnummer"));
    }

    [Fact]
    public async Task Iedereen_ziet_alleen_de_eigen_pagina()
    {
        await InAprilAsync();

        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync("/eigen-rekeningnummer")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync("/rekeningnummers/budgethouders")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("kees")).GetAsync("/eigen-rekeningnummer")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("svb.fin1")).GetAsync("/eigen-rekeningnummer")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("anna")).GetAsync("/rekeningnummers/budgethouders")).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await Portaal.AlsAsync("svb.fin1")).PostFormulierAsync(
                "/rekeningnummers", new() { ["budgethouder"] = Guid.NewGuid().ToString(), ["versie"] = "1" }, "/rekeningnummers/budgethouders")).StatusCode);
    }
}
