using System.Diagnostics;

namespace PgbPortal.Bench;

/// <summary>What one round of one target gave.</summary>
/// <param name="CpuPerVerzoek">Milliseconds of the server.</param>
/// <param name="P99">Milliseconds at the offered rate, open-loop.</param>
internal sealed record Ronde(double PerSeconde, double CpuPerVerzoek, double P50, double P99, int Fouten);

/// <summary>One thing to measure.</summary>
/// <param name="Verzoek">Sends one request; true when the answer was right.</param>
internal sealed record Doelwit(string Naam, Proces Server, Func<Task<bool>> Verzoek, int Aantal);

internal static class Meting
{
    private const int Gelijktijdig = 4;
    private static readonly TimeSpan OpenDuur = TimeSpan.FromSeconds(4);

    /// <summary>First closed-loop for rate and CPU, then open-loop at 40 % of that rate for the percentiles.</summary>
    public static async Task<Ronde> MeetAsync(Doelwit doelwit)
    {
        var fouten = 0;
        async Task EenAsync()
        {
            if (!await doelwit.Verzoek())
            {
                Interlocked.Increment(ref fouten);
            }
        }

        var cpu = doelwit.Server.CpuMilliseconden();
        var begin = Stopwatch.GetTimestamp();
        var rest = doelwit.Aantal;
        await Task.WhenAll(Enumerable.Range(0, Gelijktijdig).Select(async _ =>
        {
            while (Interlocked.Decrement(ref rest) >= 0)
            {
                await EenAsync();
            }
        }));
        var duur = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        var cpuPer = (doelwit.Server.CpuMilliseconden() - cpu) / doelwit.Aantal;
        var perSeconde = doelwit.Aantal / duur;
        var (p50, p99) = await OpenAsync(EenAsync, perSeconde * 0.4);
        return new(perSeconde, cpuPer, p50, p99, fouten);
    }

    // Keeps offering when answers are late, and counts from the moment a request was due.
    private static async Task<(double P50, double P99)> OpenAsync(Func<Task> verzoek, double perSeconde)
    {
        var aantal = Math.Max(20, (int)(perSeconde * OpenDuur.TotalSeconds));
        var begin = Stopwatch.GetTimestamp();
        var taken = new List<Task<double>>(aantal);
        for (var i = 0; i < aantal; i++)
        {
            var moet = TimeSpan.FromSeconds(i / perSeconde);
            var wacht = moet - Stopwatch.GetElapsedTime(begin);
            if (wacht > TimeSpan.Zero)
            {
                await Task.Delay(wacht);
            }

            taken.Add(Task.Run(async () =>
            {
                await verzoek();
                return (Stopwatch.GetElapsedTime(begin) - moet).TotalMilliseconds;
            }));
        }

        var tijden = await Task.WhenAll(taken);
        Array.Sort(tijden);
        return (tijden[tijden.Length / 2], tijden[(int)(tijden.Length * 0.99)]);
    }
}
