using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PgbPortal.Application.Persistence;

/// <summary>Settings of SQLite belong to the native handle; EF reports an open for every pooled use, so they are set once.</summary>
internal sealed class SqliteInstellingen : DbConnectionInterceptor
{
    private static readonly ConditionalWeakTable<SQLitePCL.sqlite3, object> Gezet = [];

    private const string Altijd = "PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON;";

    private readonly string _pragmas;

    private SqliteInstellingen(string pragmas) => _pragmas = pragmas;

    /// <summary>What was committed is on the disk.</summary>
    public static SqliteInstellingen Duurzaam { get; } = new("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;" + Altijd);

    /// <summary>For a file that is made again when it is not complete.</summary>
    public static SqliteInstellingen Vluchtig { get; } = new("PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;" + Altijd);

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!Gezet.TryAdd(((SqliteConnection)connection).Handle!, new()))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = _pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
