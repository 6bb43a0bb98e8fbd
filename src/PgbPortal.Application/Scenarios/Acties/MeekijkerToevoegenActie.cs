using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class MeekijkerToevoegenActie : Actie<MeekijkerToevoegenActie.Met>
{
    internal sealed record Met(string Budgethouder, string Persoon);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        if (await verhaal.BsnAsync(met.Persoon, cancellationToken) is not { } bsn)
        {
            return Uitkomst.Fout($"persoon '{met.Persoon}' bestaat niet");
        }

        await verhaal.UseCase<MeekijkerToevoegen>().ExecuteAsync(
            new(await verhaal.BudgethouderAsync(met.Budgethouder, cancellationToken), Bsn.Parse(bsn)), cancellationToken);
        return Uitkomst.Gelukt;
    }
}
