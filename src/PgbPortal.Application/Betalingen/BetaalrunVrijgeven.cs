using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>A second person releases the run; the payment file is made once and frozen with its hash.</summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Klok)]
public sealed class BetaalrunVrijgeven(UseCaseContext context, Betaalinstellingen instellingen)
    : UseCase<BetaalrunVrijgeven.Input, BetaalrunStatus>(context)
{
    public sealed record Input(BetaalrunId Id);

    protected override async Task<BetaalrunStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("betaalrun vrijgeven");
        Context.Betreft(null, nameof(Betaalrun), input.Id.Waarde);
        var vrijgave = new Runvrijgave(db, Context.Klok, instellingen);
        var run = await vrijgave.GeefVrijAsync(input.Id, Sessie.MedewerkerId, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        return run.Status;
    }
}
