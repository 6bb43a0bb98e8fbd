using PgbPortal.Domain.Maandlonen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Declaraties;

/// <summary>Too much was paid: a credit on the agreement, set off against later payments.</summary>
public sealed class Tegoed : Dossierstuk
{
    private Tegoed()
    {
    }

    public TegoedId Id { get; private set; }

    public ZorgovereenkomstId ZorgovereenkomstId { get; private set; }

    /// <summary>The correction that made it; null when a term of maandloon did.</summary>
    public DeclaratieId? CorrectieId { get; private set; }

    /// <summary>The term of maandloon of which too much was paid.</summary>
    public MaandloontermijnId? MaandloontermijnId { get; private set; }

    /// <summary>It was paid with own money of the budgethouder: what is set off of it goes back to that, and not to the budget.</summary>
    public bool IsEigenGeld { get; private set; }

    public Bedrag Bedrag { get; private set; }

    public Bedrag Open { get; private set; }

    public DateTime OntstaanOpUtc { get; private set; }

    private static Tegoed Van(Declaratie correctie, Declaratieregel regel, Bedrag bedrag, DateTime nuUtc, bool isEigenGeld = false)
    {
        var tegoed = new Tegoed
        {
            Id = TegoedId.Nieuw(),
            ZorgovereenkomstId = correctie.ZorgovereenkomstId ?? throw new InvalidOperationException("Een tegoed hoort bij een overeenkomst."),
            CorrectieId = correctie.Id,
            IsEigenGeld = isEigenGeld,
            BudgethouderId = correctie.BudgethouderId,
            ZorgverlenerId = correctie.ZorgverlenerId,
            VerstrekkerId = regel.VerstrekkerId,
            Wet = regel.Wet,
            Bedrag = bedrag,
            Open = bedrag,
            OntstaanOpUtc = nuUtc,
        };
        tegoed.ToonAanKeten();
        return tegoed;
    }

    /// <summary>A correction or herberekening downwards: for each payer what the budget gets back, and own money apart.</summary>
    public static IEnumerable<Tegoed> Van(Declaratie correctie, DateTime nuUtc) =>
        Van(correctie, r => r.Bedrag, nuUtc, isEigenGeld: false).Concat(Van(correctie, r => r.Bijbetaling, nuUtc, isEigenGeld: true));

    /// <summary>
    /// A claim that had been set off came back from the bank and will not be paid: own money got its part from this budget, and that is
    /// final, so the budget has it to its credit now.
    /// </summary>
    public static Tegoed VanVerrekendEigenGeld(Declaratie vervallen, Declaratieregel regel, Bedrag bedrag, DateTime nuUtc) => Van(vervallen, regel, bedrag, nuUtc);

    private static IEnumerable<Tegoed> Van(Declaratie correctie, Func<Declaratieregel, Bedrag> verschil, DateTime nuUtc, bool isEigenGeld) => correctie.Regels
        .GroupBy(r => (r.VerstrekkerId, r.Wet))
        .Select(g => (Regel: g.First(), Bedrag: -Bedrag.Som(g.Select(verschil))))
        .Where(t => t.Bedrag > Bedrag.Nul)
        .Select(t => Van(correctie, t.Regel, t.Bedrag, nuUtc, isEigenGeld));

    public static Tegoed Van(Maandloontermijn termijn, Bedrag bedrag, DateTime nuUtc)
    {
        var tegoed = new Tegoed
        {
            Id = TegoedId.Nieuw(),
            ZorgovereenkomstId = termijn.ZorgovereenkomstId,
            MaandloontermijnId = termijn.Id,
            BudgethouderId = termijn.BudgethouderId,
            ZorgverlenerId = termijn.ZorgverlenerId,
            VerstrekkerId = termijn.VerstrekkerId,
            Wet = termijn.Wet,
            Bedrag = bedrag,
            Open = bedrag,
            OntstaanOpUtc = nuUtc,
        };
        tegoed.ToonAanKeten();
        return tegoed;
    }

    /// <summary>The claim from which it was taken off is not paid after all.</summary>
    /// <returns>What is open again: at most what was taken off.</returns>
    public Bedrag Heropen(Bedrag hoogstens)
    {
        var deel = Bedrag.Min(Bedrag - Open, Bedrag.Max(Bedrag.Nul, hoogstens));
        Open += deel;
        return deel;
    }

    /// <summary>The claim that it was computed on is not paid after all, and nothing was taken off: nobody owes it.</summary>
    public void Verval() => (Bedrag, Open) = (Bedrag.Nul, Bedrag.Nul);

    /// <summary>Takes off at most what is open.</summary>
    /// <returns>What was taken off.</returns>
    public Bedrag Verreken(Bedrag hoogstens)
    {
        var deel = Bedrag.Min(Open, Bedrag.Max(Bedrag.Nul, hoogstens));
        Open -= deel;
        return deel;
    }
}
