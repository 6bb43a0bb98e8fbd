using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>The BRP is not asked about a number that fails the elfproef: that has its own code (TK-005).</summary>
[Controle("TK-006", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR504")]
public sealed class BsnBekendInBrp : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (Ontbreekt(bericht.Bsn, feiten))
        {
            yield return Fout("9504", Berichtplek.Client, "De BRP kent dit BSN van de budgethouder niet. Controleer het nummer.");
        }

        foreach (var (index, relatie) in bericht.Relaties.Index())
        {
            if (relatie.Bsn is { } bsn && Ontbreekt(bsn, feiten))
            {
                yield return Fout(
                    "9504",
                    Berichtplek.Relatie(index),
                    $"De BRP kent het BSN van relatie {index + 1} niet. Controleer het nummer.");
            }
        }
    }

    private static bool Ontbreekt(string bsn, ToekenningFeiten feiten) =>
        Bsn.TryParse(bsn, out _) && !feiten.BsnsInBrp.Contains(bsn);
}
