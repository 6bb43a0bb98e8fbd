using System.Text.RegularExpressions;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>Follows the links of the main menu, and of the pages behind it, as one person on a phone. Nobody changes this portal meanwhile.</summary>
public sealed partial class AllePaginasTests(Portaal portaal) : IClassFixture<Portaal>
{
    private const int MeestePaginas = 25;

    // Of one kind of page a second one rarely shows something else.
    private const int MeestePerSoort = 2;

    [Theory]
    [InlineData("Anna de Wit", "Anna de Wit")]
    [InlineData("Fatima El Idrissi", "Fatima El Idrissi")]
    [InlineData("Peter Hofman", "Cor Jansen")]
    [InlineData("Kees Begeleiding", "Kees Begeleiding")]
    [InlineData("Marieke Vos", "")]
    [InlineData("Ton de Graaf", "")]
    [InlineData("Joke Dekker", "")]
    [InlineData("Bas Hendriks", "")]
    [InlineData("Carla Blom", "")]
    [InlineData("Greet van Loon", "")]
    public async Task Elke_pagina_achter_het_menu_is_voor_iedereen_te_gebruiken(string naam, string dossier)
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Telefoon);
        await bezoeker.LogIn(naam);
        await bezoeker.KiesDossier(dossier);
        var menu = await Links(bezoeker, "a.pgb-nav__link");
        Assert.NotEmpty(menu);
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        var perSoort = new Dictionary<string, int>(StringComparer.Ordinal);
        var gebreken = new List<string>();
        var verder = new List<string>();

        // The last two are reached from the head of a page, and before a step that asks who somebody is.
        foreach (var adres in menu.Concat(["/sessies", "/bevestigen"]))
        {
            if (await Bekijk(adres))
            {
                verder.AddRange(await Links(bezoeker, "main a[href]"));
            }
        }

        foreach (var adres in verder)
        {
            await Bekijk(adres);
        }

        Assert.True(gebreken.Count == 0, $"{naam}:{Environment.NewLine}{string.Join(Environment.NewLine, gebreken)}");

        async Task<bool> Bekijk(string adres)
        {
            var soort = Sleutel.Replace(adres.Split('?')[0], "{id}");
            if (gezien.Count >= MeestePaginas || perSoort.GetValueOrDefault(soort) >= MeestePerSoort || !gezien.Add(adres))
            {
                return false;
            }

            perSoort[soort] = perSoort.GetValueOrDefault(soort) + 1;
            var status = await bezoeker.Open(adres);
            if (status != 200)
            {
                gebreken.Add($"{adres}: status {status}");
                return false;
            }

            gebreken.AddRange((await bezoeker.Gebreken()).Select(g => $"{adres}: {g}"));
            return true;
        }
    }

    /// <summary>Addresses of the portal itself; without what is handed out as a file.</summary>
    private async Task<IReadOnlyList<string>> Links(Bezoeker bezoeker, string keuze)
    {
        var adressen = await bezoeker.Pagina.Locator(keuze).EvaluateAllAsync<string[]>(
            "links => links.filter(l => !l.hasAttribute('download')).map(l => l.href)");
        return
        [
            .. adressen.Select(a => new Uri(a))
                .Where(u => u.Authority == portaal.Adres.Authority && !u.AbsolutePath.EndsWith("/bestand", StringComparison.Ordinal))
                .Select(u => u.PathAndQuery).Distinct(StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sleutel { get; }
}
