using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>What data can show of it: one key is one booking. That the answer is the same too is proved by the tests over HTTP.</summary>
internal sealed class SleutelIsEenKeerGebruikt : IBoekhoudinvariant
{
    public string Id => "I11";

    public string Zin => "Dezelfde opdracht twee keer is een boeking: geen sleutel komt twee keer voor.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var dubbel = db.Boekingen.GroupBy(b => b.Sleutel).Where(g => g.Count() > 1).OrderBy(g => g.Key).Select(g => new { g.Key, Aantal = g.Count() });
        await foreach (var fout in dubbel.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new(Id, $"sleutel {fout.Key}", $"is {fout.Aantal} keer geboekt");
        }
    }
}
