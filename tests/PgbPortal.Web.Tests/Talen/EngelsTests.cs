using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.Web.Infrastructure.Talen;
using PgbPortal.Web.Tests.Isolatie;

namespace PgbPortal.Web.Tests.Talen;

/// <summary>Every page that a citizen or provider can open, in English: no Dutch is left but what people wrote.</summary>
[Collection(Isolatieverzameling.Naam)]
public sealed class EngelsTests(Isolatiewereld wereld, ITestOutputHelper uit)
{
    // The papers themselves stay Dutch, and so do files.
    private static readonly string[] Niet = ["/vormgeving", "/afmelden", "/taal", "/aanmelden/naar/{weg}", "/aanmelden/afgemeld/{weg}", "/sessies/verlengen"];

    private readonly Catalogus _catalogus = Catalogus.Lees(Catalogus.Engels);

    [Theory]
    [InlineData("bezoeker", "geen", "")]
    [InlineData("anna", "burger", "AK")]
    [InlineData("dina", "burger", "DL")]
    [InlineData("joost", "burger", "BK")]
    [InlineData("kees", "org", "ABK")]
    [InlineData("linde", "org", "DL")]
    public async Task Op_geen_pagina_blijft_Nederlands_over(string wie, string soort, string eigen)
    {
        var client = wie == "bezoeker" ? wereld.Portaal.Bezoeker() : await wereld.Portaal.AlsAsync(wie);
        var vertaler = new Paginavertaler(_catalogus);
        var over = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var paginas = 0;
        foreach (var adres in Adressen(soort, eigen))
        {
            var antwoord = await client.GetAsync(adres);
            if (antwoord.Content.Headers.ContentType?.MediaType != "text/html" || await antwoord.Content.ReadAsStringAsync() is not { Length: > 0 } pagina)
            {
                continue;
            }

            // The paper itself stays Dutch.
            var gemist = new List<string>();
            vertaler.Vertaal(adres.EndsWith("/afdrukken", StringComparison.Ordinal) ? pagina.Replace("<h1>", "<h1 data-papier>") : pagina, gemist);
            paginas++;
            foreach (var tekst in gemist.Where(IsNederlands))
            {
                over.TryAdd(string.Concat(tekst.Where(t => !Tekens.Is(t))), adres);
            }
        }

        uit.WriteLine($"{wie}: {paginas} pages");
        Assert.True(paginas > 5);
        Assert.True(over.Count == 0, $"{over.Count} texts stay Dutch for {wie}. Add them to Talen/en.po, or put translate=\"no\" around what a person wrote:\n"
            + string.Join('\n', over.Select(o => $"{o.Key}   ({o.Value})")));
    }

    [Fact]
    public async Task Wie_Engels_kiest_krijgt_het_op_elke_pagina_tot_de_keuze_terug()
    {
        var client = await wereld.Portaal.AlsAsync("anna");
        Assert.Contains("<html lang=\"nl\">", await client.GetStringAsync("/budget"));

        var keuze = await KiesAsync(client, "/budget", "en");
        Assert.Equal("/budget", keuze.Headers.Location!.OriginalString);
        var koekje = keuze.Headers.GetValues("Set-Cookie").Single(k => k.Contains("taal=", StringComparison.Ordinal));
        Assert.Contains("max-age=31536000", koekje);
        Assert.Contains("httponly", koekje);

        var engels = await client.GetStringAsync("/budget");
        Assert.Contains("<html lang=\"en\">", engels);
        Assert.Contains("Sign out", engels);
        Assert.Contains(">Nederlands</button>", engels);
        Assert.DoesNotContain("Uitloggen", engels);
        var fout = await client.GetAsync("/bestaat-niet");
        Assert.Equal(HttpStatusCode.NotFound, fout.StatusCode);
        Assert.Contains("<html lang=\"en\">", await fout.Content.ReadAsStringAsync());

        await KiesAsync(client, "/budget", "nl");
        Assert.Contains("<html lang=\"nl\">", await client.GetStringAsync("/budget"));
    }

    [Fact]
    public async Task Een_medewerker_leest_Nederlands_ook_met_het_koekje()
    {
        var client = wereld.Portaal.Bezoeker();
        await KiesAsync(client, "/hulp", "en");
        Assert.Contains("<html lang=\"en\">", await client.GetStringAsync("/hulp"));
        await client.PostFormulierAsync("/aanmelden", new() { ["account"] = $"{wereld.Portaal.Wereld.Account("svb.fin1")}" });

        var pagina = await client.GetStringAsync("/");

        Assert.Contains("<html lang=\"nl\">", pagina);
        Assert.DoesNotContain("id=\"taalkeuze\"", pagina);
    }

    [Fact]
    public async Task De_keuze_gaat_alleen_naar_een_eigen_adres_en_vraagt_een_token()
    {
        var client = wereld.Portaal.Bezoeker();
        var zonder = await client.PostAsync(Taalkeuze.Adres, new FormUrlEncodedContent([new("taal", "en"), new("hier", "/hulp")]));
        var elders = await KiesAsync(client, "/hulp", "en", "https://elders.voorbeeld/");
        var onbekend = await KiesAsync(client, "/hulp", "fr");

        Assert.Equal(HttpStatusCode.BadRequest, zonder.StatusCode);
        Assert.Equal("/", elders.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.BadRequest, onbekend.StatusCode);
    }

    [Theory]
    [InlineData("/hülp")]
    [InlineData("/hulp\r\nSet-Cookie: a=b")]
    [InlineData("//elders.voorbeeld")]
    [InlineData("/\\elders.voorbeeld")]
    public async Task Een_adres_dat_niet_in_een_header_past_wordt_de_startpagina(string hier) =>
        Assert.Equal("/", (await KiesAsync(wereld.Portaal.Bezoeker(), "/hulp", "en", hier)).Headers.Location!.OriginalString);

    [Fact]
    public async Task Wie_Nederlands_leest_krijgt_de_pagina_zoals_zij_is_gemaakt()
    {
        var (zonder, gekozen) = (wereld.Portaal.Bezoeker(), wereld.Portaal.Bezoeker());
        await KiesAsync(gekozen, "/hulp", "nl");

        Assert.Equal(ZonderToken(await zonder.GetStringAsync("/hulp")), ZonderToken(await gekozen.GetStringAsync("/hulp")));
    }

    [Fact]
    public async Task Een_tabel_en_de_stijl_blijven_zoals_zij_zijn()
    {
        var client = await wereld.Portaal.AlsAsync("anna");
        var nederlands = await client.GetByteArrayAsync("/declaraties/csv");
        await KiesAsync(client, "/budget", "en");

        Assert.Equal(nederlands, await client.GetByteArrayAsync("/declaraties/csv"));

        // And the style sheet is the style sheet.
        var adres = Regex.Match(await client.GetStringAsync("/hulp"), "/css/site[^\"]*").Value;
        Assert.Equal(await wereld.Portaal.Bezoeker().GetByteArrayAsync(adres), await client.GetByteArrayAsync(adres));
    }

    /// <summary>Sends the form that stands on each page.</summary>
    private static async Task<HttpResponseMessage> KiesAsync(HttpClient client, string pagina, string taal, string? hier = null)
    {
        var html = await client.GetStringAsync(pagina);
        Assert.Contains($"name=\"hier\" value=\"{pagina}\"", html);
        return await client.PostAsync(Taalkeuze.Adres, new FormUrlEncodedContent(
            [new("__RequestVerificationToken", Formulieren.Token(html)), new("taal", taal), new("hier", hier ?? pagina)]));
    }

    private static string ZonderToken(string html) => Regex.Replace(html, "CfDJ8[A-Za-z0-9_-]+", "");

    private IEnumerable<string> Adressen(string soort, string eigen) => Toestaantabel.Alle
        .Where(e => e.Handelingen.Contains("GET") && e.Mag(soort) && !Niet.Contains(e.Route))
        .SelectMany(e => e.Soort.Length == 0 ? [e.Adres(Guid.Empty)] : wereld.Eigen(e.Soort, eigen, 3).Select(e.Adres));

    // A word in small letters that the catalogue knows: no name, no number, no code.
    private bool IsNederlands(string tekst) =>
        Regex.Matches(tekst, @"(?<![\p{L}\d@.-])\p{Ll}{3,}(?![\p{L}\d@])").Any(w => Woorden.Value.Contains(w.Value))
        || (Regex.Match(tekst.Trim(), @"^\p{Lu}\p{Ll}{3,}(?=$|[ :,.?])") is { Success: true } eerste && Woorden.Value.Contains(eerste.Value.ToLowerInvariant()) && !tekst.Trim().Contains(' '));

    private Lazy<HashSet<string>> Woorden => field ??= new(() => _catalogus.Teksten
        .SelectMany(t => Regex.Matches(t, @"\p{Ll}{3,}").Select(m => m.Value)).ToHashSet(StringComparer.Ordinal));
}
