using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Budgetten.Boekhouding;

internal sealed class RegelWordtEenKeerBetaald : IBoekhoudinvariant
{
    private static readonly BetaalopdrachtStatus[] Dood =
        [BetaalopdrachtStatus.Vervallen, BetaalopdrachtStatus.Geweigerd, BetaalopdrachtStatus.Teruggestort];

    public string Id => "I7";

    public string Zin => "Een declaratie heeft hoogstens een levende betaling van een soort, en een termijn in elke betaalrun een; een correctie wijst naar een eerdere boeking in dezelfde keten.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Of a term that turns out to be more, a later run pays the difference; a claim gets a correction for that, with a payment of its own.
        var dubbel = db.Betaalopdrachten.Where(o => !Dood.Contains(o.Status))
            .GroupBy(o => new { o.DeclaratieId, o.TermijnId, o.Soort, Run = o.TermijnId == null ? null : o.BetaalrunId }).Where(g => g.Count() > 1)
            .Select(g => new { g.Key, Aantal = g.Count() });
        foreach (var fout in await dubbel.ToListAsync(cancellationToken))
        {
            yield return new(
                Id, $"oorzaak {fout.Key.DeclaratieId?.Waarde ?? fout.Key.TermijnId?.Waarde}", $"heeft {fout.Aantal} levende betalingen van soort {fout.Key.Soort}");
        }

        var correcties =
            from b in db.Boekingen
            where b.CorrigeertId != null
            join o in db.Boekingen on b.CorrigeertId equals o.Id into oud
            from o in oud.DefaultIfEmpty()
            where (VerstrekkerId?)o.VerstrekkerId != b.VerstrekkerId || o.Volgnummer >= b.Volgnummer
            orderby b.VerstrekkerId, b.Volgnummer
            select new { b.Id, b.VerstrekkerId, b.Volgnummer };
        await foreach (var fout in correcties.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new(
                Id, $"keten {fout.VerstrekkerId.Waarde} volgnummer {fout.Volgnummer}, boeking {fout.Id.Waarde}", "verbetert een boeking die er niet voor staat");
        }
    }
}
