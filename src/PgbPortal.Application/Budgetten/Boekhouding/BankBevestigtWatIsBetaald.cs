using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;

namespace PgbPortal.Application.Budgetten.Boekhouding;

internal sealed class BankBevestigtWatIsBetaald : IBoekhoudinvariant
{
    private static readonly Rekeningsoort[] Bankrekeningen = [Rekeningsoort.BankOnderweg, Rekeningsoort.Bank];

    public string Id => "I16";

    public string Zin => "Wat bij de bank staat is per betaling en keten haar deel, zolang zij niet is geweigerd of terug kwam; onderweg tot de bank haar bevestigt.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var geboekt = await GeboektAsync(db, cancellationToken);
        var delen = await DelenAsync(db, cancellationToken);
        var opdrachten = db.Betaalopdrachten.OrderBy(o => o.Id).Select(o => new { o.Id, o.Status, o.Bedrag, o.Storting });
        await foreach (var o in opdrachten.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            delen.Remove(o.Id.Waarde, out var perKeten);
            geboekt.Remove(o.Id.Waarde, out var standen);
            perKeten ??= [];
            if (!o.Storting.IsNul)
            {
                perKeten[Ketens.Svb.Waarde] = o.Storting.Centen;
            }

            if (perKeten.Values.Sum() != o.Bedrag.Centen)
            {
                yield return new(Id, $"betaalopdracht {o.Id.Waarde}", $"is {o.Bedrag.Centen}, maar de delen zijn samen {perKeten.Values.Sum()}");
            }

            foreach (var keten in perKeten.Keys.Union(standen?.Keys ?? Enumerable.Empty<Guid>()).Order())
            {
                var deel = perKeten.GetValueOrDefault(keten);
                var stand = standen?.GetValueOrDefault(keten) ?? default;
                var verwacht = o.Status switch
                {
                    BetaalopdrachtStatus.Aangeboden => (-deel, 0L),
                    BetaalopdrachtStatus.Uitgevoerd => (0L, -deel),
                    _ => (0L, 0L),
                };
                if (stand != verwacht)
                {
                    yield return new(
                        Id,
                        $"betaalopdracht {o.Id.Waarde} in keten {keten}",
                        $"{deel} is {o.Status}, maar bij de bank staat {-stand.Onderweg} onderweg en {-stand.Bank} betaald");
                }
            }
        }

        foreach (var opdracht in geboekt.Keys.Union(delen.Keys).Order())
        {
            yield return new(Id, $"betaalopdracht {opdracht}", "bestaat niet, maar er is wel voor geboekt of verdeeld");
        }
    }

    /// <summary>What the bank accounts hold for each payment, per chain.</summary>
    private static async Task<Dictionary<Guid, Dictionary<Guid, (long Onderweg, long Bank)>>> GeboektAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var sommen =
            from r in db.Boekingsregels
            join k in db.Rekeningen on r.RekeningId equals k.Id
            where Bankrekeningen.Contains(k.Soort)
            join b in db.Boekingen on r.BoekingId equals b.Id
            where b.Oorzaaksoort == Oorzaaksoort.Betaalopdracht
            group r.Centen by new { b.OorzaakId, k.HouderId, k.Soort } into g
            select new { g.Key.OorzaakId, g.Key.HouderId, g.Key.Soort, Som = g.Sum() };
        var geboekt = new Dictionary<Guid, Dictionary<Guid, (long Onderweg, long Bank)>>();
        await foreach (var som in sommen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!geboekt.TryGetValue(som.OorzaakId, out var ketens))
            {
                geboekt[som.OorzaakId] = ketens = [];
            }

            var (onderweg, bank) = ketens.GetValueOrDefault(som.HouderId);
            ketens[som.HouderId] = som.Soort == Rekeningsoort.Bank ? (onderweg, bank + som.Som) : (onderweg + som.Som, bank);
        }

        return geboekt;
    }

    /// <summary>What each payment is made of, per chain.</summary>
    private static async Task<Dictionary<Guid, Dictionary<Guid, long>>> DelenAsync(PgbDbContext db, CancellationToken cancellationToken)
    {
        var delen = new Dictionary<Guid, Dictionary<Guid, long>>();
        var rijen = db.Betaaldelen.Select(d => new { d.BetaalopdrachtId, d.VerstrekkerId, d.Gereserveerd, d.Verrekend, d.Ziekengeld });
        await foreach (var rij in rijen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!delen.TryGetValue(rij.BetaalopdrachtId.Waarde, out var ketens))
            {
                delen[rij.BetaalopdrachtId.Waarde] = ketens = [];
            }

            var keten = rij.VerstrekkerId!.Value.Waarde;
            ketens[keten] = ketens.GetValueOrDefault(keten) + (rij.Gereserveerd - rij.Verrekend + rij.Ziekengeld).Centen;
        }

        return delen;
    }
}
