using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.TestSupport.Werelden;
using PgbPortal.Web.Tests.Isolatie;

namespace PgbPortal.Web.Tests.Pages;

/// <summary>Long, foreign and equal names, much, nothing at all, and a dossier of somebody who died: each page stays whole.</summary>
public sealed class LastigeInvoerTests(LastigeInvoerTests.Vol vol) : IClassFixture<LastigeInvoerTests.Vol>
{
    private const int MeestePaginas = 60;

    private static readonly string[] Accounts =
    [
        "anna", "dina", "bas", "joost", "kees", "linde", "westland.cons", "westland.toets", "westland.beheer", "westland.privacy", "delft.cons",
        "delft.toets", "zorgkantoor.cons", "svb.decl", "svb.recht", "svb.sal", "svb.fin1", "svb.kcc", "auditor",
    ];

    public static TheoryData<string, string?> Lezers => new(
        ("anna", Lastigewereld.Lang),
        ("anna", Lastigewereld.Namen["kees"]),
        ("bas", Lastigewereld.Fries),
        ("joost", Lastigewereld.Fries),
        ("kees", Lastigewereld.Lang),
        ("linde", Lastigewereld.Arabisch),
        ("westland.cons", Lastigewereld.Lang),
        ("westland.toets", null),
        ("westland.beheer", null),
        ("delft.cons", Lastigewereld.Fries),
        ("delft.cons", Lastigewereld.Arabisch),
        ("svb.decl", Lastigewereld.Lang),
        ("svb.recht", Lastigewereld.Vertaalbaar),
        ("svb.fin1", null),
        ("svb.kcc", null),
        ("auditor", null),
        ("zorgkantoor.cons", null));

    [Theory]
    [MemberData(nameof(Lezers))]
    public async Task Elke_pagina_blijft_heel_en_toont_de_hele_naam(string wie, string? naam)
    {
        var paginas = await KruipAsync(await vol.Portaal.AlsAsync(wie));

        Assert.All(paginas.Values, p => Assert.DoesNotContain("Sûn <b>", p));
        if (naam is not null)
        {
            var gecodeerd = System.Text.Encodings.Web.HtmlEncoder.Default.Encode(naam);
            Assert.Contains(paginas.Values, p => p.Contains(gecodeerd, StringComparison.Ordinal) || WebUtility.HtmlDecode(p).Contains(naam, StringComparison.Ordinal));
        }
    }

    /// <summary>Dina: the account of somebody who died opens nothing; who works on the dossier still can.</summary>
    [Fact]
    public async Task Het_dossier_van_wie_overleed_blijft_te_lezen_voor_wie_eraan_werkt()
    {
        var inloggen = await vol.Portaal.Bezoeker().PostFormulierAsync("/aanmelden", new() { ["account"] = $"{vol.Portaal.Wereld.Account("dina")}" });
        Assert.Equal(HttpStatusCode.NotFound, inloggen.StatusCode);

        var consulent = await vol.Portaal.AlsAsync("delft.cons");
        var dossiers = Isolatiewereld.Links(await consulent.GetStringAsync("/budgethouders")).Where(a => a.StartsWith("/budgethouders/", StringComparison.Ordinal)).ToList();
        var paginas = await Task.WhenAll(dossiers.Select(consulent.GetStringAsync));
        Assert.Contains(paginas, p => WebUtility.HtmlDecode(p).Contains(Lastigewereld.Arabisch, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("delft.cons", "/budgethouders")]
    [InlineData("delft.cons", "/overeenkomsten")]
    [InlineData("delft.toets", "/declaraties")]
    [InlineData("svb.decl", "/declaraties")]
    [InlineData("svb.recht", "/overeenkomsten")]
    public async Task Wie_aan_het_dossier_werkt_leest_wanneer_de_budgethouder_overleed_en_wat_dat_betekent(string wie, string lijst)
    {
        // In the lists of the SVB stands what waits; this is done.
        var meldingen = (await DetailsAsync(wie, lijst, wie.StartsWith("svb", StringComparison.Ordinal) ? "delft.cons" : wie)).Where(p => p.Contains("De budgethouder is overleden", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(meldingen);
        Assert.All(meldingen, p =>
        {
            Assert.Contains($"{Lastigewereld.Arabisch} is op 1 april 2026 overleden.", p);
            Assert.Contains("Zorg tot en met die dag betalen wij nog.", p);
            Assert.Equal(wie.StartsWith("delft", StringComparison.Ordinal), p.Contains("De toekenning stopt niet vanzelf.", StringComparison.Ordinal));
            Assert.DoesNotContain("De budgethouder regelt het pgb zelf.", p);
        });
    }

    [Theory]
    [InlineData("westland.cons", "/budgethouders")]
    [InlineData("linde", "/overeenkomsten")]
    public async Task Over_wie_leeft_en_voor_de_zorgverlener_staat_er_niets_van(string wie, string lijst) =>
        Assert.All(await DetailsAsync(wie, lijst, wie), p => Assert.DoesNotContain("De budgethouder is overleden", p));

    [Fact]
    public async Task Het_bericht_over_een_overlijden_brengt_de_consulent_naar_het_dossier()
    {
        var consulent = await vol.Portaal.AlsAsync("delft.cons");
        var berichten = await Task.WhenAll(Isolatiewereld.Links(await consulent.GetStringAsync("/postvak"))
            .Where(a => Regex.IsMatch(a, "^/postvak/[0-9a-f-]{36}$")).Select(consulent.GetStringAsync));

        var bericht = Assert.Single(berichten, b => b.Contains("meldt dat de budgethouder is overleden", StringComparison.Ordinal));
        Assert.Matches("href=\"/budgethouders/[0-9a-f-]{36}\"[^>]*>\\s*Bekijk het dossier", bericht);
    }

    [Fact]
    public async Task Het_budget_toont_een_bedrag_van_bijna_een_ton_op_de_cent() =>
        Assert.Contains("99.999,99", WebUtility.HtmlDecode(await (await vol.Portaal.AlsAsync("anna")).GetStringAsync("/budget")));

    [Fact]
    public async Task Van_vierhonderd_declaraties_is_elke_te_vinden_door_te_bladeren()
    {
        var anna = await vol.Portaal.AlsAsync("anna");
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        for (var adres = "/declaraties"; adres is not null;)
        {
            var html = await anna.GetStringAsync(adres);
            gezien.UnionWith(Isolatiewereld.Links(html).Where(a => Regex.IsMatch(a, "^/declaraties/[0-9a-f-]{36}$")));
            var verder = Regex.Match(html, "href=\"(/declaraties[^\"]*[?&;]na=[^\"]*)\"").Groups[1].Value;
            adres = verder.Length == 0 ? null : WebUtility.HtmlDecode(verder);
        }

        Assert.True(gezien.Count > Lastigewereld.Declaraties, $"{gezien.Count} claims are found.");
    }

    [Fact]
    public async Task Wie_nog_niets_heeft_krijgt_op_elke_pagina_een_vriendelijk_antwoord()
    {
        await using var leeg = new PortaalFabriek();
        await leeg.InitializeAsync();
        foreach (var wie in Accounts)
        {
            Assert.NotEmpty(await KruipAsync(await leeg.AlsAsync(wie)));
        }
    }

    /// <summary>What a list leads to, as somebody reads it.</summary>
    private async Task<string[]> DetailsAsync(string wie, string lijst, string vanWie)
    {
        var client = await vol.Portaal.AlsAsync(wie);
        var details = Isolatiewereld.Links(await (await vol.Portaal.AlsAsync(vanWie)).GetStringAsync(lijst)).Where(a => Regex.IsMatch(a, $"^{lijst}/[0-9a-f-]{{36}}$"));
        return await Task.WhenAll(details.Select(async a => WebUtility.HtmlDecode((await client.GetStringAsync(a)).ZonderNaamtags())));
    }

    /// <summary>The pages behind the links; each answers with a page.</summary>
    private static async Task<Dictionary<string, string>> KruipAsync(HttpClient client)
    {
        var (gezien, rij) = (new Dictionary<string, string>(StringComparer.Ordinal), new Queue<string>(["/"]));
        while (rij.TryDequeue(out var adres) && gezien.Count < MeestePaginas)
        {
            if (gezien.ContainsKey(adres))
            {
                continue;
            }

            using var antwoord = await client.GetAsync(adres);
            var html = await antwoord.Content.ReadAsStringAsync();
            Assert.True(antwoord.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{adres}: {(int)antwoord.StatusCode}");
            gezien[adres] = antwoord.Content.Headers.ContentType?.MediaType == "text/html" ? html : "";
            foreach (var link in Isolatiewereld.Links(html))
            {
                rij.Enqueue(link);
            }
        }

        return gezien;
    }

    public sealed class Vol : IAsyncLifetime
    {
        public PortaalFabriek Portaal { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await Portaal.InitializeAsync();
            await Lastigewereld.VulAsync(Portaal.Wereld);
        }

        public async ValueTask DisposeAsync() => await Portaal.DisposeAsync();
    }
}
