using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PgbPortal.Application.Persistence;

/// <summary>A transaction in which everything is read as it was at one moment, without stopping who writes.</summary>
internal static class Momentopname
{
    public static async Task<IAsyncDisposable> BeginAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            // EF would take the lock of the writer.
            var transactie = sqlite.BeginTransaction(deferred: true);
            await db.Database.UseTransactionAsync(transactie, cancellationToken);
            return transactie;
        }

        return await db.Database.BeginTransactionAsync(
            db.Database.IsSqlServer() ? IsolationLevel.Snapshot : IsolationLevel.RepeatableRead, cancellationToken);
    }
}
