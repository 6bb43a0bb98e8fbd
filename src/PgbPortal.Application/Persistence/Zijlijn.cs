using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace PgbPortal.Application.Persistence;

/// <summary>
/// Long work in two lines at once, each with a context and transactions of its own: while one waits for the database the other
/// computes. On a database with one writer it is a single line.
/// </summary>
/// <param name="nieuw">Makes a context with the same rights; null: a single line, on the given context.</param>
internal sealed class Zijlijn(PgbDbContext db, Func<PgbDbContext>? nieuw)
{
    private const int Lijnen = 2;
    private const int Pogingen = 3;

    /// <summary>Does all groups, some of them at a time, without dividing a group over the lines. The first that fails stops the others.</summary>
    /// <param name="groepen">In an order in which neighbours need the same locks: each line gets a stretch of it.</param>
    /// <param name="doe">One transaction, on the context that it gets, and done again when another changed the same at once.</param>
    public async Task LoopAsync<T>(
        IReadOnlyList<IReadOnlyCollection<T>> groepen,
        int perTransactie,
        Func<PgbDbContext, List<T>, CancellationToken, Task> doe,
        CancellationToken cancellationToken)
    {
        if (nieuw is null || groepen.Sum(g => g.Count) <= perTransactie)
        {
            await LoopAsync(db, groepen, perTransactie, doe, cancellationToken);
            return;
        }

        await Parallel.ForEachAsync(
            Verdeel(groepen),
            new ParallelOptions { MaxDegreeOfParallelism = Lijnen, CancellationToken = cancellationToken },
            async (deel, ct) =>
            {
                await using var eigen = nieuw();
                await LoopAsync(eigen, deel, perTransactie, doe, ct);
            });
    }

    /// <summary>Reads ahead: while the caller works on one page, the next is read on a context of its own.</summary>
    /// <param name="lees">Changes nothing; what it gives belongs to no context.</param>
    public async IAsyncEnumerable<TPagina> VooruitAsync<T, TPagina>(
        IEnumerable<T> stukken,
        Func<PgbDbContext, T, CancellationToken, Task<TPagina>> lees,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (nieuw is null)
        {
            foreach (var stuk in stukken)
            {
                yield return await lees(db, stuk, cancellationToken);
            }

            yield break;
        }

        await using var eigen = nieuw();
        using var rest = stukken.GetEnumerator();
        if (!rest.MoveNext())
        {
            yield break;
        }

        var volgende = LeesAsync(rest.Current);
        try
        {
            for (var meer = true; meer;)
            {
                var pagina = await volgende;
                meer = rest.MoveNext();
                volgende = meer ? LeesAsync(rest.Current) : volgende;
                yield return pagina;
            }
        }
        finally
        {
            // The caller stopped halfway: the context does not go while it is in use.
            await Task.WhenAny(volgende);
        }

        Task<TPagina> LeesAsync(T stuk) => Task.Run(() => lees(eigen, stuk, cancellationToken), cancellationToken);
    }

    // A stretch for each line, of about as many pieces.
    private static IEnumerable<List<IReadOnlyCollection<T>>> Verdeel<T>(IReadOnlyList<IReadOnlyCollection<T>> groepen)
    {
        var perLijn = (groepen.Sum(g => g.Count) + Lijnen - 1) / Lijnen;
        var (deel, aantal) = (new List<IReadOnlyCollection<T>>(), 0);
        foreach (var groep in groepen)
        {
            deel.Add(groep);
            aantal += groep.Count;
            if (aantal >= perLijn)
            {
                yield return deel;
                (deel, aantal) = ([], 0);
            }
        }

        if (deel.Count > 0)
        {
            yield return deel;
        }
    }

    private static async Task LoopAsync<T>(
        PgbDbContext db,
        IEnumerable<IReadOnlyCollection<T>> groepen,
        int perTransactie,
        Func<PgbDbContext, List<T>, CancellationToken, Task> doe,
        CancellationToken cancellationToken)
    {
        foreach (var stukken in groepen.SelectMany(g => g).Chunk(perTransactie))
        {
            await ProbeerAsync(db, [.. stukken], doe, cancellationToken);
        }
    }

    // The two lines can want the same row, as the totals of a run: who comes second looks again.
    private static async Task ProbeerAsync<T>(
        PgbDbContext db, List<T> stukken, Func<PgbDbContext, List<T>, CancellationToken, Task> doe, CancellationToken cancellationToken)
    {
        for (var poging = 1; ; poging++)
        {
            try
            {
                await doe(db, stukken, cancellationToken);
                return;
            }
            catch (DbUpdateConcurrencyException) when (poging < Pogingen)
            {
                if (db.Database.CurrentTransaction is { } transactie)
                {
                    await transactie.DisposeAsync();
                }

                db.ChangeTracker.Clear();
            }
        }
    }
}
