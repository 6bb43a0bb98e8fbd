using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten.Boekhouding;

internal sealed class BetaalbestandKlopt : IBoekhoudinvariant
{
    // After this a file may be gone: the database refuses it for a younger one.
    private const int Bewaarjaren = 7;

    public string Id => "I8";

    public string Zin => "Elke betaling heeft een eigen EndToEndId en zit in een run; aantal en totaal van run en bestand zijn die van de betalingen; het bestand heeft nog zijn bytes.";

    public async IAsyncEnumerable<Boekhoudafwijking> ZoekAsync(
        PgbDbContext db, Controlemoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var dubbel = db.Betaalopdrachten.GroupBy(o => o.EndToEndId).Where(g => g.Count() > 1).OrderBy(g => g.Key).Select(g => g.Key);
        await foreach (var id in dubbel.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new(Id, $"EndToEndId {id}", "komt vaker dan een keer voor");
        }

        var telling = new Dictionary<BetaalrunId, (int Aantal, Bedrag Totaal)>();
        var opdrachten = db.Betaalopdrachten.Where(o => o.BetaalrunId != null).Select(o => new { Run = o.BetaalrunId!.Value, o.Bedrag });
        await foreach (var o in opdrachten.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var (aantal, totaal) = telling.GetValueOrDefault(o.Run);
            telling[o.Run] = (aantal + 1, totaal + o.Bedrag);
        }

        foreach (var run in await db.Betaalruns.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancellationToken))
        {
            if (telling.GetValueOrDefault(run.Id) != (run.Aantal, run.Totaal))
            {
                yield return new(Id, $"betaalrun {run.Id.Waarde}", "aantal of totaal is niet dat van haar betalingen");
            }

            if (await BestandAsync(db, run, moment, cancellationToken) is { } fout)
            {
                yield return new(Id, $"betaalrun {run.Id.Waarde}", fout);
            }
        }
    }

    private static async Task<string?> BestandAsync(PgbDbContext db, Betaalrun run, Controlemoment moment, CancellationToken cancellationToken)
    {
        var isEr = await db.Betaalbestanddelen.AnyAsync(b => b.BetaalrunId == run.Id, cancellationToken);
        if (!isEr && run.Dag <= DateOnly.FromDateTime(moment.NuUtc).AddYears(-Bewaarjaren))
        {
            return null;
        }

        if (run.BestandHash is not { } hash || !isEr)
        {
            return run.BestandHash is null == !isEr ? null : "er is een bestand zonder hash of een hash zonder bestand";
        }

        try
        {
            await using var inhoud = await Betaalbestandlezer.OpenAsync(db, run.Id, hash, cancellationToken);
            var kop = Betaalbestandregels.Lees(inhoud);
            return kop.MsgId == run.MsgId && kop.Aantal == run.Aantal && kop.Totaal == run.Totaal
                ? null
                : "MsgId, NbOfTxs of CtrlSum in het bestand is een andere";
        }
        catch (InvalidDataException)
        {
            return "de bytes van het bestand zijn veranderd sinds het bevriezen";
        }
    }
}
