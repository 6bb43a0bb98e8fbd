using System.ComponentModel;
using System.Diagnostics;

namespace PgbPortal.Web.Infrastructure.Documenten;

/// <summary>
/// Makes a tagged PDF of a page with a browser that has no window, no network, no settings of ours and no cookie of anybody: it gets one
/// file in a folder that only we can open, and that is gone afterwards. A few at once; who takes too long is stopped.
/// </summary>
public sealed class Pdfmaker : IDisposable
{
    private const int Tegelijk = 2;
    private const string Mapnaam = "pgb-pdf-";

    /// <summary>How long somebody waits for a turn, and how long a folder of a portal that stopped half-way may lie.</summary>
    private static readonly TimeSpan Wachttijd = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Achtergebleven = TimeSpan.FromHours(1);

    private readonly Pdfinstellingen _instellingen;
    private readonly TimeProvider _klok;
    private readonly ILogger<Pdfmaker> _log;
    private readonly SemaphoreSlim _plaatsen = new(Tegelijk, Tegelijk);

    public Pdfmaker(Pdfinstellingen instellingen, TimeProvider klok, ILogger<Pdfmaker> log)
    {
        (_instellingen, _klok, _log) = (instellingen, klok, log);
        if (IsIngesteld)
        {
            RuimAchtergeblevenOp();
        }
    }

    public bool IsIngesteld => _instellingen.Chromium is not null;

    /// <param name="html">A whole page that needs nothing from outside.</param>
    /// <returns>Null when it did not work this time; the reason is in the log.</returns>
    public async Task<byte[]?> MaakAsync(byte[] html, CancellationToken cancellationToken)
    {
        if (!await _plaatsen.WaitAsync(Wachttijd, cancellationToken))
        {
            _log.LogWarning("Pdf niet gemaakt: er worden er al te veel tegelijk gemaakt");
            return null;
        }

        try
        {
            // Readable for the account of the portal only.
            var map = Directory.CreateTempSubdirectory(Mapnaam);
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

    public void Dispose() => _plaatsen.Dispose();

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

    /// <summary>A part of the browser that is just ending may still write: a few tries.</summary>
    private async Task VerwijderAsync(DirectoryInfo map)
    {
        for (var poging = 1; map.Exists; poging++)
        {
            try
            {
                map.Delete(recursive: true);
                return;
            }
            catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
            {
                if (poging == 5)
                {
                    _log.LogError("Een map met een pdf kon niet weg ({Soort})", fout.GetType().Name);
                    return;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(200), _klok, CancellationToken.None);
                map.Refresh();
            }
        }
    }

    private void RuimAchtergeblevenOp()
    {
        var grens = _klok.GetUtcNow().UtcDateTime - Achtergebleven;
        foreach (var map in new DirectoryInfo(Path.GetTempPath()).EnumerateDirectories($"{Mapnaam}*").Where(m => m.LastWriteTimeUtc < grens))
        {
            try
            {
                map.Delete(recursive: true);
            }
            catch (Exception fout) when (fout is IOException or UnauthorizedAccessException)
            {
                _log.LogError("Een map met een pdf kon niet weg ({Soort})", fout.GetType().Name);
            }
        }
    }
}
