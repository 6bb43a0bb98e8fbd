using System.Net;

namespace PgbPortal.Web.Tests.Infrastructure;

public sealed class FoutpaginasTests(Testportaal portaal) : IClassFixture<Testportaal>
{
    [Fact]
    public async Task Een_onbekend_adres_krijgt_een_pagina_van_ons()
    {
        var antwoord = await portaal.Bezoeker().GetAsync("/fout/404");

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        var html = await antwoord.Content.ReadAsStringAsync();
        Assert.Contains("<h1>Deze pagina is er niet</h1>", html);
        Assert.Contains("<title>Deze pagina is er niet - PgbPortal</title>", html);
        Assert.Contains("href=\"/hulp\"", html);
    }

    [Theory]
    [InlineData(400, "Dit formulier is niet goed aangekomen")]
    [InlineData(403, "Dit mag u hier niet doen")]
    [InlineData(409, "Iemand anders was u net voor")]
    [InlineData(500, "Er ging iets mis bij ons")]
    public async Task Elke_weigering_heeft_eigen_woorden(int status, string titel)
    {
        var antwoord = await portaal.Bezoeker().GetAsync($"/fout/{status}");

        Assert.Equal(status, (int)antwoord.StatusCode);
        Assert.Contains($"<h1>{titel}</h1>", await antwoord.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Een_vreemd_nummer_is_gewoon_niet_gevonden()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await portaal.Bezoeker().GetAsync("/fout/204")).StatusCode);
    }

    [Fact]
    public async Task Een_formulier_zonder_zegel_wordt_geweigerd_met_een_pagina_van_ons()
    {
        var antwoord = await portaal.Bezoeker().PostAsync("/vormgeving", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.Contains("Dit formulier is niet goed aangekomen", await antwoord.Content.ReadAsStringAsync());
    }
}
