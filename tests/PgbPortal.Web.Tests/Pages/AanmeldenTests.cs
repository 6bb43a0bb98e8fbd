using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Declaraties;
using PgbPortal.TestSupport;

namespace PgbPortal.Web.Tests.Pages;

public sealed class AanmeldenTests(PortaalFabriek portaal) : IClassFixture<PortaalFabriek>
{
    [Fact]
    public async Task Wie_niet_is_ingelogd_gaat_naar_de_aanmeldpagina()
    {
        var antwoord = await portaal.Bezoeker().GetAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.StartsWith("/aanmelden", antwoord.Headers.Location!.OriginalString);
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
    public async Task Een_kaart_zegt_in_de_woorden_van_de_startpagina_wat_er_het_eerst_wacht()
    {
        var (_, overeenkomst) = await portaal.Wereld.GoedgekeurdAsync("dina");
        await using (var db = portaal.Wereld.Database.Db())
        {
            var lopend = await db.Zorgovereenkomsten.Include(z => z.Regels).SingleAsync(z => z.Id == overeenkomst);
            db.AddRange(Enumerable.Range(0, 3).Select(_ => new DeclaratieBuilder { Overeenkomst = lopend, Invoerder = Invoerder.Zorgverlener }.Build()));
            await db.SaveChangesAsync();
        }

        // Names stand in bdi.
        static string Tekst(string html) => WebUtility.HtmlDecode(Regex.Replace(html, "</?bdi[^>]*>", ""));
        string[] eerste = [.. Regex.Matches(Tekst(await (await portaal.AlsAsync("dina")).GetStringAsync("/")), "class=\"pgb-taak__link\"[^>]*>([^<]+)<").Take(2).Select(m => m.Groups[1].Value)];
        string[] kaarten = [.. Tekst(await portaal.Bezoeker().GetStringAsync("/aanmelden")).Split("<li class=\"pgb-kaart\">")];
        var dina = Assert.Single(kaarten, k => k.Contains("<h3>Dina Smit</h3>")).Split("<button")[0];

        Assert.Equal(2, eerste.Length);
        Assert.Contains("Te doen: 3", dina);
        Assert.Contains("· Kees Begeleiding", dina);
        Assert.Equal([.. eerste, "en nog 1"], Regex.Matches(dina, @"<li>\s*([^<]+?)\s*<").Select(m => m.Groups[1].Value));
        Assert.Contains("Er wacht nu niets.", Assert.Single(kaarten, k => k.Contains("<h3>Bas Mulder</h3>")));
    }

    [Fact]
    public async Task Een_account_dat_niet_bestaat_geeft_geen_toegang()
    {
        var antwoord = await portaal.Bezoeker().PostFormulierAsync("/aanmelden", new() { ["account"] = Guid.NewGuid().ToString() });

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    [Fact]
    public async Task Op_elke_pagina_kan_men_uitloggen_en_daarna_is_de_startpagina_dicht()
    {
        var consulent = await portaal.AlsAsync("westland.cons");
        foreach (var adres in new[] { "/", "/declaraties", "/berichten", "/sessies" })
        {
            Assert.Contains("action=\"/afmelden\"", await consulent.GetStringAsync(adres));
        }

        await consulent.PostFormulierAsync("/", [], "/afmelden");

        Assert.Equal(HttpStatusCode.Redirect, (await consulent.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Een_bewaarde_sessie_opent_na_uitloggen_niets_meer_en_een_andere_sessie_wel()
    {
        var ander = await portaal.AlsAsync("westland.toets");
        var aanmelden = await portaal.Bezoeker().PostFormulierAsync(
            "/aanmelden", new() { ["account"] = portaal.Wereld.Account("westland.toets").ToString() });
        var cookie = aanmelden.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("pgb-sessie=", StringComparison.Ordinal)).Split(';')[0];
        async Task<HttpResponseMessage> MetAsync(HttpMethod methode, string adres, HttpContent? inhoud = null, string extra = "")
        {
            using var verzoek = new HttpRequestMessage(methode, adres) { Content = inhoud };
            verzoek.Headers.Add("Cookie", cookie + extra);
            return await portaal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false }).SendAsync(verzoek);
        }

        var pagina = await MetAsync(HttpMethod.Get, "/");
        var formulier = pagina.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("pgb-formulier=", StringComparison.Ordinal)).Split(';')[0];
        var token = Formulieren.Token(await pagina.Content.ReadAsStringAsync());
        var af = await MetAsync(
            HttpMethod.Post, "/afmelden", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]), $"; {formulier}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (pagina.StatusCode, af.StatusCode));
        Assert.Equal(HttpStatusCode.Redirect, (await MetAsync(HttpMethod.Get, "/declaraties")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ander.GetAsync("/declaraties")).StatusCode);
    }

    [Fact]
    public async Task De_gezondheid_is_voor_iedereen_te_zien()
    {
        Assert.Equal("Healthy", await portaal.Bezoeker().GetStringAsync("/gezond/klaar"));
    }
}
