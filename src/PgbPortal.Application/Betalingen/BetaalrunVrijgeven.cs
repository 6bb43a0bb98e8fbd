using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>
/// A third person releases the run: page by page it is booked, then the payment file is made once and frozen, and its sending is
/// decided. Broken off, it goes on when somebody releases it again, or by <see cref="Vrijgavewerk"/>.
/// <see cref="ZendingenVersturen"/> brings it to the bank.
/// </summary>
[VraagtBevestiging]
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Klok)]
public sealed class BetaalrunVrijgeven(UseCaseContext context, Betaalinstellingen instellingen, IVerzendkanaal kanaal)
    : UseCase<BetaalrunVrijgeven.Input, BetaalrunStatus>(context)
{
    public sealed record Input(BetaalrunId Id);

    /// <returns>
    /// Bevroren; Aangeboden when there is no link with the bank, so that a person brings the file; Vervallen when nothing was left to pay.
    /// </returns>
    protected override async Task<BetaalrunStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("betaalrun vrijgeven");
        Context.Betreft(null, nameof(Betaalrun), input.Id.Waarde);
        var vrijgave = new Runvrijgave(db, Context.Klok, instellingen);
        var lijn = await ZijlijnAsync("betaalrun vrijgeven", cancellationToken);
        await vrijgave.BeginAsync(input.Id, lijn, Sessie.MedewerkerId, cancellationToken);
        await BewaarAsync(db, cancellationToken);
        if (await vrijgave.MaakAfAsync(input.Id, lijn, kanaal.IsOpen, cancellationToken) is not { } run)
        {
            // Another went on with it at the same time and was first.
            return await db.Betaalruns.Where(r => r.Id == input.Id).Select(r => r.Status).SingleAsync(cancellationToken);
        }

        await BewaarAsync(db, cancellationToken);
        return run.Status;
    }
}
