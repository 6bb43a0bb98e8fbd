using Microsoft.Extensions.Logging;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>The run that the clock composes on a working day, once, with several instances too. People check and release it.</summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class Betaalrunwerk(UseCaseContext context, ILogger<Betaalrunwerk> logger) : UseCase<Betaalrunwerk.Input, BetaalrunId?>(context)
{
    public const string Taak = "betaalrun";

    public sealed record Input;

    // Of two instances the second sees that the day was done.
    protected override bool HerhaaltBijBotsing => true;

    /// <returns>Null when there is nothing to pay, or when it was done today.</returns>
    protected override async Task<BetaalrunId?> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("betaalrun samenstellen");
        var lijn = await ZijlijnAsync("betaalrun samenstellen", cancellationToken);
        var kengetallen = await Context.KengetallenAsync(cancellationToken);
        var voorbereiding = new Runvoorbereiding(db, lijn, Context.Klok, kengetallen);
        if (!await voorbereiding.BereidVoorAsync(async (_, ct) => !await db.IsGedaanAsync(Taak, Vandaag, ct), cancellationToken))
        {
            return null;
        }

        // The day is taken in the transaction of the run itself: of two instances the second finds it done.
        var samensteller = new Runsamensteller(db, lijn, Context.Klok, kengetallen);
        await samensteller.BeginAsync(cancellationToken);
        if (!await db.NeemDagAsync(Taak, Vandaag, cancellationToken))
        {
            return null;
        }

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
