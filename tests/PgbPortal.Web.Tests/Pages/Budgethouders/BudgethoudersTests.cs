using System.Net;

namespace PgbPortal.Web.Tests.Pages.Budgethouders;

public sealed class BudgethoudersTests(PortaalFabriek portaal) : IClassFixture<PortaalFabriek>
{
    [Fact]
    public async Task Zonder_inloggen_is_er_geen_lijst()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await portaal.Bezoeker().GetAsync("/budgethouders")).StatusCode);
    }

    [Theory]
    [InlineData("kees")]
    [InlineData("svb.kcc")]
    [InlineData("westland.toets")]
    public async Task Alleen_een_consulent_ziet_de_lijst(string wie)
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portaal.AlsAsync(wie)).GetAsync("/budgethouders")).StatusCode);
    }

    [Fact]
    public async Task Zoeken_zet_geen_naam_in_het_adres_en_vindt_wel()
    {
        await portaal.Wereld.ToekenningAsync("anna", nummer: "W-B1");
        await portaal.Wereld.ToekenningAsync("dina", nummer: "W-B2");
        var consulent = await portaal.AlsAsync("westland.cons");

        var antwoord = await consulent.PostFormulierAsync("/budgethouders", new() { ["Zoek"] = "de wit" });
        var adres = antwoord.Headers.Location!.OriginalString;
        var html = await (await consulent.GetAsync(adres)).TekstAsync();

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.DoesNotContain("wit", adres, StringComparison.OrdinalIgnoreCase);
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Anna de Wit", html);
        Assert.DoesNotContain("Dina Smit", html);
        Assert.Equal("de wit", Keuring.Waarde(html, "Zoek"));
    }

    [Fact]
    public async Task Wie_niemand_vindt_leest_wat_te_doen()
    {
        var consulent = await portaal.AlsAsync("westland.cons");

        var antwoord = await consulent.PostFormulierAsync("/budgethouders", new() { ["Zoek"] = "zzz" });

        Assert.Contains("We vinden niemand.", await consulent.GetStringAsync(antwoord.Headers.Location));
    }

    [Fact]
    public async Task Een_dossier_is_goed_opgemaakt_en_noemt_de_naam_niet_in_de_titel()
    {
        var toekenning = await portaal.Wereld.ToekenningAsync("bas", nummer: "W-B3");
        var consulent = await portaal.AlsAsync("westland.cons");
        var html = await consulent.GetStringAsync($"/budgethouders/{toekenning.Budgethouder.Waarde}");

        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Bas Mulder", html);
        Assert.Contains("******007", html);
        Assert.Contains("<title>Dossier - ", html);
        Assert.DoesNotContain("999990007", html);
    }

    [Fact]
    public async Task Een_dossier_van_een_ander_bestaat_niet()
    {
        var toekenning = await portaal.Wereld.ToekenningAsync("joost", nummer: "W-B4");
        var delft = await portaal.AlsAsync("delft.cons");

        await delft.BestaatNietAsync($"/budgethouders/{toekenning.Budgethouder.Waarde}", $"/budgethouders/{Guid.NewGuid()}");
    }
}
