using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Declaraties;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Toekenningen;

/// <summary>A part of what was spent on a functiebudget, with the day of care that it counts for.</summary>
/// <param name="Bedrag">What went out.</param>
/// <param name="Verrekend">What was kept back of it; together they are what was approved of the line.</param>
/// <param name="Ziekengeld">Compensated sick pay on top: it moves along, but is not spent.</param>
/// <param name="IsVvb">Paid as verantwoordingsvrij bedrag.</param>
internal sealed record Bestedingspost(
    FunctiebudgetId FunctiebudgetId,
    BetaalopdrachtId BetaalopdrachtId,
    DateOnly Dag,
    Bedrag Bedrag,
    Bedrag Verrekend,
    Bedrag Ziekengeld = default,
    bool IsVvb = false);

/// <summary>Where spending can move to.</summary>
internal sealed record Bestedingsdoel(string Zorgfunctie, Periode Periode)
{
    public Functiebudget? Functiebudget { get; init; }

    /// <summary>
    /// The functiebudget of the same zorgfunctie (or 99) whose period has the day, else the last that begins before it, else
    /// the first; null when the new grant does not know the zorgfunctie.
    /// </summary>
    /// <remarks>Source: scenarios/README.md 6.1.</remarks>
    public static Bestedingsdoel? Kies(IReadOnlyList<Bestedingsdoel> doelen, string zorgfunctie, DateOnly dag)
    {
        var passend = doelen.Where(d => d.Zorgfunctie == zorgfunctie || d.Zorgfunctie == "99" || zorgfunctie == "99")
            .OrderBy(d => d.Periode.Van).ToList();
        return passend.Find(d => d.Periode.Omvat(dag)) ?? passend.FindLast(d => d.Periode.Van <= dag) ?? passend.FirstOrDefault();
    }
}

/// <summary>Takes spending apart into days of care. What was set off is taken off the last lines of its payment.</summary>
internal sealed class Besteding(PgbDbContext db)
{
    private static readonly BetaalopdrachtStatus[] Betaald = [BetaalopdrachtStatus.Aangeboden, BetaalopdrachtStatus.Uitgevoerd];

    // Of these only what was set off against own money is still spent.
    private static readonly BetaalopdrachtStatus[] Terug = [BetaalopdrachtStatus.Geweigerd, BetaalopdrachtStatus.Teruggestort];

    public async Task<List<Bestedingspost>> PostenAsync(IReadOnlyCollection<FunctiebudgetId> ids, CancellationToken cancellationToken)
    {
        var delen = await (
            from d in db.Betaaldelen.AsNoTracking()
            join o in db.Betaalopdrachten.AsNoTracking() on d.BetaalopdrachtId equals o.Id
            where ids.Contains(d.FunctiebudgetId)
                && (Betaald.Contains(o.Status) || (Terug.Contains(o.Status) && d.VerrekendEigen > Bedrag.Nul))
            orderby o.Id
            select new { Deel = d, o.DeclaratieId, IsVvb = o.Soort == Betaalsoort.Vvb, IsTerug = Terug.Contains(o.Status) }).ToListAsync(cancellationToken);
        var declaraties = delen.Where(d => d.DeclaratieId is not null).Select(d => d.DeclaratieId!.Value).Distinct().ToList();
        var regels = (await db.Declaratieregels.AsNoTracking().Where(r => declaraties.Contains(r.DeclaratieId)).ToListAsync(cancellationToken))
            .ToLookup(r => r.DeclaratieId);
        return
        [
            .. delen.SelectMany(
                d => d.DeclaratieId is { } id && d.Deel.Bestedingsdag is null ? Splits(d.Deel, regels[id], d.IsTerug) : [Geheel(d.Deel)],
                (d, post) => post with { IsVvb = d.IsVvb }),
        ];
    }

    private static Bestedingspost Geheel(Betaaldeel deel) => new(
        deel.FunctiebudgetId,
        deel.BetaalopdrachtId,
        deel.Bestedingsdag ?? throw new InvalidOperationException("Een betaaldeel zonder declaratie heeft een bestedingsdag."),
        deel.Besteed,
        deel.Verrekend,
        deel.Ziekengeld);

    // A payment that went out again after it came back has less to set off than its lines tell: the payment is what counts.
    private static IEnumerable<Bestedingspost> Splits(Betaaldeel deel, IEnumerable<Declaratieregel> regels, bool isTerug)
    {
        var (besteed, verrekend) = isTerug ? (deel.VerrekendEigen, Bedrag.Nul) : (deel.Besteed, deel.Verrekend);

        // Its own approved lines; of a claim that was refused or moved since, what comes nearest. What does not fit goes with the last line.
        var dragend = regels.Where(r => (r.VerstrekkerId, r.Wet) == (deel.VerstrekkerId, deel.Wet))
            .GroupBy(r => (IsEigen: r.FunctiebudgetId == deel.FunctiebudgetId, IsGoedgekeurd: r.Goedgekeurd > Bedrag.Nul))
            .OrderByDescending(g => g.Key.IsEigen).ThenByDescending(g => g.Key.IsGoedgekeurd)
            .FirstOrDefault()?.OrderBy(r => r.Volgorde).ToList() ?? [];
        foreach (var (nummer, regel) in dragend.Index())
        {
            var isLaatste = nummer == dragend.Count - 1;
            var bedrag = isLaatste ? besteed : Bedrag.Max(Bedrag.Nul, Bedrag.Min(besteed, regel.Goedgekeurd));
            var eraf = isLaatste ? verrekend : Bedrag.Max(Bedrag.Nul, Bedrag.Min(verrekend, regel.Goedgekeurd - bedrag));
            (besteed, verrekend) = (besteed - bedrag, verrekend - eraf);
            if (!(bedrag + eraf).IsNul)
            {
                yield return new(deel.FunctiebudgetId, deel.BetaalopdrachtId, regel.TotEnMet, bedrag, eraf);
            }
        }
    }
}
