using Microsoft.Extensions.Diagnostics.HealthChecks;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Web.Infrastructure;

/// <summary>Ready means: the oefenwereld is made, the database answers and has every migration.</summary>
internal sealed class Databasegezondheid(Databasebeheer database, Oefenvulling vulling, ILogger<Databasegezondheid> logger) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (vulling.IsBezig)
        {
            return HealthCheckResult.Unhealthy("de oefenwereld wordt gemaakt");
        }

        try
        {
            var ontbreekt = await database.OntbrekendeMigratiesAsync(cancellationToken);
            return ontbreekt.Count == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"{ontbreekt.Count} migraties ontbreken");
        }
        catch (Exception fout) when (Databasefout.IsOnbereikbaar(fout))
        {
            logger.LogWarning("De database antwoordt niet: {Soort}", fout.GetType().Name);
            return HealthCheckResult.Unhealthy("de database antwoordt niet");
        }
    }
}
