using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Budgetten.Boekhouding;

internal sealed class AfgeslotenPeriodeBlijftDicht : IBoekhoudinvariant
{
    public string Id => "I14";

    public string Zin => "Na het afsluiten van een functiebudget wordt er niets meer geboekt voor een dag tot en met die van het afsluiten.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var boekingen =
            from f in db.Functiebudgetten
            where f.AfgeslotenOp != null
            join k in db.Rekeningen on f.Id equals k.FunctiebudgetId
            join r in db.Boekingsregels on k.Id equals r.RekeningId
            join b in db.Boekingen on r.BoekingId equals b.Id
            where b.Dag <= f.AfgeslotenOp
            orderby b.VerstrekkerId, b.Volgnummer, r.RekeningId
            select new { b.Id, b.VerstrekkerId, b.Volgnummer, b.Dag, b.GeboektOpUtc, f.AfgeslotenOp, r.RekeningId };
        await foreach (var b in boekingen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (DateOnly.FromDateTime(Klok.Lokaal(b.GeboektOpUtc)) > b.AfgeslotenOp)
            {
                yield return new(
                    Id,
                    $"keten {b.VerstrekkerId.Waarde} volgnummer {b.Volgnummer}, boeking {b.Id.Waarde}",
                    $"telt voor {b.Dag:yyyy-MM-dd}, maar het functiebudget is dicht sinds {b.AfgeslotenOp:yyyy-MM-dd}",
                    b.RekeningId);
            }
        }
    }
}
