using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Infrastructure;

public sealed class WaardeModelBinderTests(Testportaal portaal) : IClassFixture<Testportaal>
{
    [Theory]
    [InlineData("Invoer.Van", "2 april 2026")]
    [InlineData("Invoer.Van", "2026-04-02")]
    [InlineData("Invoer.Van", "")]
    [InlineData("Invoer.Bedrag", "€ 1.234,56")]
    [InlineData("Invoer.Bedrag", "60")]
    [InlineData("Invoer.Uren1", "3:30")]
    [InlineData("Invoer.Uren1", "3,5")]
    public async Task Een_waarde_mag_op_meer_manieren_worden_getypt(string veld, string tekst)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Verstuur(veld, tekst)).StatusCode);
    }

    [Theory]
    [InlineData("Invoer.Van", "31 februari 2026", "Deze dag bestaat niet. Typ een datum die wel bestaat, bijvoorbeeld 2-4-2026.")]
    [InlineData("Invoer.Van", "2-4-26", "Typ het jaar met vier cijfers, bijvoorbeeld 2-4-2026.")]
    [InlineData("Invoer.Van", "vrijdag 2 april 2026", "Deze datum valt op een andere dag van de week. Typ alleen de datum, bijvoorbeeld 2-4-2026.")]
    [InlineData("Invoer.Van", "morgen", "Vul een datum in, bijvoorbeeld 2-4-2026.")]
    [InlineData("Invoer.Bedrag", "veel", "Vul een bedrag in, bijvoorbeeld 320,50.")]
    [InlineData("Invoer.Uren1", "drie", "Vul een aantal uren in, bijvoorbeeld 3,5 of 3:30.")]
    public async Task Wat_niet_te_lezen_is_blijft_staan_met_een_uitleg(string veld, string tekst, string uitleg)
    {
        var antwoord = await Verstuur(veld, tekst);

        var html = await antwoord.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Contains("<title>Fout: Vormgeving - PgbPortal</title>", html);
        Assert.Contains($"<a href=\"#{veld.Replace('.', '_')}\">{uitleg}</a>", html);
        Assert.Contains($"value=\"{tekst}\"", html);
    }

    [Fact]
    public async Task De_uitkomst_staat_een_keer_op_de_volgende_pagina()
    {
        var bezoeker = portaal.Bezoeker();
        await Verstuur("Invoer.Bedrag", "60", bezoeker);

        var eerste = await bezoeker.GetStringAsync("/vormgeving");
        var tweede = await bezoeker.GetStringAsync("/vormgeving");

        Assert.Contains("Uw formulier is goed aangekomen.", eerste);
        Assert.DoesNotContain("Uw formulier is goed aangekomen.", tweede);
    }

    private async Task<HttpResponseMessage> Verstuur(string veld, string tekst, HttpClient? bezoeker = null)
    {
        bezoeker ??= portaal.Bezoeker();
        var html = await bezoeker.GetStringAsync("/vormgeving");
        var zegel = Regex.Match(html, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
        return await bezoeker.PostAsync("/vormgeving", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = zegel,
            [veld] = tekst,
        }));
    }
}
