using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Zorgverleners;

/// <param name="Naam">As the register has it.</param>
public sealed record GevondenZorgverlener(string Naam, Zorgverlenersoort Soort);

/// <summary>The beheerder looks up whose number this is, before an agreement is started. Nothing is stored.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class ZorgverlenerZoeken(UseCaseContext context)
    : UseCase<ZorgverlenerZoeken.Input, GevondenZorgverlener>(context)
{
    /// <param name="Agb">Of a company; else null.</param>
    /// <param name="Bsn">Of a person; else null.</param>
    public sealed record Input(BudgethouderId Budgethouder, Agb? Agb, Bsn? Bsn);

    protected override async Task<GevondenZorgverlener> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        await Context.BudgethouderAsync(GetType(), input.Budgethouder, cancellationToken);
        var eigenBsn = await Db.Budgethouders.Where(b => b.Id == input.Budgethouder).Select(b => b.Bsn).SingleAsync(cancellationToken);
        if (input.Bsn == eigenBsn)
        {
            throw new RegelOvertredenException("ZO-022", "Dit is het BSN van de budgethouder. Vul het BSN van de zorgverlener in.");
        }

        var gevonden = await new Zorgverlenervinder(Breed("zorgverlener zoeken in de registers"))
            .VindAsync(input.Agb, input.Bsn, cancellationToken);
        return new(gevonden.Naam, gevonden.Soort);
    }
}
