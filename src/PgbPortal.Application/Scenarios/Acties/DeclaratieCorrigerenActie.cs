using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class DeclaratieCorrigerenActie : Actie<DeclaratieCorrigerenActie.Met>
{
    internal sealed record Met(string Declaratie, string Origineel, IReadOnlyList<Declaratieregeldeel> Regels);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var origineel = verhaal.Namen.Sleutel<DeclaratieId>(met.Origineel);
        var overeenkomst = await verhaal.Lezer.Declaraties.Where(d => d.Id == origineel)
            .Select(d => d.ZorgovereenkomstId).SingleOrDefaultAsync(cancellationToken);
        var regels = await verhaal.RegelsAsync(overeenkomst ?? ZorgovereenkomstId.Nieuw(), cancellationToken);
        var stand = await verhaal.UseCase<DeclaratieCorrigeren>().ExecuteAsync(
            new(DeclaratieId.Nieuw(), origineel, [.. met.Regels.Select(r => r.Invoer(regels))]), cancellationToken);
        verhaal.Namen.Geef(met.Declaratie, stand.Id);
        return stand.AlsUitkomst;
    }
}
