using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Budgetten.Boekhouding;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Inzage;

/// <summary>
/// The daily check of the care log. A line that is not as it was written gives a signal for the auditor and a line of the highest level in
/// the log of the portal, which whoever runs it is warned by. The ends of the chains that are whole go to the second place in any case; what
/// is older than the retention is only removed when all is well.
/// </summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class Logboekcontrolewerk(
    UseCaseContext context, Koppenboek koppenboek, Zorgloginstellingen instellingen, ILogger<Logboekcontrolewerk> logger)
    : UseCase<Logboekcontrolewerk.Input, Logboekcontrolewerk.Resultaat>(context)
{
    public const string Taak = "logboekcontrole";

    /// <param name="AlleenEenKeer">True: nothing happens when this day was done already, by whichever instance.</param>
    public sealed record Input(bool AlleenEenKeer = true);

    /// <param name="Verwijderd">Lines that were older than the retention.</param>
    public sealed record Resultaat(int Afwijkingen, long Verwijderd);

    // Of two instances the second sees that the day was done.
    protected override bool HerhaaltBijBotsing => true;

    protected override async Task<Resultaat> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("het zorglog controleren");
        if (input.AlleenEenKeer && !await db.NeemDagAsync(Taak, Vandaag, cancellationToken))
        {
            return new(0, 0);
        }

        var rapport = await Logboekcontroleur.ControleerAsync(Context.Opties, koppenboek.VoorZorglog, NuUtc, cancellationToken);
        if (rapport.Afwijkingen.Count > 0)
        {
            logger.LogCritical(
                "Het zorglog is niet zoals het geschreven is: {Aantal} afwijkingen, te beginnen met {Eerste}. Draai controleer-logboek en zoek uit wie erbij kon",
                rapport.Afwijkingen.Count,
                rapport.Afwijkingen[0]);
            await SignaleerAsync(db, rapport.Afwijkingen.Count, cancellationToken);
            await koppenboek.VoorZorglog.SchrijfNieuweAsync(rapport.Koppen, NuUtc, cancellationToken);
            return new(rapport.Afwijkingen.Count, 0);
        }

        await BewaarAsync(db, cancellationToken);
        await koppenboek.VoorZorglog.SchrijfNieuweAsync(rapport.Koppen, NuUtc, cancellationToken);
        return new(0, await Logboekopruimer.RuimOpAsync(Context.Opties, NuUtc.AddYears(-instellingen.BewaarJaren), cancellationToken));
    }

    private async Task SignaleerAsync(PgbDbContext db, int aantal, CancellationToken cancellationToken)
    {
        if (!await db.Inzagesignalen.AnyAsync(s => s.Soort == Signaalsoort.LogboekNietHeel && s.AfgehandeldOpUtc == null, cancellationToken))
        {
            var signaal = new Inzagesignaal
            {
                Id = Tijdsleutel.Nieuw(), Dag = Vandaag, Soort = Signaalsoort.LogboekNietHeel, Aantal = aantal, OpUtc = NuUtc,
            };
            db.Add(signaal);
            Context.Betreft(null, nameof(Inzagesignaal), signaal.Id);
        }

        await BewaarAsync(db, cancellationToken);
    }
}
