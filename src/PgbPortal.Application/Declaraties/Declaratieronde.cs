using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Declaraties;

/// <summary>
/// Does the same with many claims: some hundreds in one transaction, those of one verstrekker together, so that little is locked
/// and never for long. Broken off, it goes on with those that still have the status.
/// </summary>
internal sealed class Declaratieronde(PgbDbContext db, Zijlijn lijn, TimeProvider klok, Kengetallen kengetallen)
{
    private const int PerTransactie = 500;

    /// <summary>Call with nothing unsaved and without a transaction.</summary>
    /// <param name="status">Those that have this status now; of one budgethouder the oldest order first.</param>
    /// <param name="doe">Gets the agreement when the claim is under one.</param>
    public async Task LoopAsync(
        DeclaratieStatus status,
        Func<Declaratiebehandeling, Declaratie, Zorgovereenkomst?, CancellationToken, Task> doe,
        CancellationToken cancellationToken) =>
        await lijn.LoopAsync(
            await VolgordeAsync(status, cancellationToken),
            PerTransactie,
            (eigen, ids, ct) => EenTransactieAsync(eigen, ids, status, doe, ct),
            cancellationToken);

    private async Task EenTransactieAsync(
        PgbDbContext db,
        List<DeclaratieId> ids,
        DeclaratieStatus status,
        Func<Declaratiebehandeling, Declaratie, Zorgovereenkomst?, CancellationToken, Task> doe,
        CancellationToken cancellationToken)
    {
        var grootboek = new Grootboek(db, klok.NuUtc(), klok.Vandaag());
        await grootboek.VergrendelAsync(await KetensAsync(db, ids, cancellationToken), cancellationToken);
        var declaraties = (await db.Declaraties.Include(d => d.Regels)
            .Where(d => ids.Contains(d.Id) && d.Status == status).ToListAsync(cancellationToken)).ToDictionary(d => d.Id);
        var overeenkomstIds = declaraties.Values.Select(d => d.ZorgovereenkomstId).OfType<ZorgovereenkomstId>().Distinct().ToList();
        var overeenkomsten = await db.Zorgovereenkomsten.AsNoTracking().Include(z => z.Regels).Where(z => overeenkomstIds.Contains(z.Id))
            .ToDictionaryAsync(z => z.Id, cancellationToken);
        var behandeling = new Declaratiebehandeling(db, grootboek, kengetallen, klok);
        await behandeling.BereidVoorAsync(
            [.. declaraties.Values.Where(d => d.ZorgovereenkomstId is not null).Select(d => (d, overeenkomsten[d.ZorgovereenkomstId!.Value]))],
            cancellationToken);
        foreach (var declaratie in ids.Where(declaraties.ContainsKey).Select(id => declaraties[id]))
        {
            await doe(behandeling, declaratie, declaratie.ZorgovereenkomstId is { } id ? overeenkomsten[id] : null, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await db.Database.CommitTransactionAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    // The order counts among the claims of one budgethouder only: nobody else uses the same functiebudget.
    private async Task<List<List<DeclaratieId>>> VolgordeAsync(DeclaratieStatus status, CancellationToken cancellationToken)
    {
        var declaraties = await db.Declaraties.Where(d => d.Status == status).OrderBy(d => d.IngediendOpUtc).ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.BudgethouderId, Keten = d.Regels.OrderBy(r => r.Volgorde).Select(r => r.VerstrekkerId).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return
        [
            .. declaraties.GroupBy(d => d.BudgethouderId).GroupBy(g => g.First().Keten).OrderBy(k => k.Key?.Waarde)
                .Select(k => k.SelectMany(g => g).Select(d => d.Id).ToList()),
        ];
    }

    private static async Task<List<VerstrekkerId>> KetensAsync(PgbDbContext db, List<DeclaratieId> ids, CancellationToken cancellationToken)
    {
        var vanRegels = await db.Declaratieregels.Where(r => ids.Contains(r.DeclaratieId) && r.VerstrekkerId != null)
            .Select(r => r.VerstrekkerId!.Value).Distinct().ToListAsync(cancellationToken);
        var vanOvereenkomsten = await (
            from r in db.Overeenkomstregels
            join d in db.Declaraties on (ZorgovereenkomstId?)r.ZorgovereenkomstId equals d.ZorgovereenkomstId
            where ids.Contains(d.Id) && r.VerstrekkerId != null
            select r.VerstrekkerId!.Value).Distinct().ToListAsync(cancellationToken);
        return [.. vanRegels.Union(vanOvereenkomsten)];
    }
}
