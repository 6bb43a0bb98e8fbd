using System.Diagnostics;
using System.Globalization;

namespace PgbPortal.Chaos.Tests;

/// <summary>A PostgreSQL cluster that only this test knows, which waits for the disk at each commit and can be killed.</summary>
internal sealed class Eigencluster : IAsyncDisposable
{
    private readonly string _map;

    private Eigencluster(string map, string verbinding) => (_map, Verbinding) = (map, verbinding);

    /// <summary>May make databases.</summary>
    public string Verbinding { get; }

    public static async Task<Eigencluster> StartAsync()
    {
        Assert.SkipWhen((await BashAsync("echo \"$PG_BIN\"", null)).Trim().Length == 0, "PostgreSQL staat niet op deze machine: er is niets om te doden.");
        var regels = (await BashAsync(
            "start_postgresql -c fsync=on -c full_page_writes=on -c synchronous_commit=on && echo \"$PG_MAP\" && echo \"$PGB_TEST_POSTGRESQL\"", null))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(regels[^2], regels[^1]);
    }

    /// <summary>kill -9 of the server and of every process that it started.</summary>
    public void Dood()
    {
        var hoofd = int.Parse(File.ReadLines(Path.Combine(_map, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        foreach (var nummer in (int[])[hoofd, .. Kinderen(hoofd)])
        {
            try
            {
                using var proces = Process.GetProcessById(nummer);
                proces.Kill();
                proces.WaitForExit();
            }
            catch (Exception fout) when (fout is ArgumentException or InvalidOperationException)
            {
                // It went by itself when its parent died.
            }
        }
    }

    /// <summary>Recovers from what stands on the disk.</summary>
    public Task HerstartAsync() => BashAsync("herstart_postgresql", _map);

    public async ValueTask DisposeAsync() => await BashAsync("stop_postgresql", _map);

    private static List<int> Kinderen(int ouder)
    {
        var kinderen = new List<int>();
        foreach (var map in Directory.GetDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(map), NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) && Ouder(map) == ouder)
            {
                kinderen.Add(nummer);
            }
        }

        return kinderen;
    }

    // The name of a process stands in brackets and may hold anything.
    private static int? Ouder(string map)
    {
        try
        {
            var stand = File.ReadAllText(Path.Combine(map, "stat"));
            return int.Parse(stand[(stand.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static async Task<string> BashAsync(string opdracht, string? map)
    {
        var start = new ProcessStartInfo("bash") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"source '{Portaalproces.Pad("scripts/wegwerp-postgresql.sh")}'; PG_BIN=$(postgresql_bin); {opdracht}");
        if (map is not null)
        {
            start.Environment["PG_MAP"] = map;
        }

        using var proces = Process.Start(start)!;
        var fout = proces.StandardError.ReadToEndAsync();
        var uitvoer = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        return proces.ExitCode == 0 ? uitvoer : throw new InvalidOperationException($"{opdracht}: {uitvoer}{await fout}");
    }
}
