namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-015", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR503")]
public sealed class VerantwoordingsvrijBinnenFunctiebudget : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        foreach (var (index, regel) in bericht.Functiebudgetten.Index())
        {
            if (regel.Verantwoordingsvrij > regel.Bedrag)
            {
                yield return Fout(
                    "9503",
                    Berichtplek.Functiebudget(index),
                    $"Het verantwoordingsvrije bedrag ({regel.Verantwoordingsvrij}) is hoger dan functiebudget {index + 1} "
                    + $"({regel.Bedrag}). Verlaag het verantwoordingsvrije bedrag.");
            }
        }
    }
}
