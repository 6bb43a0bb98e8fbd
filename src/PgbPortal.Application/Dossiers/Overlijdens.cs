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
        return context.Sessie.Rol.IsBurgerOfOrganisatie
            ? null
            : await context.Db.Budgethouders.Where(b => b.Id == dossier).Select(b => b.Overleden).SingleAsync(cancellationToken);
    }
}
