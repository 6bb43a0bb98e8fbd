using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Declaraties;

namespace PgbPortal.Application.Scenarios.Acties;

internal sealed class DeclaratieHerzienActie : Actie<DeclaratieHerzienActie.Met>
{
    internal sealed record Met(string Declaratie, IReadOnlyList<Declaratieregeldeel> Regels);

    protected override async Task<Uitkomst> VoerUitAsync(Met met, Verhaal verhaal, CancellationToken cancellationToken)
    {
        var declaratie = verhaal.Namen.Sleutel<DeclaratieId>(met.Declaratie);
        var overeenkomst = await verhaal.Lezer.Declaraties.Where(d => d.Id == declaratie)
            .Select(d => d.ZorgovereenkomstId).SingleOrDefaultAsync(cancellationToken);
        var regels = await verhaal.RegelsAsync(overeenkomst ?? ZorgovereenkomstId.Nieuw(), cancellationToken);
        var stand = await verhaal.UseCase<DeclaratieHerzien>().ExecuteAsync(
            new(declaratie, [.. met.Regels.Select(r => r.Invoer(regels))]), cancellationToken);
        return stand.AlsUitkomst;
    }
}
