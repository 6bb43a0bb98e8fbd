using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>
/// Decides for each new notice how its reader is told: an e-mail at once, with the e-mail of the day, with a letter, or not. One e-mail
/// tells of all that is new in a round. The key of an e-mail comes from its notice, so two instances cannot both send it.
/// </summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class BerichtenBezorgen(UseCaseContext context, IMailkanaal kanaal) : UseCase<BerichtenBezorgen.Input, int>(context)
{
    public const string Taak = "bezorgen";

    private const int PerKeer = 500;
    private const int Keren = 20;

    /// <summary>What is older is no news; it stays in the portal.</summary>
    private const int HoogstensDagen = 14;

    public sealed record Input;

    protected override bool WordtGelogd => false;

    // Of two instances the second finds what the first decided.
    protected override bool HerhaaltBijBotsing => true;

    /// <returns>How many e-mails were put ready.</returns>
    protected override async Task<int> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("berichten bezorgen");
        var mails = await CodesAsync(db, cancellationToken);
        for (var (keer, meer) = (0, true); meer && keer < Keren; keer++)
        {
            var nieuw = await db.Kennisgevingen.Where(k => k.Bezorging == Bezorging.Nieuw).OrderBy(k => k.Id).Take(PerKeer).ToListAsync(cancellationToken);
            if (nieuw.Count > 0)
            {
                mails += Beslis(db, nieuw, await Lezerskeuzes.LaadAsync(db, nieuw, Vandaag, kanaal.IsOpen, cancellationToken));
                Context.Betreft(null, nameof(Kennisgeving), nieuw[^1].Id.Waarde);
                await BewaarAsync(db, cancellationToken);
                db.ChangeTracker.Clear();
            }

            meer = nieuw.Count == PerKeer;
        }

        return mails;
    }

    private int Beslis(PgbDbContext db, List<Kennisgeving> nieuw, Lezerskeuzes keuzes)
    {
        var grens = Vandaag.AddDays(-HoogstensDagen);
        var gemaild = new HashSet<BerichtkeuzeId>();
        foreach (var kennisgeving in nieuw)
        {
            var weg = kennisgeving.Op < grens ? null : keuzes.Weg(kennisgeving);
            if (weg == Bezorging.Nieuw)
            {
                var keuze = keuzes.Van(kennisgeving)!;
                if (gemaild.Add(keuze.Id))
                {
                    db.Add(Zending.Mail(Zendingsoort.Email, keuze.Id, $"{kennisgeving.Id.Waarde:N}", NuUtc));
                }

                weg = null;
            }

            kennisgeving.Bezorg(weg);
        }

        return gemaild.Count;
    }

    // Who gave an address waits for its code. Another code that was asked for meanwhile has another number on its day, so another key.
    private async Task<int> CodesAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var keuzes = await db.Berichtkeuzes.Where(k => k.CodeGevraagdOpUtc != null).OrderBy(k => k.Id).Take(PerKeer).ToListAsync(cancellationToken);
        foreach (var keuze in keuzes)
        {
            db.Add(Zending.Mail(Zendingsoort.Emailcode, keuze.Id, string.Create(CultureInfo.InvariantCulture, $"{keuze.Codedag:yyyyMMdd}-{keuze.CodesOpDag}"), NuUtc));
            keuze.MeldCodeKlaargezet();
        }

        if (keuzes.Count > 0)
        {
            Context.Betreft(null, nameof(Berichtkeuze), keuzes[^1].Id.Waarde);
            await BewaarAsync(db, cancellationToken);
            db.ChangeTracker.Clear();
        }

        return keuzes.Count;
    }
}
