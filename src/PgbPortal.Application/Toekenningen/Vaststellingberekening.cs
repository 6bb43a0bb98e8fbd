using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Toekenningen;

/// <summary>What a decision on a grant would say now.</summary>
/// <param name="Delen">The functiebudgetten of the grant, and those of older grants under which spending stayed behind.</param>
/// <param name="Gereserveerd">What still waits to be paid.</param>
internal sealed record Vaststellingbeeld(IReadOnlyList<(Functiebudget Functiebudget, Vaststellingsdeel Deel)> Delen, Bedrag Gereserveerd)
{
    public Vaststellingsbedragen Bedragen => Vaststellingsbedragen.Van([.. Delen.Select(d => d.Deel)]);
}

/// <summary>Counts what was paid from a grant. Source: domein.md 12b, step 16.</summary>
internal sealed class Vaststellingberekening(PgbDbContext db)
{
    private static readonly BetaalopdrachtStatus[] Betaald = [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd];
    private static readonly Rekeningsoort[] Saldosoorten = [Rekeningsoort.Besteed, Rekeningsoort.Gereserveerd];

    public async Task<Vaststellingbeeld> MaakAsync(Toekenning toekenning, CancellationToken cancellationToken)
    {
        var keten = await KetenAsync(toekenning, cancellationToken);
        var functiebudgetten = await db.Functiebudgetten.AsNoTracking().Where(f => keten.Contains(f.ToekenningId)).ToListAsync(cancellationToken);
        var ids = functiebudgetten.ConvertAll(f => f.Id);
        var saldi = (await db.Rekeningen.AsNoTracking()
            .Where(r => r.FunctiebudgetId != null && ids.Contains(r.FunctiebudgetId.Value) && Saldosoorten.Contains(r.Soort))
            .Select(r => new { Functiebudget = r.FunctiebudgetId!.Value, r.Soort, r.Saldo }).ToListAsync(cancellationToken))
            .ToDictionary(r => (r.Functiebudget, r.Soort), r => new Bedrag(r.Saldo));
        var vrijgesteld = await (
            from d in db.Betaaldelen.AsNoTracking()
            join o in db.Betaalopdrachten.AsNoTracking() on d.BetaalopdrachtId equals o.Id
            where ids.Contains(d.FunctiebudgetId) && Betaald.Contains(o.Status) && o.Soort == Betaalsoort.Vvb
            select d).ToListAsync(cancellationToken);
        var vrijgesteldeBetalingen = vrijgesteld.Select(d => d.BetaalopdrachtId).ToHashSet();
        var zorg = (await new Besteding(db).PostenAsync(ids, cancellationToken))
            .Where(p => !vrijgesteldeBetalingen.Contains(p.BetaalopdrachtId)).ToLookup(p => p.FunctiebudgetId);
        var delen = functiebudgetten
            .Select(f => (Functiebudget: f, Deel: new Vaststellingsdeel(
                f.ToekenningId == toekenning.Id ? f.Bedrag : Bedrag.Nul,
                f.ToekenningId == toekenning.Id ? f.VerantwoordingsvrijBedrag : Bedrag.Nul,
                saldi.GetValueOrDefault((f.Id, Rekeningsoort.Besteed)),
                Bedrag.Som(vrijgesteld.Where(d => d.FunctiebudgetId == f.Id).Select(d => d.Besteed)),
                Bedrag.Som(zorg[f.Id].Where(p => !f.Periode.Omvat(p.Dag)).Select(p => p.Bedrag)))))
            .Where(d => d.Functiebudget.ToekenningId == toekenning.Id || d.Deel.Besteed > Bedrag.Nul)
            .OrderBy(d => d.Functiebudget.Van).ThenBy(d => d.Functiebudget.Zorgfunctie, StringComparer.Ordinal);
        return new([.. delen], Bedrag.Som(functiebudgetten
            .Where(f => f.ToekenningId == toekenning.Id).Select(f => saldi.GetValueOrDefault((f.Id, Rekeningsoort.Gereserveerd)))));
    }

    // This grant, then what it replaced, then what that replaced.
    private async Task<List<ToekenningId>> KetenAsync(Toekenning toekenning, CancellationToken cancellationToken)
    {
        var vervangen = await db.Toekenningen.AsNoTracking()
            .Where(t => t.BudgethouderId == toekenning.BudgethouderId && t.VerstrekkerId == toekenning.VerstrekkerId && t.VervangenDoorId != null)
            .Select(t => new { t.Id, t.VervangenDoorId }).ToListAsync(cancellationToken);
        var keten = new List<ToekenningId> { toekenning.Id };
        while (vervangen.Find(t => t.VervangenDoorId == keten[^1]) is { } ouder)
        {
            keten.Add(ouder.Id);
        }

        return keten;
    }
}
