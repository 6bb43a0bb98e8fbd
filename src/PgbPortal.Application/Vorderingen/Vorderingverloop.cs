using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Vorderingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Vorderingen;

/// <summary>What happened with a vordering, and what went before it on the same agreement.</summary>
/// <param name="Oorzaken">What was paid too much, the newest first; a part of it may have been set off.</param>
/// <param name="Verrekend">What was kept back of payments, the newest first.</param>
public sealed record Vorderingverloop(
    bool IsOpen,
    IReadOnlyList<Vorderingverloop.Termijn> Termijnen,
    IReadOnlyList<Vorderingverloop.Regel> Boekingen,
    IReadOnlyList<Vorderingverloop.Oorzaak> Oorzaken,
    IReadOnlyList<Vorderingverloop.Verrekening> Verrekend)
{
    /// <summary>False: the reader left the dossier, and cannot open the claims and payments that it names.</summary>
    public bool ToontStukken { get; init; } = true;

    private const int Hoogstens = 25;

    private static readonly BetaalopdrachtStatus[] Vertrokken = [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd];

    public sealed record Termijn(int Nummer, Bedrag Bedrag, DateOnly Vervaldag, DateOnly? OntvangenOp, bool IsTeLaat);

    /// <param name="Bedrag">Below zero when it took something off.</param>
    /// <param name="Open">After this booking.</param>
    public sealed record Regel(DateOnly Dag, Boekingssoort Soort, Bedrag Bedrag, Bedrag Open);

    /// <param name="Correctie">The claim that corrected it; null when it was maandloon.</param>
    /// <param name="Maand">Of the care, or of the maandloon.</param>
    public sealed record Oorzaak(DateOnly Dag, DeclaratieId? Correctie, Maand Maand, Bedrag Bedrag);

    public sealed record Verrekening(BetaalopdrachtId Betaling, DateOnly Dag, Bedrag Bedrag);

    /// <param name="db">Wide enough for the bookings: the reader was let through before.</param>
    internal static async Task<Vorderingverloop> LeesAsync(
        PgbDbContext db, Vordering vordering, DateOnly vandaag, CancellationToken cancellationToken)
    {
        var boekingen = vordering.IsEigenGeld
            ? await EigenBoekingenAsync(db, vordering, cancellationToken)
            : await (
                from r in db.Boekingsregels.AsNoTracking()
                join k in db.Rekeningen on r.RekeningId equals k.Id
                join b in db.Boekingen on r.BoekingId equals b.Id
                where k.HouderId == vordering.Id.Waarde && k.Soort == Rekeningsoort.Vordering
                orderby r.Nummer
                select new Regel(b.Dag, b.Soort, new(r.Centen), new(r.SaldoNa))).ToListAsync(cancellationToken);
        var oorzaken = await db.Tegoeden.AsNoTracking()
            .Where(t => t.ZorgovereenkomstId == vordering.ZorgovereenkomstId && t.IsEigenGeld == vordering.IsEigenGeld).OrderByDescending(t => t.Id).Take(Hoogstens)
            .Select(t => new
            {
                t.OntstaanOpUtc,
                t.CorrectieId,
                t.Bedrag,
                Zorgmaand = db.Declaraties.Where(d => d.Id == t.CorrectieId).Select(d => d.Maandtekst).FirstOrDefault(),
                Loonmaand = db.Maandloontermijnen.Where(m => m.Id == t.MaandloontermijnId).Select(m => m.Maandtekst).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var verrekend = await VerrekendAsync(db, vordering, cancellationToken);
        return new(
            vordering.IsOpen,
            [.. vordering.Termijnen.OrderBy(t => t.Nummer)
                .Select(t => new Termijn(t.Nummer, t.Bedrag, t.Vervaldag, t.OntvangenOp, t.OntvangenOp is null && t.Vervaldag < vandaag))],
            boekingen,
            oorzaken.ConvertAll(o => new Oorzaak(
                DateOnly.FromDateTime(Klok.Lokaal(o.OntstaanOpUtc)), o.CorrectieId, Maand.Parse((o.Zorgmaand ?? o.Loonmaand)!), o.Bedrag)),
            verrekend);
    }

    // Own money is booked when it comes in: until then it is only a decision.
    private static async Task<List<Regel>> EigenBoekingenAsync(PgbDbContext db, Vordering vordering, CancellationToken cancellationToken)
    {
        var ontvangen = await (
            from r in db.Boekingsregels.AsNoTracking()
            join k in db.Rekeningen on r.RekeningId equals k.Id
            join b in db.Boekingen on r.BoekingId equals b.Id
            where b.OorzaakId == vordering.Id.Waarde && b.Oorzaaksoort == Oorzaaksoort.Vordering && k.Soort == Rekeningsoort.StortingVrij
            orderby r.Nummer
            select new { b.Dag, b.Soort, r.Centen }).ToListAsync(cancellationToken);
        var open = vordering.Bedrag;
        List<Regel> regels = [new(vordering.BeslotenOp, Boekingssoort.Vorderen, open, open)];
        foreach (var regel in ontvangen)
        {
            open += new Bedrag(regel.Centen);
            regels.Add(new(regel.Dag, regel.Soort, new(regel.Centen), open));
        }

        return regels;
    }

    // Of the budget or of own money, as the vordering.
    private static async Task<List<Verrekening>> VerrekendAsync(PgbDbContext db, Vordering vordering, CancellationToken cancellationToken)
    {
        var eigen = vordering.IsEigenGeld;
        var betalingen = await db.Betaalopdrachten.AsNoTracking()
            .Where(o => o.ZorgovereenkomstId == vordering.ZorgovereenkomstId && Vertrokken.Contains(o.Status)
                && db.Betaaldelen.Any(d => d.BetaalopdrachtId == o.Id && ((eigen && d.VerrekendEigen != Bedrag.Nul) || (!eigen && d.Verrekend != Bedrag.Nul))))
            .OrderByDescending(o => o.Id).Take(Hoogstens).Select(o => new { o.Id, o.Dag }).ToListAsync(cancellationToken);
        var ids = betalingen.ConvertAll(o => o.Id);
        var delen = (await db.Betaaldelen.AsNoTracking().Where(d => ids.Contains(d.BetaalopdrachtId))
            .Select(d => new { d.BetaalopdrachtId, d.Verrekend, d.VerrekendEigen }).ToListAsync(cancellationToken))
            .ToLookup(d => d.BetaalopdrachtId, d => eigen ? d.VerrekendEigen : d.Verrekend);
        return betalingen.ConvertAll(o => new Verrekening(o.Id, o.Dag, Bedrag.Som(delen[o.Id])));
    }
}
