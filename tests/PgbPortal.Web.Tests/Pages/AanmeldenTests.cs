using System.Net;

namespace PgbPortal.Web.Tests.Pages;

public sealed class AanmeldenTests(PortaalFabriek portaal) : IClassFixture<PortaalFabriek>
{
    [Fact]
    public async Task Wie_niet_is_ingelogd_gaat_naar_de_aanmeldpagina()
    {
        var antwoord = await portaal.Bezoeker().GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.StartsWith("/aanmelden", antwoord.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task Een_gekozen_persoon_is_ingelogd_en_ziet_zijn_naam()
    {
        await portaal.Wereld.ToekenningAsync();
        var anna = await portaal.AlsAsync("anna");

        var pagina = await anna.GetStringAsync("/");

        Assert.Contains("Anna de Wit", pagina);
        Assert.Contains("budgethouder", pagina);
    }

    [Fact]
    public async Task Een_account_dat_niet_bestaat_geeft_geen_toegang()
    {
        var antwoord = await portaal.Bezoeker().PostFormulierAsync("/aanmelden", new() { ["account"] = Guid.NewGuid().ToString() });

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    [Fact]
    public async Task Na_uitloggen_is_de_startpagina_dicht()
    {
        var consulent = await portaal.AlsAsync("westland.cons");
        await consulent.PostFormulierAsync("/", [], "/afmelden");

        Assert.Equal(HttpStatusCode.Redirect, (await consulent.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task De_gezondheid_is_voor_iedereen_te_zien()
    {
        Assert.Equal("Healthy", await portaal.Bezoeker().GetStringAsync("/gezond/klaar"));
    }
}
