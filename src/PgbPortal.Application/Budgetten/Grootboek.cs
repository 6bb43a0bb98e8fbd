using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten;

/// <summary>
/// The only writer of the ledger. It locks the chain of each verstrekker first, in a fixed order, so that whoever books for
/// the same verstrekker waits, and every balance that is read after it is the newest one.
/// </summary>
internal sealed class Grootboek(PgbDbContext db, DateTime nuUtc, DateOnly vandaag)
{
    private readonly Dictionary<VerstrekkerId, Ketenkop> _koppen = [];
    private readonly Dictionary<FunctiebudgetId, Budgetrekeningen> _budgetten = [];

    /// <summary>Call before anything is loaded that the booking depends on.</summary>
    public async Task VergrendelAsync(IEnumerable<VerstrekkerId> verstrekkers, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            await db.Database.BeginTransactionAsync(cancellationToken);
        }

        foreach (var verstrekker in verstrekkers.Distinct().OrderBy(v => v.Waarde))
        {
            await db.Ketenkoppen.Where(k => k.VerstrekkerId == verstrekker)
                .ExecuteUpdateAsync(s => s.SetProperty(k => k.Slot, k => k.Slot + 1), cancellationToken);
            _koppen[verstrekker] = await db.Ketenkoppen.SingleAsync(k => k.VerstrekkerId == verstrekker, cancellationToken);
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
        var rekeningen = await db.Rekeningen.Where(r => nieuw.Contains(r.FunctiebudgetId)).ToListAsync(cancellationToken);
        foreach (var functiebudget in functiebudgetten)
        {
            _budgetten[functiebudget.Id] = new(functiebudget, rekeningen.Where(r => r.FunctiebudgetId == functiebudget.Id));
        }
    }

    public Budgetrekeningen this[FunctiebudgetId id] => _budgetten[id];

    public Budgetrekeningen Open(Functiebudget functiebudget)
    {
        var budget = Budgetrekeningen.Open(functiebudget);
        db.AddRange(budget.Alle);
        return _budgetten[functiebudget.Id] = budget;
    }

    public void Reserveer(FunctiebudgetId id, Reserveringsoort soort, Guid oorzaak, Bedrag bedrag, string sleutel)
    {
        var budget = _budgetten[id];
        Boek(budget.Functiebudget.VerstrekkerId!.Value, sleutel, Boekingssoort.Reserveren, oorzaak, budget.Reserveer(bedrag));
        db.Add(Reservering.Maak(budget.Functiebudget, soort, oorzaak, bedrag));
    }

    public void GeefVrij(Reservering reservering)
    {
        var budget = _budgetten[reservering.FunctiebudgetId];
        reservering.GeefVrij();
        Boek(
            budget.Functiebudget.VerstrekkerId!.Value,
            $"vrijgeven/{reservering.Id.Waarde:N}",
            Boekingssoort.Vrijgeven,
            reservering.OorzaakId,
            budget.GeefVrij(reservering.Bedrag));
    }

    /// <param name="besteed">What really goes out, at most the reservation.</param>
    public void GeefUit(Reservering reservering, Bedrag besteed, Guid betaalopdracht)
    {
        var budget = _budgetten[reservering.FunctiebudgetId];
        reservering.Boek();
        Boek(
            budget.Functiebudget.VerstrekkerId!.Value,
            $"uitgeven/{reservering.Id.Waarde:N}",
            Boekingssoort.Uitgeven,
            betaalopdracht,
            budget.GeefUit(reservering.Bedrag, besteed));
    }

    /// <summary>A payment came back: reserved again under the same claim.</summary>
    public void DraaiTerug(FunctiebudgetId id, Guid declaratie, Guid betaalopdracht, Bedrag besteed)
    {
        var budget = _budgetten[id];
        Boek(
            budget.Functiebudget.VerstrekkerId!.Value,
            $"terug/{betaalopdracht:N}/{id.Waarde:N}",
            Boekingssoort.Terugdraaien,
            betaalopdracht,
            budget.DraaiTerug(besteed));
        db.Add(Reservering.Maak(budget.Functiebudget, Reserveringsoort.Declaratie, declaratie, besteed));
    }

    public void Boek(
        VerstrekkerId verstrekker, string sleutel, Boekingssoort soort, Guid oorzaak, IReadOnlyList<(Rekening, long)> regels)
    {
        var boeking = Boeking.Maak(verstrekker, sleutel, soort, vandaag, nuUtc, oorzaak, regels);
        boeking.Keten(_koppen[verstrekker]);
        db.Add(boeking);
    }
}
