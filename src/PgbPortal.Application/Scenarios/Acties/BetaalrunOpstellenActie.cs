using PgbPortal.Application.Betalingen;

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
        return Uitkomst.Gelukt;
    }
}
