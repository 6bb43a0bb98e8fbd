using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>
/// Checks a payment run and releases it. The lines are taken page by page, so that the size of a run does not matter; all
/// of a step is one transaction.
/// </summary>
internal sealed class Runvrijgave(PgbDbContext db, TimeProvider klok, Betaalinstellingen instellingen)
{
    private const int Paginagrootte = 500;

    private readonly Grootboek _grootboek = new(db, klok.NuUtc(), klok.Vandaag());

    /// <summary>Compares the lines with the totals, the claims and the accounts.</summary>
    /// <exception cref="NietGevondenException">No such run.</exception>
    public async Task<Betaalrun> ControleerAsync(BetaalrunId id, MedewerkerId? door, CancellationToken cancellationToken)
    {
        var run = await ZoekAsync(id, cancellationToken);
        run.EisControle(door);
        var (aantal, totaal) = (0, Bedrag.Nul);
        await foreach (var pagina in PaginasAsync(run.Id, cancellationToken))
        {
            await KeurAsync(pagina, cancellationToken);
            (aantal, totaal) = (aantal + pagina.Count, totaal + Bedrag.Som(pagina.Select(o => o.Bedrag)));
            Vergeet();
        }

        run.Controleer(door, aantal, totaal, klok.NuUtc());
        return run;
    }

    /// <summary>Releases a run: the ledger books what goes out, the claims are paid, the bytes of the file are made once.</summary>
    /// <exception cref="NietGevondenException">No such run.</exception>
    public async Task<Betaalrun> BevriesAsync(BetaalrunId id, MedewerkerId? door, CancellationToken cancellationToken)
    {
        // Locked before it is read: of two who release at once the second sees that it was done.
        await _grootboek.VergrendelAsync(await db.Verstrekkers.Select(v => v.Id).ToListAsync(cancellationToken), cancellationToken);
        var run = await ZoekAsync(id, cancellationToken);
        run.EisVrijgave(door, instellingen.Personen);
        var boeking = new Runboeking(db, klok, _grootboek);
        var (aantal, totaal) = (0, Bedrag.Nul);
        await foreach (var pagina in PaginasAsync(run.Id, cancellationToken))
        {
            var declaraties = await KeurAsync(pagina, cancellationToken);
            await boeking.BoekAsync(run, pagina, declaraties, cancellationToken);

            // From here on it is sure: the file is frozen in the same transaction and offered until the bank has it.
            pagina.ForEach(o => o.BiedAan());
            (aantal, totaal) = (aantal + pagina.Count, totaal + Bedrag.Som(pagina.Select(o => o.Bedrag)));
            await db.SaveChangesAsync(cancellationToken);
            Vergeet();
        }

        run.Bevries(door, instellingen.Personen, aantal, totaal, await SchrijfBestandAsync(run, cancellationToken), klok.NuUtc());
        return run;
    }

    private async Task<Betaalrun> ZoekAsync(BetaalrunId id, CancellationToken cancellationToken) =>
        await db.Betaalruns.SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
        ?? throw new NietGevondenException(nameof(Betaalrun));

    private async IAsyncEnumerable<List<Betaalopdracht>> PaginasAsync(
        BetaalrunId run, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        BetaalopdrachtId? na = null;
        while (true)
        {
            var opdrachten = db.Betaalopdrachten.Include(o => o.Betaaldelen).Where(o => o.BetaalrunId == run);
            var pagina = await (na is { } vorige ? opdrachten.Where(o => o.Id > vorige) : opdrachten)
                .OrderBy(o => o.Id).Take(Paginagrootte).ToListAsync(cancellationToken);
            if (pagina.Count == 0)
            {
                yield break;
            }

            na = pagina[^1].Id;
            yield return pagina;
        }
    }

    // The claims may still be paid, and I15: never to an account that is not the approved one at this moment.
    private async Task<Dictionary<DeclaratieId, Declaratie>> KeurAsync(List<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        var ids = opdrachten.Select(o => o.DeclaratieId).OfType<DeclaratieId>().ToList();
        var declaraties = await db.Declaraties.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        if (opdrachten.Exists(o => o.DeclaratieId is { } d && !Runsamensteller.Betaalbaar.Contains(declaraties[d].Status)))
        {
            throw Runboeking.Veranderd();
        }

        var rekeningen = await RekeningenAsync(opdrachten, cancellationToken);
        return opdrachten.Exists(o => rekeningen.GetValueOrDefault(o.ZorgverlenerId?.Waarde ?? o.BudgethouderId.Waarde) != o.Iban)
            ? throw new RegelOvertredenException(
                "BT-002", "Een rekeningnummer is net gewijzigd. Stel de run opnieuw samen en laat hem dan vrijgeven.")
            : declaraties;
    }

    /// <returns>The account that may be paid now, by zorgverlener or budgethouder; none when it waits or is blocked.</returns>
    private async Task<Dictionary<Guid, Iban>> RekeningenAsync(List<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        var zorgverlenerIds = opdrachten.Select(o => o.ZorgverlenerId).OfType<ZorgverlenerId>().Distinct().ToList();
        var zorgverleners = await db.Zorgverleners.AsNoTracking().Where(z => zorgverlenerIds.Contains(z.Id)).ToListAsync(cancellationToken);
        var rekeningen = zorgverleners.Where(z => z.MagBetaaldWorden).ToDictionary(z => z.Id.Waarde, z => z.Iban!);
        var budgethouderIds = opdrachten.Where(o => o.AanBudgethouder).Select(o => o.BudgethouderId).Distinct().ToList();
        if (budgethouderIds.Count > 0)
        {
            var eigen = await (
                from b in db.Budgethouders.AsNoTracking()
                join p in db.Personen.AsNoTracking() on b.PersoonId equals p.Id
                where budgethouderIds.Contains(b.Id) && p.Iban != null && !p.IbanGeblokkeerd
                select new { b.Id, p.Iban }).ToListAsync(cancellationToken);
            eigen.ForEach(e => rekeningen[e.Id.Waarde] = e.Iban!);
        }

        return rekeningen;
    }

    // What the next pages need stays: the run, the heads of the chains and the cash accounts of the chains.
    private void Vergeet()
    {
        _grootboek.VergeetBudgetten();
        foreach (var entry in db.ChangeTracker.Entries()
            .Where(e => e.Entity is not (Betaalrun or Ketenkop or Rekening { FunctiebudgetId: null })).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    /// <returns>SHA-256 of the bytes, in lower-case hex.</returns>
    private async Task<string> SchrijfBestandAsync(Betaalrun run, CancellationToken cancellationToken)
    {
        await using var delen = new Bestanddelenschrijver(db, run.Id);
        var hash = await Pain001Schrijver.SchrijfAsync(
            new()
            {
                MsgId = run.MsgId,
                AangemaaktOpUtc = klok.NuUtc(),
                Uitvoerdag = Werkkalender.WerkdagOfVolgende(run.Dag),
                Opdrachtgever = new(instellingen.Naam, instellingen.Iban),
                Aantal = run.Aantal,
                Totaal = run.Totaal,
                Regels = BetaalregelsAsync(db, run.Id, cancellationToken),
            },
            delen,
            cancellationToken);
        await delen.RondAfAsync(cancellationToken);
        return hash;
    }

    /// <summary>The lines of the file, in their order.</summary>
    internal static async IAsyncEnumerable<Betaalregel> BetaalregelsAsync(
        PgbDbContext db, BetaalrunId run, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        BetaalopdrachtId? na = null;
        while (true)
        {
            var opdrachten = db.Betaalopdrachten.AsNoTracking().Where(o => o.BetaalrunId == run);
            var pagina = await (na is { } vorige ? opdrachten.Where(o => o.Id > vorige) : opdrachten)
                .OrderBy(o => o.Id).Take(Paginagrootte)
                .Select(o => new { o.Id, o.EndToEndId, o.Bedrag, o.Ontvanger, o.Iban, o.Omschrijving }).ToListAsync(cancellationToken);
            if (pagina.Count == 0)
            {
                yield break;
            }

            na = pagina[^1].Id;
            foreach (var o in pagina)
            {
                yield return new(o.EndToEndId, o.Bedrag, new(o.Ontvanger, o.Iban), o.Omschrijving);
            }
        }
    }
}
