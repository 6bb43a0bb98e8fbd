using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;

namespace PgbPortal.Web.Tests.Pages;

public sealed class VormgevingTests(Testportaal portaal) : IClassFixture<Testportaal>
{
    [Fact]
    public async Task De_vormgeving_bestaat_alleen_voor_wie_bouwt()
    {
        using var buiten = portaal.WithWebHostBuilder(b => b.UseEnvironment("Staging")
            .UseSetting("Betalingen:Iban", "NL91ABNA0417164300"));

        var antwoord = await buiten.CreateClient(new() { AllowAutoRedirect = false }).GetAsync("/vormgeving");

        Assert.NotEqual(HttpStatusCode.OK, antwoord.StatusCode);
    }

    [Theory]
    [InlineData("/vormgeving")]
    [InlineData("/vormgeving?staat=fout")]
    [InlineData("/vormgeving?staat=lang")]
    [InlineData("/woorden")]
    [InlineData("/hulp")]
    [InlineData("/toegankelijkheid")]
    [InlineData("/privacy")]
    public async Task Een_pagina_heeft_een_kop_een_titel_en_elk_nummer_een_keer(string adres)
    {
        var html = await portaal.Bezoeker().GetStringAsync(adres);

        Assert.Single(Regex.Matches(html, "<h1[ >]"));
        Assert.Contains("<html lang=\"nl\">", html);
        Assert.Contains("<main class=\"pgb-hoofd\" id=\"inhoud\"", html);
        Assert.Contains("href=\"#inhoud\">Direct naar de inhoud</a>", html);
        var nummers = Regex.Matches(html, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(nummers.Distinct(), nummers);
        Assert.All(
            Regex.Matches(html, " (?:for|aria-describedby|aria-labelledby)=\"([^\"]+)\"").SelectMany(m => m.Groups[1].Value.Split(' ')),
            nummer => Assert.Contains(nummer, nummers));
    }

    [Fact]
    public async Task Elk_begrip_staat_bij_de_woorden()
    {
        var html = WebUtility.HtmlDecode(await portaal.Bezoeker().GetStringAsync("/woorden"));

        Assert.All(PgbPortal.Web.TagHelpers.Begrippen.Alle, b =>
        {
            Assert.Contains($"<dt id=\"{b.Anker}\">{b.Woord}</dt>", html);
            Assert.Contains(b.Uitleg, html);
        });
    }
}
