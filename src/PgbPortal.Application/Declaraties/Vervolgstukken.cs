using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Declaraties;

/// <summary>What was computed on a claim later: its corrections and herberekeningen.</summary>
internal sealed class Vervolgstukken(PgbDbContext db)
{
    /// <summary>Nothing stands that was computed on top of it: a correction or a herberekening of the same claim, ordered later.</summary>
    public async Task<bool> IsLaatsteAsync(Declaratie declaratie, CancellationToken cancellationToken) =>
        (await LatereAsync(declaratie, cancellationToken)).Count == 0;

    /// <summary>
    /// A claim of which the payment came back will not be paid. What was computed on it was about money that nobody has, so it lapses with its
    /// claim: nobody owes its credit. Not when something of that credit was kept back or asked back already, or when more was paid or
    /// ordered by it: then it stands, and the claim with it.
    /// </summary>
    /// <returns>True when nothing rests on it (any more).</returns>
    public async Task<bool> LaatVervallenAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        var latere = await LatereAsync(declaratie, cancellationToken);
        if (latere.Count == 0)
        {
            return true;
        }

        if (declaratie.OrigineelId is not null || !latere.TrueForAll(d => d.IsVerrekening))
        {
            return false;
        }

        var ids = latere.ConvertAll(d => d.Id);
        var tegoeden = await db.Tegoeden.Where(t => t.CorrectieId != null && ids.Contains(t.CorrectieId.Value)).ToListAsync(cancellationToken);
        var weggehaald = Bedrag.Som(latere.Where(d => d.Totaal.IsPositief).Select(d => d.Totaal));
        if (Bedrag.Som(tegoeden.Select(t => t.Bedrag - t.Open)) != weggehaald)
        {
            return false;
        }

        tegoeden.ForEach(t => t.Verval());
        latere.ForEach(d => d.Verval("Wij betalen de declaratie zelf niet. Daarom vervalt deze berekening."));
        return true;
    }

    // As they are now: this very step may have refused or made one.
    private async Task<List<Declaratie>> LatereAsync(Declaratie declaratie, CancellationToken cancellationToken)
    {
        var origineel = declaratie.OrigineelId ?? declaratie.Id;
        var opgeslagen = await db.Declaraties.Where(d => d.OrigineelId == origineel).ToListAsync(cancellationToken);
        return
        [
            .. opgeslagen.Union(db.Declaraties.Local.Where(d => d.OrigineelId == origineel))
                .Where(d => d.Id != declaratie.Id && d.Status is not (DeclaratieStatus.Ingetrokken or DeclaratieStatus.Afgekeurd)
                    && (declaratie.OrigineelId is null || d.KomtNa(declaratie))),
        ];
    }
}
