namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-010", Zwaarte.Blokkerend, Bron = "iPgb 2.1 CS003")]
public sealed class EinddatumNietVoorBegindatum : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (bericht.BudgetPeriode is { IsOmgekeerd: true })
        {
            yield return Fout(
                "S003",
                Berichtplek.Budget,
                "De einddatum van het budget ligt voor de begindatum. Verbeter de periode.");
        }

        foreach (var (index, regel) in bericht.Functiebudgetten.Index())
        {
            if (regel.Tijdvak.IsOmgekeerd)
            {
                yield return Fout(
                    "S003",
                    Berichtplek.Functiebudget(index),
                    $"De einddatum van functiebudget {index + 1} ligt voor de begindatum. Verbeter de periode.");
            }
        }
    }
}
