using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using PgbPortal.Application.Huisstijlen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;

namespace PgbPortal.Web.Tests.Pages.Huisstijl;

public sealed class HuisstijlTests : Portaalproef
{
    private static readonly Dictionary<string, string?> Invoer = new()
    {
        ["Invoer.Weergavenaam"] = "Westland voor u",
        ["Invoer.Accentkleur"] = "7A1F4F",
        ["Invoer.Telefoon"] = "0174 123 456",
        ["Invoer.Website"] = "https://westland.voorbeeld.nl/pgb",
        ["Invoer.Openingstijden"] = "Op werkdagen van 9 tot 17 uur",
    };

    [Fact]
    public async Task Wat_een_beheerder_instelt_zien_collegas_en_wie_alleen_daar_een_dossier_heeft()
    {
        await Wereld.GoedgekeurdAsync();
        var beheerder = await Portaal.AlsAsync("westland.beheer");
        Keuring.IsGoedeOpmaak(await beheerder.GetStringAsync("/huisstijl"));

        var antwoord = await beheerder.PostFormulierAsync("/huisstijl", new(Invoer!), "/huisstijl?handler=Stijl");

        Assert.Equal("/huisstijl", antwoord.Headers.Location!.OriginalString);
        foreach (var wie in new[] { "westland.cons", "westland.toets", "anna", "kees" })
        {
            var pagina = await (await Portaal.AlsAsync(wie)).GetStringAsync("/");
            Keuring.IsGoedeOpmaak(pagina);
            Assert.Contains("Westland voor u", pagina);
            Assert.Matches("href=\"/huisstijl/[0-9a-f-]{36}\\.css\\?v=1\"", pagina);
        }

        foreach (var wie in new[] { "delft.cons", "svb.decl", "linde" })
        {
            Assert.DoesNotContain("/huisstijl/", await (await Portaal.AlsAsync(wie)).GetStringAsync("/"));
        }

        var hulp = await TekstAsync(await Portaal.AlsAsync("anna"), "/hulp");
        Assert.Contains("0174 123 456", hulp);
        Assert.Contains("Op werkdagen van 9 tot 17 uur", hulp);
        Assert.Contains("https://westland.voorbeeld.nl/pgb", hulp);
        Assert.DoesNotContain("0174 123 456", await TekstAsync(Portaal.Bezoeker(), "/hulp"));
    }

    [Fact]
    public async Task Wie_bij_twee_organisaties_een_budget_heeft_ziet_de_gewone_kleur()
    {
        await Wereld.ToekenningAsync("anna", "westland");
        await Wereld.ToekenningAsync("anna", "delft", "D-1");
        await (await Portaal.AlsAsync("westland.beheer")).PostFormulierAsync("/huisstijl", new(Invoer!), "/huisstijl?handler=Stijl");

        var start = await (await Portaal.AlsAsync("anna")).GetStringAsync("/");

        Assert.DoesNotContain("/huisstijl/", start);
        var hulp = await TekstAsync(await Portaal.AlsAsync("anna"), "/hulp");
        Assert.Contains("Westland voor u", hulp);
        Assert.Contains("gemeente Delft", hulp);
    }

    [Fact]
    public async Task De_kleur_is_een_eigen_stijlblad_dat_een_browser_mag_bewaren()
    {
        await Wereld.AlsAsync<HuisstijlInstellen, Domain.Verstrekkers.Huisstijl, int>("westland.beheer", new(null, Kleur.Parse("#7a1f4f"), "", null, null));
        var adres = Regex.Match(await (await Portaal.AlsAsync("westland.cons")).GetStringAsync("/"), "/huisstijl/[^\"]+").Value;

        var blad = await Portaal.Bezoeker().GetAsync(adres);

        Assert.Equal((HttpStatusCode.OK, "text/css"), (blad.StatusCode, blad.Content.Headers.ContentType!.MediaType));
        Assert.Contains("max-age=31536000", blad.Headers.CacheControl!.ToString());
        var css = await blad.Content.ReadAsStringAsync();
        Assert.Contains("--pgb-merk:#7a1f4f", css);
        Assert.Contains("prefers-color-scheme:dark", css);
        using var nogEens = new HttpRequestMessage(HttpMethod.Get, adres.Split('?')[0]);
        nogEens.Headers.IfNoneMatch.Add(blad.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await Portaal.Bezoeker().SendAsync(nogEens)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Portaal.Bezoeker().GetAsync($"/huisstijl/{Guid.NewGuid()}.css")).StatusCode);
    }

    [Fact]
    public async Task Een_te_lichte_kleur_geeft_een_gewone_zin_bij_het_veld_en_wat_getypt_was_blijft()
    {
        var beheerder = await Portaal.AlsAsync("westland.beheer");

        var antwoord = await beheerder.PostFormulierAsync(
            "/huisstijl", new(Invoer!) { ["Invoer.Accentkleur"] = "#ffd700" }, "/huisstijl?handler=Stijl");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var tekst = await TekstAsync(antwoord);
        Assert.Contains("Deze kleur is te licht.", tekst);
        Assert.Contains("value=\"#ffd700\"", tekst);
        Assert.Contains("href=\"#Invoer_Accentkleur\"", tekst);
    }

    [Fact]
    public async Task Een_logo_staat_boven_de_pagina_en_is_weer_weg_te_halen()
    {
        var beheerder = await Portaal.AlsAsync("westland.beheer");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await StuurAsync(beheerder, "<svg/>"u8.ToArray())).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await StuurAsync(beheerder, Testlogo.Bytes)).StatusCode);

        var start = await (await Portaal.AlsAsync("westland.cons")).GetStringAsync("/");
        Keuring.IsGoedeOpmaak(start);
        var logo = await Portaal.Bezoeker().GetAsync(Regex.Match(start, "/huisstijl/[^\"]+\\.png\\?v=[0-9]+").Value);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (logo.StatusCode, logo.Content.Headers.ContentType!.MediaType));
        Assert.Equal(Logobeeld.Lees(Testlogo.Bytes).Inhoud, await logo.Content.ReadAsByteArrayAsync());
        await beheerder.PostFormulierAsync("/huisstijl", [], "/huisstijl?handler=Logoweg");
        Assert.DoesNotContain(".png", await (await Portaal.AlsAsync("westland.cons")).GetStringAsync("/"));
    }

    [Fact]
    public async Task Alleen_een_beheerder_komt_op_de_pagina()
    {
        Assert.StartsWith("/aanmelden", (await Portaal.Bezoeker().GetAsync("/huisstijl")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("westland.cons")).GetAsync("/huisstijl")).StatusCode);
    }

    [Fact]
    public void De_vlakken_waarop_de_kleur_moet_staan_zijn_die_van_het_thema()
    {
        var thema = File.ReadAllText(Path.Combine(Architecture.Bronnen.Map, "src", "PgbPortal.Web", "ui", "thema.css"));
        string[] Waarden(string naam) => [.. Regex.Matches(thema, $"--pgb-{naam}: (#[0-9a-f]+);").Select(m => m.Groups[1].Value is { Length: 4 } kort ? $"#{kort[1]}{kort[1]}{kort[2]}{kort[2]}{kort[3]}{kort[3]}" : m.Groups[1].Value)];
        string[] namen = ["papier", "vlak", "vlak-2"];

        Assert.Equal(namen.Select(n => Waarden(n)[0]), Accentkleuren.LichteVlakken.Select(k => k.ToString()));
        Assert.Equal([Waarden("op-merk")[1], .. namen.Select(n => Waarden(n)[1])], Accentkleuren.DonkereVlakken.Select(k => k.ToString()));
    }

    private static async Task<HttpResponseMessage> StuurAsync(HttpClient client, byte[] bytes)
    {
        var token = Formulieren.Token(await client.GetStringAsync("/huisstijl"));
        using var bestand = new ByteArrayContent(bytes);
        bestand.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var formulier = new MultipartFormDataContent
        {
            { bestand, "Logo.Bestand", "logo.png" },
            { new StringContent(token), "__RequestVerificationToken" },
        };
        return await client.PostAsync("/huisstijl?handler=Logo", formulier);
    }
}
