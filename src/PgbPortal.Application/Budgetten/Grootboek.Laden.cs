using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>Locks chains and loads accounts: everything that a booking touches is loaded before it.</summary>
internal sealed partial class Grootboek
{
    /// <summary>Call before anything is loaded that the booking depends on.</summary>
    /// <exception cref="InvalidOperationException">This chain is not there, or may not be locked by who asks.</exception>
    /// <remarks>The chain of the SVB comes last: it may be locked later, after those of verstrekkers, never before.</remarks>
    public async Task VergrendelAsync(IEnumerable<VerstrekkerId> ketens, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            await db.Database.BeginTransactionAsync(cancellationToken);
        }

        foreach (var keten in ketens.Distinct().Where(k => !_koppen.ContainsKey(k)).OrderBy(k => k.Waarde))
        {
            if (await db.Ketenkoppen.Where(k => k.VerstrekkerId == keten)
                .ExecuteUpdateAsync(s => s.SetProperty(k => k.Slot, k => k.Slot + 1), cancellationToken) != 1)
            {
                // A wall that hides the row from a change is no error of the database; who goes on has no lock.
                throw new InvalidOperationException("This chain cannot be locked from here.");
            }

            _koppen[keten] = await db.Ketenkoppen.SingleAsync(k => k.VerstrekkerId == keten, cancellationToken);
        }
    }

    /// <summary>The accounts of these functiebudgetten, in one query for all that were not loaded yet.</summary>
    public async Task LaadAsync(IReadOnlyCollection<FunctiebudgetId> ids, CancellationToken cancellationToken)
    {
        var nieuw = ids.Where(i => !_budgetten.ContainsKey(i)).Distinct().ToList();
        if (nieuw.Count == 0)
        {
            return;
        }

        var functiebudgetten = await db.Functiebudgetten.Where(f => nieuw.Contains(f.Id)).ToListAsync(cancellationToken);
        var rekeningen = await db.Rekeningen
            .Where(r => r.FunctiebudgetId != null && nieuw.Contains(r.FunctiebudgetId.Value)).ToListAsync(cancellationToken);
        var perBudget = rekeningen.ToLookup(r => r.FunctiebudgetId!.Value);
        foreach (var functiebudget in functiebudgetten)
        {
            _budgetten[functiebudget.Id] = new(functiebudget, perBudget[functiebudget.Id]);
        }
    }

    /// <summary>Everything that paying, confirming or undoing these payments touches. Locks the chain of the SVB when there is own money.</summary>
    public async Task LaadVoorBetalingAsync(IReadOnlyCollection<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        var delen = opdrachten.SelectMany(o => o.Betaaldelen).ToList();
        await LaadAsync([.. delen.Select(d => d.FunctiebudgetId).Distinct()], cancellationToken);
        await LaadKasAsync([.. delen.Select(d => d.VerstrekkerId!.Value).Distinct()], cancellationToken);
        await LaadStortingenAsync(
            [.. opdrachten.Where(o => o.Storting > Bedrag.Nul || !Eigen(o.Betaaldelen).IsNul).Select(o => o.BudgethouderId).Distinct()], cancellationToken);
    }

    /// <summary>The cash accounts of these chains.</summary>
    public async Task LaadKasAsync(IReadOnlyCollection<VerstrekkerId> ketens, CancellationToken cancellationToken)
    {
        var houders = ketens.Where(_kasGeladen.Add).Select(k => k.Waarde).ToList();
        if (houders.Count > 0)
        {
            Onthoud(await db.Rekeningen.Where(r => houders.Contains(r.HouderId)).ToListAsync(cancellationToken));
        }
    }

    /// <summary>The own money of these budgethouders; locks the chain of the SVB.</summary>
    public async Task LaadStortingenAsync(IReadOnlyCollection<BudgethouderId> budgethouders, CancellationToken cancellationToken)
    {
        var houders = budgethouders.Where(_pottenGeladen.Add).Select(b => b.Waarde).ToList();
        if (houders.Count > 0)
        {
            await VergrendelAsync([Ketens.Svb], cancellationToken);
            await LaadKasAsync([Ketens.Svb], cancellationToken);
            Onthoud(await db.Rekeningen.Where(r => houders.Contains(r.HouderId) && Stortingsoorten.Contains(r.Soort)).ToListAsync(cancellationToken));
        }
    }

    /// <summary>The same for who may not have locked anything: then it is only a look.</summary>
    public async Task<Bedrag> PotAsync(BudgethouderId budgethouder, CancellationToken cancellationToken)
    {
        if (_koppen.Count > 0)
        {
            await LaadStortingenAsync([budgethouder], cancellationToken);
            return StortingVrij(budgethouder);
        }

        var saldi = await db.Rekeningen.AsNoTracking()
            .Where(r => r.HouderId == budgethouder.Waarde && r.Soort == Rekeningsoort.StortingVrij)
            .Select(r => r.Saldo).ToListAsync(cancellationToken);
        return new(-saldi.Sum());
    }

    public async Task LaadVorderingAsync(Vordering vordering, CancellationToken cancellationToken)
    {
        if (vordering.IsEigenGeld)
        {
            await LaadStortingenAsync([vordering.BudgethouderId], cancellationToken);
            return;
        }

        await LaadAsync([vordering.FunctiebudgetId], cancellationToken);
        await LaadKasAsync([vordering.Keten], cancellationToken);
        Onthoud(await db.Rekeningen.Where(r => r.HouderId == vordering.Id.Waarde).ToListAsync(cancellationToken));
    }

    private void Onthoud(IEnumerable<Rekening> rekeningen)
    {
        foreach (var rekening in rekeningen)
        {
            _kas[(rekening.HouderId, rekening.Soort)] = rekening;
        }
    }
}
