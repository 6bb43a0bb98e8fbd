using System.Text.RegularExpressions;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>Names without end or in another script, large amounts and long lists, on small phones: nothing goes sideways.</summary>
public sealed partial class LastigeInvoerTests(Proefopstelling proef) : IClassFixture<Proefopstelling>, IAsyncLifetime
{
    private const int MeestePaginas = 8;

    // Of each kind of page one is looked at, for each of these people.
    private static readonly string[] Mensen = ["anna", "bas", "kees", "linde", "westland.cons", "delft.cons", "svb.decl"];

    private static readonly string[] Altijd = ["/", "/declaraties", "/overeenkomsten", "/budget", "/budgethouders", "/postvak"];

    private readonly Portaal _portaal = new() { Wereld = proef.Wereld };

    public async ValueTask InitializeAsync()
    {
        await Lastigewereld.VulAsync(proef.Wereld);
        await _portaal.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _portaal.DisposeAsync();

    [Fact]
    public async Task Op_een_kleine_telefoon_schuift_geen_pagina_opzij()
    {
        var gevonden = await Task.WhenAll(Mensen.Chunk((Mensen.Length + 1) / 2).Select(LoopAsync));

        var gebreken = gevonden.SelectMany(g => g).ToList();
        Assert.True(gebreken.Count == 0, string.Join(Environment.NewLine, gebreken));
    }

    // One after the other; two of these walk at once.
    private async Task<List<string>> LoopAsync(IEnumerable<string> mensen)
    {
        var gebreken = new List<string>();
        foreach (var wie in mensen)
        {
            await using var bezoeker = await _portaal.NieuweBezoeker(new(320));
            await bezoeker.Open("/aanmelden");
            await bezoeker.Pagina.Locator($"button[name=account][value=\"{proef.Wereld.Account(wie)}\"]").First.EvaluateAsync("knop => knop.click()");
            await bezoeker.Pagina.WaitForURLAsync(u => !u.Contains("/aanmelden", StringComparison.Ordinal));
            gebreken.AddRange((await BekijkAsync(bezoeker, wie)).Select(g => $"{wie} {g}"));
        }

        return gebreken;
    }

    private static async Task<List<string>> BekijkAsync(Bezoeker bezoeker, string wie)
    {
        var (gebreken, gezien) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        var rij = new Queue<string>([new Uri(bezoeker.Pagina.Url).AbsolutePath, .. await LinksAsync(bezoeker)]);
        rij = new(rij.OrderBy(a => !Altijd.Contains(a)));
        while (rij.TryDequeue(out var adres) && gezien.Count < MeestePaginas)
        {
            if (!gezien.Add(Sleutel.Replace(adres.Split('?')[0], "{id}")))
            {
                continue;
            }

            await bezoeker.Pagina.SetViewportSizeAsync(320, 800);
            var status = await bezoeker.Open(adres);
            var fout = (status == 200 ? [] : (string[])[$"status {status}"]).Concat(await bezoeker.Gebreken()).ToList();
            await bezoeker.Pagina.SetViewportSizeAsync(360, 800);
            fout.AddRange(await bezoeker.TeBreed() is { Length: > 0 } breed ? [$"at 360: {breed}"] : []);
            if (fout.Count > 0)
            {
                await bezoeker.Bewaar($"lastig-{wie}-{gezien.Count}");
            }

            gebreken.AddRange(fout.Select(f => $"{adres}: {f}"));
            (await LinksAsync(bezoeker)).ToList().ForEach(rij.Enqueue);
        }

        return gebreken;
    }

    private static async Task<IEnumerable<string>> LinksAsync(Bezoeker bezoeker) =>
        (await bezoeker.Pagina.Locator("a[href^='/']:not([download])").EvaluateAllAsync<string[]>("l => l.map(a => a.getAttribute('href').split('#')[0])"))
            .Where(l => l.Length > 0 && !Bestand.IsMatch(l));

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sleutel { get; }

    [GeneratedRegex("/bestand|csv|xlsx|/pdf|[.](ics|txt)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bestand { get; }
}
