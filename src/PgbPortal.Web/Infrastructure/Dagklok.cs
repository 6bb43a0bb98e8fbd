using PgbPortal.Application.Beheer;
using PgbPortal.Application.Identity;

namespace PgbPortal.Web.Infrastructure;

/// <summary>Runs the work of a new day once, whatever the number of instances; a failure is logged and tried again.</summary>
internal sealed class Dagklok(IServiceScopeFactory scopes, TimeProvider klok, ILogger<Dagklok> logger, IConfiguration configuration)
    : BackgroundService
{
    private static readonly TimeSpan Tussentijd = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Taken:Aan", defaultValue: true))
        {
            return;
        }

        using var tik = new PeriodicTimer(Tussentijd, klok);
        do
        {
            await DraaiAsync(stoppingToken);
        }
        while (await tik.WaitForNextTickAsync(stoppingToken));
    }

    private async Task DraaiAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(Sessie.Machine(Domain.Gedeeld.Rol.Klok));
            await scope.ServiceProvider.GetRequiredService<Dagwerk>().ExecuteAsync(new(), cancellationToken);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            logger.LogError(fout, "Het dagwerk is mislukt en wordt opnieuw geprobeerd");
        }
    }
}
