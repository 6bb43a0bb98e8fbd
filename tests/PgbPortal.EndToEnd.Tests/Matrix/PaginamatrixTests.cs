using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PgbPortal.EndToEnd.Tests.Matrix;

/// <summary>
/// Every kind of page that a person can reach by links, as it is full, empty, with long texts and with an error, at two widths and in three
/// kinds of colours: axe, sideways scrolling, complaints of the browser, a screenshot and the weight. Takes tens of minutes, so it is compiled only
/// when asked for: scripts/paginamatrix.sh.
/// </summary>
public sealed partial class PaginamatrixTests(Portaal portaal, ITestOutputHelper uitvoer)
{
    private const int MeestePaginas = 70;
    private const int MeestePerSoort = 2;
    private const int EersteWeergave = 35 * 1024;
    private const int Herhaald = 12 * 1024;

    private static readonly string[] Altijd =
        ["/hulp", "/woorden", "/status", "/toegankelijkheid", "/privacy", "/sessies", "/bevestigen", "/oefenwereld", "/oefenwereld/rondleiding", "/bestaat-niet"];

    private static readonly int[] Breedten = [360, 1280];

    /// <summary>A name, and of whom the dossier is that they open.</summary>
    public static TheoryData<string, string> Mensen => new()
    {
        { "Anna de Wit", "Anna de Wit" },
        { "Lotte Smeets", "Lotte Smeets" },
        { "Maria Johanna Wilhelmina van der Westerlaken-Oude Wesselink", "Maria Johanna Wilhelmina van der Westerlaken-Oude Wesselink" },
        { "فاطمة الزهراء المنصوري", "فاطمة الزهراء المنصوري" },
        { "Aïcha Bouazza", "Aïcha Bouazza" },
        { "Ine Kok", "Ine Kok" },
        { "Mila Hendriks", "" },
        { "Peter Hofman", "Cor Jansen" },
        { "Kees Begeleiding", "" },
        { "Sanne de Vries", "" },
        { "Marieke Vos", "" },
        { "Ton de Graaf", "" },
        { "Ria Bos", "" },
        { "Petra Kuiper", "" },
        { "Joke Dekker", "" },
        { "Bas Hendriks", "" },
        { "Nadia Aziz", "" },
        { "Wim Peters", "" },
        { "Mo Bakkali", "" },
        { "Greet van Loon", "" },
    };

    private int _controles;

    [Theory]
    [MemberData(nameof(Mensen))]
    public async Task Elke_pagina_is_in_elke_staat_te_gebruiken(string naam, string dossier)
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Telefoon);
        await bezoeker.LogIn(naam);
        await bezoeker.KiesDossier(dossier);
        var rij = new Queue<string>((await LinksAsync(bezoeker, "a[href]")).Concat(Altijd));
        var (gezien, perSoort) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var gebreken = new List<string>();
        var geschreven = 0;
        _controles = 0;
        while (rij.TryDequeue(out var adres) && gezien.Count < MeestePaginas)
        {
            var soort = Sleutel.Replace(adres.Split('?', '#')[0], "{id}");
            if (perSoort.GetValueOrDefault(soort) >= MeestePerSoort || !gezien.Add(adres))
            {
                continue;
            }

            perSoort[soort] = perSoort.GetValueOrDefault(soort) + 1;
            var status = await bezoeker.Open(adres);
            if (status != 200 && adres != "/bestaat-niet")
            {
                gebreken.Add($"{adres}: status {status}");
                continue;
            }

            foreach (var volgend in await LinksAsync(bezoeker, "main a[href]"))
            {
                rij.Enqueue(volgend);
            }

            await BekijkAsync(bezoeker, naam, soort, perSoort[soort], gebreken);
            await WeegAsync(bezoeker, soort, gebreken);
            await BekijkFoutAsync(bezoeker, naam, soort, gebreken);

            // As they are found: who stops a long walk keeps what it saw.
            await File.AppendAllLinesAsync(Bestand("gebreken.txt"), gebreken.Skip(geschreven).Select(g => $"{naam}: {g}"), TestContext.Current.CancellationToken);
            geschreven = gebreken.Count;
        }

        await File.AppendAllTextAsync(
            Bestand("telling.txt"), string.Create(CultureInfo.InvariantCulture, $"{gezien.Count} {_controles} {gebreken.Count} {naam}\n"), TestContext.Current.CancellationToken);
        uitvoer.WriteLine($"{naam}: {gezien.Count} pages, {gebreken.Count} defects");
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
                await bezoeker.Pagina.EmulateMediaAsync(new()
                {
                    ColorScheme = kleuren == Kleuren.Donker ? ColorScheme.Dark : ColorScheme.Light,
                    ForcedColors = kleuren == Kleuren.Opgelegd ? ForcedColors.Active : ForcedColors.None,
                    ReducedMotion = ReducedMotion.Reduce,
                });
                _controles++;
                gebreken.AddRange((await bezoeker.Gebreken()).Select(g => $"{soort} ({breedte}, {kleuren}): {g}"));
                if (kleuren != Kleuren.Opgelegd && nummer == 1)
                {
                    await bezoeker.Bewaar(Bestandsnaam($"{naam}{soort}-{breedte}-{kleuren}"));
                }
            }
        }
    }

    // A form that is sent empty shows its errors. A form with nothing to fill in would simply be done, so that is left alone.
    private async Task BekijkFoutAsync(Bezoeker bezoeker, string naam, string soort, List<string> gebreken)
    {
        var formulier = bezoeker.Pagina.Locator("main form[method=post]:has(input:not([type=hidden]), textarea, select)").First;
        if (await formulier.CountAsync() == 0)
        {
            return;
        }

        await formulier.EvaluateAsync("f => { for (const v of f.querySelectorAll('input:not([type=hidden]), textarea')) "
            + "{ if (v.type === 'checkbox' || v.type === 'radio') { v.checked = false; } else { v.value = ''; } } f.noValidate = true; }");
        var knop = formulier.Locator("button").First;
        if (await knop.CountAsync() == 0 || !await knop.IsVisibleAsync())
        {
            return;
        }

        await knop.ClickAsync();
        await bezoeker.Pagina.WaitForLoadStateAsync();
        if ((await bezoeker.Pagina.TitleAsync()).StartsWith("Fout: ", StringComparison.Ordinal))
        {
            await BekijkAsync(bezoeker, naam, $"{soort}-fout", 1, gebreken);
        }
    }

    // As a published portal sends it: style sheet and script compressed once, well; the page itself as a proxy does.
    private async Task WeegAsync(Bezoeker bezoeker, string soort, List<string> gebreken)
    {
        var html = await bezoeker.Pagina.ContentAsync();
        var pagina = Samengeperst(Encoding.UTF8.GetBytes(html), CompressionLevel.Optimal);
        var vast = 0L;
        using var lezer = new HttpClient { BaseAddress = portaal.Adres };
        foreach (var adres in Bijlage.Matches(html).Select(m => m.Groups["adres"].Value))
        {
            vast += Samengeperst(await lezer.GetByteArrayAsync(new Uri(adres, UriKind.Relative), TestContext.Current.CancellationToken), CompressionLevel.SmallestSize);
        }

        await File.AppendAllTextAsync(
            Bestand("gewicht.txt"), string.Create(CultureInfo.InvariantCulture, $"{pagina + vast} {pagina} {soort}\n"), TestContext.Current.CancellationToken);
        if (pagina + vast > EersteWeergave || pagina > Herhaald)
        {
            gebreken.Add($"{soort}: {pagina + vast} bytes at first, {pagina} again");
        }
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

    private static string Bestand(string naam) => Path.Combine(Portaal.Schermen, naam);

    private static string Bestandsnaam(string tekst) => Raar.Replace(tekst, "-").Trim('-');

    private static long Samengeperst(byte[] inhoud, CompressionLevel hoe)
    {
        using var doel = new MemoryStream();
        using (var brotli = new BrotliStream(doel, hoe, leaveOpen: true))
        {
            brotli.Write(inhoud);
        }

        return doel.Length;
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
