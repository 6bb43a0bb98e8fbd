using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Budgethouders;
using PgbPortal.Domain.Budgethouders;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class MeekijkerVerwijderenActie : Actie<MeekijkerToevoegenActie.Met>
{
    protected override async Task<Uitkomst> VoerUitAsync(
        MeekijkerToevoegenActie.Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var budgethouder = await verhaal.BudgethouderAsync(met.Budgethouder, cancellationToken);
        var persoon = verhaal.Namen.Sleutel<PersoonId>(met.Persoon);
        var meekijker = await verhaal.Lezer.Vertegenwoordigingen
            .Where(v => v.BudgethouderId == budgethouder && v.PersoonId == persoon && v.Soort == Vertegenwoordigersoort.Meekijker)
            .OrderByDescending(v => v.Van).Select(v => v.Id).FirstOrDefaultAsync(cancellationToken);
        await verhaal.UseCase<MeekijkerVerwijderen>().ExecuteAsync(new(budgethouder, meekijker), cancellationToken);
        return Uitkomst.Gelukt;
    }
}
