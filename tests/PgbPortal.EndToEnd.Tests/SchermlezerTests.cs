using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>
/// What a screen reader says on the pages that are used most: each heading, field, button and link by its name, as Chromium hands it out.
/// It stands in the folder Schermlezer; with PGB_SCHERMLEZER_SCHRIJVEN=1 it is written anew. Days, months, amounts and keys are left out.
/// </summary>
public sealed partial class SchermlezerTests : IAsyncLifetime
{
    // The words between them are for the eye and the ear alike; other tests read those.
    private static readonly string[] MetNaam =
        ["alert", "banner", "button", "checkbox", "columnheader", "combobox", "contentinfo", "group", "heading", "img", "link", "main", "meter", "navigation", "option", "radio", "radiogroup", "region", "spinbutton", "status", "table", "textbox"];

    private static readonly Blad[] Paginas =
    [
        new("aanmelden", null, "/aanmelden"),
        new("start", "Anna de Wit", "/"),
        new("start-telefoon", "Anna de Wit", "/") { Scherm = Schermsoort.Telefoon },
        new("budget", "Anna de Wit", "/budget"),
        new("declareren", "Kees Begeleiding", "/declaraties") { Verder = NaarFormulier },
        new("werklijst", "Joke Dekker", "/werklijst"),
        new("overeenkomst-beoordelen", "Ellen Prins", "/") { Verder = NaarOvereenkomst },
        new("betaalrun", "Wim Peters", "/betaalruns") { Verder = NaarBetaalrun },
    ];

    // What others did meanwhile would be heard too, and on another day another task: so there is a portal for this alone, on a day of its own.
    private readonly Portaal _portaal = new() { Dag = new(2026, 3, 18) };

    public async ValueTask InitializeAsync() => await _portaal.InitializeAsync();

    public async ValueTask DisposeAsync() => await _portaal.DisposeAsync();

    [Fact]
    public async Task Een_schermlezer_hoort_wat_is_opgeschreven()
    {
        foreach (var blad in Paginas)
        {
            var gehoord = await HoorAsync(blad);
            var pad = Pad(blad.Naam);
            if (Environment.GetEnvironmentVariable("PGB_SCHERMLEZER_SCHRIJVEN") == "1")
            {
                Directory.CreateDirectory(Path.GetDirectoryName(pad)!);
                await File.WriteAllTextAsync(pad, gehoord);
            }

            Assert.Equal(await File.ReadAllTextAsync(pad), gehoord);
            Assert.DoesNotMatch(@"(?m)^\s*- (button|link|textbox|combobox|checkbox|radio|img)\s*$", gehoord);
        }
    }

    private async Task<string> HoorAsync(Blad blad)
    {
        await using var bezoeker = await _portaal.NieuweBezoeker(blad.Scherm);
        if (blad.Wie is { } wie)
        {
            await bezoeker.LogIn(wie);
            await bezoeker.KiesDossier(wie);
        }

        await bezoeker.Open(blad.Adres);
        if (blad.Verder is { } verder)
        {
            await verder(bezoeker);
        }

        return Namen(await bezoeker.Pagina.Locator("body").AriaSnapshotAsync());
    }

    private static async Task NaarFormulier(Bezoeker bezoeker)
    {
        var reis = new Reisteller(bezoeker);
        await reis.Tik(AriaRole.Link, "Uren declareren");
        await reis.Tik(AriaRole.Link, "Uren declareren voor Anna de Wit", precies: false);
        await reis.Hoofd.GetByRole(AriaRole.Radio).First.CheckAsync();
        await reis.Tik(AriaRole.Button, "Verder");
        await Assertions.Expect(reis.Hoofd.GetByRole(AriaRole.Textbox).First).ToBeVisibleAsync();
    }

    private static async Task NaarOvereenkomst(Bezoeker bezoeker)
    {
        var reis = new Reisteller(bezoeker);
        await reis.Tik(AriaRole.Link, "Beoordeel de overeenkomst", precies: false);
        await reis.Ziet("Wat is uw besluit?");
    }

    private static async Task NaarBetaalrun(Bezoeker bezoeker)
    {
        var reis = new Reisteller(bezoeker);
        await reis.Tik(AriaRole.Link, "Bekijken run van", precies: false);
        await Assertions.Expect(reis.Hoofd.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(new Regex("^Betaalrun [0-9]"));
    }

    /// <summary>Each line that is something to hear, in its place; what is said twice stands here once.</summary>
    private static string Namen(string boom)
    {
        var regels = boom.Split('\n')
            .Where(r => MetNaam.Any(rol => Regex.IsMatch(r, $@"^\s*- '?{rol}\b")))
            .Select(r => Bedrag.Replace(Maand.Replace(Dag.Replace(Kenmerk.Replace(Sleutel.Replace(r.TrimEnd().TrimEnd(':'), "SLEUTEL"), "KENMERK"), "DAG"), "MAAND"), "BEDRAG"))
            .Select(r => Stand.Replace(Aantal.Replace(r, "N"), ""))
            .Where(r => !VanDeDag.IsMatch(r))
            .Distinct(StringComparer.Ordinal);
        return string.Join('\n', regels) + "\n";
    }

    // Which notices there are, and how fast the money goes, differs with the day of the year.
    [GeneratedRegex("link \"(Uw zorgverlener|De SVB gaf|Uw budget|De declaratie|U heeft)|het geld gaat|Verloop van het budget", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VanDeDag { get; }

    private static string Pad(string naam, [CallerFilePath] string dit = "") => Path.Combine(Path.GetDirectoryName(dit)!, "Schermlezer", $"{naam}.txt");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sleutel { get; }

    // The number of an agreement, and of a payment under it.
    [GeneratedRegex("(PGB )?ZOV[0-9A-F]+( [0-9]{4}-[0-9]{2} [0-9a-f]+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kenmerk { get; }

    [GeneratedRegex("((maan|dins|woens|donder|vrij|zater|zon)dag )?[0-9]{1,2} [a-z]{3,9} 20[0-9]{2}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dag { get; }

    [GeneratedRegex("(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) 20[0-9]{2}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Maand { get; }

    [GeneratedRegex("€\\s?-?[0-9.,]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bedrag { get; }

    // How many notices are new, how many per cent, which week.
    [GeneratedRegex("[0-9]+([.,][0-9]+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aantal { get; }

    [GeneratedRegex(" \\[(active|ref=[^\\]]*|cursor=[^\\]]*)\\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stand { get; }

    /// <summary>One page to listen to: who opens it, and what they do there first.</summary>
    private sealed record Blad(string Naam, string? Wie, string Adres)
    {
        public Schermsoort Scherm { get; init; } = Schermsoort.Bureau;

        public Func<Bezoeker, Task>? Verder { get; init; }
    }
}
