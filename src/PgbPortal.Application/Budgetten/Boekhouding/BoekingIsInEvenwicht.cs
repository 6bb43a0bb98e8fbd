using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Budgetten.Boekhouding;

internal sealed class BoekingIsInEvenwicht : IBoekhoudinvariant
{
    public string Id => "I3";

    public string Zin => "Debet is credit: per boeking, per verstrekker, per wet en van alles samen.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var fouten = db.Boekingsregels.GroupBy(r => r.BoekingId).Where(g => g.Sum(r => r.Centen) != 0)
            .OrderBy(g => g.Key).Select(g => new { Boeking = g.Key, Som = g.Sum(r => r.Centen) });
        foreach (var fout in await fouten.ToListAsync(cancellationToken))
        {
            var kop = await db.Boekingen.Where(b => b.Id == fout.Boeking).Select(b => new { b.VerstrekkerId, b.Volgnummer }).SingleOrDefaultAsync(cancellationToken);
            var rekeningen = await db.Boekingsregels.Where(r => r.BoekingId == fout.Boeking).OrderBy(r => r.RekeningId).Select(r => r.RekeningId).ToListAsync(cancellationToken);
            yield return new(
                Id, $"keten {kop?.VerstrekkerId.Waarde} volgnummer {kop?.Volgnummer}, boeking {fout.Boeking.Waarde}", $"de regels zijn samen {fout.Som}, niet 0", rekeningen);
        }

        // Cash accounts carry no law; the budget book of a law is in balance when each budget is (I1).
        var saldi = await db.Rekeningen.GroupBy(r => r.VerstrekkerId).Select(g => new { g.Key, Som = g.Sum(r => r.Saldo) }).ToListAsync(cancellationToken);
        foreach (var keten in saldi.GroupBy(s => s.Key ?? Domain.Budgetten.Ketens.Svb).Where(g => g.Sum(s => s.Som) != 0).OrderBy(g => g.Key.Waarde))
        {
            yield return new(Id, $"keten {keten.Key.Waarde}", $"alle rekeningen zijn samen {keten.Sum(s => s.Som)}, niet 0");
        }
    }
}
