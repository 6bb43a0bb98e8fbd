using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class ToegangTests(Overeenkomstportaal portaal)
{
    private static readonly string[] Onderdelen =
        ["", "/soort", "/periode", "/zorg", "/controleren", "/ondertekenen", "/voorstellen", "/intrekken", "/beoordelen", "/toetsen", "/afdrukken"];

    public static TheoryData<string> PaginasVanEenOvereenkomst => [.. Onderdelen];

    [Fact]
    public async Task De_lijst_en_een_nieuwe_overeenkomst_vragen_om_inloggen()
    {
        foreach (var adres in new[] { "/overeenkomsten", "/overeenkomsten/nieuw" })
        {
            var antwoord = await portaal.Bezoeker().GetAsync(adres);

            Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
            Assert.StartsWith("/aanmelden", antwoord.Headers.Location!.OriginalString);
        }
    }

    [Theory]
    [MemberData(nameof(PaginasVanEenOvereenkomst))]
    public async Task Elke_pagina_van_een_overeenkomst_vraagt_om_inloggen(string onderdeel)
    {
        var antwoord = await portaal.Bezoeker().GetAsync($"/overeenkomsten/{Guid.NewGuid()}{onderdeel}");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.StartsWith("/aanmelden", antwoord.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("dina", "", "/soort", "/periode", "/zorg", "/controleren", "/ondertekenen", "/voorstellen", "/intrekken", "/afdrukken")]
    [InlineData("linde", "", "/ondertekenen", "/voorstellen", "/afdrukken")]
    [InlineData("delft.toets", "", "/beoordelen", "/afdrukken")]
    [InlineData("svb.recht", "", "/toetsen", "/afdrukken")]
    public async Task Van_een_ander_of_onbekend_is_dezelfde_pagina(string account, params string[] onderdelen)
    {
        var vreemd = (await portaal.GedeeldAsync()).Waarde;
        var client = await portaal.AlsAsync(account);
        foreach (var onderdeel in onderdelen)
        {
            var (status, pagina) = await HaalAsync(client, $"/overeenkomsten/{vreemd}{onderdeel}");
            var (statusOnbekend, paginaOnbekend) = await HaalAsync(client, $"/overeenkomsten/{Guid.NewGuid()}{onderdeel}");

            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.Equal((statusOnbekend, paginaOnbekend), (status, pagina));
        }
    }

    [Theory]
    [InlineData("kees", "/soort")]
    [InlineData("kees", "/controleren")]
    [InlineData("anna", "/beoordelen")]
    [InlineData("anna", "/toetsen")]
    [InlineData("westland.cons", "/beoordelen")]
    public async Task Een_andere_rol_mag_dit_niet(string account, string onderdeel)
    {
        var id = await portaal.IngediendAsync();

        var antwoord = await (await portaal.AlsAsync(account)).GetAsync($"/overeenkomsten/{id.Waarde}{onderdeel}");

        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }

    [Theory]
    [InlineData("kees")]
    [InlineData("westland.toets")]
    [InlineData("auditor")]
    public async Task Alleen_een_budgethouder_of_vertegenwoordiger_maakt_een_nieuwe(string account)
    {
        var antwoord = await (await portaal.AlsAsync(account)).GetAsync("/overeenkomsten/nieuw");

        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }

    // The sign-out form has a token that differs each time.
    private static async Task<(HttpStatusCode Status, string Pagina)> HaalAsync(HttpClient client, string adres)
    {
        var antwoord = await client.GetAsync(adres);
        return (antwoord.StatusCode, Regex.Replace(await antwoord.Content.ReadAsStringAsync(), "<input[^>]*type=\"hidden\"[^>]*>", ""));
    }
}
