using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace PgbPortal.Web.Tests;

/// <summary>What our own code, and the framework under our name, writes into the log.</summary>
public sealed class Luisteraar : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Regels { get; } = [];

    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("PgbPortal.", StringComparison.Ordinal) ? this : NullLogger.Instance;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Regels.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
    }
}
