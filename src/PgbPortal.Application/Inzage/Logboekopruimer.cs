using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Inzage;

/// <summary>
/// Removes lines of the care log that are older than the retention, from the begin of each chain. Where a chain begins now, and with
/// which hash, is written down in the same transaction. The database itself refuses for lines of less than five years.
/// </summary>
internal static class Logboekopruimer
{
    private const int PerKeer = 1000;

    /// <returns>How many lines were removed.</returns>
    public static async Task<long> RuimOpAsync(DbContextOptions<PgbDbContext> opties, DateTime voorUtc, CancellationToken cancellationToken)
    {
        await using var db = new PgbDbContext(opties, Toegang.Systeem("oude regels van het zorglog verwijderen"));
        var verwijderd = 0L;
        foreach (var keten in await db.Logketens.AsNoTracking().Where(k => k.VerwijderdTotEnMet < k.Volgnummer).Select(k => k.Id).ToListAsync(cancellationToken))
        {
            verwijderd += await RuimOpAsync(db, keten, voorUtc, cancellationToken);
        }

        return verwijderd + await RuimOpAsync(db, Guid.Empty, voorUtc, cancellationToken);
    }

    // The lines of a chain are removed in its order, until one that must stay.
    private static async Task<long> RuimOpAsync(PgbDbContext db, Guid keten, DateTime voorUtc, CancellationToken cancellationToken)
    {
        var verwijderd = 0L;
        while (true)
        {
            var regels = await db.Logregels.Where(l => l.Keten == keten).OrderBy(l => l.Volgnummer).ThenBy(l => l.Id).Take(PerKeer).ToListAsync(cancellationToken);
            var oud = regels.TakeWhile(l => l.TijdUtc < voorUtc).ToList();
            if (oud.Count > 0)
            {
                db.RemoveRange(oud);
                if (keten != Guid.Empty)
                {
                    var kop = await db.Logketens.SingleAsync(k => k.Id == keten, cancellationToken);
                    (kop.VerwijderdTotEnMet, kop.VerwijderdHash) = (oud[^1].Volgnummer, oud[^1].Hash);
                }

                await db.SaveChangesAsync(cancellationToken);
                verwijderd += oud.Count;
            }

            db.ChangeTracker.Clear();
            if (oud.Count < PerKeer)
            {
                return verwijderd;
            }
        }
    }
}
