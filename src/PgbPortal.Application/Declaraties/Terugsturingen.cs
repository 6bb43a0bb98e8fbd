using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Declaraties;

/// <summary>Since when a claim waits for the zorgverlener who must change it: the day of the notice about it, which nobody can take away.</summary>
internal static class Terugsturingen
{
    /// <summary>The last day on which each of these was sent back; it can happen more than once.</summary>
    /// <param name="zorgverlener">Who was told; null: whoever it was.</param>
    public static async Task<Dictionary<Guid, DateOnly>> TeruggestuurdOpAsync(
        this PgbDbContext db, ZorgverlenerId? zorgverlener, IEnumerable<DeclaratieId> declaraties, CancellationToken cancellationToken)
    {
        var ids = declaraties.Select(d => d.Waarde).ToList();
        return ids.Count == 0 ? [] : await db.Kennisgevingen.AsNoTracking()
            .Where(k => (zorgverlener == null || k.AanZorgverlenerId == zorgverlener) && k.Soort == Kennisgevingsoort.DeclaratieTeruggestuurd && ids.Contains(k.OnderwerpId))
            .GroupBy(k => k.OnderwerpId).Select(g => new { g.Key, Op = g.Max(k => k.Op) })
            .ToDictionaryAsync(k => k.Key, k => k.Op, cancellationToken);
    }
}
