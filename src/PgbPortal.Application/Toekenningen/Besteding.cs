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

    private static IEnumerable<Bestedingspost> Splits(Betaaldeel deel, IEnumerable<Declaratieregel> regels, bool isTerug)
    {
        var rest = isTerug ? deel.VerrekendEigen : deel.Besteed;
        foreach (var regel in regels.Where(r => r.FunctiebudgetId == deel.FunctiebudgetId && r.Goedgekeurd > Bedrag.Nul).OrderBy(r => r.Volgorde))
        {
            var bedrag = Bedrag.Min(rest, regel.Goedgekeurd);
            rest -= bedrag;
            yield return new(
                deel.FunctiebudgetId, deel.BetaalopdrachtId, regel.TotEnMet, bedrag, isTerug ? Bedrag.Nul : regel.Goedgekeurd - bedrag);
        }
    }
}
