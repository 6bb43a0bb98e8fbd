using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PgbPortal.Application.Persistence.Rijbeveiliging;

/// <summary>
/// Tells PostgreSQL for whom it works, until the end of the transaction and never longer: a connection that goes back to the pool knows
/// nobody, and a command that was not told anything sees nothing. A query by itself takes it along, in the same trip to the server; a
/// transaction gets it as it begins.
/// </summary>
internal sealed class PostgreSqlBereikzetter : DbCommandInterceptor, IDbTransactionInterceptor, ISaveChangesInterceptor
{
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        NeemMee(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        NeemMee(command, eventData);
        return new(result);
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (IsAlleen(command, eventData))
        {
            try
            {
                result.NextResult();
            }
            catch
            {
                result.Dispose();
                throw;
            }
        }

        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (IsAlleen(command, eventData))
        {
            try
            {
                await result.NextResultAsync(cancellationToken);
            }
            catch
            {
                await result.DisposeAsync();
                throw;
            }
        }

        return result;
    }

    // A save by itself needs a transaction, for that is where it is told.
    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        eventData.Context!.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
        return new(result);
    }

    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var opdracht = Opdracht(connection, result, eventData.Context);
        opdracht?.ExecuteNonQuery();
        return result;
    }

    public async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        await using var opdracht = Opdracht(connection, result, eventData.Context);
        if (opdracht is not null)
        {
            await opdracht.ExecuteNonQueryAsync(cancellationToken);
        }

        return result;
    }

    private static void NeemMee(DbCommand command, CommandEventData eventData)
    {
        if (IsAlleen(command, eventData))
        {
            var bereik = ((PgbDbContext)eventData.Context!).Bereik;
            VoegToe(command, bereik);
            command.CommandText = $"{bereik.Opdracht};\n{command.CommandText}";
        }
    }

    // Outside a transaction only queries come, and migrations, which have their own.
    private static bool IsAlleen(DbCommand command, CommandEventData eventData) =>
        command.Transaction is null
        && eventData.CommandSource is not (CommandSource.SaveChanges or CommandSource.Migrations)
        && eventData.Context is PgbDbContext { Bereik.Opdracht: not null };

    private static DbCommand? Opdracht(DbConnection verbinding, DbTransaction transactie, DbContext? context)
    {
        if (context is not PgbDbContext { Bereik: { Opdracht: { } tekst } bereik })
        {
            return null;
        }

        var opdracht = verbinding.CreateCommand();
        opdracht.Transaction = transactie;
        opdracht.CommandText = tekst;
        VoegToe(opdracht, bereik);
        return opdracht;
    }

    private static void VoegToe(DbCommand command, Bereikopdracht bereik)
    {
        for (var i = 0; i < bereik.Waarden.Count; i++)
        {
            var waarde = command.CreateParameter();
            waarde.ParameterName = Bereikopdracht.Parameter(i);
            waarde.Value = bereik.Waarden[i];
            command.Parameters.Add(waarde);
        }
    }
}

/// <summary>The statement that tells a Toegang to PostgreSQL. Its text is the same for all who have the same kind, so it is planned once.</summary>
internal sealed class Bereikopdracht
{
    public Bereikopdracht(Toegang toegang)
    {
        var bereik = Rijbeveiliging.Bereik.Van(toegang);
        Waarden = [.. bereik.Select(w => w.Waarde)];
        Opdracht = bereik.Count == 0
            ? null
            : $"SELECT {string.Join(", ", bereik.Select((w, i) => $"set_config('{w.Naam}', @{Parameter(i)}, true)"))}";
    }

    /// <summary>Null: nobody, so there is nothing to tell.</summary>
    public string? Opdracht { get; }

    public IReadOnlyList<string> Waarden { get; }

    public static string Parameter(int nummer) => $"pgb_bereik_{nummer}";
}
