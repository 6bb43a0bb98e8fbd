using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Registers;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgethouders;

/// <summary>The beheerder lets somebody look along in the dossier. A meekijker sees everything and does nothing.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class MeekijkerToevoegen(UseCaseContext context) : UseCase<MeekijkerToevoegen.Input, VertegenwoordigingId>(context)
{
    public sealed record Input(BudgethouderId Budgethouder, Bsn Meekijker);

    /// <exception cref="RegelOvertredenException">ZO-007: no such person. MEEKIJKER: sees the dossier already.</exception>
    protected override async Task<VertegenwoordigingId> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.BudgethouderAsync(GetType(), input.Budgethouder, cancellationToken);
        var db = Breed("een persoon zoeken in de registers");
        var persoon = await new Registerkoppeling(db).PersoonAsync(input.Meekijker, cancellationToken)
            ?? throw new RegelOvertredenException("ZO-007", "Wij kennen dit BSN niet. Kijk het nog eens na.");
        var budgethouder = await db.Budgethouders.SingleAsync(b => b.Id == input.Budgethouder, cancellationToken);
        var lopend = (await db.Vertegenwoordigingen.Where(v => v.BudgethouderId == budgethouder.Id && v.PersoonId == persoon.Id)
            .ToListAsync(cancellationToken)).Find(v => v.GeldtOp(Vandaag, budgethouder.Geboren));
        if (lopend is { Soort: Vertegenwoordigersoort.Meekijker })
        {
            return lopend.Id;
        }

        if (lopend is not null || persoon.Id == budgethouder.PersoonId)
        {
            throw new RegelOvertredenException("MEEKIJKER", "Deze persoon kan het dossier al zien. U hoeft niets te doen.");
        }

        var meekijker = Vertegenwoordiging.Maak(
            VertegenwoordigingId.Nieuw(), budgethouder.Id, persoon, Vertegenwoordigersoort.Meekijker, beheer: false, Vandaag);
        db.Add(meekijker);
        await BewaarAsync(db, cancellationToken);
        return meekijker.Id;
    }
}
