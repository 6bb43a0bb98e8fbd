using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>
/// A third person releases the run: it is booked, the payment file is made once and frozen, and its sending is decided, all
/// in one transaction. <see cref="ZendingenVersturen"/> brings it to the bank.
/// </summary>
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb, Rol.Klok)]
public sealed class BetaalrunVrijgeven(UseCaseContext context, Betaalinstellingen instellingen, IVerzendkanaal kanaal)
    : UseCase<BetaalrunVrijgeven.Input, BetaalrunStatus>(context)
{
    public sealed record Input(BetaalrunId Id);

    /// <returns>Bevroren; Aangeboden when there is no link with the bank, so that a person brings the file.</returns>
    protected override async Task<BetaalrunStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("betaalrun vrijgeven");
        Context.Betreft(null, nameof(Betaalrun), input.Id.Waarde);
        var run = await new Runvrijgave(db, Context.Klok, instellingen).BevriesAsync(input.Id, Sessie.MedewerkerId, cancellationToken);
        if (kanaal.IsOpen)
        {
            db.Add(Zending.Maak(Zendingsoort.Betaalbestand, run.Id.Waarde, $"{run.MsgId}.xml", run.BestandHash!, NuUtc));
        }
        else
        {
            run.BiedAan(NuUtc);
        }

        await BewaarAsync(db, cancellationToken);
        return run.Status;
    }
}
