using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class VertegenwoordigerVoorstellenActie : Actie<VertegenwoordigerVoorstellenActie.Met>
{
    internal sealed record Met(string Budgethouder, string Persoon, Vertegenwoordigersoort Soort);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        if (await verhaal.BsnAsync(met.Persoon, cancellationToken) is not { } bsn)
        {
            return Uitkomst.Fout($"persoon '{met.Persoon}' bestaat niet");
        }

        var stand = await verhaal.UseCase<VertegenwoordigerVoorstellen>().ExecuteAsync(
            new(VertegenwoordigingId.Nieuw(), await verhaal.BudgethouderAsync(met.Budgethouder, cancellationToken), Bsn.Parse(bsn), met.Soort),
            cancellationToken);
        return new(stand.Bevindingen);
    }
}
