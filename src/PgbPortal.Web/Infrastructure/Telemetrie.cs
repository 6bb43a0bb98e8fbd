using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// Traces, metrics and the lines of the log to a collector, only when one is configured ("Telemetrie:Otlp"). It sends what we made for it and counters of the framework
/// that hold no value of a visitor; the spans of ASP.NET Core, of HTTP and of the database know addresses and parameters, and are not
/// listened to (ADR 20). The only file that knows OpenTelemetry.
/// </summary>
internal static class Telemetrie
{
    public const string Sleutel = "Telemetrie:Otlp";

    private static readonly string[] Methoden = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"];

    // Of the framework: how many and how long, by route and status. Kestrel and the database are left out: theirs name a host or a server.
    private static readonly string[] Meters = [Meetpunten.Naam, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.RateLimiting", "System.Runtime"];

    // What may stand beside a number. Anything else that a newer framework adds is dropped.
    private static readonly string[] Labels =
        ["http.route", "http.request.method", "http.response.status_code", "error.type", Meetpunten.UseCase, Meetpunten.Uitkomst, Meetpunten.Taak];

    /// <exception cref="InstellingOnjuistException">Not an address of a collector.</exception>
    public static void AddTelemetrie(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[Sleutel] is not { Length: > 0 } tekst)
        {
            return;
        }

        if (!Uri.TryCreate(tekst.EndsWith('/') ? tekst : tekst + "/", UriKind.Absolute, out var adres)
            || (adres.Scheme != Uri.UriSchemeHttp && adres.Scheme != Uri.UriSchemeHttps) || adres.UserInfo.Length > 0)
        {
            throw new InstellingOnjuistException("Telemetrie__Otlp", "vul het adres van de verzamelaar in, zoals http://localhost:4318.");
        }

        var bron = ResourceBuilder.CreateEmpty().AddService(Meetpunten.Naam, serviceVersion: typeof(Telemetrie).Assembly.GetName().Version?.ToString(3), autoGenerateServiceInstanceId: true);

        // All of them: the span of ASP.NET Core above ours is not recorded, and would decide for us.
        builder.Services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder().SetResourceBuilder(bron).AddSource(Meetpunten.Naam).SetSampler(new AlwaysOnSampler())
            .AddOtlpExporter(o => Zet(o, new(adres, "v1/traces"))).Build());
        builder.Services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().SetResourceBuilder(bron).AddMeter(Meters)
            .AddView("*", new MetricStreamConfiguration { TagKeys = Labels })
            .AddOtlpExporter(o => Zet(o, new(adres, "v1/metrics"))).Build());
        builder.Logging.AddFilter<OpenTelemetryLoggerProvider>((bron, ernst) => ernst >= (IsEigen(bron) ? LogLevel.Information : LogLevel.Warning));
        builder.Logging.AddOpenTelemetry(o => o.SetResourceBuilder(bron).AddProcessor(new ZonderWaarden()).AddOtlpExporter(e => Zet(e, new(adres, "v1/logs"))));
        builder.Services.AddHostedService<Verzamelaar>();
    }

    /// <summary>One span for each request, with its route and never its path: an address holds keys, and whatever somebody typed.</summary>
    public static void UseTelemetrie(this WebApplication app)
    {
        if (app.Configuration[Sleutel] is not { Length: > 0 })
        {
            return;
        }

        app.Use(async (http, next) =>
        {
            var methode = Methode(http);
            using var span = Meetpunten.Begin(methode, ActivityKind.Server);
            try
            {
                await next(http);
            }
            finally
            {
                if (span is not null)
                {
                    Vul(span, http, methode);
                }
            }
        });
    }

    /// <summary>A visitor can send any word for it.</summary>
    public static string Methode(HttpContext http) => Methoden.Contains(http.Request.Method) ? http.Request.Method : "_OTHER";

    private static bool IsEigen(string? bron) => bron?.StartsWith("PgbPortal", StringComparison.Ordinal) == true;

    private static void Vul(Activity span, HttpContext http, string methode)
    {
        var route = Logboek.Route(http);
        span.DisplayName = route is null ? methode : $"{methode} {route}";
        span.SetTag("http.request.method", methode).SetTag("http.route", route).SetTag("http.response.status_code", http.Response.StatusCode);
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            span.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static void Zet(OtlpExporterOptions opties, Uri adres) =>
        (opties.Protocol, opties.Endpoint) = (OtlpExportProtocol.HttpProtobuf, adres);

    /// <summary>
    /// Our own lines hold no person; those of the framework may hold a path or a value, so only their template goes. Of an error only its kind:
    /// its text can hold what somebody typed.
    /// </summary>
    private sealed class ZonderWaarden : BaseProcessor<LogRecord>
    {
        public override void OnEnd(LogRecord data)
        {
            List<KeyValuePair<string, object?>> waarden = IsEigen(data.CategoryName) ? [.. data.Attributes ?? []] : [];
            if (data.Exception is { } fout)
            {
                waarden.Add(new("exception.type", fout.GetType().FullName));
                data.Exception = null;
            }

            data.FormattedMessage = null;
            data.Attributes = waarden;
        }
    }

    /// <summary>Starts them with the portal, and sends what is left when it stops.</summary>
    private sealed class Verzamelaar(TracerProvider sporen, MeterProvider getallen, LoggerProvider regels) : IHostedService
    {
        private const int Geduld = 2000;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        // A collector that does not answer does not keep the portal from stopping.
        public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
            () =>
            {
                sporen.Shutdown(Geduld);
                getallen.Shutdown(Geduld);
                regels.Shutdown(Geduld);
            },
            cancellationToken);
    }
}
