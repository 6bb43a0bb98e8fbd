using Microsoft.Extensions.Logging;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>Composes the payment run of today from everything that may be paid.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Klok)]
public sealed class BetaalrunOpstellen(UseCaseContext context, ILogger<BetaalrunOpstellen> logger)
    : UseCase<BetaalrunOpstellen.Input, BetaalrunId?>(context)
{
    /// <param name="Bekeken">True: the user saw which run waits; another one that was composed since is not made void.</param>
    /// <param name="Vervangt">The run that waited when the user looked; it is made void.</param>
    public sealed record Input(bool Bekeken = false, BetaalrunId? Vervangt = null);

    /// <returns>Null when there is nothing to pay.</returns>
    /// <exception cref="RegelOvertredenException">STATUS: a run that the user did not see would be made void.</exception>
    protected override async Task<BetaalrunId?> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("betaalrun samenstellen");
        var lijn = await ZijlijnAsync("betaalrun samenstellen", cancellationToken);
        var kengetallen = await Context.KengetallenAsync(cancellationToken);
        await new Runvoorbereiding(db, lijn, Context.Klok, kengetallen).BereidVoorAsync(
            (vervallen, _) => input.Bekeken && vervallen.Any(r => r != input.Vervangt)
                // As by a second click: the locks are held, so what the first click made is seen here.
                ? throw Runsamensteller.NetSamengesteld()
                : Task.FromResult(true),
            cancellationToken);
        var samensteller = new Runsamensteller(db, lijn, Context.Klok, kengetallen);
        await samensteller.BeginAsync(cancellationToken);
        var run = await samensteller.StelSamenAsync(Sessie.MedewerkerId, cancellationToken);
        samensteller.MeldVerbroken(logger);
        if (run is not null)
        {
            Context.Betreft(null, nameof(Betaalrun), run.Id.Waarde);
        }

        await BewaarAsync(db, cancellationToken);
        return run?.Id;
    }
}
