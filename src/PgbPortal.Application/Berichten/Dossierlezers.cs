using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Berichten;

/// <summary>Who still belongs to a dossier: who left it gets no letter, no e-mail and no notice about it any more.</summary>
internal static class Dossierlezers
{
    /// <returns>Of these people and these dossiers those that belong together on this day.</returns>
    public static async Task<HashSet<(PersoonId Persoon, BudgethouderId Dossier)>> VanAsync(
        PgbDbContext breed, IReadOnlyCollection<(PersoonId Persoon, BudgethouderId Dossier)> paren, DateOnly dag, CancellationToken cancellationToken)
    {
        var (personen, dossiers) = (paren.Select(p => p.Persoon).Distinct().ToList(), paren.Select(p => p.Dossier).Distinct().ToList());
        var budgethouders = await breed.Budgethouders.AsNoTracking().Where(b => dossiers.Contains(b.Id)).ToListAsync(cancellationToken);
        var geboren = budgethouders.ToDictionary(b => b.Id, b => b.Geboren);
        var vertegenwoordigingen = await breed.Vertegenwoordigingen.AsNoTracking()
            .Where(v => dossiers.Contains(v.BudgethouderId) && personen.Contains(v.PersoonId)).ToListAsync(cancellationToken);
        return
        [
            .. budgethouders.Select(b => (b.PersoonId, b.Id)),
            .. vertegenwoordigingen.Where(v => v.GeldtOp(dag, geboren[v.BudgethouderId])).Select(v => (v.PersoonId, v.BudgethouderId)),
        ];
    }
}
