using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Persistence.Versleuteling;
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
        await foreach (var verbroken in VerbrokenAsync(db, cancellationToken))
        {
            yield return new(Id, verbroken, "het rekeningnummer of zijn status is buiten het portaal om veranderd; er wordt niets op betaald");
        }

        foreach (var declaratie in await db.Declaraties
            .Where(d => Runsamensteller.Betaalbaar.Contains(d.Status)
                && db.Zorgovereenkomsten.Any(z => z.Id == d.ZorgovereenkomstId && z.ZorgverlenerId != d.ZorgverlenerId))
            .OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancellationToken))
        {
            yield return new(Id, $"declaratie {declaratie.Waarde}", "is van een andere zorgverlener dan haar overeenkomst; er wordt niets op betaald");
        }

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

    private static async IAsyncEnumerable<string> VerbrokenAsync(PgbDbContext db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var houder in db.Zorgverleners.AsNoTracking().OrderBy(z => z.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (Rekeningzegel.IsVerbroken(houder))
            {
                yield return $"zorgverlener {houder.Id.Waarde}";
            }
        }

        await foreach (var houder in db.Personen.AsNoTracking().OrderBy(p => p.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (Rekeningzegel.IsVerbroken(houder))
            {
                yield return $"persoon {houder.Id.Waarde}";
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
