using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Application.Budgetten.Boekhouding;

internal sealed class BudgetSluit : IBoekhoudinvariant
{
    public string Id => "I1";

    public string Zin => "Van elk functiebudget is toegekend met tekort samen zoveel als vrij, gereserveerd en besteed, op naam van dezelfde.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var fouten = db.Rekeningen.Where(r => Rekening.Budgetboek.Contains(r.Soort))
            .GroupBy(r => r.HouderId)
            .Where(g => g.Sum(r => r.Saldo) != 0 || g.Count() != Rekening.Budgetboek.Count)
            .OrderBy(g => g.Key)
            .Select(g => new { Houder = g.Key, Som = g.Sum(r => r.Saldo), Aantal = g.Count() });
        foreach (var fout in await fouten.ToListAsync(cancellationToken))
        {
            var rekeningen = await db.Rekeningen.Where(r => r.HouderId == fout.Houder).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancellationToken);
            yield return new(Id, $"functiebudget {fout.Houder}", $"de {fout.Aantal} rekeningen zijn samen {fout.Som}, niet 0", rekeningen);
        }

        var verdwaald =
            from r in db.Rekeningen
            where r.FunctiebudgetId != null
            join f in db.Functiebudgetten on r.FunctiebudgetId equals f.Id
            where r.VerstrekkerId != f.VerstrekkerId || r.Wet != f.Wet || r.BudgethouderId != f.BudgethouderId
            orderby r.Id
            select r.Id;
        await foreach (var rekening in verdwaald.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new(Id, $"rekening {rekening.Waarde}", "staat op naam van een ander dan haar functiebudget", rekening);
        }
    }
}
