using PgbPortal.Application.Beheer;

namespace PgbPortal.Web.Infrastructure;

/// <summary>Goes round the tasks again and again, as long as the portal is up; a round that fails is logged and tried again.</summary>
internal sealed class Takenklok(Takenronde ronde, Oefenvulling vulling, TimeProvider klok, ILogger<Takenklok> logger, IConfiguration configuration) : BackgroundService
{
    private static readonly TimeSpan Tussentijd = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!configuration.GetValue("Taken:Aan", defaultValue: true))
        {
            return;
        }

        await vulling.Klaar.WaitAsync(stoppingToken);
        using var tik = new PeriodicTimer(configuration.GetValue("Taken:Tussentijd", Tussentijd), klok);
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
            await ronde.LoopAsync(cancellationToken);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            logger.LogError(fout, "De ronde langs de taken is mislukt en wordt opnieuw geprobeerd");
        }
    }
}
