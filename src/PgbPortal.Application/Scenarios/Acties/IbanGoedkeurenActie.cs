using PgbPortal.Application.Budgethouders;
using PgbPortal.Application.Zorgverleners;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class IbanGoedkeurenActie : Actie<IbanGoedkeurenActie.Met>
{
    internal sealed record Met(string Van);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        if (await verhaal.IsAlleenBudgethouderAsync(met.Van, cancellationToken))
        {
            await verhaal.UseCase<BudgethouderIbanGoedkeuren>().ExecuteAsync(
                new(await verhaal.BudgethouderAsync(met.Van, cancellationToken)), cancellationToken);
        }
        else
        {
            await verhaal.UseCase<IbanGoedkeuren>().ExecuteAsync(
                new(await verhaal.ZorgverlenerAsync(met.Van, cancellationToken)), cancellationToken);
        }

        return Uitkomst.Gelukt;
    }
}
