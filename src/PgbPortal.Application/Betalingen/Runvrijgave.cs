using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Zorgverleners;

namespace PgbPortal.Application.Betalingen;

/// <summary>What the release of a payment run does: the last checks, the bookings, the file.</summary>
internal sealed class Runvrijgave(PgbDbContext db, TimeProvider klok, Betaalinstellingen instellingen)
{
    private readonly Grootboek _grootboek = new(db, klok.NuUtc(), klok.Vandaag());

    /// <summary>Releases a run: the file is made once, the ledger books what goes out, the claims are paid.</summary>
    /// <exception cref="NietGevondenException">No such run.</exception>
    public async Task<Betaalrun> GeefVrijAsync(BetaalrunId id, MedewerkerId? door, CancellationToken cancellationToken)
    {
        // Locked before it is read: of two who release at once the second sees that it was done.
        await _grootboek.VergrendelAsync(await db.Verstrekkers.Select(v => v.Id).ToListAsync(cancellationToken), cancellationToken);
        var run = await db.Betaalruns.SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new NietGevondenException(nameof(Betaalrun));
        run.EisVrijgave(door);
        var opdrachten = await db.Betaalopdrachten.Include(o => o.Betaaldelen)
            .Where(o => o.BetaalrunId == run.Id).OrderBy(o => o.EndToEndId).ToListAsync(cancellationToken);
        var declaraties = await db.Declaraties.Include(d => d.Regels)
            .Where(d => db.Betaalopdrachten.Any(o => o.BetaalrunId == run.Id && o.DeclaratieId == d.Id))
            .ToDictionaryAsync(d => d.Id, cancellationToken);
        if (opdrachten.Exists(o => o.DeclaratieId is { } d && !Runsamensteller.Betaalbaar.Contains(declaraties[d].Status)))
        {
            throw Runboeking.Veranderd();
        }

        await ControleerRekeningenAsync(opdrachten, cancellationToken);
        run.GeefVrij(door, opdrachten, klok.NuUtc());
        await new Runboeking(db, klok, _grootboek).BoekAsync(run, opdrachten, declaraties, cancellationToken);
        run.Bevries(await MaakBestandAsync(run, opdrachten, cancellationToken));
        run.BiedAan();
        opdrachten.ForEach(o => o.BiedAan());
        return run;
    }

    // I15: never pay to an account that is not the approved one at the moment of release.
    private async Task ControleerRekeningenAsync(List<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        var ids = opdrachten.Select(o => o.ZorgverlenerId!.Value).Distinct().ToList();
        var zorgverleners = await db.Zorgverleners.Where(z => ids.Contains(z.Id)).ToDictionaryAsync(z => z.Id, cancellationToken);
        bool Klopt(Betaalopdracht o, Zorgverlener z) => z.MagBetaaldWorden && z.Iban == o.Iban;
        if (opdrachten.Exists(o => !Klopt(o, zorgverleners[o.ZorgverlenerId!.Value])))
        {
            throw new RegelOvertredenException(
                "BT-002", "Een rekeningnummer is net gewijzigd. Stel de run opnieuw samen en laat hem dan vrijgeven.");
        }
    }

    private async Task<string> MaakBestandAsync(Betaalrun run, List<Betaalopdracht> opdrachten, CancellationToken cancellationToken)
    {
        using var inhoud = new MemoryStream();
        var hash = await Pain001Schrijver.SchrijfAsync(
            new()
            {
                MsgId = run.MsgId,
                AangemaaktOpUtc = klok.NuUtc(),
                Uitvoerdag = run.Dag,
                Opdrachtgever = new(instellingen.Naam, instellingen.Iban),
                Aantal = run.Aantal,
                Totaal = run.Totaal,
                Regels = opdrachten.Select(o => new Betaalregel(o.EndToEndId, o.Bedrag, new(o.Ontvanger, o.Iban), o.Omschrijving)).ToAsyncEnumerable(),
            },
            inhoud,
            cancellationToken);
        db.Add(new Betaalbestandinhoud { BetaalrunId = run.Id, Inhoud = inhoud.ToArray() });
        return hash;
    }
}
