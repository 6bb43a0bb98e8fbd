using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;

namespace PgbPortal.Application.Dossiers;

/// <summary>Who works on a dossier is told when the budgethouder died: the work goes on with others.</summary>
internal static class Overlijdens
{
    /// <param name="dossier">One that the user may see.</param>
    /// <returns>The day of death as the BRP told it; null when the budgethouder lives, and for citizens and zorgverleners.</returns>
    public static async Task<DateOnly?> OverledenOpAsync(this UseCaseContext context, BudgethouderId dossier, CancellationToken cancellationToken)
    {
        if (context.Sessie.Rol.IsBurgerOfOrganisatie)
        {
            return null;
        }

        var db = context.Breed("dag van overlijden van een budgethouder");
        return await (
            from b in db.Budgethouders.AsNoTracking()
            join p in db.Personen.AsNoTracking() on b.PersoonId equals p.Id
            where b.Id == dossier
            select p.Overleden).SingleAsync(cancellationToken);
    }
}
