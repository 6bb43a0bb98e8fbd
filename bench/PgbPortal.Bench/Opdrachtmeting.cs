using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PgbPortal.Bench;

/// <summary>Where the time in the database goes: with BENCH_OPDRACHTEN=1 the close prints its ten most expensive commands.</summary>
internal sealed class Opdrachtmeting : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<string, (int Aantal, double Ms)> _tijden = new();

    public void Toon()
    {
        if (!_tijden.IsEmpty)
        {
            Console.WriteLine(FormattableString.Invariant($"{_tijden.Values.Sum(t => t.Ms) / 1000:0.0} s in {_tijden.Values.Sum(t => t.Aantal)} commands, of which"));
        }

        foreach (var (naam, (aantal, ms)) in _tijden.OrderByDescending(t => t.Value.Ms).Take(10))
        {
            Console.WriteLine(FormattableString.Invariant($"{ms / 1000,7:0.00} s {aantal,6} x {naam}"));
        }
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Tel(command, eventData);
        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Tel(command, eventData);
        return new(result);
    }

    private void Tel(DbCommand command, CommandExecutedEventData eventData)
    {
        var tekst = command.CommandText.ReplaceLineEndings(" ");
        var vanaf = tekst.IndexOf("FROM ", StringComparison.Ordinal) is var plek && plek > 0 ? tekst[plek..] : tekst;
        _tijden.AddOrUpdate(
            vanaf[..Math.Min(90, vanaf.Length)],
            _ => (1, eventData.Duration.TotalMilliseconds),
            (_, t) => (t.Aantal + 1, t.Ms + eventData.Duration.TotalMilliseconds));
    }
}
