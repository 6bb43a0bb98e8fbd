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

        return (await DelenAsync(db, ids, cancellationToken)).GroupBy(d => d.Declaratie).ToDictionary(
            g => g.Key,
            g => new Eerderverrekend(g.GroupBy(d => d.Betaler).ToDictionary(b => b.Key, b => Bedrag.Som(b.Select(d => d.Budget + d.Eigen)))));
    }

    /// <inheritdoc cref="LaadAsync(PgbDbContext, IEnumerable{Declaratie}, CancellationToken)"/>
    public static async Task<Eerderverrekend> LaadAsync(PgbDbContext db, Declaratie declaratie, CancellationToken cancellationToken) =>
        (await LaadAsync(db, [declaratie], cancellationToken)).GetValueOrDefault(declaratie.Id, Eerderverrekend.Niets);

    /// <returns>The same of one claim, for the budget and for own money apart; empty when nothing was set off.</returns>
    public static async Task<Dictionary<(VerstrekkerId?, Wet?), (Bedrag Budget, Bedrag Eigen)>> LeesAsync(
        PgbDbContext db, Declaratie declaratie, CancellationToken cancellationToken) =>
        declaratie.GoedgekeurdOpUtc is null
            ? []
            : (await DelenAsync(db, [declaratie.Id], cancellationToken))
                .Where(d => !(d.Budget + d.Eigen).IsNul).GroupBy(d => d.Betaler)
                .ToDictionary(b => b.Key, b => (Bedrag.Som(b.Select(d => d.Budget)), Bedrag.Som(b.Select(d => d.Eigen))));

    private static async Task<List<Deel>> DelenAsync(PgbDbContext db, List<DeclaratieId> ids, CancellationToken cancellationToken) =>
        (await (
            from d in db.Betaaldelen.AsNoTracking()
            join o in db.Betaalopdrachten.AsNoTracking() on d.BetaalopdrachtId equals o.Id
            where o.DeclaratieId != null && ids.Contains(o.DeclaratieId.Value) && Terug.Contains(o.Status)
            select new { Declaratie = o.DeclaratieId!.Value, d.VerstrekkerId, d.Wet, d.Verrekend, d.VerrekendEigen }).ToListAsync(cancellationToken))
        .ConvertAll(d => new Deel(d.Declaratie, (d.VerstrekkerId, d.Wet), d.Verrekend, d.VerrekendEigen));

    private sealed record Deel(DeclaratieId Declaratie, (VerstrekkerId?, Wet?) Betaler, Bedrag Budget, Bedrag Eigen);
}
