using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Web.Infrastructure;

/// <summary>
/// An instance that is told to stop says so first: <c>/gezond/klaar</c> answers 503 while it goes on serving, so that the proxy has the time to send
/// nobody here any more. Then it finishes what it has, and stops. Configuration "Afsluiten:Seconden".
/// </summary>
internal sealed class Uitloop(TimeSpan duur) : IHostedLifecycleService, IHealthCheck
{
    private const string Sleutel = "Afsluiten:Seconden";
    private const int Hoogstens = 60;
    private const int Standaard = 5;

    // For what is under way when nobody is sent here any more: the last answers, and the lines of the care log that still wait.
    private static readonly TimeSpan Afmaken = TimeSpan.FromSeconds(30);

    private volatile bool _stopt;

    /// <summary>So long the whole of stopping may take. The host would count the waiting, and cut off what is under way.</summary>
    public TimeSpan Hoogstduur => duur + Afmaken;

    /// <exception cref="InstellingOnjuistException">A number that cannot be.</exception>
    public static Uitloop Van(IConfiguration configuratie, IHostEnvironment omgeving) => configuratie[Sleutel] switch
    {
        null or "" => new(TimeSpan.FromSeconds(omgeving.IsProduction() ? Standaard : 0)),
        var tekst when int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var seconden) && seconden <= Hoogstens =>
            new(TimeSpan.FromSeconds(seconden)),
        var tekst => throw new InstellingOnjuistException("Afsluiten__Seconden", $"'{tekst}' past niet. Vul hele seconden in, van 0 tot en met {Hoogstens}."),
    };

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_stopt ? HealthCheckResult.Unhealthy("deze instantie stopt") : HealthCheckResult.Healthy());

    // Before anything stops: the web server stops first of all, and would refuse who still comes.
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _stopt = true;
        await Task.Delay(duur, CancellationToken.None);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
