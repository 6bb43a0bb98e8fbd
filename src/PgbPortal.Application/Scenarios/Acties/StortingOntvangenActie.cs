using PgbPortal.Application.Budgetten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class StortingOntvangenActie : Actie<StortingOntvangenActie.Met>
{
    internal sealed record Met(string Budgethouder, Bedrag Bedrag);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        await verhaal.UseCase<StortingOntvangen>().ExecuteAsync(
            new(StortingId.Nieuw(), await verhaal.BudgethouderAsync(met.Budgethouder, cancellationToken), met.Bedrag), cancellationToken);
        return Uitkomst.Gelukt;
    }
}
