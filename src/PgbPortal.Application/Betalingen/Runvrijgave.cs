using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen.Bestanden;
using PgbPortal.Application.Budgetten;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Verzending;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Betalingen;

/// <summary>
/// Checks a payment run and releases it. The lines are taken page by page, so that the size of a run does not matter. A release is
/// many transactions: it begins, then each page is booked behind the locks of its own verstrekkers, then the file is frozen. Broken off
/// anywhere, it goes on with the payments that are left (docs/adr/0014).
/// </summary>
internal sealed class Runvrijgave(PgbDbContext db, TimeProvider klok, Betaalinstellingen instellingen)
{
    private const int Paginagrootte = 500;

    /// <summary>Compares the lines with the totals, the claims and the accounts.</summary>
    /// <exception cref="NietGevondenException">No such run.</exception>
    public async Task<Betaalrun> ControleerAsync(BetaalrunId id, Zijlijn lijn, MedewerkerId? door, CancellationToken cancellationToken)
    {
        var run = await ZoekAsync(id, cancellationToken);
        run.EisControle(door);
        var (aantal, totaal) = await EisBetaalbaarAsync(run, lijn, cancellationToken);
        run.Controleer(door, aantal, totaal, klok.NuUtc());
        return run;
    }

    /// <summary>
    /// Released from here on, when nothing changed since it was composed. Of two who release at once the second is refused, or goes on
    /// with what the first began. The caller commits.
    /// </summary>
    /// <exception cref="NietGevondenException">No such run.</exception>
    public async Task BeginAsync(BetaalrunId id, Zijlijn lijn, MedewerkerId? door, CancellationToken cancellationToken)
    {
        var run = await ZoekAsync(id, cancellationToken);
        run.EisVrijgave(door, instellingen.Personen);
        if (run.Status == BetaalrunStatus.Gecontroleerd)
        {
            var (aantal, totaal) = await EisBetaalbaarAsync(run, lijn, cancellationToken);
            run.BeginVrijgave(door, instellingen.Personen, aantal, totaal, klok.NuUtc());
        }
    }

    /// <summary>Books what is left of a run that is being released, makes its file and decides its sending. The caller commits.</summary>
    /// <param name="naarBank">There is a link with the bank; else a person brings the file.</param>
    /// <returns>Null when another was first; a run of which nothing was left is void.</returns>
    public async Task<Betaalrun?> MaakAfAsync(BetaalrunId id, Zijlijn lijn, bool naarBank, CancellationToken cancellationToken)
    {
        await BoekAsync(id, lijn, cancellationToken);
        var run = await BevriesAsync(id, cancellationToken);
        if (run is { Status: BetaalrunStatus.Bevroren } && naarBank)
        {
            db.Add(Zending.Maak(Zendingsoort.Betaalbestand, run.Id.Waarde, $"{run.MsgId}.xml", run.BestandHash!, klok.NuUtc()));
        }
        else if (run is { Status: BetaalrunStatus.Bevroren })
        {
            run.BiedAan(klok.NuUtc());
        }

        return run;
    }

    /// <summary>Page by page, each in a transaction of its own.</summary>
    private async Task BoekAsync(BetaalrunId id, Zijlijn lijn, CancellationToken cancellationToken)
    {
        // Those of one verstrekker together, so that a page locks few of them.
        var rest = await db.Betaalopdrachten.Where(o => o.BetaalrunId == id && o.Status == BetaalopdrachtStatus.InRun)
            .OrderBy(o => o.Id).Select(o => new { o.Id, Keten = o.Betaaldelen.Select(d => d.VerstrekkerId).FirstOrDefault() }).ToListAsync(cancellationToken);
        var groepen = rest.GroupBy(o => o.Keten, o => o.Id).OrderBy(g => g.Key?.Waarde).Select(g => g.ToList()).ToList();
        var blokkades = await Blokkades.LaadAsync(db, cancellationToken);
        await lijn.LoopAsync(
            groepen,
            Paginagrootte,
            (eigen, ids, ct) => BoekAsync(eigen, id, ids, blokkades, ct),
            cancellationToken);
    }

    // Everything is booked: makes the bytes of the file, once.
    private async Task<Betaalrun?> BevriesAsync(BetaalrunId id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await new Grootboek(db, klok.NuUtc(), klok.Vandaag()).VergrendelAsync([Ketens.Svb], cancellationToken);
        var run = await ZoekAsync(id, cancellationToken);
        if (run.Status != BetaalrunStatus.InVrijgave)
        {
            return null;
        }

        if (run.Aantal == 0)
        {
            run.LaatVervallen();
            return run;
        }

        run.Bevries(await SchrijfBestandAsync(run, cancellationToken));
        return run;
    }

    private async Task BoekAsync(
        PgbDbContext db, BetaalrunId id, List<BetaalopdrachtId> ids, Blokkades blokkades, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var grootboek = new Grootboek(db, klok.NuUtc(), klok.Vandaag());
        await grootboek.VergrendelAsync(
            await db.Betaaldelen.Where(d => ids.Contains(d.BetaalopdrachtId)).Select(d => d.VerstrekkerId!.Value).Distinct().ToListAsync(cancellationToken),
            cancellationToken);
        var run = await ZoekAsync(db, id, cancellationToken);
        var opdrachten = await db.Betaalopdrachten.Include(o => o.Betaaldelen)
            .Where(o => ids.Contains(o.Id) && o.BetaalrunId == id && o.Status == BetaalopdrachtStatus.InRun).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        var uitgevallen = await new Runboeking(db, klok, grootboek).BoekAsync(run, opdrachten, blokkades, cancellationToken);
        if (uitgevallen.Count > 0)
        {
            run.LaatUitvallen(uitgevallen);
        }

        await db.SaveChangesAsync(cancellationToken);
        await db.Database.CommitTransactionAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private Task<Betaalrun> ZoekAsync(BetaalrunId id, CancellationToken cancellationToken) => ZoekAsync(db, id, cancellationToken);

    private static async Task<Betaalrun> ZoekAsync(PgbDbContext db, BetaalrunId id, CancellationToken cancellationToken) =>
        await db.Betaalruns.SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
        ?? throw new NietGevondenException(nameof(Betaalrun));

    // All lines, without a lock: each page is looked at again when it is booked.
    private async Task<(int Aantal, Bedrag Totaal)> EisBetaalbaarAsync(Betaalrun run, Zijlijn lijn, CancellationToken cancellationToken)
    {
        var blokkades = await Blokkades.LaadAsync(db, cancellationToken);
        var alle = await db.Betaalopdrachten.Where(o => o.BetaalrunId == run.Id).OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancellationToken);
        var (aantal, centen) = (0, 0L);
        await lijn.LoopAsync(
            [.. alle.Chunk(Paginagrootte)],
            Paginagrootte,
            async (eigen, ids, ct) =>
            {
                var pagina = await EisBetaalbaarAsync(eigen, run.Id, ids, blokkades, ct);
                Interlocked.Add(ref aantal, pagina.Aantal);
                Interlocked.Add(ref centen, pagina.Totaal.Centen);
            },
            cancellationToken);
        return (aantal, new(centen));
    }

    private static async Task<(int Aantal, Bedrag Totaal)> EisBetaalbaarAsync(
        PgbDbContext db, BetaalrunId run, List<BetaalopdrachtId> ids, Blokkades blokkades, CancellationToken cancellationToken)
    {
        var pagina = await db.Betaalopdrachten.AsNoTracking().Include(o => o.Betaaldelen)
            .Where(o => ids.Contains(o.Id) && o.BetaalrunId == run).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        var stukken = await Runstukken.LaadAsync(db, pagina, blokkades, volgen: false, cancellationToken);
        return pagina.Select(stukken.Bezwaar).FirstOrDefault(b => b is not null) is { } bezwaar
            ? throw bezwaar
            : (pagina.Count, Bedrag.Som(pagina.Select(o => o.Bedrag)));
    }

    /// <returns>SHA-256 of the bytes, in lower-case hex.</returns>
    private async Task<string> SchrijfBestandAsync(Betaalrun run, CancellationToken cancellationToken)
    {
        await using var delen = new Bestanddelenschrijver(db, run.Id, await Bestandssleutel.LeesAsync(db, run.Id, cancellationToken));
        var hash = await Pain001Schrijver.SchrijfAsync(
            new()
            {
                MsgId = run.MsgId,
                AangemaaktOpUtc = klok.NuUtc(),
                Uitvoerdag = Werkkalender.WerkdagOfVolgende(run.Dag),
                Opdrachtgever = new(instellingen.Naam, instellingen.Iban),
                Aantal = run.Aantal,
                Totaal = run.Totaal,
                Regels = BetaalregelsAsync(db, run.Id, cancellationToken),
            },
            delen,
            cancellationToken);
        await delen.RondAfAsync(cancellationToken);
        return hash;
    }

    /// <summary>The lines of the file, in their order.</summary>
    internal static async IAsyncEnumerable<Betaalregel> BetaalregelsAsync(
        PgbDbContext db, BetaalrunId run, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        BetaalopdrachtId? na = null;
        while (true)
        {
            var opdrachten = db.Betaalopdrachten.AsNoTracking().Where(o => o.BetaalrunId == run);
            var pagina = await (na is { } vorige ? opdrachten.Where(o => o.Id > vorige) : opdrachten)
                .OrderBy(o => o.Id).Take(Paginagrootte)
                .Select(o => new { o.Id, o.EndToEndId, o.Bedrag, o.Ontvanger, o.Iban, o.Omschrijving }).ToListAsync(cancellationToken);
            if (pagina.Count == 0)
            {
                yield break;
            }

            na = pagina[^1].Id;
            foreach (var o in pagina)
            {
                yield return new(o.EndToEndId, o.Bedrag, new(o.Ontvanger, o.Iban), o.Omschrijving);
            }
        }
    }
}
