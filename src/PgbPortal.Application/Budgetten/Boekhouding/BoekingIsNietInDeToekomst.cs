using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>What data can show of the two time axes: a past date, told again, is only the same when nothing is dated ahead.</summary>
internal sealed class BoekingIsNietInDeToekomst : IBoekhoudinvariant
{
    private static readonly TimeSpan Klokverschil = TimeSpan.FromMinutes(5);

    public string Id => "I12";

    public string Zin => "Geen boeking is gemaakt na nu of telt voor een dag na de dag waarop zij is gemaakt.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var grens = moment.NuUtc + Klokverschil;
        var boekingen = db.Boekingen.OrderBy(b => b.VerstrekkerId).ThenBy(b => b.Volgnummer)
            .Select(b => new { b.Id, b.VerstrekkerId, b.Volgnummer, b.Dag, b.GeboektOpUtc });
        await foreach (var b in boekingen.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (b.GeboektOpUtc > grens || b.Dag > DateOnly.FromDateTime(Klok.Lokaal(b.GeboektOpUtc)))
            {
                yield return new(
                    Id,
                    $"keten {b.VerstrekkerId.Waarde} volgnummer {b.Volgnummer}, boeking {b.Id.Waarde}",
                    $"telt voor {b.Dag:yyyy-MM-dd} en is gemaakt op {b.GeboektOpUtc:yyyy-MM-dd HH:mm:ss} UTC",
                    await db.Boekingsregels.Where(r => r.BoekingId == b.Id).OrderBy(r => r.RekeningId).Select(r => r.RekeningId).ToListAsync(cancellationToken));
            }
        }
    }
}
