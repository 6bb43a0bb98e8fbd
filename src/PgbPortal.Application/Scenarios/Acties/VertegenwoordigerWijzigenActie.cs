using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Budgethouders;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class VertegenwoordigerWijzigenActie : Actie<VertegenwoordigerWijzigenActie.Met>
{
    internal sealed record Met(
        string Budgethouder,
        string Persoon,
        Vertegenwoordigerwijziging SoortWijziging,
        DateOnly Vanaf,
        Vertegenwoordigersoort? Soort = null,
        bool? Beheer = null);

    protected override Met Controleer(Met met, string map) =>
        met.SoortWijziging == Vertegenwoordigerwijziging.Toevoegen && met.Soort is null
            ? throw new OngeldigScenarioException("soort ontbreekt")
            : met;

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        if (await verhaal.BsnAsync(met.Persoon, cancellationToken) is not { } bsn)
        {
            return Uitkomst.Fout($"persoon '{met.Persoon}' bestaat niet");
        }

        await verhaal.UseCase<VertegenwoordigerWijzigen>().ExecuteAsync(
            new(
                await verhaal.BudgethouderAsync(met.Budgethouder, cancellationToken),
                Bsn.Parse(bsn),
                met.SoortWijziging,
                met.Vanaf,
                met.Soort,
                met.Beheer ?? true),
            cancellationToken);
        return Uitkomst.Gelukt;
    }
}
