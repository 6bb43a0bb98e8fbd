using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PgbPortal.EndToEnd.Tests;

public enum Kleuren
{
    Licht,
    Donker,
    Opgelegd,
}

/// <summary>How somebody looks at the portal.</summary>
public sealed record Schermsoort(int Breedte = 1280, Kleuren Kleuren = Kleuren.Licht, bool MetScript = true)
{
    public static Schermsoort Telefoon { get; } = new(360);

    public static Schermsoort Bureau { get; } = new();

    public override string ToString() => $"{Breedte}-{Kleuren}{(MetScript ? "" : "-zonder-script")}".ToLowerInvariant();
}

/// <summary>One person in one browser, and what the browser complained about meanwhile.</summary>
public sealed class Bezoeker : IAsyncDisposable
{
    // Deque's package brings the script; we run it ourselves, so that it is loaded once for each page and not again for each width and colour.
    private static readonly string Axe = LeesAxe();

    private static readonly object AlleRegels = new
    {
        runOnly = new { type = "tag", values = new[] { "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice" } },
        resultTypes = new[] { "violations" },
    };

    // Of the same page at the same width, only these look at colours.
    private static readonly object Kleurregels = new
    {
        runOnly = new { type = "rule", values = new[] { "color-contrast", "link-in-text-block" } },
        resultTypes = new[] { "violations" },
    };

    // As a reader's own style sheet would.
    private const string Wijder =
        """
        (aan) => {
            const blad = new CSSStyleSheet();
            blad.replaceSync('html{font-size:200%} *{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}');
            document.adoptedStyleSheets = aan ? [blad] : [];
        }
        """;

    // What stays in place while the rest scrolls may not hide it.
    private const string Staatervoor =
        """
        () => [...document.querySelectorAll('body *')]
            .filter((e) => !e.matches('.utrecht-skip-link') && ['fixed', 'sticky'].includes(getComputedStyle(e).position) && e.checkVisibility() && e.getBoundingClientRect().height > 64)
            .map((e) => `${e.tagName}.${e.className} stays in front`)
        """;

    private const string Beweegt =
        """
        () => [...document.querySelectorAll('*')].filter((e) => {
            const stijl = getComputedStyle(e);
            return [stijl.transitionDuration, stijl.animationDuration].flatMap((d) => d.split(',')).some((d) => parseFloat(d) > 0.01)
                || stijl.scrollBehavior === 'smooth';
        }).map((e) => `${e.tagName}.${e.className} moves`)
        """;

    private readonly IBrowserContext _context;
    private readonly List<string> _klachten = [];
    private IResponse? _document;

    private Bezoeker(IBrowserContext context, IPage pagina)
    {
        _context = context;
        Pagina = pagina;
    }

    public IPage Pagina { get; }

    public static async Task<Bezoeker> Begin(IBrowserContext context, Uri adres)
    {
        var bezoeker = new Bezoeker(context, await context.NewPageAsync());
        bezoeker.Pagina.PageError += (_, fout) => bezoeker._klachten.Add($"script: {fout}");
        bezoeker.Pagina.Console += (_, regel) =>
        {
            if (regel.Type == "error" && !regel.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                bezoeker._klachten.Add($"console: {regel.Text}");
            }
        };
        bezoeker.Pagina.Request += (_, verzoek) =>
        {
            if (new Uri(verzoek.Url) is { Scheme: not "data" } uri && uri.Authority != adres.Authority)
            {
                bezoeker._klachten.Add($"another origin: {verzoek.Url}");
            }
        };
        bezoeker.Pagina.Response += (_, antwoord) =>
        {
            if (antwoord.Request.IsNavigationRequest && antwoord.Status is < 300 or >= 400)
            {
                bezoeker._document = antwoord;
            }
        };
        return bezoeker;
    }

    /// <summary>Opens a page and answers the status code.</summary>
    public async Task<int> Open(string adres) => (await Pagina.GotoAsync(adres))!.Status;

    /// <summary>Signs in as one of the people of the oefenwereld, and ends on the start page.</summary>
    public async Task LogIn(string naam)
    {
        await Open("/aanmelden");
        var knop = Pagina.GetByRole(AriaRole.Button, new() { Name = $"Inloggen als {naam}", Exact = true });
        if (await knop.CountAsync() == 0)
        {
            // In a large oefenwereld most people stand folded away.
            foreach (var rest in await Pagina.Locator("main details > summary").AllAsync())
            {
                await rest.ClickAsync();
            }
        }

        await knop.ClickAsync();
        await Assertions.Expect(Pagina.Locator(".pgb-wie__naam")).ToContainTextAsync(naam);
    }

    /// <summary>Chooses the dossier of this name when there is more than one to choose from; the first when the name is empty.</summary>
    public async Task KiesDossier(string naam)
    {
        if (new Uri(Pagina.Url).AbsolutePath == "/dossier")
        {
            await Pagina.GetByRole(AriaRole.Button, new() { Name = naam.Length == 0 ? "Openen dossier" : $"Openen dossier {naam} als" }).First.ClickAsync();
            await Assertions.Expect(Pagina.Locator(".pgb-nav")).ToHaveCountAsync(1);
        }
    }

    /// <summary>No accessibility violation, no sideways scrolling, no complaint of the browser (policy, script, origin).</summary>
    public async Task ControleerPagina() => Assert.Empty(await Gebreken());

    /// <summary>The page that is open now, narrow and wide, in light, dark and forced colours; keeps a screenshot of each.</summary>
    public async Task ControleerOveral(string naam)
    {
        foreach (var breedte in new[] { 320, 1280 })
        {
            await Pagina.SetViewportSizeAsync(breedte, 800);
            foreach (var kleuren in Enum.GetValues<Kleuren>())
            {
                await KiesKleuren(kleuren);
                await ControleerPagina();
                await Bewaar($"{naam}-{breedte}-{kleuren}");
            }
        }
    }

    public Task KiesKleuren(Kleuren kleuren) => Pagina.EmulateMediaAsync(new()
    {
        ColorScheme = kleuren == Kleuren.Donker ? ColorScheme.Dark : ColorScheme.Light,
        ForcedColors = kleuren == Kleuren.Opgelegd ? ForcedColors.Active : ForcedColors.None,
        ReducedMotion = ReducedMotion.Reduce,
    });

    /// <summary>What is wrong with the page that is open now, and what the browser complained about since the last time.</summary>
    /// <param name="alleenKleur">Only what colours can change: for a page that was looked at before, in other colours.</param>
    public async Task<IReadOnlyList<string>> Gebreken(bool alleenKleur = false)
    {
        if (!await Pagina.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await Pagina.EvaluateAsync(Axe);
        }

        var gevonden = (await Pagina.EvaluateAsync<string[]>(
            """
            async (regels) => (await axe.run(document, regels)).violations
                .map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join('; ')}`)
            """,
            alleenKleur ? Kleurregels : AlleRegels)).ToList();
        if (await TeBreed() is { Length: > 0 } teBreed)
        {
            gevonden.Add(teBreed);
        }

        gevonden.AddRange(_klachten);
        _klachten.Clear();
        return gevonden;
    }

    /// <summary>By how much the page scrolls sideways, and what sticks out; empty when it does not.</summary>
    public Task<string> TeBreed() => Pagina.EvaluateAsync<string>(
        """
        () => {
            const breedte = document.documentElement.clientWidth;
            const over = document.documentElement.scrollWidth - breedte;
            return over <= 0 ? '' : `The page is ${over} pixels too wide: ` + [...document.querySelectorAll('body *')]
                .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > breedte + 1)
                .slice(-3).map((e) => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 30)}`).join('; ');
        }
        """);

    /// <summary>
    /// What goes wrong with the open page at the edges of what it must bear: 320 pixels and four times enlarged, 1920 pixels, text twice as large and
    /// wider (WCAG 1.4.4, 1.4.10, 1.4.12), and for who wants nothing to move.
    /// </summary>
    public async Task<IReadOnlyList<string>> Schaalgebreken()
    {
        var gevonden = new List<string>();
        foreach (var (wat, breedte, hoogte, wijd) in new[] { ("320", 320, 256, false), ("1920", 1920, 1080, false), ("wide text", 640, 800, true) })
        {
            await Pagina.SetViewportSizeAsync(breedte, hoogte);
            await Pagina.EvaluateAsync(Wijder, wijd);
            gevonden.AddRange((await Pagina.EvaluateAsync<string[]>(Staatervoor)).Append(await TeBreed()).Where(g => g.Length > 0).Select(g => $"at {wat}: {g}"));
        }

        await Pagina.EvaluateAsync(Wijder, false);
        gevonden.AddRange(await Pagina.EvaluateAsync<string[]>(Beweegt));
        return gevonden;
    }

    public Task Bewaar(string naam) =>
        Pagina.ScreenshotAsync(new() { Path = Path.Combine(Portaal.Schermen, $"{naam}.png"), FullPage = true });

    /// <summary>What the browser may do with the page that is open, as its header says.</summary>
    public async Task<string> Beleid() => (await _document!.AllHeadersAsync())["content-security-policy"];

    /// <summary>The page as the server sent it, before a script touched it.</summary>
    public async Task<string> Html() => await _document!.TextAsync();

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private static string LeesAxe()
    {
        using var bron = typeof(AxeRunOptions).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!;
        using var lezer = new StreamReader(bron);
        return lezer.ReadToEnd();
    }
}
