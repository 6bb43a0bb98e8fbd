using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Infrastructure;

public sealed class BeveiligingsheadersTests(Testportaal portaal) : IClassFixture<Testportaal>
{
    public static TheoryData<string> Antwoorden => ["/woorden", "/vormgeving", "/vormgeving?staat=fout", "/fout/404", "/fout/500", "/js/portal.js"];

    [Theory]
    [MemberData(nameof(Antwoorden))]
    public async Task Check_3_het_beleid_laat_alleen_de_eigen_bron_toe(string adres)
    {
        var beleid = Beleid(await portaal.Bezoeker().GetAsync(adres));

        Assert.Equal("'none'", beleid["default-src"]);
        foreach (var richtlijn in new[] { "base-uri", "frame-ancestors", "frame-src", "object-src" })
        {
            Assert.Equal("'none'", beleid[richtlijn]);
        }

        Assert.Equal("'self'", beleid["form-action"]);
        Assert.Equal("'script'", beleid["require-trusted-types-for"]);
        Assert.All(beleid.Values, w => Assert.DoesNotMatch("unsafe|data:|https?:|\\*", w));
    }

    [Theory]
    [MemberData(nameof(Antwoorden))]
    public async Task Check_5_tot_8_de_andere_headers_staan_op_elk_antwoord(string adres)
    {
        var antwoord = await portaal.Bezoeker().GetAsync(adres);

        Assert.Equal("DENY", Header(antwoord, "X-Frame-Options"));
        Assert.Equal("nosniff", Header(antwoord, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(antwoord, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(antwoord, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(antwoord, "Cross-Origin-Resource-Policy"));
        Assert.All(Header(antwoord, "Permissions-Policy").Split(", "), recht => Assert.EndsWith("=()", recht));
        Assert.Equal("utf-8", antwoord.Content.Headers.ContentType!.CharSet);
    }

    [Theory]
    [MemberData(nameof(Antwoorden))]
    public async Task Check_1_over_https_vraagt_elk_antwoord_om_een_jaar_https_en_zonder_niet(string adres)
    {
        var beveiligd = portaal.Bezoeker();
        beveiligd.BaseAddress = new("https://localhost");

        Assert.Equal("max-age=31536000; includeSubDomains", Header(await beveiligd.GetAsync(adres), "Strict-Transport-Security"));
        Assert.False((await portaal.Bezoeker().GetAsync(adres)).Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Het_script_bewaart_niets_in_de_browser_en_maakt_van_tekst_geen_opmaak_of_code()
    {
        var script = await portaal.Bezoeker().GetStringAsync("/js/portal.js");

        Assert.Contains("\"use strict\"", script);
        Assert.DoesNotMatch("(?i)localStorage|sessionStorage|indexedDB|caches\\.|document\\.cookie|serviceWorker|postMessage|\"message\"|\"paste\"", script);
        Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new Function|__proto__|prototype|JSON\\.parse", script);
    }

    [Theory]
    [InlineData("/woorden")]
    [InlineData("/vormgeving")]
    [InlineData("/fout/404")]
    public async Task Check_10_een_pagina_wordt_nergens_bewaard(string adres)
    {
        Assert.Equal("no-store", Header(await portaal.Bezoeker().GetAsync(adres), "Cache-Control"));
    }

    [Fact]
    public async Task Een_vast_bestand_met_een_vingerafdruk_wordt_wel_bewaard()
    {
        var html = await portaal.Bezoeker().GetStringAsync("/woorden");
        var adres = Regex.Match(html, "href=\"(/css/site[^\"]*)\"").Groups[1].Value;

        var antwoord = await portaal.Bezoeker().GetAsync(adres);

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.True((await antwoord.Content.ReadAsByteArrayAsync()).Length > 10_000);
        Assert.DoesNotContain("no-store", Header(antwoord, "Cache-Control"));
    }

    [Fact]
    public async Task Zonder_melding_gaat_er_geen_koekje_van_een_melding_mee()
    {
        var antwoord = await portaal.Bezoeker().GetAsync("/woorden");

        // The form that chooses the language has a cookie of its own.
        Assert.StartsWith("pgb-formulier=", Assert.Single(antwoord.Headers.GetValues("Set-Cookie")));
    }

    [Theory]
    [MemberData(nameof(Antwoorden))]
    public async Task Check_11_het_antwoord_noemt_geen_software(string adres)
    {
        var antwoord = await portaal.Bezoeker().GetAsync(adres);

        Assert.False(antwoord.Headers.Contains("Server"));
        Assert.False(antwoord.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [InlineData("/woorden")]
    [InlineData("/hulp")]
    [InlineData("/privacy")]
    [InlineData("/toegankelijkheid")]
    [InlineData("/vormgeving")]
    [InlineData("/vormgeving?staat=fout")]
    public async Task Check_4_er_staat_geen_code_in_de_pagina(string adres)
    {
        var html = await portaal.Bezoeker().GetStringAsync(adres);

        Assert.DoesNotMatch("<[^>]+\\s(style|on[a-z]+)\\s*=", html);
        Assert.DoesNotMatch("<style|javascript:", html);
        Assert.All(Regex.Matches(html, "<script[^>]*>(.*?)</script>", RegexOptions.Singleline), m => Assert.Equal("", m.Groups[1].Value));
        Assert.All(Regex.Matches(html, "(?:src|href|action)=\"([^\"]*)\""), m => Assert.DoesNotMatch("^(https?:)?//", m.Groups[1].Value));
    }

    private static Dictionary<string, string> Beleid(HttpResponseMessage antwoord) => Header(antwoord, "Content-Security-Policy")
        .Split(';', StringSplitOptions.TrimEntries)
        .ToDictionary(r => r.Split(' ')[0], r => r[r.Split(' ')[0].Length..].Trim());

    private static string Header(HttpResponseMessage antwoord, string naam) => Assert.Single(antwoord.Headers.GetValues(naam));
}
