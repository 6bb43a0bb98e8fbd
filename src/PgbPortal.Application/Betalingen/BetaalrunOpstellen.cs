using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>Composes the payment run of today from everything that may be paid.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Klok)]
public sealed class BetaalrunOpstellen(UseCaseContext context)
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
        var samensteller = new Runsamensteller(db, Context.Klok, await Context.KengetallenAsync(cancellationToken));
        var run = await samensteller.StelSamenAsync(Sessie.MedewerkerId, cancellationToken);
        var vervallen = db.Betaalruns.Local.Where(r => r.Status == BetaalrunStatus.Vervallen).ToList();
        if (input.Bekeken && vervallen.Exists(r => r.Id != input.Vervangt))
        {
            // As by a second click: the locks are held, so what the first click made is seen here.
            throw new RegelOvertredenException(
                "STATUS", "Er is net al een run samengesteld. Kijk die eerst na. Wilt u hem toch vervangen? Open deze pagina dan opnieuw.");
        }

        if (run is not null)
        {
            Context.Betreft(null, nameof(Betaalrun), run.Id.Waarde);
        }

        await BewaarAsync(db, cancellationToken);
        return run?.Id;
    }
}
