using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>Somebody else than who composed the run, or the system, compares its lines with the totals, claims and accounts.</summary>
/// <remarks>Source: BT-001, BT-002; kwaliteit.md 1.3.</remarks>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Klok)]
public sealed class BetaalrunControleren(UseCaseContext context, Betaalinstellingen instellingen)
    : UseCase<BetaalrunControleren.Input, BetaalrunStatus>(context)
{
    public sealed record Input(BetaalrunId Id);

    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<BetaalrunStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("betaalrun controleren");
        Context.Betreft(null, nameof(Betaalrun), input.Id.Waarde);
        var run = await new Runvrijgave(db, Context.Klok, instellingen).ControleerAsync(
            input.Id, await ZijlijnAsync("betaalrun controleren", cancellationToken), Sessie.MedewerkerId, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return run.Status;
    }
}
