using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class VerantwoordingsvrijBedragOpvragenActie : Actie<VerantwoordingsvrijBedragOpvragenActie.Met>
{
    internal sealed record Met(string Declaratie, string Budget, string Zorgfunctie, Bedrag Bedrag);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var toekenning = verhaal.Namen.Sleutel<ToekenningId>(met.Budget);
        var functiebudget = await verhaal.Lezer.Functiebudgetten
            .Where(f => f.ToekenningId == toekenning && f.Zorgfunctie == met.Zorgfunctie).OrderBy(f => f.Van)
            .Select(f => (FunctiebudgetId?)f.Id).FirstOrDefaultAsync(cancellationToken) ?? FunctiebudgetId.Nieuw();
        var stand = await verhaal.UseCase<VerantwoordingsvrijBedragOpvragen>().ExecuteAsync(
            new(DeclaratieId.Nieuw(), functiebudget, met.Bedrag), cancellationToken);
        verhaal.Namen.Geef(met.Declaratie, stand.Id);
        return stand.AlsUitkomst;
    }
}
