using System.Net;
using PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

namespace PgbPortal.Web.Tests.Infrastructure;

/// <summary>Requests that no form of the portal sends get a plain refusal, never a half page or a failure of ours.</summary>
[Collection(Overeenkomstpaginas.Naam)]
public sealed class OngevraagdTests(Overeenkomstportaal portaal)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/budget")]
    [InlineData("/declaraties")]
    [InlineData("/overeenkomsten")]
    [InlineData("/hulp")]
    public async Task Een_pagina_zonder_formulier_neemt_niets_aan(string adres)
    {
        var anna = await portaal.AlsAsync("anna");
        var token = Formulieren.Token(await anna.GetStringAsync("/budget"));
        foreach (var methode in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Trace })
        {
            using var verzoek = new HttpRequestMessage(methode, adres);
            if (methode != HttpMethod.Trace)
            {
                verzoek.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            }

            var antwoord = await anna.SendAsync(verzoek);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, antwoord.StatusCode);
            Assert.Contains("GET", antwoord.Content.Headers.Allow);
            Assert.Contains("Deze pagina kunt u alleen bekijken.", await antwoord.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Een_formulier_dat_niemand_kan_lezen_is_niet_goed_aangekomen()
    {
        var anna = await portaal.AlsAsync("anna");
        var token = Formulieren.Token(await anna.GetStringAsync("/overeenkomsten/nieuw"));
        var nul = $"__RequestVerificationToken={token}&Invoer.Nummer=a%00b";
        var velden = string.Join('&', Enumerable.Range(0, 3000).Select(i => $"veld{i}=1")) + $"&__RequestVerificationToken={token}";
        foreach (var inhoud in new[] { nul, velden })
        {
            var antwoord = await anna.PostAsync(
                "/overeenkomsten/nieuw", new StringContent(inhoud, null, "application/x-www-form-urlencoded"));

            Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
            Assert.Contains("Dit formulier is niet goed aangekomen", await antwoord.Content.ReadAsStringAsync());
        }

        using var half = new StringContent("--grens\r\nkapot");
        half.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=grens");
        Assert.Equal(HttpStatusCode.BadRequest, (await anna.PostAsync("/overeenkomsten/nieuw", half)).StatusCode);
    }

    [Fact]
    public async Task Wie_geen_berichten_mag_inlezen_kan_er_ook_geen_groot_bestand_kwijt()
    {
        var anna = await portaal.AlsAsync("anna");

        var antwoord = await anna.PostAsync("/berichten/inlezen", new ByteArrayContent(new byte[27_000_000]));

        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }

    [Fact]
    public async Task Het_adres_om_in_te_loggen_noemt_niet_de_host_die_iemand_opgaf()
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, "/declaraties");
        verzoek.Headers.Host = "evil.example";

        var antwoord = await portaal.Bezoeker().SendAsync(verzoek);

        Assert.Equal("/aanmelden?terug=%2Fdeclaraties", antwoord.Headers.Location!.OriginalString);
    }
}
