using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>What data can show of it. That nobody changes and approves the same IBAN or budget is held by the use cases.</summary>
internal sealed class VierOgen : IBoekhoudinvariant
{
    public string Id => "I13";

    public string Zin => "Wie een betaalrun samenstelt controleert hem niet en geeft hem niet vrij.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var fouten = db.Betaalruns.Where(r => r.SamengesteldDoorId != null
            && (r.SamengesteldDoorId == r.GecontroleerdDoorId || r.SamengesteldDoorId == r.VrijgegevenDoorId)).OrderBy(r => r.Id).Select(r => r.Id);
        await foreach (var run in fouten.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new(Id, $"betaalrun {run.Waarde}", "is samengesteld en gecontroleerd of vrijgegeven door dezelfde medewerker");
        }
    }
}
