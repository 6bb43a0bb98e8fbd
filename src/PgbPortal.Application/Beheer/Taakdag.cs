using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Beheer;

/// <summary>Work that belongs to a day: the day is noted in the transaction of the work, so that it is done once.</summary>
internal static class Taakdag
{
    extension(PgbDbContext db)
    {
        /// <returns>False when this day was done already, by whichever instance.</returns>
        public async Task<bool> NeemDagAsync(string taak, DateOnly dag, CancellationToken cancellationToken)
        {
            var stand = await db.Taakstanden.SingleOrDefaultAsync(t => t.Naam == taak, cancellationToken);
            if (stand is null)
            {
                stand = new Taakstand { Naam = taak };
                db.Add(stand);
            }

            return stand.NeemDag(dag);
        }

        /// <summary>
        /// For work of several transactions that only adds rows: ask it first in each. Of two instances with the same part the second fails
        /// to save, and sees what the first did when it begins again.
        /// </summary>
        public async Task<Taakstand> KlaimAsync(string taak, CancellationToken cancellationToken)
        {
            var stand = await db.Taakstanden.SingleOrDefaultAsync(t => t.Naam == taak, cancellationToken);
            if (stand is null)
            {
                stand = new Taakstand { Naam = taak };
                db.Add(stand);
            }

            stand.Klaim();
            return stand;
        }

        /// <summary>Only a look: work of several transactions asks before it begins, and takes the day in its last one.</summary>
        public Task<bool> IsGedaanAsync(string taak, DateOnly dag, CancellationToken cancellationToken) =>
            db.Taakstanden.AnyAsync(t => t.Naam == taak && t.LaatsteDag >= dag, cancellationToken);
    }
}
