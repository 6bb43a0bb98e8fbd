using System.Diagnostics;
using System.Globalization;

namespace PgbPortal.Bench;

/// <summary>A server in a process of its own, with the CPU time it used so far.</summary>
internal sealed class Proces : IAsyncDisposable
{
    private static readonly double Tikken = 100;

    private readonly Process _proces;

    private Proces(Process proces) => _proces = proces;

    public static async Task<Proces> StartAsync(string dll, string werkmap, string adres, IReadOnlyList<string> argumenten, Dictionary<string, string> omgeving)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = werkmap,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(dll);
        foreach (var argument in argumenten)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (naam, waarde) in omgeving)
        {
            start.Environment[naam] = waarde;
        }

        var proces = Process.Start(start)!;
        proces.OutputDataReceived += (_, _) => { };
        proces.ErrorDataReceived += (_, e) =>
        {
            if (e.Data is not null)
            {
                Console.Error.WriteLine(e.Data);
            }
        };
        proces.BeginOutputReadLine();
        proces.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var poging = 0; poging < 120; poging++)
        {
            try
            {
                await client.GetAsync(new Uri(adres));
                return new(proces);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(500);
            }
        }

        throw new InvalidOperationException($"{dll} did not start.");
    }

    /// <summary>User and system time in milliseconds.</summary>
    public double CpuMilliseconden()
    {
        var velden = File.ReadAllText($"/proc/{_proces.Id}/stat").Split(") ")[1].Split(' ');
        return (long.Parse(velden[11], CultureInfo.InvariantCulture) + long.Parse(velden[12], CultureInfo.InvariantCulture)) * 1000 / Tikken;
    }

    public async ValueTask DisposeAsync()
    {
        _proces.Kill();
        await _proces.WaitForExitAsync();
        _proces.Dispose();
    }
}
