using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PgbPortal.Web.Tests.Prestaties;

/// <summary>
/// Remembers the queries that EF Core translates for one database, as long as it is not disposed. A translation costs a hundred times what the
/// query costs, and is kept: who asks the same again, with other values, finds it.
/// </summary>
internal sealed class Vertaalteller : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _database;
    private readonly ConcurrentQueue<string> _vragen = [];
    private readonly ConcurrentBag<IDisposable> _abonnementen = [];

    /// <param name="database">Part of the connection string; other tests run at the same time.</param>
    public Vertaalteller(string database)
    {
        _database = database;
        _abonnementen.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>What was translated since the last time that this was asked.</summary>
    public IReadOnlyList<string> Neem()
    {
        var vragen = new List<string>();
        while (_vragen.TryDequeue(out var vraag))
        {
            vragen.Add(vraag);
        }

        return vragen;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _abonnementen.Add(value.Subscribe(this, naam => naam == CoreEventId.QueryCompilationStarting.Name));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is QueryExpressionEventData { Context: { } db } gebeurtenis && db.Database.GetConnectionString()?.Contains(_database, StringComparison.Ordinal) is true)
        {
            _vragen.Enqueue(gebeurtenis.ExpressionPrinter.PrintExpression(gebeurtenis.Expression));
        }
    }

    public void OnCompleted()
    {
        // The listener ends with the process.
    }

    public void OnError(Exception error) => throw new InvalidOperationException("Listening to EF Core failed.", error);

    public void Dispose()
    {
        foreach (var abonnement in _abonnementen)
        {
            abonnement.Dispose();
        }
    }
}
