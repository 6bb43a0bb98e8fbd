using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Berichten;
using PgbPortal.Application.UseCases;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Budgethouders;

/// <summary>
/// The beheerder gives another account of the budgethouder, to which verantwoordingsvrij bedrag and own money go. Nothing is paid to it
/// until the SVB confirmed it. The budgethouder and who acts for him both hear of it.
/// </summary>
/// <remarks>Source: scenarios/README.md 6.3; DC-033.</remarks>
[VraagtBevestiging]
[ToegankelijkVoor(Rol.Burger, In = [Dossierrol.Beheerder])]
public sealed class BudgethouderIbanWijzigen(UseCaseContext context) : UseCase<BudgethouderIbanWijzigen.Input, IbanStatus>(context)
{
    public sealed record Input(BudgethouderId Budgethouder, Iban Iban);

    /// <exception cref="RegelOvertredenException">IBAN: the account is already this one, the bank refused it, or no bank can reach it.</exception>
    protected override async Task<IbanStatus> HandleAsync(Input input, CancellationToken cancellationToken)
    {
        // The same answer to everybody else, whether they know this budgethouder or not (scenarios/README.md section 9).
        Context.Betreft(input.Budgethouder, nameof(Domain.Budgethouders.Budgethouder), input.Budgethouder.Waarde);
        if (!Toegang.IsBeheerderVan(input.Budgethouder))
        {
            throw new ToegangGeweigerdException(GetType().Name);
        }

        var db = Breed("rekeningnummer van de budgethouder wijzigen");
        var persoon = await db.Budgethouders.Where(b => b.Id == input.Budgethouder)
            .Join(db.Personen, b => b.PersoonId, p => p.Id, (_, p) => p).SingleAsync(cancellationToken);
        if (Ibancontrole.IsWijziging(persoon.Iban, persoon.IbanStatus, input.Iban))
        {
            persoon.WijzigIban(input.Iban, Sessie.GebruikerId, NuUtc);
            await new Kennisgever(db, Context.Klok).AanBudgethouderEnBeheerderAsync(
                Kennisgevingsoort.EigenRekeningnummerGewijzigd, input.Budgethouder, input.Budgethouder.Waarde, cancellationToken);
        }

        await BewaarAsync(db, cancellationToken);
        return persoon.IbanStatus;
    }
}
