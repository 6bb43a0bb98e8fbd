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

    /// <param name="isEigenGeld">It was paid with own money.</param>
    public static Tegoed Van(Declaratie correctie, Declaratieregel regel, Bedrag bedrag, DateTime nuUtc, bool isEigenGeld = false)
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

    /// <summary>Takes off at most what is open.</summary>
    /// <returns>What was taken off.</returns>
    public Bedrag Verreken(Bedrag hoogstens)
    {
        var deel = Bedrag.Min(Open, Bedrag.Max(Bedrag.Nul, hoogstens));
        Open -= deel;
        return deel;
    }
}
