using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;

namespace PgbPortal.Application.Budgethouders;

/// <summary>The beheerder ends the look of a meekijker, from now on.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class MeekijkerVerwijderen(UseCaseContext context) : UseCase<MeekijkerVerwijderen.Input, bool>(context)
{
    public sealed record Input(BudgethouderId Budgethouder, VertegenwoordigingId Meekijker);

    /// <returns>False when it had ended already.</returns>
    protected override async Task<bool> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.BudgethouderAsync(GetType(), input.Budgethouder, cancellationToken);
        var meekijker = await Db.Vertegenwoordigingen.SingleOrDefaultAsync(
            v => v.Id == input.Meekijker && v.BudgethouderId == input.Budgethouder && v.Soort == Vertegenwoordigersoort.Meekijker,
            cancellationToken) ?? throw new NietGevondenException(nameof(Vertegenwoordiging));
        if (meekijker.TotEnMet < Vandaag)
        {
            return false;
        }

        meekijker.Beeindig(Vandaag);
        await BewaarAsync(Db, cancellationToken);
        return true;
    }
}
