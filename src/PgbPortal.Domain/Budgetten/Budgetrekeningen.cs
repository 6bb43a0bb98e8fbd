using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Budgetten;

/// <summary>The five accounts of one functiebudget in the budget book, its sick pay, and what each event does to them.</summary>
public sealed class Budgetrekeningen
{
    private readonly Dictionary<Rekeningsoort, Rekening> _rekeningen;

    public Budgetrekeningen(Functiebudget functiebudget, IEnumerable<Rekening> rekeningen)
    {
        Functiebudget = functiebudget;
        _rekeningen = rekeningen.ToDictionary(r => r.Soort);
    }

    public Functiebudget Functiebudget { get; }

    public IEnumerable<Rekening> Alle => _rekeningen.Values;

    public Bedrag Toegekend => new(-_rekeningen[Rekeningsoort.Toegekend].Saldo);

    public Bedrag Tekort => new(-_rekeningen[Rekeningsoort.Tekort].Saldo);

    public Bedrag Gereserveerd => new(_rekeningen[Rekeningsoort.Gereserveerd].Saldo);

    public Bedrag Besteed => new(_rekeningen[Rekeningsoort.Besteed].Saldo);

    /// <summary>What can be ordered; below zero only in a conflict.</summary>
    public Bedrag Vrij => new Bedrag(_rekeningen[Rekeningsoort.Vrij].Saldo) - Tekort;

    public static Budgetrekeningen Open(Functiebudget functiebudget) =>
        new(functiebudget, Rekening.Budgetboek.Select(s => Rekening.Open(functiebudget, s)));

    /// <summary>Opened when the first sick pay is booked; null until then.</summary>
    public Rekening? Ziekengeldrekening => _rekeningen.GetValueOrDefault(Rekeningsoort.Ziekengeld);

    public Bedrag Ziekengeld => new(Ziekengeldrekening?.Saldo ?? 0);

    public Rekening OpenZiekengeld() => _rekeningen[Rekeningsoort.Ziekengeld] = Rekening.Open(Functiebudget, Rekeningsoort.Ziekengeld);

    /// <summary>The lines that grant this amount and take over spending; what does not fit is booked as tekort.</summary>
    public IReadOnlyList<(Rekening, long)> ToekenningMet(Bedrag toegekend, Bedrag besteed)
    {
        var tekort = Bedrag.Max(Bedrag.Nul, besteed - toegekend);
        return
        [
            (_rekeningen[Rekeningsoort.Toegekend], -toegekend.Centen),
            (_rekeningen[Rekeningsoort.Tekort], -tekort.Centen),
            (_rekeningen[Rekeningsoort.Besteed], besteed.Centen),
            (_rekeningen[Rekeningsoort.Vrij], (toegekend + tekort - besteed).Centen),
        ];
    }

    /// <summary>The lines that empty these accounts but leave <paramref name="blijft"/> as spent.</summary>
    public IReadOnlyList<(Rekening, long)> Leeg(Bedrag blijft)
    {
        var vrij = _rekeningen[Rekeningsoort.Vrij].Saldo;
        var gereserveerd = _rekeningen[Rekeningsoort.Gereserveerd].Saldo;
        var besteed = _rekeningen[Rekeningsoort.Besteed].Saldo - blijft.Centen;
        var tekort = Math.Min(-_rekeningen[Rekeningsoort.Tekort].Saldo, vrij + gereserveerd + besteed);
        return
        [
            (_rekeningen[Rekeningsoort.Vrij], -vrij),
            (_rekeningen[Rekeningsoort.Gereserveerd], -gereserveerd),
            (_rekeningen[Rekeningsoort.Besteed], -besteed),
            (_rekeningen[Rekeningsoort.Tekort], tekort),
            (_rekeningen[Rekeningsoort.Toegekend], vrij + gereserveerd + besteed - tekort),
        ];
    }

    public IReadOnlyList<(Rekening, long)> Reserveer(Bedrag bedrag) =>
        [(_rekeningen[Rekeningsoort.Vrij], -bedrag.Centen), (_rekeningen[Rekeningsoort.Gereserveerd], bedrag.Centen)];

    public IReadOnlyList<(Rekening, long)> GeefVrij(Bedrag bedrag) =>
        [(_rekeningen[Rekeningsoort.Gereserveerd], -bedrag.Centen), .. WordtVrij(bedrag)];

    /// <summary>Pays a reservation: the part that was set off against a credit becomes free again.</summary>
    /// <param name="gereserveerd">The whole reservation.</param>
    /// <param name="besteed">What really goes to the zorgverlener, at most the reservation.</param>
    public IReadOnlyList<(Rekening, long)> GeefUit(Bedrag gereserveerd, Bedrag besteed) =>
    [
        (_rekeningen[Rekeningsoort.Gereserveerd], -gereserveerd.Centen),
        (_rekeningen[Rekeningsoort.Besteed], besteed.Centen),
        .. WordtVrij(gereserveerd - besteed),
    ];

    /// <summary>What was spent becomes free again: money came back that is not paid out once more, or it was sick pay.</summary>
    public IReadOnlyList<(Rekening, long)> NeemTerug(Bedrag besteed) =>
        [(_rekeningen[Rekeningsoort.Besteed], -besteed.Centen), .. WordtVrij(besteed)];

    /// <summary>Spent without a reservation before it: what was booked as sick pay turns out to be spending.</summary>
    public IReadOnlyList<(Rekening, long)> Besteedt(Bedrag bedrag)
    {
        var uitVrij = Bedrag.Min(bedrag, new(_rekeningen[Rekeningsoort.Vrij].Saldo));
        return
        [
            (_rekeningen[Rekeningsoort.Besteed], bedrag.Centen),
            (_rekeningen[Rekeningsoort.Vrij], -uitVrij.Centen),
            (_rekeningen[Rekeningsoort.Tekort], -(bedrag - uitVrij).Centen),
        ];
    }

    /// <summary>A payment came back: it is reserved again, so that it can go out once more.</summary>
    public IReadOnlyList<(Rekening, long)> DraaiTerug(Bedrag besteed) =>
        [(_rekeningen[Rekeningsoort.Besteed], -besteed.Centen), (_rekeningen[Rekeningsoort.Gereserveerd], besteed.Centen)];

    /// <summary>Money that comes free fills the tekort first: as long as there is one, nothing can be ordered.</summary>
    private (Rekening, long)[] WordtVrij(Bedrag bedrag)
    {
        var naarTekort = Bedrag.Min(Tekort, bedrag);
        return
        [
            (_rekeningen[Rekeningsoort.Tekort], naarTekort.Centen),
            (_rekeningen[Rekeningsoort.Vrij], (bedrag - naarTekort).Centen),
        ];
    }
}
