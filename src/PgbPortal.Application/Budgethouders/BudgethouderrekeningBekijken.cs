using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Budgethouders;

/// <summary>The account to which is paid what is for the budgethouder himself, masked.</summary>
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder, Dossierrol.Budgethouder])]
public sealed class BudgethouderrekeningBekijken(UseCaseContext context)
    : UseCase<BudgethouderrekeningBekijken.Input, BudgethouderrekeningBekijken.Stand>(context)
{
    /// <param name="Budgethouder">Null: the dossier that is open.</param>
    public sealed record Input(BudgethouderId? Budgethouder = null);

    /// <param name="Rekeningnummer">Masked; null when there is none yet.</param>
    /// <param name="Vorige">Masked; before the last change.</param>
    /// <param name="IsBeheerder">May change it.</param>
    /// <param name="IsZelf">The budgethouder looks himself.</param>
    public sealed record Stand(
        BudgethouderId Budgethouder, string Naam, string? Rekeningnummer, string? Vorige, IbanStatus Status, bool IsBeheerder, bool IsZelf);

    /// <exception cref="ToegangGeweigerdException">No dossier of a budgethouder is open, or one in which one may only look along.</exception>
    protected override async Task<Stand> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        var id = input.Budgethouder ?? Sessie.Dossier?.BudgethouderId ?? throw new ToegangGeweigerdException(GetType().Name);
        var naam = await Context.BudgethouderAsync(GetType(), id, cancellationToken);
        var db = Breed("rekeningnummer van de budgethouder bekijken");
        var persoon = await db.Budgethouders.AsNoTracking().Where(b => b.Id == id)
            .Join(db.Personen, b => b.PersoonId, p => p.Id, (_, p) => p).SingleAsync(cancellationToken);
        return new(
            id, naam, persoon.Iban?.ToString(), persoon.VorigeIban?.ToString(), persoon.IbanStatus, Toegang.IsBeheerderVan(id),
            persoon.Id == Sessie.PersoonId);
    }
}
