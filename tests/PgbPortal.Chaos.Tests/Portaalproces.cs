using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using PgbPortal.Proeftijd;
using PgbPortal.TestSupport;

namespace PgbPortal.Chaos.Tests;

/// <summary>The real portal in a process of its own, on the clock of a test; it can be killed and started again.</summary>
internal sealed class Portaalproces : IAsyncDisposable
{
    private const int Bewaard = 40;

    private readonly Dictionary<string, string> _omgeving;
    private readonly ConcurrentQueue<string> _uitvoer = new();
    private readonly HttpClient _vraag;
    private Process? _proces;

    /// <param name="database">Provider and connection.</param>
    /// <param name="map">Where it puts what goes to the bank, and its log.</param>
    /// <param name="klok">The file with the moment.</param>
    public Portaalproces((string Provider, string Verbinding) database, string map, string klok)
    {
        Adres = new($"http://127.0.0.1:{VrijePoort()}");
        _vraag = new() { BaseAddress = Adres, Timeout = TimeSpan.FromSeconds(5) };
        _omgeving = new(Klokstart.Omgeving(klok), StringComparer.Ordinal)
        {
            // As a real server runs, but with accounts that were made up: Production refuses those.
            ["ASPNETCORE_ENVIRONMENT"] = "Proef",
            ["ASPNETCORE_URLS"] = Adres.OriginalString,
            ["Betalingen__Iban"] = Massawereld.Rekening.Waarde,
            ["Database__Provider"] = database.Provider,
            ["ConnectionStrings__Portal"] = database.Verbinding,
            ["Oefenwereld__Vullen"] = "true",
            // A long proof signs in once.
            ["Aanmelden__HoogstensMinuten"] = "1440",
            ["Aanmelden__BevestigingMinuten"] = "1440",
            ["Afsluiten__Seconden"] = "1",
            ["Taken__Tussentijd"] = "00:00:00.3",
            ["Taken__BetaalrunAutomatisch"] = "true",
            ["Taken__BetaalrunOm"] = "15:00",
            ["Verzending__Map"] = Path.Combine(map, "uitgaand"),
            ["Serilog__MinimumLevel__Default"] = "Error",
            ["Serilog__WriteTo__1__Args__path"] = Path.Combine(map, $"log-{Adres.Port}-.json"),
        };
        foreach (var (sleutel, waarde) in Testsleutels.Instellingen)
        {
            _omgeving[sleutel.Replace(":", "__", StringComparison.Ordinal)] = waarde;
        }
    }

    public Uri Adres { get; }

    /// <summary>The last lines that it wrote, to explain a failure.</summary>
    public string Uitvoer => string.Join('\n', _uitvoer);

    /// <summary>For who starts several.</summary>
    public static void EisServer() => Assert.SkipUnless(
        Kopieen.IsPostgresql || Zaad.IsLang, "Meer dan een portaal hoort bij een databaseserver. Op SQLite draait dit alleen met PGB_LANG=1.");

    /// <summary>A file of the repository.</summary>
    public static string Pad(string bestand)
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (map is not null && !File.Exists(Path.Combine(map.FullName, "PgbPortal.sln")))
        {
            map = map.Parent;
        }

        return Path.Combine(map?.FullName ?? throw new InvalidOperationException("The tests do not run within the repository."), bestand);
    }

    public void Start()
    {
        var configuratie = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)));
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Pad("src/PgbPortal.Web"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Pad($"src/PgbPortal.Web/bin/{configuratie}/net10.0/PgbPortal.Web.dll"));
        foreach (var (naam, waarde) in _omgeving)
        {
            start.Environment[naam] = waarde;
        }

        _proces = Process.Start(start)!;
        _proces.OutputDataReceived += Bewaar;
        _proces.ErrorDataReceived += Bewaar;
        _proces.BeginOutputReadLine();
        _proces.BeginErrorReadLine();
    }

    /// <summary>kill -9.</summary>
    public void Dood()
    {
        _proces!.Kill();
        _proces.WaitForExit();
        _proces.Dispose();
        _proces = null;
    }

    /// <summary>As whoever replaces it by a new version stops it: it finishes what it has.</summary>
    public async Task StopAsync(TimeSpan hoogstens)
    {
        using (var sein = Process.Start("kill", ["-TERM", $"{_proces!.Id}"]))
        {
            await sein.WaitForExitAsync();
        }

        using var geduld = new CancellationTokenSource(hoogstens);
        await _proces.WaitForExitAsync(geduld.Token);
        Assert.True(_proces.ExitCode == 0, $"Het portaal stopte met {_proces.ExitCode}:\n{Uitvoer}");
        _proces.Dispose();
        _proces = null;
    }

    /// <returns>How long it took until /gezond/klaar said yes.</returns>
    public async Task<TimeSpan> WachtTotKlaarAsync(TimeSpan hoogstens)
    {
        var begin = Stopwatch.GetTimestamp();
        while (!await IsKlaarAsync())
        {
            Assert.False(_proces!.HasExited, $"Het portaal stopte vanzelf:\n{Uitvoer}");
            Assert.True(Stopwatch.GetElapsedTime(begin) < hoogstens, $"Na {hoogstens.TotalSeconds:0} s is het portaal niet klaar:\n{Uitvoer}");
            await Task.Delay(50);
        }

        return Stopwatch.GetElapsedTime(begin);
    }

    public async ValueTask DisposeAsync()
    {
        _vraag.Dispose();
        if (_proces is not null)
        {
            Dood();
        }

        await Task.CompletedTask;
    }

    private async Task<bool> IsKlaarAsync()
    {
        try
        {
            using var antwoord = await _vraag.GetAsync(new Uri("/gezond/klaar", UriKind.Relative));
            return antwoord.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Bewaar(object afzender, DataReceivedEventArgs regel)
    {
        if (regel.Data is { } tekst)
        {
            _uitvoer.Enqueue(tekst);
            while (_uitvoer.Count > Bewaard && _uitvoer.TryDequeue(out _))
            {
            }
        }
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}
