using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>
/// What data can show of it: the frozen file pays each payment its amount, to the account that was checked when it was
/// released. That this was the approved one is held by the release itself (BT-002).
/// </summary>
internal sealed class BetaaldNaarDeGoedgekeurdeRekening : IBoekhoudinvariant
{
    public string Id => "I15";

    public string Zin => "Het betaalbestand betaalt elke betaling van zijn run, met haar bedrag, naar haar rekeningnummer, en verder niets.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var run in await db.Betaalruns.AsNoTracking().Where(r => r.BestandHash != null).OrderBy(r => r.Id).ToListAsync(cancellationToken))
        {
            if (await RegelsAsync(db, run, cancellationToken) is not { } regels)
            {
                continue;
            }

            var opdrachten = db.Betaalopdrachten.Where(o => o.BetaalrunId == run.Id).OrderBy(o => o.Id).Select(o => new { o.Id, o.EndToEndId, o.Bedrag, o.Iban });
            await foreach (var o in opdrachten.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                if (!regels.Remove(o.EndToEndId, out var regel) || regel != (o.Bedrag, o.Iban.Waarde))
                {
                    yield return new(Id, $"betaalopdracht {o.Id.Waarde} in betaalrun {run.Id.Waarde}", "staat anders of niet in het betaalbestand");
                }
            }

            foreach (var id in regels.Keys.Order(StringComparer.Ordinal))
            {
                yield return new(Id, $"EndToEndId {id} in betaalrun {run.Id.Waarde}", "staat in het betaalbestand, maar is geen betaling van de run");
            }
        }
    }

    // Bytes that changed are told by I8.
    private static async Task<Dictionary<string, (Bedrag Bedrag, string Iban)>?> RegelsAsync(PgbDbContext db, Betaalrun run, CancellationToken cancellationToken)
    {
        try
        {
            await using var inhoud = await Betaalbestandlezer.OpenAsync(db, run.Id, run.BestandHash!, cancellationToken);
            return Betaalbestandregels.Lees(inhoud).Regels;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
