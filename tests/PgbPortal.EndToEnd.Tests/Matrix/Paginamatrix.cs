using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PgbPortal.EndToEnd.Tests.Matrix;

/// <summary>
/// Every kind of page that a person can reach by links, as it is full, empty, with long texts and with an error, at two widths and in three
/// kinds of colours: axe, sideways scrolling, complaints of the browser, a screenshot, the HTML and the weight. Takes long, so it is compiled only
/// when asked for: scripts/paginamatrix.sh. Two classes, because two people walk at once.
/// </summary>
public abstract partial class Paginamatrix(Portaal portaal, ITestOutputHelper uitvoer)
{
    private const int MeestePaginas = 100;
    private const int MeestePerSoort = 2;

    // A kind of page leads to others only when what is on it is in a certain state: more of them are opened than are looked at.
    private const int MeesteGeopendPerSoort = 8;
    private const int EersteWeergave = 35 * 1024;
    private const int Herhaald = 12 * 1024;

    private static readonly string[] Altijd =
        ["/hulp", "/woorden", "/status", "/toegankelijkheid", "/privacy", "/sessies", "/bevestigen", "/dossier", "/oefenwereld", "/oefenwereld/rondleiding", "/oefenwereld/verhaal",
        "/bestaat-niet"];

    private static readonly string[] ZonderInloggen =
        ["/aanmelden", "/aanmelden/mislukt", "/hulp", "/woorden", "/status", "/toegankelijkheid", "/privacy"];

    // What a page that says no answers with.
    private static readonly Dictionary<string, int> Geweigerd = new(StringComparer.Ordinal) { ["/bestaat-niet"] = 404, ["/aanmelden/mislukt"] = 400 };

    private static readonly int[] Breedten = [360, 1280];

    private static readonly Lock Schrijfslot = new();

    private static readonly Dictionary<string, int> Bijlagen = new(StringComparer.Ordinal);

    private int _controles;

    /// <param name="naam">Who walks.</param>
    /// <param name="dossier">Of whom the dossier is that they open; null: nobody signs in.</param>
    protected async Task LoopAsync(string naam, string? dossier)
    {
        Schrijf("mensen.txt", $"{naam}\n");
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Telefoon);
        var rij = new Queue<string>(ZonderInloggen);
        if (dossier is not null)
        {
            await bezoeker.LogIn(naam);
            await bezoeker.KiesDossier(dossier);
            rij = new((await LinksAsync(bezoeker, "a[href]")).Concat(Altijd));
        }

        var (gezien, perSoort) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var gebreken = new List<string>();
        var (geschreven, bekeken) = (0, 0);
        _controles = 0;
        while (rij.TryDequeue(out var adres) && bekeken < MeestePaginas)
        {
            var soort = Sleutel.Replace(adres.Split('?', '#')[0], "{id}");
            if (perSoort.GetValueOrDefault(soort) >= MeesteGeopendPerSoort || !gezien.Add(adres))
            {
                continue;
            }

            perSoort[soort] = perSoort.GetValueOrDefault(soort) + 1;
            var status = await bezoeker.Open(adres);
            if (status != Geweigerd.GetValueOrDefault(adres, 200))
            {
                gebreken.Add($"{adres}: status {status}");
                continue;
            }

            foreach (var volgend in await LinksAsync(bezoeker, "main a[href]"))
            {
                rij.Enqueue(volgend);
            }

            if (perSoort[soort] > MeestePerSoort)
            {
                continue;
            }

            bekeken++;
            await BekijkAsync(bezoeker, naam, soort, perSoort[soort], gebreken);
            await WeegAsync(bezoeker, naam, soort, perSoort[soort], gebreken);
            await BekijkFoutAsync(bezoeker, naam, soort, perSoort[soort], gebreken);

            // As they are found: who stops a long walk keeps what it saw.
            Schrijf("gebreken.txt", string.Concat(gebreken.Skip(geschreven).Select(g => $"{naam}: {g}\n")));
            geschreven = gebreken.Count;
        }

        Sluit("telling.txt", naam, bekeken, perSoort.Keys, gebreken);
    }

    /// <summary>Looks at pages that were kept before, as if the portal sends them now.</summary>
    /// <param name="bestanden">Named like "toekenningen-id-vaststelling.422.ConsulentVerstrekker.8570047E2C1C.html".</param>
    protected async Task BekijkBewaardeAsync(IReadOnlyCollection<string> bestanden)
    {
        _controles = 0;
        var rij = new ConcurrentQueue<string>(bestanden);
        var gebreken = await Task.WhenAll(BekijkBewaardeAsync(rij), BekijkBewaardeAsync(rij));
        Sluit("bewaard.txt", "bewaard", bestanden.Count, [], [.. gebreken.SelectMany(g => g)]);
    }

    private async Task<List<string>> BekijkBewaardeAsync(ConcurrentQueue<string> rij)
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Telefoon);
        await bezoeker.Open("/status");
        var beleid = await bezoeker.Beleid();

        // The house style of a verstrekker that only the test had.
        await bezoeker.Pagina.RouteAsync("**/huisstijl/*.css*", r => r.FulfillAsync(new() { ContentType = "text/css", Body = "" }));
        var alle = new List<string>();
        while (rij.TryDequeue(out var bestand))
        {
            var gebreken = new List<string>();
            var soort = Path.GetFileNameWithoutExtension(bestand);
            await bezoeker.Pagina.RouteAsync("**/bewaard", r => r.FulfillAsync(new()
            {
                ContentType = "text/html; charset=utf-8",
                Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = beleid },
                Path = bestand,
            }));
            await bezoeker.Open("/bewaard");
            await BekijkAsync(bezoeker, "bewaard-", soort, 1, gebreken);
            await WeegAsync(bezoeker, "bewaard-", soort, 1, gebreken);
            await bezoeker.Pagina.UnrouteAsync("**/bewaard");
            Schrijf("gebreken.txt", string.Concat(gebreken.Select(g => $"bewaard: {g}\n")));
            alle.AddRange(gebreken);
        }

        return alle;
    }

    private void Sluit(string telling, string naam, int bekeken, IEnumerable<string> soorten, List<string> gebreken)
    {
        Schrijf(telling, string.Create(CultureInfo.InvariantCulture, $"{bekeken} {_controles} {gebreken.Count} {naam}\n"));
        Schrijf("soorten.txt", string.Concat(soorten.Select(s => s + "\n")));
        uitvoer.WriteLine($"{naam}: {bekeken} pages, {gebreken.Count} defects");
        Assert.True(gebreken.Count == 0, $"{naam}:{Environment.NewLine}{string.Join(Environment.NewLine, gebreken)}");
    }

    // Two widths and three kinds of colours on the page that is open: nothing is loaded again.
    private async Task BekijkAsync(Bezoeker bezoeker, string naam, string soort, int nummer, List<string> gebreken)
    {
        foreach (var breedte in Breedten)
        {
            await bezoeker.Pagina.SetViewportSizeAsync(breedte, 800);
            foreach (var kleuren in Enum.GetValues<Kleuren>())
            {
                await bezoeker.KiesKleuren(kleuren);
                Interlocked.Increment(ref _controles);
                gebreken.AddRange((await bezoeker.Gebreken(alleenKleur: kleuren != Kleuren.Licht)).Select(g => $"{soort} ({breedte}, {kleuren}): {g}"));
                if (kleuren != Kleuren.Opgelegd && nummer == 1)
                {
                    await bezoeker.Bewaar(Bestandsnaam($"{naam}{soort}-{breedte}-{kleuren}"));
                }
            }
        }

        await bezoeker.KiesKleuren(Kleuren.Licht);
        Interlocked.Increment(ref _controles);
        gebreken.AddRange((await bezoeker.Schaalgebreken()).Select(g => $"{soort}: {g}"));
    }

    // A form that is sent empty shows its errors. A form with nothing to fill in would simply be done, so that is left alone.
    private async Task BekijkFoutAsync(Bezoeker bezoeker, string naam, string soort, int nummer, List<string> gebreken)
    {
        var formulier = bezoeker.Pagina.Locator("main form[method=post]:has(input:not([type=hidden]), textarea, select)").First;
        if (await formulier.CountAsync() == 0)
        {
            return;
        }

        await formulier.EvaluateAsync("f => { for (const v of f.querySelectorAll('input:not([type=hidden]), textarea')) "
            + "{ if (v.type === 'checkbox' || v.type === 'radio') { v.checked = false; } else { v.value = ''; } } f.noValidate = true; }");
        // Two forms begin with a button that is there for the Enter key only.
        var knop = formulier.Locator(".utrecht-button--primary-action[type=submit]").First;
        if (await knop.CountAsync() == 0)
        {
            knop = formulier.Locator("button[type=submit]:not(.pgb-alleen-lezer)").First;
        }

        if (await knop.CountAsync() == 0 || !await knop.IsVisibleAsync())
        {
            return;
        }

        // The page that was open is marked, so that the answer is known from it.
        await bezoeker.Pagina.EvaluateAsync("document.documentElement.dataset.oud = 'ja'");
        var antwoord = await bezoeker.Pagina.RunAndWaitForResponseAsync(
            () => knop.ClickAsync(), r => r.Request.IsNavigationRequest && r.Status is < 300 or >= 400);
        if (antwoord.Headers.ContainsKey("content-disposition"))
        {
            return;
        }

        await Assertions.Expect(bezoeker.Pagina.Locator("html:not([data-oud]) body")).ToHaveCountAsync(1);
        await bezoeker.Pagina.EvaluateAsync("async () => document.readyState === 'complete' || await new Promise((klaar) => addEventListener('load', klaar))");
        if ((await bezoeker.Pagina.TitleAsync()).StartsWith("Fout: ", StringComparison.Ordinal))
        {
            await BekijkAsync(bezoeker, naam, $"{soort}-fout", nummer, gebreken);
            await BewaarHtmlAsync(bezoeker, $"{naam}{soort}-fout-{nummer}");
        }
    }

    // As a published portal sends it: style sheet and script compressed once, well; the page itself as a proxy does.
    private async Task WeegAsync(Bezoeker bezoeker, string naam, string soort, int nummer, List<string> gebreken)
    {
        var html = await BewaarHtmlAsync(bezoeker, $"{naam}{soort}-{nummer}");
        var pagina = Samengeperst(Encoding.UTF8.GetBytes(html), CompressionLevel.Optimal);
        var vast = 0;
        using var lezer = new HttpClient { BaseAddress = portaal.Adres };
        foreach (var adres in Bijlage.Matches(html).Select(m => m.Groups["adres"].Value))
        {
            lock (Schrijfslot)
            {
                if (Bijlagen.TryGetValue(adres, out var bekend))
                {
                    vast += bekend;
                    continue;
                }
            }

            var maat = Samengeperst(await lezer.GetByteArrayAsync(new Uri(adres, UriKind.Relative), TestContext.Current.CancellationToken), CompressionLevel.SmallestSize);
            lock (Schrijfslot)
            {
                Bijlagen[adres] = maat;
            }

            vast += maat;
        }

        Schrijf("gewicht.txt", string.Create(CultureInfo.InvariantCulture, $"{pagina + vast} {pagina} {soort}\n"));
        if (pagina + vast > EersteWeergave || pagina > Herhaald)
        {
            gebreken.Add($"{soort}: {pagina + vast} bytes at first, {pagina} again");
        }
    }

    private static async Task<string> BewaarHtmlAsync(Bezoeker bezoeker, string naam)
    {
        var html = await bezoeker.Html();
        var map = Directory.CreateDirectory(Path.Combine(Portaal.Schermen, "html")).FullName;
        await File.WriteAllTextAsync(Path.Combine(map, $"{Bestandsnaam(naam)}.html"), html, TestContext.Current.CancellationToken);
        return html;
    }

    private async Task<IReadOnlyList<string>> LinksAsync(Bezoeker bezoeker, string keuze)
    {
        var adressen = await bezoeker.Pagina.Locator(keuze).EvaluateAllAsync<string[]>("links => links.filter(l => !l.hasAttribute('download')).map(l => l.href)");
        return
        [
            .. adressen.Select(a => new Uri(a)).Where(u => u.Authority == portaal.Adres.Authority && !Uitvoer.IsMatch(u.AbsolutePath) && !u.Query.Contains("vorm=", StringComparison.Ordinal))
                .Select(u => u.PathAndQuery).Distinct(StringComparer.Ordinal),
        ];
    }

    private static void Schrijf(string bestand, string tekst)
    {
        lock (Schrijfslot)
        {
            File.AppendAllText(Path.Combine(Portaal.Schermen, bestand), tekst);
        }
    }

    private static string Bestandsnaam(string tekst) => Raar.Replace(tekst, "-").Trim('-');

    private static int Samengeperst(byte[] inhoud, CompressionLevel hoe)
    {
        using var doel = new MemoryStream();
        using (var brotli = new BrotliStream(doel, hoe, leaveOpen: true))
        {
            brotli.Write(inhoud);
        }

        return (int)doel.Length;
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sleutel { get; }

    [GeneratedRegex("(/bestand|/csv|/xlsx|/oefenbank)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Uitvoer { get; }

    [GeneratedRegex("(href|src)=\"(?<adres>/(css|js)/[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bijlage { get; }

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Raar { get; }
}
