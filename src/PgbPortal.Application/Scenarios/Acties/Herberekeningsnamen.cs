using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Declaraties;

namespace PgbPortal.Application.Scenarios.Acties;

/// <summary>What an approved change computes again is named after its claim: "maart-TWK".</summary>
internal static class Herberekeningsnamen
{
    public static async Task GeefAsync(Verhaal verhaal, ZorgovereenkomstId overeenkomst, CancellationToken cancellationToken)
    {
        var nieuw = await verhaal.Lezer.Declaraties.AsNoTracking()
            .Where(d => d.ZorgovereenkomstId == overeenkomst && d.Soort == Declaratiesoort.Herberekening)
            .OrderBy(d => d.Id).Select(d => new { d.Id, d.OrigineelId }).ToListAsync(cancellationToken);
        foreach (var declaratie in nieuw.Where(d => verhaal.Namen.NaamVan(d.Id) is null))
        {
            if (verhaal.Namen.NaamVan(declaratie.OrigineelId!.Value) is { } naam)
            {
                verhaal.Namen.Geef($"{naam}-TWK", declaratie.Id);
            }
        }
    }
}
