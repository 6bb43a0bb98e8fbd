using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Domain.Maandlonen;

/// <summary>What is due for one month.</summary>
/// <param name="Ziekengeld">The part of the pay that is compensated: paid, but not from the budget.</param>
/// <param name="EersteDag">First paid day: the day for which it counts; null when nothing is due.</param>
public readonly record struct Termijnbedrag(Bedrag Loon, Bedrag Reiskosten, Bedrag Ziekengeld, DateOnly? EersteDag)
{
    public static Termijnbedrag Niets { get; }

    public Bedrag Totaal => Loon + Reiskosten;

    /// <summary>What the functiebudget bears.</summary>
    public Bedrag UitBudget => Totaal - Ziekengeld;
}

/// <summary>What is due for each month of a line with maandloon, as known on a day.</summary>
/// <param name="geldig">The days on which agreement and functiebudget are both in force.</param>
/// <param name="doorbetaling">Continued pay in illness: only under an arbeidsovereenkomst.</param>
/// <param name="vandaag">An illness that still lasts counts to the end of the month of this day.</param>
/// <remarks>Source: scenarios/README.md 6.4. Counted in calendar days; pay, travel and ziekengeld each rounded on its own.</remarks>
public sealed class Maandloonberekening(
    Overeenkomstregel regel,
    IReadOnlyCollection<Periode> geldig,
    IReadOnlyCollection<Ziekteverloop> ziekte,
    bool doorbetaling,
    Kengetallen kengetallen,
    DateOnly vandaag)
{
    public Termijnbedrag Voor(Maand maand)
    {
        if (regel.Doorgestreept || regel.Beloning != Beloning.Maandloon || regel.Eenheid != Eenheid.Uur)
        {
            return Termijnbedrag.Niets;
        }

        var dagen = Enumerable.Range(0, maand.Periode.Dagen).Select(i => Oordeel(maand.EersteDag.AddDays(i))).ToList();
        var bedrag = Maandbedrag.Van(regel.InhoudOp(maand.LaatsteDag), maand, kengetallen);
        var betaald = dagen.FindAll(d => d.Betaald);
        return betaald.Count == 0
            ? Termijnbedrag.Niets
            : new(
                Deel(bedrag.Loon, betaald.Count, dagen.Count),
                Deel(bedrag.Reiskosten, dagen.Count(d => d.Gewerkt), dagen.Count),
                Deel(bedrag.Loon, dagen.Count(d => d.Vergoed), dagen.Count),
                betaald[0].Dag);
    }

    private static Bedrag Deel(Bedrag bedrag, int dagen, int vanDagen) =>
        Afronding.HalfOmhoog((Int128)bedrag.Centen * dagen, vanDagen);

    private (DateOnly Dag, bool Betaald, bool Gewerkt, bool Vergoed) Oordeel(DateOnly dag)
    {
        if (!geldig.Any(p => p.Omvat(dag)))
        {
            return (dag, false, false, false);
        }

        if (ziekte.FirstOrDefault(z => z.Omvat(dag, vandaag)) is not { } verloop)
        {
            return (dag, true, true, false);
        }

        var betaald = doorbetaling && verloop.WordtDoorbetaald(dag, kengetallen.Dagen(Kengetalsoort.Ziektedoorbetaling, dag));
        return (dag, betaald, false, betaald && dag >= verloop.VergoedVanaf);
    }
}
