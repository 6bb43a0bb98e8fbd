using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>Composes the payment run of today from everything that may be paid.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Klok)]
public sealed class BetaalrunOpstellen(UseCaseContext context)
    : UseCase<BetaalrunOpstellen.Input, BetaalrunId?>(context)
{
    public sealed record Input;

    /// <returns>Null when there is nothing to pay.</returns>
    protected override async Task<BetaalrunId?> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("betaalrun samenstellen");
        var samensteller = new Runsamensteller(db, Context.Klok, await Context.KengetallenAsync(cancellationToken));
        var run = await samensteller.StelSamenAsync(Sessie.MedewerkerId, cancellationToken);
        if (run is not null)
        {
            Context.Betreft(null, nameof(Betaalrun), run.Id.Waarde);
        }

        await BewaarAsync(db, cancellationToken);
        return run?.Id;
    }
}
