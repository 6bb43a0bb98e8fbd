using PgbPortal.Application.Toekenningen;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class ToekenningWijzigenActie : Actie<ToekenningRegistrerenActie.Met>
{
    protected override ToekenningRegistrerenActie.Met Controleer(ToekenningRegistrerenActie.Met met, string map)
    {
        met.Budget.Controleer();
        return met.Budget.BudgetIdentificatieOud is null
            ? throw new OngeldigScenarioException("budgetIdentificatieOud ontbreekt")
            : met;
    }

    protected override async Task<Uitkomst> VoerUitAsync(
        ToekenningRegistrerenActie.Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var stand = await verhaal.UseCase<ToekenningWijzigen>().ExecuteAsync(
            new(
                verhaal.Namen.Sleutel<ToekenningId>(met.Budget.BudgetIdentificatieOud!),
                Toekenningwijziging.Wijzigen,
                met.Budget.BudgetIdentificatie,
                met.Budget.Regels,
                Relaties: await verhaal.RelatiesAsync(met.Relaties, cancellationToken)),
            cancellationToken);
        verhaal.Namen.Geef(met.Budget.BudgetIdentificatie, stand.Id);
        return new(stand.Bevindingen);
    }
}
