using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Berichten;

namespace PgbPortal.Application.Berichten;

/// <summary>Writes notices in the same transaction as what they tell.</summary>
internal sealed class Kennisgever(PgbDbContext db, TimeProvider klok)
{
    private readonly Dictionary<BudgethouderId, PersoonId?> _beheerders = [];

    /// <summary>Finds out together who acts for these budgethouders today: for whoever tells many at once.</summary>
    public async Task LaadBeheerdersAsync(IEnumerable<BudgethouderId> budgethouders, CancellationToken cancellationToken)
    {
        var ids = budgethouders.Distinct().Where(b => !_beheerders.ContainsKey(b)).ToList();
        var gevonden = await db.Budgethouders.AsNoTracking().Where(b => ids.Contains(b.Id)).ToListAsync(cancellationToken);
        var vertegenwoordigingen = (await db.Vertegenwoordigingen.AsNoTracking().Where(v => ids.Contains(v.BudgethouderId)).ToListAsync(cancellationToken))
            .ToLookup(v => v.BudgethouderId);
        foreach (var budgethouder in gevonden)
        {
            _beheerders[budgethouder.Id] = budgethouder.BeheerderOp(klok.Vandaag(), [.. vertegenwoordigingen[budgethouder.Id]]);
        }
    }

    /// <summary>To whoever may act for this budgethouder today; nobody when nobody may.</summary>
    public async Task AanBeheerderAsync(
        Kennisgevingsoort soort, BudgethouderId budgethouder, Guid onderwerp, CancellationToken cancellationToken)
    {
        if (await BeheerderAsync(budgethouder, cancellationToken) is { } beheerder)
        {
            db.Add(Kennisgeving.AanPersoon(soort, beheerder, budgethouder, onderwerp, klok.Vandaag(), klok.NuUtc()));
        }
    }

    public void AanPersoon(Kennisgevingsoort soort, PersoonId persoon, BudgethouderId dossier, Guid onderwerp) =>
        db.Add(Kennisgeving.AanPersoon(soort, persoon, dossier, onderwerp, klok.Vandaag(), klok.NuUtc()));

    /// <summary>To the budgethouder and to whoever acts for him; once when that is the same person.</summary>
    public async Task AanBudgethouderEnBeheerderAsync(
        Kennisgevingsoort soort, BudgethouderId budgethouder, Guid onderwerp, CancellationToken cancellationToken)
    {
        var zelf = await db.Budgethouders.Where(b => b.Id == budgethouder).Select(b => b.PersoonId).SingleAsync(cancellationToken);
        var beheerder = await BeheerderAsync(budgethouder, cancellationToken);
        foreach (var aan in new[] { zelf, beheerder ?? zelf }.Distinct())
        {
            db.Add(Kennisgeving.AanPersoon(soort, aan, budgethouder, onderwerp, klok.Vandaag(), klok.NuUtc()));
        }
    }

    public void AanZorgverlener(Kennisgevingsoort soort, ZorgverlenerId zorgverlener, BudgethouderId? dossier, Guid onderwerp) =>
        db.Add(Kennisgeving.AanZorgverlener(soort, zorgverlener, dossier, onderwerp, klok.Vandaag(), klok.NuUtc()));

    public void AanVerstrekker(Kennisgevingsoort soort, VerstrekkerId verstrekker, BudgethouderId dossier, Guid onderwerp) =>
        db.Add(Kennisgeving.AanVerstrekker(soort, verstrekker, dossier, onderwerp, klok.Vandaag(), klok.NuUtc()));

    public async Task<PersoonId?> BeheerderAsync(BudgethouderId id, CancellationToken cancellationToken)
    {
        if (_beheerders.TryGetValue(id, out var bekend))
        {
            return bekend;
        }

        var budgethouder = await db.Budgethouders.SingleAsync(b => b.Id == id, cancellationToken);
        var vertegenwoordigingen = await db.Vertegenwoordigingen.Where(v => v.BudgethouderId == id).ToListAsync(cancellationToken);
        return budgethouder.BeheerderOp(klok.Vandaag(), vertegenwoordigingen);
    }
}
