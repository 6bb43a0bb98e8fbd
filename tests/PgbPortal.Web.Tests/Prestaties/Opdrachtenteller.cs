using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PgbPortal.Web.Tests.Prestaties;

/// <summary>
/// Counts the commands that EF Core sends to one database, as long as it is not disposed. Make it before the first request: a context that
/// found nobody listening does not look again for a second, and contexts are lent again.
/// </summary>
internal sealed class Opdrachtenteller : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _database;
    private readonly List<string> _opdrachten = [];
    private readonly List<IDisposable> _abonnementen = [];

    /// <param name="database">Part of the connection string; other tests run at the same time.</param>
    public Opdrachtenteller(string database)
    {
        _database = database;
        _abonnementen.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyList<string> Opdrachten
    {
        get
        {
            lock (_opdrachten)
            {
                return [.. _opdrachten];
            }
        }
    }

    public void BeginOpnieuw()
    {
        lock (_opdrachten)
        {
            _opdrachten.Clear();
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _abonnementen.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData gebeurtenis && value.Key == RelationalEventId.CommandExecuting.Name
            && gebeurtenis.Command.Connection?.ConnectionString.Contains(_database) is true)
        {
            lock (_opdrachten)
            {
                _opdrachten.Add(gebeurtenis.Command.CommandText);
            }
        }
    }

    public void OnCompleted()
    {
        // The listener ends with the process.
    }

    public void OnError(Exception error) => throw new InvalidOperationException("Listening to EF Core failed.", error);

    public void Dispose()
    {
        lock (_opdrachten)
        {
            _abonnementen.ForEach(a => a.Dispose());
        }
    }
}
