using Microsoft.Extensions.DependencyInjection;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Identity;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class BetaalrunOpstellenActie : Actie<BetaalrunOpstellenActie.Met>
{
    /// <summary>Of a run with nothing in it: there is nothing to release.</summary>
    internal sealed record LegeRun;

    internal sealed record Met(string Run);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var run = await verhaal.UseCase<BetaalrunOpstellen>().ExecuteAsync(new(), cancellationToken);
        verhaal.Namen.Geef(met.Run, run is { } id ? id : new LegeRun());
        if (run is { } gemaakt)
        {
            await ControleerAsync(gemaakt, verhaal, cancellationToken);
        }

        return Uitkomst.Gelukt;
    }

    // A story names two people; the step between them, which the file does not know, is done by the system.
    private static async Task ControleerAsync(BetaalrunId run, Verhaal verhaal, CancellationToken cancellationToken)
    {
        await using var scope = verhaal.Diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HuidigeSessie>().Zet(Sessie.Machine(Rol.Klok));
        await scope.ServiceProvider.GetRequiredService<BetaalrunControleren>().ExecuteAsync(new(run), cancellationToken);
    }
}
