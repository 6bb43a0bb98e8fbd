using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Budgetten;

/// <summary>What was agreed for a week, within this period; nothing when the agreement does not say.</summary>
public readonly record struct Weekafspraak(Periode Periode, Bedrag PerWeek);

/// <summary>The care of one agreement within one functiebudget: what was agreed, and what each month of it cost.</summary>
/// <param name="Afspraken">With the days on which it runs, also when no amount is known.</param>
/// <param name="Kosten">Claimed and accepted, by the month in which the care was given.</param>
public sealed record Zorgstroom(IReadOnlyList<Weekafspraak> Afspraken, IReadOnlyDictionary<Maand, Bedrag> Kosten)
{
    /// <summary>A claim may come so many months late; after that the month counts as one without care.</summary>
    private const int Geduld = 2;

    // Older months say a little less about the next.
    private const double Geheugen = 0.94;

    // Of what is expected a little never comes: people are away or ill more than they plan.
    private const double Uitval = 0.98;

    // How far a month usually lies from the others, and for how many months that knowledge counts.
    private const double Gewonespreiding = 0.28;
    private const double Ervaring = 4;

    /// <summary>Each month of the budget: what is known, or what is expected with its variance.</summary>
    internal IReadOnlyList<Maandverwachting> Verwacht(Periode budget, DateOnly op)
    {
        var maanden = Maanden(budget).Select(m => new Plan(m, Gepland(m, budget), Kosten.GetValueOrDefault(m).Centen)).ToList();
        var bekendTot = BekendTot(op);
        var bekend = maanden.Where(p => p.Maand <= bekendTot && p.Centen > 0).ToList();
        var (peil, gewicht) = Peil(bekend);
        var gemiddeld = bekend.Count == 0 ? 0 : bekend.Average(p => p.Centen);
        var spreiding = Spreiding(bekend, peil, gemiddeld);
        return
        [
            .. maanden.Select(p => p.Maand <= bekendTot
                ? new Maandverwachting(p.Maand, p.Kosten, 0, 0)
                : new Maandverwachting(p.Maand, Math.Max(p.Kosten, Uitval * peil * p.Centen), spreiding * peil * p.Centen, gewicht)),
        ];
    }

    /// <summary>The last month of which all claims of this agreement may be expected to be in.</summary>
    internal Maand BekendTot(DateOnly op)
    {
        var vorige = Maand.Van(op).Vorige;
        var zeker = vorige.Plus(-Geduld);
        var laatste = Kosten.Count == 0 ? zeker : Kosten.Keys.Max();
        return laatste < zeker ? zeker : laatste > vorige ? vorige : laatste;
    }

    internal static IEnumerable<Maand> Maanden(Periode periode)
    {
        for (var maand = Maand.Van(periode.Van); maand.EersteDag <= periode.TotEnMet; maand = maand.Volgende)
        {
            yield return maand;
        }
    }

    // Without an amount only the days count; how much a day costs follows from what was paid.
    private double Gepland(Maand maand, Periode budget)
    {
        var zonderBedrag = Afspraken.All(a => a.PerWeek.IsNul);
        return Afspraken.Sum(a => a.Periode.Doorsnede(budget)?.Doorsnede(maand.Periode) is { } deel
            ? deel.Dagen * (zonderBedrag ? 1 : a.PerWeek.Centen / 7d)
            : 0);
    }

    // Cost for each planned cent. What was agreed counts as one month, so that the first claims do not decide alone.
    private (double Peil, double Maanden) Peil(IReadOnlyList<Plan> bekend)
    {
        var (kosten, gepland, maanden) = (0d, 0d, 0d);
        for (var i = 0; i < bekend.Count; i++)
        {
            var gewicht = Math.Pow(Geheugen, bekend.Count - 1 - i);
            kosten += gewicht * bekend[i].Kosten;
            gepland += gewicht * bekend[i].Centen;
            maanden += gewicht;
        }

        if (!Afspraken.All(a => a.PerWeek.IsNul))
        {
            var maand = Afspraken.Max(a => a.PerWeek.Centen) * 52 / 12d;
            (kosten, gepland, maanden) = (kosten + maand, gepland + maand, maanden + 1);
        }

        return gepland > 0 ? (kosten / gepland, maanden) : (0, 0);
    }

    private static double Spreiding(IReadOnlyList<Plan> bekend, double peil, double gemiddeld)
    {
        var som = Ervaring * Gewonespreiding * Gewonespreiding;
        if (peil <= 0 || gemiddeld <= 0)
        {
            return Gewonespreiding * 2;
        }

        som += bekend.Sum(p => Math.Pow((p.Kosten - (peil * p.Centen)) / (peil * gemiddeld), 2));
        return Math.Sqrt(som / (Math.Max(0, bekend.Count - 1) + Ervaring));
    }

    private sealed record Plan(Maand Maand, double Centen, long Kosten);
}

/// <summary>One month of one agreement.</summary>
/// <param name="Spreiding">How far the month may lie from it; 0 when it is known.</param>
/// <param name="Ervaring">The months that the expectation rests on: with few, all of it may be wrong the same way.</param>
internal readonly record struct Maandverwachting(Maand Maand, double Centen, double Spreiding, double Ervaring);
