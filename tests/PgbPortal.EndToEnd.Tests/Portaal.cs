using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;
using PgbPortal.Application;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Werelden;

[assembly: AssemblyFixture(typeof(PgbPortal.EndToEnd.Tests.Portaal))]

namespace PgbPortal.EndToEnd.Tests;

/// <summary>The portal on a real port, with a database of its own, and one browser for all tests of this assembly.</summary>
public sealed class Portaal : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly string[] Browsers =
        [Environment.GetEnvironmentVariable("PGB_CHROMIUM") ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly string _map = Directory.CreateTempSubdirectory("pgb-browser").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Adres => ClientOptions.BaseAddress;

    private string Verbinding => $"Data Source={Path.Combine(_map, "test.db")};Pooling=False";

    /// <summary>On which day the oefenwereld is made, for who must see the same pages each day; null: today.</summary>
    internal DateOnly? Dag { get; init; }

    /// <summary>The story that this oefenwereld tells; null: the ordinary one.</summary>
    internal string? Verhaal { get; init; }

    /// <summary>A world that was made before, in the place of the oefenwereld; null: the oefenwereld.</summary>
    internal Proefwereld? Wereld { get; init; }

    /// <summary>Settings of this portal alone; they win.</summary>
    internal IReadOnlyDictionary<string, string> Instellingen { get; init; } = new Dictionary<string, string>();

    /// <summary>Where screenshots of this run go; git ignores it.</summary>
    public static string Schermen { get; } = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "uitvoer", "schermen")).FullName;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Browsers, File.Exists) is not { } chromium)
        {
            return;
        }

        if (Verhaal is { } verhaal)
        {
            await MaakAsync(verhaal);
        }

        UseKestrel(0);
        StartServer();
        await WachtOpWereld();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A person with a browser of their own: no cookies of somebody else. Dispose it to close the browser.</summary>
    public async Task<Bezoeker> NieuweBezoeker(Schermsoort scherm)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed (apt-get install chromium), or set PGB_CHROMIUM to its path.");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Adres.ToString(),
            ViewportSize = new() { Width = scherm.Breedte, Height = 800 },
            ColorScheme = scherm.Kleuren == Kleuren.Donker ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = scherm.Kleuren == Kleuren.Opgelegd ? ForcedColors.Active : ForcedColors.None,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scherm.MetScript,
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
        });
        return await Bezoeker.Begin(context, Adres);
    }

    // As a portal does that begins anew, but without ending this one.
    private async Task MaakAsync(string verhaal)
    {
        await using var app = Web.Infrastructure.Portaal.Bouw(
        [
            "--applicationName=PgbPortal.Web", "--environment=Development", "--Oefenwereld:Vullen=true", $"--ConnectionStrings:Portal={Verbinding}",
            "--Betalingen:Iban=NL13TEST0123456789", .. Testsleutels.Argumenten,
        ]);
        await app.Services.GetRequiredService<Oefenwereldvuller>().VulNieuwBestandAsync(new Progress<int>(), CancellationToken.None, verhaal);
    }

    /// <summary>The portal listens before its people are there.</summary>
    private async Task WachtOpWereld()
    {
        using var vraag = new HttpClient { BaseAddress = Adres };
        using var geduld = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while ((await vraag.GetAsync(new Uri("/gezond/klaar", UriKind.Relative), geduld.Token)).StatusCode != HttpStatusCode.OK)
        {
            await Task.Delay(100, geduld.Token);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        await base.DisposeAsync();
        Directory.Delete(_map, true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (sleutel, waarde) in Testsleutels.Instellingen)
        {
            builder.UseSetting(sleutel, waarde);
        }

        if (Wereld is { } wereld)
        {
            builder
                .UseSetting("Database:Provider", wereld.Database.Instelling.Provider)
                .UseSetting("ConnectionStrings:Portal", wereld.Database.Instelling.Verbinding)
                .UseSetting("Oefenwereld:Vullen", "true")
                .UseSetting("Taken:Aan", "false")
                .ConfigureTestServices(s => s.Replace(ServiceDescriptor.Singleton<TimeProvider>(_ => wereld.Klok)));
            foreach (var (sleutel, waarde) in Instellingen)
            {
                builder.UseSetting(sleutel, waarde);
            }

            return;
        }

        builder
            .UseSetting("Oefenwereld:Omvang", Environment.GetEnvironmentVariable("PGB_OMVANG") ?? "klein")
            .UseSetting("Database:Provider", "Sqlite")
            .UseSetting("ConnectionStrings:Portal", Verbinding);
        if (Dag is { } dag)
        {
            builder.ConfigureTestServices(s => s.Replace(ServiceDescriptor.Singleton<TimeProvider>(new Andereklok(Klok.Moment(dag, new(10, 0))))));
        }
    }

    private sealed class Andereklok(DateTimeOffset nu) : TimeProvider
    {
        private readonly TimeSpan _verschil = nu - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _verschil;
    }
}
