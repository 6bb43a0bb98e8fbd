using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PgbPortal.Application.Identity;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Tests.Pages.Inloggen;

/// <summary>Check 37: staff with an account of the portal itself come in with a password and a code, and with no less.</summary>
public sealed class InloggenTests : IAsyncLifetime
{
    private const string Email = "nina@westland.example";
    private const string Wachtwoord = "vier paarse olifanten";

    private static readonly Uri Adres = new("https://pgb.voorbeeld.test");

    private readonly PortaalFabriek _portaal = new();

    public async ValueTask InitializeAsync()
    {
        _portaal.Instellingen["Oefenwereld:Vullen"] = "false";
        _portaal.Instellingen["Aanmelden:Adres"] = Adres.OriginalString;
        _portaal.Instellingen["Aanmelden:Lokaal:westland:Organisatie"] = "1783";
        await _portaal.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _portaal.DisposeAsync();

    [Fact]
    public async Task Check37_een_medewerker_stelt_het_account_in_en_logt_in_met_wachtwoord_en_code()
    {
        var code = await UitnodigenAsync();
        var nina = Browser();

        Assert.Contains("/inloggen", await nina.GetStringAsync("/aanmelden"));
        var (sleutel, herstelcodes) = await StelInAsync(nina, code);
        Assert.Equal(10, herstelcodes.Count);
        Assert.Equal(HttpStatusCode.OK, (await nina.GetAsync("/overeenkomsten")).StatusCode);

        var later = Browser();
        Assert.Equal("/inloggen/code", (await LogInAsync(later)).Headers.Location!.OriginalString);
        Assert.StartsWith("/aanmelden", (await later.GetAsync("/overeenkomsten")).Headers.Location!.OriginalString);
        var fout = await later.PostFormulierAsync("/inloggen/code", new() { ["Code"] = "000000" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        var gebruikt = Appcode.Van(sleutel, 1);
        var goed = await later.PostFormulierAsync("/inloggen/code", new() { ["Code"] = gebruikt });
        Assert.Equal("/", goed.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await later.GetAsync("/overeenkomsten")).StatusCode);
        foreach (var koekje in goed.Headers.GetValues("Set-Cookie"))
        {
            Assert.StartsWith("__Host-", koekje);
            Assert.Contains("secure", koekje);
            Assert.Contains("httponly", koekje);
        }

        // Accepting the invitation, and choosing the password and the app.
        await using (var db = Db())
        {
            var account = await db.Gebruikers.SingleAsync(g => g.Email == Email);
            var regels = await db.Logregels.Where(l => l.Gebeurtenis == "Accountinstellen").ToListAsync();
            Assert.Equal(2, regels.Count);
            Assert.All(regels, l => Assert.Equal((account.Id, Application.Persistence.Logactie.Wijzigen, true), (l.GebruikerId, l.Actie, l.Wijziging)));
        }

        // Who looked over a shoulder comes too late, and the invitation opens nothing any more.
        var dief = Browser();
        await LogInAsync(dief);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await dief.PostFormulierAsync("/inloggen/code", new() { ["Code"] = gebruikt })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await UitnodigingAsync(Browser(), code)).StatusCode);
    }

    [Fact]
    public async Task De_qr_code_is_die_van_de_sleutel_en_staat_in_de_pagina_zelf()
    {
        var nina = Browser();
        await UitnodigingAsync(nina, await UitnodigenAsync());

        var antwoord = await nina.GetAsync("/inloggen/instellen");
        var html = await antwoord.Content.ReadAsStringAsync();

        Keuring.IsGoedeOpmaak(html);
        var adres = WebUtility.HtmlDecode(Regex.Match(html, "href=\"(otpauth:[^\"]+)\"").Groups[1].Value);
        Assert.Contains(Regex.Match(html, "<code>([A-Z2-7 ]+)</code>").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal), adres);
        var svg = Regex.Match(html, "<svg class=\"pgb-qr\".*?</svg>").Value;
        Assert.Equal(Zwart(Qrcode.Rijen(adres)), Regex.Matches(svg, "M([0-9]+) ([0-9]+)h1v1h-1z").Select(m => (int.Parse(m.Groups[1].Value), int.Parse(m.Groups[2].Value))));

        // Nothing that the content policy stops, and a camera finds the three corners with a white edge around them.
        Assert.DoesNotContain("style", svg);
        Assert.DoesNotContain("data:", svg);
        Assert.Contains("img-src 'self';", antwoord.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("aria-label=\"QR-code om het account aan uw app toe te voegen\"", svg);
        var rijen = Qrcode.Rijen(adres);
        Assert.All(rijen.Take(Qrcode.Rand), r => Assert.DoesNotContain(true, r));
        Assert.All(rijen.Skip(Qrcode.Rand).Take(1), r => Assert.All(r.Skip(Qrcode.Rand).Take(7), Assert.True));
        Assert.NotEqual(Zwart(rijen), Zwart(Qrcode.Rijen($"{adres}x")));
    }

    private static List<(int X, int Y)> Zwart(IReadOnlyList<bool[]> rijen) =>
        [.. rijen.SelectMany((r, y) => r.Index().Where(c => c.Item).Select(c => (c.Index, y)))];

    [Fact]
    public async Task Een_beheerder_nodigt_op_de_pagina_uit_met_de_wetten_die_gekozen_zijn()
    {
        var beheerder = Browser();
        await StelInAsync(beheerder, await UitnodigenAsync(Rol.BeheerderVerstrekker));

        var antwoord = await beheerder.PostFormulierAsync("/medewerkers/uitnodigen", new()
        {
            ["Invoer.Naam"] = "Piet Pas",
            ["Invoer.Email"] = "piet@westland.example",
            ["Invoer.Rol"] = "ConsulentVerstrekker",
            ["Invoer.Wetten"] = "Wmo",
        });

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        var html = await antwoord.Content.ReadAsStringAsync();
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Geef deze code door", html);
        await using var db = Db();
        Assert.Equal([Wet.Wmo], (await db.Medewerkers.SingleAsync(m => m.Naam == "Piet Pas")).Wetten);
        var piet = await db.Gebruikers.SingleAsync(g => g.Naam == "Piet Pas");
        Keuring.IsGoedeOpmaak(await beheerder.GetStringAsync($"/medewerkers/{piet.Id}"));
    }

    [Fact]
    public async Task Een_herstelcode_werkt_een_keer()
    {
        var (_, herstelcodes) = await StelInAsync(Browser(), await UitnodigenAsync());

        foreach (var verwacht in new[] { HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity })
        {
            var nina = Browser();
            await LogInAsync(nina);
            Keuring.IsGoedeOpmaak(await nina.GetStringAsync("/inloggen/herstelcode"));
            var antwoord = await nina.PostFormulierAsync("/inloggen/herstelcode", new() { ["Code"] = herstelcodes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal) });
            Assert.Equal(verwacht, antwoord.StatusCode);
        }
    }

    [Fact]
    public async Task Een_herstelcode_twee_keer_tegelijk_werkt_een_keer()
    {
        var (_, herstelcodes) = await StelInAsync(Browser(), await UitnodigenAsync());
        var browsers = new[] { Browser(), Browser(), Browser() };
        foreach (var browser in browsers)
        {
            await LogInAsync(browser);
        }

        var antwoorden = await Task.WhenAll(browsers.Select(b => b.PostFormulierAsync("/inloggen/herstelcode", new() { ["Code"] = herstelcodes[3] })));

        Assert.Single(antwoorden, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.Equal(2, antwoorden.Count(a => a.StatusCode == HttpStatusCode.UnprocessableEntity));
    }

    [Fact]
    public async Task Herstelcodes_staan_nergens_leesbaar_ook_niet_voor_wie_de_sleutel_van_de_database_heeft()
    {
        var (_, herstelcodes) = await StelInAsync(Browser(), await UitnodigenAsync());

        await using var db = Db();
        var bewaard = await db.Set<IdentityUserToken<Guid>>().Where(t => db.Gebruikers.Any(g => g.Id == t.UserId && g.Email == Email)).ToListAsync();
        var hashes = Assert.Single(bewaard, t => t.Name == "RecoveryCodes").Value!.Split(';');
        Assert.Equal(10, hashes.Distinct().Count());
        Assert.All(hashes, h => Assert.Equal(61, Convert.FromBase64String(h).Length));
        Assert.All(herstelcodes, code => Assert.DoesNotContain(bewaard, t => t.Value!.Contains(code, StringComparison.Ordinal)
            || t.Value.Contains(code.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal)));
        Assert.Equal(10, herstelcodes.Distinct().Count());
    }

    [Fact]
    public async Task Twee_keer_tegelijk_klaarmaken_geeft_twee_keer_dezelfde_herstelcodes_en_ze_werken()
    {
        var nina = Browser();
        await UitnodigingAsync(nina, await UitnodigenAsync());
        var html = await nina.GetStringAsync("/inloggen/instellen");
        var velden = Formulieren.Verborgen(html).Concat(new Dictionary<string, string>
        {
            ["Invoer.Wachtwoord"] = Wachtwoord,
            ["Invoer.Nogmaals"] = Wachtwoord,
            ["Invoer.Code"] = Appcode.Van(Regex.Match(html, "<code>([A-Z2-7 ]+)</code>").Groups[1].Value),
        }).ToList();

        // Together, or the first has taken the cookie of this step away before the third is sent.
        using var samen = new Barrier(3);
        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(
            () =>
            {
                samen.SignalAndWait();
                return nina.PostAsync("/inloggen/instellen", new FormUrlEncodedContent(velden));
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        Assert.All(antwoorden, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        var codes = await Task.WhenAll(antwoorden.Select(async a =>
            string.Join(' ', Regex.Matches(await a.Content.ReadAsStringAsync(), "<code>([A-Z0-9-]+)</code>").Select(m => m.Groups[1].Value))));
        Assert.Equal(10, codes[0].Split(' ').Length);
        Assert.Single(codes.Distinct());
        Assert.Equal(HttpStatusCode.OK, (await nina.GetAsync("/overeenkomsten")).StatusCode);
        var later = Browser();
        await LogInAsync(later);
        Assert.Equal(HttpStatusCode.Redirect, (await later.PostFormulierAsync("/inloggen/herstelcode", new() { ["Code"] = codes[0].Split(' ')[9] })).StatusCode);
    }

    [Fact]
    public async Task Wie_het_formulier_met_een_ander_wachtwoord_nog_eens_stuurt_ziet_geen_herstelcodes()
    {
        var (nina, ander) = (Browser(), Browser());
        var code = await UitnodigenAsync();
        await UitnodigingAsync(nina, code);
        var html = await nina.GetStringAsync("/inloggen/instellen");
        Dictionary<string, string> Velden(string wachtwoord) => Formulieren.Verborgen(html).Concat(new Dictionary<string, string>
        {
            ["Invoer.Wachtwoord"] = wachtwoord,
            ["Invoer.Nogmaals"] = wachtwoord,
            ["Invoer.Code"] = Appcode.Van(Regex.Match(html, "<code>([A-Z2-7 ]+)</code>").Groups[1].Value),
        }).ToDictionary(v => v.Key, v => v.Value);

        var antwoorden = await Task.WhenAll(
            nina.PostAsync("/inloggen/instellen", new FormUrlEncodedContent(Velden(Wachtwoord))),
            nina.PostAsync("/inloggen/instellen", new FormUrlEncodedContent(Velden("zeven groene lantaarns"))));

        Assert.Single(antwoorden, a => a.StatusCode == HttpStatusCode.OK);
        Assert.Equal("/inloggen/uitnodiging", Assert.Single(antwoorden, a => a.StatusCode != HttpStatusCode.OK).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await UitnodigingAsync(ander, code)).StatusCode);
    }

    [Fact]
    public async Task Check35_na_vijf_keer_fout_wacht_het_account_en_het_antwoord_is_voor_iedereen_gelijk()
    {
        var (sleutel, _) = await StelInAsync(Browser(), await UitnodigenAsync());
        var onbekend = await TekstAsync(await LogInAsync(Browser(), email: "niemand@westland.example"));
        var fout = await TekstAsync(await LogInAsync(Browser(), wachtwoord: "zeven groene lantaarns"));
        for (var keer = 0; keer < Lokaalaccounts.Pogingen; keer++)
        {
            await LogInAsync(Browser(), wachtwoord: "zeven groene lantaarns");
        }

        var goed = await LogInAsync(Browser());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, goed.StatusCode);
        Assert.Equal(onbekend.Replace("niemand@", "nina@", StringComparison.Ordinal), fout);
        Assert.Equal(fout, await TekstAsync(goed));
        Assert.DoesNotContain("olifanten", fout);
        Assert.NotEmpty(sleutel);
        await using var db = Db();
        var account = await db.Gebruikers.SingleAsync(g => g.Email == Email);
        Assert.True(await db.Logregels.CountAsync(l => l.GebruikerId == account.Id && l.Resultaat == Application.Persistence.Logresultaat.Geweigerd) >= Lokaalaccounts.Pogingen);
    }

    [Fact]
    public async Task Wie_tegelijk_raadt_komt_niet_verder_dan_wie_na_elkaar_raadt()
    {
        var hasher = new Tellendehasher();
        _portaal.Diensten = s => s.Replace(ServiceDescriptor.Singleton<IPasswordHasher<Gebruiker>>(hasher));
        await StelInAsync(Browser(), await UitnodigenAsync());
        hasher.Begin();
        var browsers = Enumerable.Range(0, 12).Select(_ => Browser()).ToList();
        var paginas = await Task.WhenAll(browsers.Select(b => b.GetStringAsync("/inloggen")));

        var antwoorden = await Task.WhenAll(browsers.Zip(paginas, (b, html) => b.PostAsync("/inloggen", new FormUrlEncodedContent(
            Formulieren.Verborgen(html).Concat(new Dictionary<string, string> { ["Invoer.Email"] = Email, ["Invoer.Wachtwoord"] = "zeven groene lantaarns" })))));

        Assert.All(antwoorden, a => Assert.Equal(HttpStatusCode.UnprocessableEntity, a.StatusCode));
        await using var db = Db();
        var account = await db.Gebruikers.SingleAsync(g => g.Email == Email);
        Assert.InRange(account.AccessFailedCount, 0, Lokaalaccounts.Pogingen);
        Assert.True(account.AccessFailedCount > 0 || account.LockoutEnd is not null);

        // Of twelve at once no more than five were held against the password; the others were compared with that of nobody.
        Assert.InRange(hasher.Echt(account.PasswordHash!), 1, Lokaalaccounts.Pogingen);
    }

    [Fact]
    public async Task Zonder_de_eerste_stap_is_er_geen_tweede_en_een_zwak_wachtwoord_komt_er_niet_door()
    {
        var code = await UitnodigenAsync();
        var bezoeker = Browser();
        Assert.Equal("/inloggen", (await bezoeker.GetAsync("/inloggen/code")).Headers.Location!.OriginalString);
        Assert.Equal("/inloggen", (await bezoeker.GetAsync("/inloggen/herstelcode")).Headers.Location!.OriginalString);
        Assert.Equal("/inloggen/uitnodiging", (await bezoeker.GetAsync("/inloggen/instellen")).Headers.Location!.OriginalString);
        Keuring.IsGoedeOpmaak(await bezoeker.GetStringAsync("/inloggen/hulp"));
        Assert.Contains("Vul uw wachtwoord in.", await TekstAsync(await LogInAsync(bezoeker, wachtwoord: "")));

        Assert.Equal("/inloggen/instellen", (await UitnodigingAsync(bezoeker, code)).Headers.Location!.OriginalString);
        var html = await bezoeker.GetStringAsync("/inloggen/instellen");
        Keuring.IsGoedeOpmaak(html);
        Assert.Equal(2, html.Split("type=\"password\"").Length - 1);
        var zwak = await TekstAsync(await bezoeker.PostFormulierAsync("/inloggen/instellen", new()
        {
            ["Invoer.Wachtwoord"] = "Wachtwoord123!",
            ["Invoer.Nogmaals"] = "Wachtwoord123!",
            ["Invoer.Code"] = "000000",
        }));

        Assert.Contains("te makkelijk te raden", zwak);
        Assert.Contains("Deze code klopt niet", zwak);
        Assert.DoesNotContain("Wachtwoord123!", zwak);

        // A password without the app: the account does not exist for who signs in.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await LogInAsync(Browser())).StatusCode);
    }

    [Fact]
    public async Task Een_wachtwoord_wijzigen_gaat_langs_de_pagina_en_logt_andere_apparaten_uit()
    {
        var nina = Browser();
        var (sleutel, _) = await StelInAsync(nina, await UitnodigenAsync());
        var ander = Browser();
        await LogInAsync(ander);
        await ander.PostFormulierAsync("/inloggen/code", new() { ["Code"] = Appcode.Van(sleutel, 1) });
        Assert.Contains("/wachtwoord", await ander.GetStringAsync("/sessies"));
        Assert.Equal("/wachtwoord", (await Browser().GetAsync("/.well-known/change-password")).Headers.Location!.OriginalString);

        Dictionary<string, string> velden = new() { ["Invoer.Oud"] = "fout", ["Invoer.Nieuw"] = "zeven groene lantaarns", ["Invoer.Nogmaals"] = "zeven groene lantaarns" };
        Keuring.IsGoedeOpmaak(await nina.GetStringAsync("/wachtwoord"));
        Assert.Contains("Uw oude wachtwoord klopt niet.", await TekstAsync(await nina.PostFormulierAsync("/wachtwoord", velden)));
        velden["Invoer.Oud"] = Wachtwoord;
        Assert.Equal("/sessies", (await nina.PostFormulierAsync("/wachtwoord", velden)).Headers.Location!.OriginalString);

        Assert.StartsWith("/aanmelden", (await ander.GetAsync("/overeenkomsten")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await nina.GetAsync("/overeenkomsten")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await LogInAsync(Browser())).StatusCode);
    }

    private HttpClient Browser() => _portaal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = Adres });

    private Application.Persistence.PgbDbContext Db() => _portaal.Wereld.Database.Db();

    private Task<string> UitnodigenAsync(Rol rol = Rol.ToetserVerstrekker) => _portaal.Wereld.NodigUitAsync(_portaal.Services, Email, rol);

    private static Task<HttpResponseMessage> UitnodigingAsync(HttpClient browser, string code) => browser.PostFormulierAsync(
        "/inloggen/uitnodiging", new() { ["Invoer.Email"] = Email, ["Invoer.Code"] = code });

    private static Task<HttpResponseMessage> LogInAsync(HttpClient browser, string email = Email, string wachtwoord = Wachtwoord) =>
        browser.PostFormulierAsync("/inloggen", new() { ["Invoer.Email"] = email, ["Invoer.Wachtwoord"] = wachtwoord });

    private static async Task<(string Sleutel, IReadOnlyList<string> Herstelcodes)> StelInAsync(HttpClient browser, string code)
    {
        Assert.Equal("/inloggen/instellen", (await UitnodigingAsync(browser, code)).Headers.Location!.OriginalString);
        var sleutel = Regex.Match(await browser.GetStringAsync("/inloggen/instellen"), "<code>([A-Z2-7 ]+)</code>").Groups[1].Value;
        var klaar = await browser.PostFormulierAsync("/inloggen/instellen", new()
        {
            ["Invoer.Wachtwoord"] = Wachtwoord,
            ["Invoer.Nogmaals"] = Wachtwoord,
            ["Invoer.Code"] = Appcode.Van(sleutel),
        });
        var html = await klaar.Content.ReadAsStringAsync();
        Keuring.IsGoedeOpmaak(html);
        return (sleutel, [.. Regex.Matches(html, "<code>([A-Z0-9-]+)</code>").Select(m => m.Groups[1].Value)]);
    }

    private static async Task<string> TekstAsync(HttpResponseMessage antwoord) =>
        Regex.Replace(WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync()), "name=\"__RequestVerificationToken\"[^>]*>", "");

    /// <summary>Keeps passwords as Identity does, and counts against which hash a password was held.</summary>
    private sealed class Tellendehasher : IPasswordHasher<Gebruiker>
    {
        private readonly PasswordHasher<Gebruiker> _echte = new();
        private readonly ConcurrentQueue<string> _bekeken = [];

        public int Echt(string hash) => _bekeken.Count(h => h == hash);

        public void Begin() => _bekeken.Clear();

        public string HashPassword(Gebruiker user, string password) => _echte.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Gebruiker user, string hashedPassword, string providedPassword)
        {
            _bekeken.Enqueue(hashedPassword);
            return _echte.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
