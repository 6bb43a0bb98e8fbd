using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Vorderingen;

namespace PgbPortal.Application.Budgetten.Boekhouding;

internal sealed class VorderingSluit : IBoekhoudinvariant
{
    private static readonly Rekeningsoort[] Tegenrekeningen = [Rekeningsoort.Vordering, Rekeningsoort.StortingVrij];

    public string Id => "P1";

    public string Zin => "Wat van een vordering openstaat is wat ervan is geboekt; van eigen geld haar bedrag zonder wat is ontvangen. Zonder rest is zij gesloten.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var geboekt = await GeboektAsync(db, cancellationToken);
        var vorderingen = db.Vorderingen.OrderBy(v => v.Id).Select(v => new { v.Id, v.VerstrekkerId, v.Bedrag, v.Open, v.Status });
        await foreach (var v in vorderingen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var isGeboekt = geboekt.Remove(v.Id.Waarde, out var stand);
            var isEigenGeld = v.VerstrekkerId is null;
            var isKwijt = v.Status == VorderingStatus.Kwijtgescholden;
            var bedrag = isEigenGeld ? v.Bedrag.Centen : stand.Gevorderd;
            var open = isEigenGeld ? (isKwijt ? 0 : v.Bedrag.Centen + stand.Saldo) : stand.Saldo;
            RekeningId[] rekeningen = isGeboekt && !isEigenGeld ? [stand.Rekening] : [];
            if (v.Open.Centen != open || v.Bedrag.Centen != bedrag || v.Open.IsNegatief)
            {
                yield return new(
                    Id,
                    $"vordering {v.Id.Waarde}",
                    $"van {v.Bedrag.Centen} staat {v.Open.Centen} open, maar geboekt is {bedrag} met {open} open",
                    rekeningen);
            }
            else if (v.Open.IsNul != (isKwijt || v.Status == VorderingStatus.Voldaan))
            {
                yield return new(Id, $"vordering {v.Id.Waarde}", $"is {v.Status} met {v.Open.Centen} open", rekeningen);
            }
        }

        foreach (var (vordering, stand) in geboekt.OrderBy(g => g.Key))
        {
            yield return new(Id, $"vordering {vordering}", $"bestaat niet, maar er is voor {stand.Gevorderd} op geboekt");
        }
    }

    /// <summary>What was booked for each vordering: on its own account, or of own money on the pot of the budgethouder.</summary>
    private static async Task<Dictionary<Guid, (RekeningId Rekening, long Gevorderd, long Saldo)>> GeboektAsync(
        PgbDbContext db, CancellationToken cancellationToken)
    {
        var sommen =
            from r in db.Boekingsregels
            join k in db.Rekeningen on r.RekeningId equals k.Id
            where Tegenrekeningen.Contains(k.Soort)
            join b in db.Boekingen on r.BoekingId equals b.Id
            where b.Oorzaaksoort == Oorzaaksoort.Vordering
            group r.Centen by new { b.OorzaakId, k.Id, b.Soort } into g
            select new { g.Key.OorzaakId, g.Key.Id, g.Key.Soort, Som = g.Sum() };
        var geboekt = new Dictionary<Guid, (RekeningId Rekening, long Gevorderd, long Saldo)>();
        await foreach (var som in sommen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var (_, gevorderd, saldo) = geboekt.GetValueOrDefault(som.OorzaakId);
            geboekt[som.OorzaakId] = (som.Id, gevorderd + (som.Soort == Boekingssoort.Vorderen ? som.Som : 0), saldo + som.Som);
        }

        return geboekt;
    }
}
