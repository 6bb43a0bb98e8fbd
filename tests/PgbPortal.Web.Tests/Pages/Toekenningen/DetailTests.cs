using System.Net;

namespace PgbPortal.Web.Tests.Pages.Toekenningen;

public sealed class DetailTests(PortaalFabriek portaal) : IClassFixture<PortaalFabriek>
{
    [Fact]
    public async Task Een_consulent_ziet_het_budget_en_wat_hij_kan_doen()
    {
        var toekenning = await portaal.Wereld.ToekenningAsync("anna", nummer: "W-D1");
        var html = await (await (await portaal.AlsAsync("westland.cons")).GetAsync($"/toekenningen/{toekenning.Id.Waarde}")).TekstAsync();

        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Toekenning W-D1", html);
        Assert.Contains("Begint later", html);
        Assert.Contains("Waar is dit budget nu?", html);
        Assert.Contains("De budgethouder kan nu al overeenkomsten maken.", html);
        Assert.Contains("€ 8.320,00", html);
        Assert.Contains($"/toekenningen/{toekenning.Id.Waarde}/intrekken", html);
        Assert.DoesNotContain("<title>Toekenning W-D1 Anna", html);
    }

    [Fact]
    public async Task Een_toetser_ziet_geen_knoppen()
    {
        var toekenning = await portaal.Wereld.ToekenningAsync("dina", nummer: "W-D2");
        var html = await (await portaal.AlsAsync("westland.toets")).GetStringAsync($"/toekenningen/{toekenning.Id.Waarde}");

        Assert.DoesNotContain("/wijzigen", html);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/wijzigen")]
    [InlineData("/intrekken")]
    [InlineData("/beeindigen")]
    public async Task De_toekenning_van_een_ander_bestaat_niet(string deel)
    {
        var toekenning = await portaal.Wereld.ToekenningAsync("bas", "delft", $"D-{deel.Length}", zorgfunctie: $"0{(deel.Length % 8) + 1}");
        var westland = await portaal.AlsAsync("westland.cons");

        await westland.BestaatNietAsync($"/toekenningen/{toekenning.Id.Waarde}{deel}", $"/toekenningen/{Guid.NewGuid()}{deel}");
        Assert.Equal(
            HttpStatusCode.Redirect, (await portaal.Bezoeker().GetAsync($"/toekenningen/{toekenning.Id.Waarde}{deel}")).StatusCode);
    }
}
