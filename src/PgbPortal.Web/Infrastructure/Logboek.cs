using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Diagnostics;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace PgbPortal.Web.Infrastructure;

/// <summary>The only file that knows Serilog; everything else uses <c>ILogger</c>.</summary>
internal static class Logboek
{
    public static void AddLogboek(this WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .Enrich.With<ZonderPad>()
            .Destructure.With<GeenOntleding>()
            .CreateLogger();

        builder.Logging.ClearProviders();
        // Disposed, and so flushed, when the host stops.
        builder.Logging.AddSerilog(logger, dispose: true);
    }

    /// <summary>One line per request. Stands before the exception handler, so that it sees the status the user got.</summary>
    public static void UseVerzoekLogboek(this WebApplication app) => app.Use(async (http, next) =>
    {
        var begin = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            app.Logger.Log(
                http.Response.StatusCode >= 500 ? LogLevel.Error : LogLevel.Information,
                "{Methode} {Route} gaf {Status} in {Duur:0.0} ms",
                Telemetrie.Methode(http),
                Route(http) ?? "(geen)",
                http.Response.StatusCode,
                Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }
    });

    /// <summary>
    /// The route pattern, never path or query: those hold what was typed. After an error the feature keeps the endpoint that was asked for.
    /// </summary>
    public static string? Route(HttpContext http) =>
        ((http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint()) as RouteEndpoint)?.RoutePattern.RawText;

    // ASP.NET Core puts the raw path in the scope of every request; a BSN typed into an address would land in the log.
    private sealed class ZonderPad : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) =>
            logEvent.RemovePropertyIfPresent("RequestPath");
    }

    // {@Bsn} would show the digits; now it is ToString(), which is masked.
    private sealed class GeenOntleding : IDestructuringPolicy
    {
        public bool TryDestructure(
            object value,
            ILogEventPropertyValueFactory propertyValueFactory,
            [NotNullWhen(true)] out LogEventPropertyValue? result)
        {
            result = new ScalarValue(value.ToString());
            return true;
        }
    }
}
