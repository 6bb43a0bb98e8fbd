using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen;

/// <summary>Goes on with a release that a person began and that was broken off, so that nobody has to find out that it stands still.</summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class Vrijgavewerk(UseCaseContext context, Betaalinstellingen instellingen, IVerzendkanaal kanaal)
    : UseCase<Vrijgavewerk.Input, BetaalrunId?>(context)
{
    public const string Taak = "vrijgave";

    // A release takes seconds, that of a whole month minutes. Two that go on at once do not book twice; they only do work twice.
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(10);

    public sealed record Input;

    protected override bool WordtGelogd => false;

    /// <returns>The run that it went on with; null when none stands still.</returns>
    protected override async Task<BetaalrunId?> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("vrijgave afmaken");
        var grens = NuUtc - Geduld;
        var blijvenLiggen = await db.Betaalruns.Where(r => r.Status == BetaalrunStatus.InVrijgave && r.VrijgegevenOpUtc < grens)
            .OrderBy(r => r.Id).Select(r => r.Id).Take(1).ToListAsync(cancellationToken);
        if (blijvenLiggen is not [var id])
        {
            return null;
        }

        Context.Betreft(null, nameof(Betaalrun), id.Waarde);
        var lijn = await ZijlijnAsync("vrijgave afmaken", cancellationToken);
        var run = await new Runvrijgave(db, Context.Klok, instellingen)
            .MaakAfAsync(id, lijn, kanaal.IsOpen, cancellationToken);
        if (run is not null)
        {
            await BewaarAsync(db, cancellationToken);
        }

        return id;
    }
}
