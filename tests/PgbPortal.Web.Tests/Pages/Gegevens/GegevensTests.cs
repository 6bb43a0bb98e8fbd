using System.IO.Compression;
using System.Net;
using System.Text.Json;

namespace PgbPortal.Web.Tests.Pages.Gegevens;

public sealed class GegevensTests : Portaalproef
{
    private const string Adres = "/mijn-gegevens";

    [Fact]
    public async Task De_pagina_wil_inloggen_en_is_niet_voor_medewerkers()
    {
        Assert.StartsWith("/aanmelden", (await Portaal.Bezoeker().GetAsync(Adres)).Headers.Location!.OriginalString);
        var consulent = await Portaal.AlsAsync("westland.cons");
        Assert.Equal(HttpStatusCode.Forbidden, (await consulent.GetAsync(Adres)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await consulent.GetAsync($"{Adres}/bestand")).StatusCode);
    }

    [Fact]
    public async Task Anna_krijgt_een_bestand_om_te_lezen_en_een_voor_de_computer()
    {
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        Keuring.IsGoedeOpmaak(await TekstAsync(anna, Adres));

        var antwoord = await anna.GetAsync($"{Adres}/bestand");

        Assert.Equal((HttpStatusCode.OK, "application/zip"), (antwoord.StatusCode, antwoord.Content.Headers.ContentType!.MediaType));
        await using var zip = new ZipArchive(await antwoord.Content.ReadAsStreamAsync());
        using var lezer = new StreamReader(await zip.GetEntry("gegevens.html")!.OpenAsync());
        var html = await lezer.ReadToEndAsync();
        Assert.Contains("<h1>Gegevens van Anna de Wit</h1>", html);
        Assert.Contains("999990019", html);
        Assert.DoesNotContain("NL93TEST0001015838", html);
        using var json = await JsonDocument.ParseAsync(await zip.GetEntry("gegevens.json")!.OpenAsync());
        Assert.Equal("Anna de Wit", json.RootElement.GetProperty("vanWie").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("tabellen").GetProperty("Zorgovereenkomsten").GetArrayLength());
    }

    [Fact]
    public async Task Na_een_kwartier_wordt_eerst_gevraagd_wie_u_bent()
    {
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        for (var minuut = 0; minuut < 16; minuut += 8)
        {
            Wereld.Klok.Zet(new(2026, 4, 2), TimeOnly.FromDateTime(Application.Klok.Lokaal(Wereld.Klok.GetUtcNow().UtcDateTime)).AddMinutes(8));
            await anna.GetAsync("/");
        }

        var antwoord = await anna.GetAsync($"{Adres}/bestand");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.StartsWith("/bevestigen", antwoord.Headers.Location!.OriginalString);
    }
}
