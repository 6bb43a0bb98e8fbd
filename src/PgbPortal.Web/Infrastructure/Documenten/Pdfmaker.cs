using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace PgbPortal.Web.Infrastructure.Documenten;

/// <summary>
/// Makes a tagged PDF of a page with a browser that has no window, no network, no settings of ours and no cookie of anybody: it gets one
/// file in a folder that only we can open, and that is gone afterwards. A few at once; who takes too long is stopped.
/// </summary>
public sealed class Pdfmaker : IDisposable
{
    private const int Tegelijk = 2;
    private const string Mapnaam = "pgb-pdf-";

    /// <summary>How long somebody waits for a turn, and after how long no folder can be in use any more, whosever it is.</summary>
    private static readonly TimeSpan Wachttijd = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Verlopen = TimeSpan.FromMinutes(10);

    /// <summary>The folders that this program uses now; also the lock for making and sweeping them.</summary>
    private static readonly HashSet<string> InGebruik = [];

    private readonly Pdfinstellingen _instellingen;
    private readonly TimeProvider _klok;
    private readonly ILogger<Pdfmaker> _log;
    private readonly SemaphoreSlim _plaatsen = new(Tegelijk, Tegelijk);
    private readonly ConcurrentDictionary<Guid, bool> _bezig = [];

    public Pdfmaker(Pdfinstellingen instellingen, TimeProvider klok, ILogger<Pdfmaker> log)
    {
        (_instellingen, _klok, _log) = (instellingen, klok, log);
        if (IsIngesteld)
        {
            RuimWezenOp();
        }
    }

    public bool IsIngesteld => _instellingen.Chromium is not null;

    /// <param name="html">A whole page that needs nothing from outside.</param>
    /// <param name="gebruiker">Who asks: one at a time for each, so that nobody keeps it from the others.</param>
    /// <returns>Null when it did not work this time; the reason is in the log.</returns>
    public async Task<byte[]?> MaakAsync(byte[] html, Guid gebruiker, CancellationToken cancellationToken)
    {
        if (!_bezig.TryAdd(gebruiker, true))
        {
            _log.LogWarning("Pdf niet gemaakt: dezelfde gebruiker vroeg er al een");
            return null;
        }

        try
        {
            return await OpBeurtAsync(html, cancellationToken);
        }
        finally
        {
            _bezig.TryRemove(gebruiker, out _);
        }
    }

    public void Dispose() => _plaatsen.Dispose();

    private async Task<byte[]?> OpBeurtAsync(byte[] html, CancellationToken cancellationToken)
    {
        if (!await _plaatsen.WaitAsync(Wachttijd, cancellationToken))
        {
            _log.LogWarning("Pdf niet gemaakt: er worden er al te veel tegelijk gemaakt");
            return null;
        }

        try
        {
            RuimWezenOp();
            var map = NieuweMap();
            try
            {
                return await MaakAsync(html, map.FullName, cancellationToken);
            }
            finally
            {
                await VerwijderAsync(map);
            }
        }
        finally
        {
            _plaatsen.Release();
        }
    }

    private async Task<byte[]?> MaakAsync(byte[] html, string map, CancellationToken cancellationToken)
    {
        var (bron, doel) = (Path.Combine(map, "document.html"), Path.Combine(map, "document.pdf"));
        await File.WriteAllBytesAsync(bron, html, cancellationToken);
        using var browser = new Process { StartInfo = Opdracht(map, bron, doel) };

        // What it says is read away, because a full pipe would stop it; it is not kept.
        browser.OutputDataReceived += (_, _) => { };
        browser.ErrorDataReceived += (_, _) => { };
        try
        {
            browser.Start();
        }
        catch (Win32Exception fout)
        {
            _log.LogError("Pdf niet gemaakt: Pdf__Chromium start niet (fout {Code})", fout.NativeErrorCode);
            return null;
        }

        browser.BeginOutputReadLine();
        browser.BeginErrorReadLine();
        using var grens = new CancellationTokenSource(_instellingen.Tijd, _klok);
        using var einde = CancellationTokenSource.CreateLinkedTokenSource(grens.Token, cancellationToken);
        try
        {
            await browser.WaitForExitAsync(einde.Token);
        }
        catch (OperationCanceledException)
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            _log.LogError("Pdf niet gemaakt: Chromium was na {Seconden} seconden niet klaar en is gestopt", _instellingen.Tijd.TotalSeconds);
            return null;
        }

        // It also ends well when it wrote nothing: the file is the proof.
        var pdf = File.Exists(doel) ? await File.ReadAllBytesAsync(doel, cancellationToken) : [];
        if (!pdf.AsSpan().StartsWith("%PDF-"u8))
        {
            _log.LogError("Pdf niet gemaakt: Chromium stopte met code {Code} en schreef niets", browser.ExitCode);
            return null;
        }

        return pdf;
    }

    private ProcessStartInfo Opdracht(string map, string bron, string doel)
    {
        var opdracht = new ProcessStartInfo(_instellingen.Chromium!)
        {
            WorkingDirectory = map,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };

        // Our settings hold connections and keys.
        var zoekpad = Environment.GetEnvironmentVariable("PATH");
        opdracht.Environment.Clear();
        foreach (var (naam, waarde) in new[] { ("PATH", zoekpad), ("HOME", map), ("TMPDIR", map), ("XDG_CONFIG_HOME", map), ("XDG_CACHE_HOME", map), ("LANG", "nl_NL.UTF-8") })
        {
            opdracht.Environment[naam] = waarde;
        }

        string[] woorden =
        [
            "--headless", "--disable-gpu", $"--user-data-dir={Path.Combine(map, "profiel")}", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-breakpad", "--disable-dev-shm-usage",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
            "--generate-pdf-document-outline", "--no-pdf-header-footer", $"--print-to-pdf={doel}",
        ];
        foreach (var woord in woorden)
        {
            opdracht.ArgumentList.Add(woord);
        }

        // Its own cage works for every account but the one that may do everything.
        if (Environment.IsPrivilegedProcess)
        {
            opdracht.ArgumentList.Add("--no-sandbox");
        }

        opdracht.ArgumentList.Add(new Uri(bron).AbsoluteUri);
        return opdracht;
    }

    /// <summary>Readable for the account of the portal only; its name tells which program made it.</summary>
    private static DirectoryInfo NieuweMap()
    {
        lock (InGebruik)
        {
            var map = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Mapnaam}{Environment.ProcessId}-"));
            InGebruik.Add(map.FullName);
            return map;
        }
    }

    /// <summary>A part of the browser that is just ending may still write: a few tries, and else the next sweep.</summary>
    private async Task VerwijderAsync(DirectoryInfo map)
    {
        for (var poging = 1; poging < 5 && !Weg(map); poging++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), _klok, CancellationToken.None);
        }

        lock (InGebruik)
        {
            InGebruik.Remove(map.FullName);
        }
    }

    /// <summary>Folders of a program that was stopped half-way, and what could not go before.</summary>
    private void RuimWezenOp()
    {
        lock (InGebruik)
        {
            foreach (var map in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories($"{Mapnaam}*").Where(IsWees))
            {
                Weg(map);
            }
        }
    }

    private bool IsWees(DirectoryInfo map)
    {
        var maker = map.Name[Mapnaam.Length..].Split('-')[0];
        return int.TryParse(maker, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) && nummer == Environment.ProcessId
            ? !InGebruik.Contains(map.FullName)
            : map.LastWriteTimeUtc < _klok.GetUtcNow().UtcDateTime - Verlopen || !Leeft(nummer);
    }

    private static bool Leeft(int programma)
    {
        try
        {
            using var gevonden = Process.GetProcessById(programma);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private bool Weg(DirectoryInfo map)
    {
        try
        {
            map.Delete(recursive: true);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
        {
            _log.LogWarning("Een map met een pdf kon nog niet weg ({Soort})", fout.GetType().Name);
            return false;
        }
    }
}
