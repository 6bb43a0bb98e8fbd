using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PgbPortal.Application.Persistence;

/// <summary>
/// Puts every line of the care log in a chain, whoever writes it, and moves the end of that chain in the same transaction. When nobody
/// can tell whether a transaction succeeded its chain is used no more: what stands in the database fits together either way.
/// </summary>
internal sealed class Logketeninterceptor : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private volatile Logbanen _banen = new();

    /// <summary>The database was put back to an earlier moment: chains that went on since are used no more.</summary>
    public void VergeetBanen() => _banen = new();

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var context = (PgbDbContext)eventData.Context!;
        var regels = context.ChangeTracker.Entries<Logregel>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        if (regels.Count > 0)
        {
            var huur = context.Loghuur ??= _banen.Neem();
            huur.Verketen(regels, context.Database.CurrentTransaction?.TransactionId);
            context.Entry(huur.Keten).State = huur.IsNieuw ? EntityState.Added : EntityState.Modified;
            if (!huur.IsNieuw)
            {
                context.Entry(huur.Keten).Property(k => k.VerwijderdTotEnMet).IsModified = false;
                context.Entry(huur.Keten).Property(k => k.VerwijderdHash).IsModified = false;
            }
        }

        return new(result);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var context = (PgbDbContext)eventData.Context!;
        if (context.Loghuur is { } huur)
        {
            context.Entry(huur.Keten).State = EntityState.Detached;
            if (context.Database.CurrentTransaction is null)
            {
                context.Loghuur = null;
                if (huur.Transactie is null)
                {
                    huur.Bevestig();
                }
                else
                {
                    // Its transaction ended without a word: it was undone, and this save wrote no line.
                    huur.LaatVallen();
                }
            }
        }

        return new(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        var context = (PgbDbContext)eventData.Context!;
        if (context.Loghuur is { } huur)
        {
            context.Entry(huur.Keten).State = EntityState.Detached;
            if (eventData.Exception is DbUpdateConcurrencyException botsing && botsing.Entries.All(e => e.Entity is not Logketen))
            {
                huur.Herstel();
            }
            else
            {
                context.Loghuur = null;
            }
        }

        return Task.CompletedTask;
    }

    // Whether it was written before it was broken off, nobody knows: this chain ends here.
    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        var context = (PgbDbContext)eventData.Context!;
        if (context.Loghuur is { } huur)
        {
            context.Entry(huur.Keten).State = EntityState.Detached;
            context.Loghuur = null;
        }

        return Task.CompletedTask;
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Neem(eventData)?.Bevestig();
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Neem(eventData)?.Bevestig();

    public Task TransactionRolledBackAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Neem(eventData)?.LaatVallen();
        return Task.CompletedTask;
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Neem(eventData)?.LaatVallen();

    // Succeeded or not, who knows: this chain ends here.
    public Task TransactionFailedAsync(
        DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Neem(eventData);
        return Task.CompletedTask;
    }

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Neem(eventData);

    // The transaction that a save makes for itself is not meant here: what came of it is told by the save.
    private static Loghuur? Neem(TransactionEventData eventData)
    {
        if (eventData.Context is not PgbDbContext { Loghuur: { } huur } context || huur.Transactie != eventData.TransactionId)
        {
            return null;
        }

        context.Loghuur = null;
        return huur;
    }
}
