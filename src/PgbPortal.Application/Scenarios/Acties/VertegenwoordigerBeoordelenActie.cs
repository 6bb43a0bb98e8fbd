using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class VertegenwoordigerBeoordelenActie : Actie<VertegenwoordigerBeoordelenActie.Met>
{
    internal sealed record Met(string Budgethouder, Besluit Besluit);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        await verhaal.UseCase<VertegenwoordigerBeoordelen>().ExecuteAsync(
            new(await verhaal.BudgethouderAsync(met.Budgethouder, cancellationToken), met.Besluit), cancellationToken);
        return Uitkomst.Gelukt;
    }
}
