using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten.Boekhouding;

internal sealed class BankBevestigtWatIsBetaald : IBoekhoudinvariant
{
    private static readonly Rekeningsoort[] Bankrekeningen = [Rekeningsoort.BankOnderweg, Rekeningsoort.Bank];

    private static readonly BetaalopdrachtStatus[] Weg = [BetaalopdrachtStatus.Uitgevoerd, BetaalopdrachtStatus.Teruggestort];

    public string Id => "I16";

    public string Zin => "Wat bij de bank staat is per betaling en keten haar deel, zolang zij niet is geweigerd of terug kwam; onderweg tot de bank haar bevestigt. "
        + "Wat met eigen geld is verrekend is de keten van de verstrekker uit. "
        + "Elke verwerkte regel van een afschrift past bij haar betaling of run.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var geboekt = await GeboektAsync(db, cancellationToken);
        var (delen, eigen) = await DelenAsync(db, cancellationToken);
        var opdrachten = db.Betaalopdrachten.OrderBy(o => o.Id).Select(o => new { o.Id, o.Status, o.Bedrag, o.Storting });
        await foreach (var o in opdrachten.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            delen.Remove(o.Id.Waarde, out var perKeten);
            eigen.TryGetValue(o.Id.Waarde, out var terug);
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
                var verrekend = terug?.GetValueOrDefault(keten) ?? 0;
                var verwacht = o.Status switch
                {
                    BetaalopdrachtStatus.Aangeboden => (-deel, -verrekend),
                    BetaalopdrachtStatus.Uitgevoerd => (0L, -deel - verrekend),
                    BetaalopdrachtStatus.Geweigerd or BetaalopdrachtStatus.Teruggestort => (0L, -verrekend),
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

        await foreach (var afwijking in AfschriftenAsync(db, cancellationToken))
        {
            yield return afwijking;
        }
    }

    /// <summary>Each line of a statement that was settled is one payment, or one run, of that amount, in the state that the line tells.</summary>
    private async IAsyncEnumerable<Boekhoudafwijking> AfschriftenAsync(PgbDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var betalingen =
            from r in db.Bankregels
            where r.Status == BankregelStatus.Verwerkt && r.BetaalopdrachtId != null
            join a in db.Bankafschriften on r.BankafschriftId equals a.Id
            join o in db.Betaalopdrachten on r.BetaalopdrachtId equals (BetaalopdrachtId?)o.Id into gevonden
            from o in gevonden.DefaultIfEmpty()
            orderby a.Id, r.Volgnummer
            select new { a.Id, r.Volgnummer, r.Soort, r.Bedrag, Betaald = (Bedrag?)o.Bedrag, Stand = (BetaalopdrachtStatus?)o.Status };
        await foreach (var r in betalingen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var past = r.Soort == Bankregelsoort.Retour
                ? r.Stand == BetaalopdrachtStatus.Teruggestort
                : r.Stand is BetaalopdrachtStatus.Uitgevoerd or BetaalopdrachtStatus.Teruggestort;
            if (!past || r.Bedrag != r.Betaald)
            {
                yield return new(
                    Id,
                    $"afschrift {r.Id.Waarde} regel {r.Volgnummer}",
                    $"{r.Soort} van {r.Bedrag?.Centen}, maar de betaling is {r.Betaald?.Centen} en {r.Stand}");
            }
        }

        var runs =
            from r in db.Bankregels
            where r.Status == BankregelStatus.Verwerkt && r.BetaalrunId != null && r.BetaalopdrachtId == null
            join a in db.Bankafschriften on r.BankafschriftId equals a.Id
            orderby a.Id, r.Volgnummer
            select new { a.Id, r.Volgnummer, r.Bedrag, r.BetaalrunId };
        foreach (var r in await runs.ToListAsync(cancellationToken))
        {
            var weg = await db.Betaalopdrachten.Where(o => o.BetaalrunId == r.BetaalrunId && Weg.Contains(o.Status))
                .Select(o => o.Bedrag).ToListAsync(cancellationToken);
            if (r.Bedrag?.Centen != weg.Sum(b => b.Centen))
            {
                yield return new(
                    Id,
                    $"afschrift {r.Id.Waarde} regel {r.Volgnummer}",
                    $"is {r.Bedrag?.Centen} voor een hele run, maar daarvan is {weg.Sum(b => b.Centen)} uitgevoerd");
            }
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

    /// <summary>What each payment is made of, and what of it was set off against own money, per chain.</summary>
    private static async Task<(Dictionary<Guid, Dictionary<Guid, long>> Delen, Dictionary<Guid, Dictionary<Guid, long>> Eigen)> DelenAsync(
        PgbDbContext db, CancellationToken cancellationToken)
    {
        var delen = new Dictionary<Guid, Dictionary<Guid, long>>();
        var eigen = new Dictionary<Guid, Dictionary<Guid, long>>();
        var rijen = db.Betaaldelen.Select(d => new { d.BetaalopdrachtId, d.VerstrekkerId, d.Gereserveerd, d.Verrekend, d.VerrekendEigen, d.Ziekengeld });
        await foreach (var rij in rijen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            Tel(delen, rij.BetaalopdrachtId, rij.VerstrekkerId!.Value, rij.Gereserveerd - rij.Verrekend - rij.VerrekendEigen + rij.Ziekengeld);
            if (!rij.VerrekendEigen.IsNul)
            {
                Tel(eigen, rij.BetaalopdrachtId, rij.VerstrekkerId!.Value, rij.VerrekendEigen);
            }
        }

        return (delen, eigen);
    }

    private static void Tel(Dictionary<Guid, Dictionary<Guid, long>> som, BetaalopdrachtId opdracht, VerstrekkerId keten, Bedrag bedrag)
    {
        if (!som.TryGetValue(opdracht.Waarde, out var ketens))
        {
            som[opdracht.Waarde] = ketens = [];
        }

        ketens[keten.Waarde] = ketens.GetValueOrDefault(keten.Waarde) + bedrag.Centen;
    }
}
