using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>Finds what of claims was set off with payments that came back.</summary>
internal static class Eerderverrekendlezer
{
    private static readonly BetaalopdrachtStatus[] Terug = [BetaalopdrachtStatus.Geweigerd, BetaalopdrachtStatus.Teruggestort];

    /// <summary>No query when none of them was ever approved: then none was paid.</summary>
    public static async Task<Dictionary<DeclaratieId, Eerderverrekend>> LaadAsync(
        PgbDbContext db, IEnumerable<Declaratie> declaraties, CancellationToken cancellationToken)
    {
        var ids = declaraties.Where(d => d.GoedgekeurdOpUtc is not null).Select(d => d.Id).ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var delen = await (
            from d in db.Betaaldelen.AsNoTracking()
            join o in db.Betaalopdrachten.AsNoTracking() on d.BetaalopdrachtId equals o.Id
            where o.DeclaratieId != null && ids.Contains(o.DeclaratieId.Value) && Terug.Contains(o.Status)
            select new { Declaratie = o.DeclaratieId!.Value, d.VerstrekkerId, d.Wet, d.Verrekend, d.VerrekendEigen }).ToListAsync(cancellationToken);
        return delen.GroupBy(d => d.Declaratie).ToDictionary(
            g => g.Key,
            g => new Eerderverrekend(g.GroupBy(d => (d.VerstrekkerId, d.Wet))
                .ToDictionary(b => b.Key, b => Bedrag.Som(b.Select(d => d.Verrekend + d.VerrekendEigen)))));
    }

    /// <inheritdoc cref="LaadAsync(PgbDbContext, IEnumerable{Declaratie}, CancellationToken)"/>
    public static async Task<Eerderverrekend> LaadAsync(PgbDbContext db, Declaratie declaratie, CancellationToken cancellationToken) =>
        (await LaadAsync(db, [declaratie], cancellationToken)).GetValueOrDefault(declaratie.Id, Eerderverrekend.Niets);
}
