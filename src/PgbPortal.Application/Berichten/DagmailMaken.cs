using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Beheer;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.UseCases;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>
/// Once a day: one e-mail to everybody who chose that and has something to read. Page by page; the key of an e-mail holds its day, so
/// going on after a break sends nobody a second one.
/// </summary>
[ToegankelijkVoor(Rol.Klok)]
public sealed class DagmailMaken(UseCaseContext context, IMailkanaal kanaal) : UseCase<DagmailMaken.Input, int>(context)
{
    public const string Taak = "dagmail";

    private const int PerKeer = 500;

    public sealed record Input;

    // Of two instances the second goes on where the first is.
    protected override bool HerhaaltBijBotsing => true;

    /// <returns>How many e-mails were put ready.</returns>
    protected override async Task<int> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var db = Breed("e-mail van de dag");
        var mails = 0;
        if (await db.IsGedaanAsync(Taak, Vandaag, cancellationToken))
        {
            return mails;
        }

        for (var meer = true; meer;)
        {
            var wachtend = await db.Kennisgevingen.Where(k => k.Bezorging == Bezorging.Dagmail).OrderBy(k => k.Id).Take(PerKeer).ToListAsync(cancellationToken);
            mails += wachtend.Count == 0 ? 0 : await VerwerkAsync(db, wachtend, cancellationToken);
            meer = wachtend.Count == PerKeer;
            if (!meer)
            {
                await db.NeemDagAsync(Taak, Vandaag, cancellationToken);
            }

            await BewaarAsync(db, cancellationToken);
            db.ChangeTracker.Clear();
        }

        return mails;
    }

    private async Task<int> VerwerkAsync(PgbDbContext db, List<Kennisgeving> wachtend, CancellationToken cancellationToken)
    {
        var keuzes = await Lezerskeuzes.LaadAsync(db, wachtend, Vandaag, kanaal.IsOpen, cancellationToken);
        var aan = new Dictionary<string, Zending>(StringComparer.Ordinal);
        foreach (var kennisgeving in wachtend)
        {
            var weg = keuzes.Weg(kennisgeving);
            if (weg is Bezorging.Nieuw or Bezorging.Dagmail)
            {
                var zending = Zending.Mail(Zendingsoort.Dagmail, keuzes.Van(kennisgeving)!.Id, Vandaag.ToString("yyyyMMdd", CultureInfo.InvariantCulture), NuUtc);
                aan.TryAdd(zending.Sleutel, zending);
                weg = null;
            }

            kennisgeving.Bezorg(weg);
        }

        var sleutels = aan.Keys.ToList();
        var gehad = await db.Zendingen.Where(z => sleutels.Contains(z.Sleutel)).Select(z => z.Sleutel).ToListAsync(cancellationToken);
        var nieuw = aan.Values.ExceptBy(gehad, z => z.Sleutel, StringComparer.Ordinal).ToList();
        db.AddRange(nieuw);
        return nieuw.Count;
    }
}
