using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>Follows every link of every page as one person, without drawing it: none is refused or gone, and each page stands in its frame.</summary>
public sealed partial class LinksTests(Portaal portaal) : IClassFixture<Portaal>
{
    private const int MeestePaginas = 120;
    private const int MeestePerSoort = 3;

    // Pages for everybody, which most people do not reach from their menu.
    private static readonly string[] Altijd = ["/", "/hulp", "/status", "/woorden", "/privacy", "/toegankelijkheid", "/sessies", "/oefenwereld", "/oefenwereld/verhaal"];

    [Theory]
    [InlineData("Anna de Wit", "Anna de Wit")]
    [InlineData("Peter Hofman", "Cor Jansen")]
    [InlineData("Kees Begeleiding", "Kees Begeleiding")]
    [InlineData("Joost Bakker", "Joost Bakker")]
    [InlineData("Marieke Vos", "")]
    [InlineData("Ton de Graaf", "")]
    [InlineData("Joke Dekker", "")]
    [InlineData("Bas Hendriks", "")]
    [InlineData("Nadia Aziz", "")]
    [InlineData("Wim Peters", "")]
    [InlineData("Mo Bakkali", "")]
    [InlineData("Greet van Loon", "")]
    public async Task Geen_link_loopt_dood_en_elke_pagina_heeft_een_kop_een_titel_en_vaste_plekken(string naam, string dossier)
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Telefoon);
        await bezoeker.LogIn(naam);
        await bezoeker.KiesDossier(dossier);
        var rij = new Queue<(string Adres, string Vanaf)>(Altijd.Select(a => (a, "")));
        var (gezien, perSoort) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var gebreken = new List<string>();
        while (rij.TryDequeue(out var stap) && gezien.Count < MeestePaginas)
        {
            var soort = Sleutel.Replace(stap.Adres.Split('?')[0], "{id}");
            if (perSoort.GetValueOrDefault(soort) >= MeestePerSoort || !gezien.Add(stap.Adres))
            {
                continue;
            }

            perSoort[soort] = perSoort.GetValueOrDefault(soort) + 1;
            var antwoord = await bezoeker.Pagina.APIRequest.GetAsync(new Uri(portaal.Adres, stap.Adres).ToString());
            if (antwoord.Status != 200)
            {
                gebreken.Add($"{stap.Vanaf} points at {stap.Adres}: {antwoord.Status}");
                continue;
            }

            if (!antwoord.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
            {
                continue;
            }

            var html = await antwoord.TextAsync();
            gebreken.AddRange(Kader(html).Select(g => $"{stap.Adres}: {g}"));
            foreach (var volgend in Links(html))
            {
                rij.Enqueue((volgend, stap.Adres));
            }
        }

        Assert.True(gebreken.Count == 0, $"{naam}:{Environment.NewLine}{string.Join(Environment.NewLine, gebreken)}");
    }

    /// <summary>What somebody who cannot see the page finds their way by.</summary>
    private static IEnumerable<string> Kader(string html)
    {
        foreach (var (wat, patroon) in (IEnumerable<(string, string)>)
            [("h1", "<h1[ >]"), ("main", "<main [^>]*id=\"inhoud\""), ("header", "<header[ >]"), ("footer", "<footer[ >]"), ("skip link", "href=\"#inhoud\"")])
        {
            var aantal = Regex.Count(html, patroon);
            if (aantal != 1)
            {
                yield return $"{aantal} times {wat}";
            }
        }

        if (Regex.Match(html, "<pgb-[a-z]+") is { Success: true } element)
        {
            yield return $"{element.Value} stands in the page, and no browser knows that";
        }

        if (!Regex.IsMatch(html, "<html lang=\"[a-z]{2}\""))
        {
            yield return "no language";
        }

        if (!Regex.IsMatch(html, "<title>(Fout: )?[^<]{3,} - PgbPortal</title>"))
        {
            yield return "no title";
        }
    }

    private static IEnumerable<string> Links(string html) => Link.Matches(html)
        .Where(m => !m.Value.Contains(" download", StringComparison.Ordinal)).Select(m => WebUtility.HtmlDecode(m.Groups["adres"].Value)).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("<a [^>]*href=\"(?<adres>/[^\"#]*)[\"#][^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sleutel { get; }
}
