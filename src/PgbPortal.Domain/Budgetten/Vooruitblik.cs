using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Budgetten;

/// <summary>What is spent up to and including a day, with the range it is expected in; the range is nothing for what is known.</summary>
public sealed record Vooruitblikpunt(DateOnly Dag, Bedrag Bedrag, Bedrag Laag, Bedrag Hoog, bool IsBekend);

/// <summary>How fast the budget goes, against what was granted.</summary>
public enum Bestedingstempo
{
    Ruim,
    BijnaAlles,
    TeSnel,
}

/// <summary>
/// How much of a functiebudget is used at its end, when care goes on as it does now: an expectation with a range around it, and the
/// day on which the money is gone. It decides nothing: it only warns.
/// </summary>
/// <remarks>
/// For each agreement: what was agreed, times how much of it was really claimed until now. So a new tariff and an agreement that
/// begins later count from their own day. Settings were found on other years than those of the test.
/// </remarks>
public sealed record Vooruitblik
{
    // Nine of ten true ends lie inside; the tails are fatter than those of a normal distribution (illness, admission).
    private const double Zekerheid = 2.4;

    private Vooruitblik()
    {
    }

    public required Periode Periode { get; init; }

    public required Bedrag Toegekend { get; init; }

    /// <summary>From the first day on: one point for the begin and one for the end of each month.</summary>
    public required IReadOnlyList<Vooruitblikpunt> Punten { get; init; }

    /// <summary>Care on one of these days is claimed by now, or can be expected to be.</summary>
    public required DateOnly BekendTotEnMet { get; init; }

    public Vooruitblikpunt Einde => Punten[^1];

    /// <summary>What is expected to be left; below zero when it is too little.</summary>
    public Bedrag Over => Toegekend - Einde.Bedrag;

    /// <summary>The day on which the money is expected to be gone; null when it lasts.</summary>
    public DateOnly? OpRond => Bereikt(p => p.Bedrag);

    public DateOnly? OpOpZijnVroegst => Bereikt(p => p.Hoog);

    /// <summary>Null when it may last.</summary>
    public DateOnly? OpOpZijnLaatst => Bereikt(p => p.Laag);

    /// <summary>What is used at the end of what was granted, in per mille.</summary>
    public int Gebruik => Toegekend.IsPositief
        ? (int)Math.Min(9_999, Einde.Bedrag.Centen * 1_000 / Toegekend.Centen)
        : Einde.Bedrag.IsPositief ? 9_999 : 0;

    /// <param name="eenmalig">What was spent once and does not come again, such as the verantwoordingsvrije bedrag.</param>
    /// <param name="op">What is known on this day counts.</param>
    public static Vooruitblik Bereken(Periode budget, Bedrag toegekend, Bedrag eenmalig, IReadOnlyList<Zorgstroom> stromen, DateOnly op)
    {
        var verwacht = stromen.Select(s => s.Verwacht(budget, op)).ToList();
        var bekendTot = stromen.Count == 0 ? Maand.Van(op).Vorige : stromen.Min(s => s.BekendTot(op));
        var punten = new List<Vooruitblikpunt> { new(budget.Van, eenmalig, eenmalig, eenmalig, IsBekend: true) };
        var (som, bekend) = (0d, 0d);
        var los = new double[stromen.Count];
        var samen = new double[stromen.Count];
        foreach (var (maand, index) in Zorgstroom.Maanden(budget).Select((m, i) => (m, i)))
        {
            for (var stroom = 0; stroom < stromen.Count; stroom++)
            {
                var deel = verwacht[stroom][index];
                som += deel.Centen;
                bekend += deel.Spreiding > 0 ? stromen[stroom].Kosten.GetValueOrDefault(maand).Centen : deel.Centen;
                los[stroom] += deel.Spreiding * deel.Spreiding;
                samen[stroom] += deel.Spreiding / Math.Sqrt(Math.Max(1, deel.Ervaring));
            }

            var marge = Zekerheid * Math.Sqrt(los.Sum() + samen.Sum(s => s * s));
            var dag = maand.LaatsteDag < budget.TotEnMet ? maand.LaatsteDag : budget.TotEnMet;
            punten.Add(new(
                dag, eenmalig + Centen(som), eenmalig + Centen(Math.Max(bekend, som - marge)), eenmalig + Centen(som + marge), maand <= bekendTot));
        }

        return new()
        {
            Periode = budget,
            Toegekend = toegekend,
            Punten = punten,
            BekendTotEnMet = punten.Last(p => p.IsBekend).Dag,
        };
    }

    /// <param name="signaal">From this use on, in per mille, it deserves attention.</param>
    /// <param name="grens">Above this use it does not fit.</param>
    public Bestedingstempo Tempo(long signaal, long grens) =>
        Gebruik > grens ? Bestedingstempo.TeSnel : Gebruik >= signaal ? Bestedingstempo.BijnaAlles : Bestedingstempo.Ruim;

    private static Bedrag Centen(double centen) => new(checked((long)Math.Round(centen, MidpointRounding.AwayFromZero)));

    // Within a month the money goes evenly.
    private DateOnly? Bereikt(Func<Vooruitblikpunt, Bedrag> lijn)
    {
        for (var i = 1; i < Punten.Count; i++)
        {
            var (van, tot) = (lijn(Punten[i - 1]).Centen, lijn(Punten[i]).Centen);
            if (tot > Toegekend.Centen)
            {
                var dagen = Punten[i].Dag.DayNumber - Punten[i - 1].Dag.DayNumber;
                var nog = Math.Max(0, Toegekend.Centen - van);
                return Punten[i - 1].Dag.AddDays((int)((Int128)nog * dagen / Math.Max(1, tot - van)));
            }
        }

        return null;
    }
}
