using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Budgetten.Boekhouding;

internal sealed class SaldoIsDeSomVanDeRegels : IBoekhoudinvariant
{
    public string Id => "I4";

    public string Zin => "Het saldo van elke rekening is de som van haar regels.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var sommen = db.Boekingsregels.GroupBy(r => r.RekeningId)
            .Select(g => new { g.Key, Som = g.Sum(r => r.Centen), Aantal = g.Count() });
        var fouten =
            from r in db.Rekeningen
            join s in sommen on r.Id equals s.Key into bij
            from s in bij.DefaultIfEmpty()
            where r.Saldo != ((long?)s.Som ?? 0) || r.LaatsteRegel != ((int?)s.Aantal ?? 0)
            orderby r.Id
            select new { r.Id, r.Soort, r.Saldo, r.LaatsteRegel, Som = (long?)s.Som ?? 0, Aantal = (int?)s.Aantal ?? 0 };
        await foreach (var fout in fouten.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new(
                Id,
                $"rekening {fout.Id.Waarde} na regel {fout.LaatsteRegel}",
                $"{fout.Soort} staat op {fout.Saldo} na {fout.LaatsteRegel} regels, maar de {fout.Aantal} regels geven {fout.Som}",
                fout.Id);
        }
    }
}
