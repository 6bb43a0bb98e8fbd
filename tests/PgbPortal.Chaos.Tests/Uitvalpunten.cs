using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PgbPortal.Chaos.Tests;

/// <summary>The power fails: nothing after this step happens any more.</summary>
internal sealed class UitvalException(int punt, string stap) : Exception($"Uitgevallen bij punt {punt}: {stap}.");

/// <summary>
/// Counts each step of a process, before and after: every command, the begin and the commit of every transaction, every step
/// on the disk. At the chosen point the process dies: that step and all later ones throw, until it is started again.
/// </summary>
/// <param name="bij">The point at which it dies; null: it lives, and only counts.</param>
internal sealed class Uitvalpunten(int? bij)
{
    private readonly List<string> _stappen = [];
    private bool _dood;

    public IReadOnlyList<string> Stappen => _stappen;

    public bool IsUitgevallen => _dood;

    public IInterceptor[] Interceptors => [new Opdrachten(this), new Transacties(this)];

    public void Stap(string naam)
    {
        lock (_stappen)
        {
            if (!_dood)
            {
                _stappen.Add(naam);
                _dood = _stappen.Count == bij;
            }

            if (_dood)
            {
                throw new UitvalException(_stappen.Count, naam);
            }
        }
    }

    private static string Kort(DbCommand opdracht) => opdracht.CommandText.Split('\n', 2)[0] is { Length: > 60 } lang ? lang[..60] : opdracht.CommandText.Split('\n', 2)[0];

    private sealed class Opdrachten(Uitvalpunten punten) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            punten.Stap("voor " + Kort(command));
            return new(result);
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            punten.Stap("na " + Kort(command));
            return new(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            punten.Stap("voor " + Kort(command));
            return new(result);
        }

        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            punten.Stap("na " + Kort(command));
            return new(result);
        }

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        {
            punten.Stap("voor " + Kort(command));
            return new(result);
        }

        public override ValueTask<object?> ScalarExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
        {
            punten.Stap("na " + Kort(command));
            return new(result);
        }
    }

    // After "na vastleggen" the database has it, but nobody heard the answer.
    private sealed class Transacties(Uitvalpunten punten) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
        {
            punten.Stap("voor transactie");
            return new(result);
        }

        public override ValueTask<DbTransaction> TransactionStartedAsync(
            DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
        {
            punten.Stap("na transactie");
            return new(result);
        }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            punten.Stap("voor vastleggen");
            return new(result);
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            punten.Stap("na vastleggen");
            return Task.CompletedTask;
        }
    }
}
