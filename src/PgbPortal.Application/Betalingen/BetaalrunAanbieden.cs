using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>The bank did not get the file: the same bytes go again under the same MsgId, by which the bank knows a double.</summary>
[VraagtBevestiging]
[ToegankelijkVoor(Rol.FinancieelMedewerkerSvb)]
public sealed class BetaalrunAanbieden(UseCaseContext context, IVerzendkanaal kanaal)
    : UseCase<BetaalrunAanbieden.Input, BetaalrunStatus>(context)
{
    public sealed record Input(BetaalrunId Id);

    protected override bool HerhaaltBijBotsing => true;

    /// <exception cref="RegelOvertredenException">STATUS: not released, or the bank answered. BANKMAP: no link with the bank.</exception>
    protected override async Task<BetaalrunStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("betaalrun opnieuw aanbieden");
        Context.Betreft(null, nameof(Betaalrun), input.Id.Waarde);
        var run = await db.Betaalruns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == input.Id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Betaalrun));
        if (run.Status is not (BetaalrunStatus.Bevroren or BetaalrunStatus.Aangeboden))
        {
            throw new RegelOvertredenException(
                "STATUS",
                run.BestandHash is null
                    ? "Deze run is nog niet vrijgegeven. Dat doet eerst een collega."
                    : "De bank heeft deze run al verwerkt. U hoeft hem niet opnieuw aan te bieden.");
        }

        if (!kanaal.IsOpen)
        {
            throw new RegelOvertredenException("BANKMAP", "Er is geen koppeling met de bank. Haal het bestand op en breng het zelf naar de bank.");
        }

        var zending = await db.Zendingen.SingleOrDefaultAsync(
            z => z.Soort == Zendingsoort.Betaalbestand && z.BronId == run.Id.Waarde, cancellationToken);
        if (zending is null)
        {
            // Released when there was no link yet.
            db.Add(Zending.Maak(Zendingsoort.Betaalbestand, run.Id.Waarde, $"{run.MsgId}.xml", run.BestandHash!, NuUtc));
        }
        else
        {
            zending.StuurOpnieuw(NuUtc);
        }

        await BewaarAsync(db, cancellationToken);
        return run.Status;
    }
}
