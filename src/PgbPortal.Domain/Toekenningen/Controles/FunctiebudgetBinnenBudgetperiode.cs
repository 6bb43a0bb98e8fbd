namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>Refuses in the Wlz; the rule is not linked to the messages of a gemeente, so there it only warns.</summary>
[Controle("TK-011", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR016")]
public sealed class FunctiebudgetBinnenBudgetperiode : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (bericht.BudgetPeriode?.AlsPeriode() is not { } budgetperiode)
        {
            yield break;
        }

        foreach (var (index, regel) in bericht.Functiebudgetten.Index())
        {
            if (regel.Tijdvak.AlsPeriode() is { } periode && !budgetperiode.Omvat(periode))
            {
                var plek = Berichtplek.Functiebudget(index);
                yield return bericht.Wet == Wet.Wlz
                    ? Fout(
                        "9016",
                        plek,
                        $"De periode van functiebudget {index + 1} valt buiten de periode van het budget. "
                        + "Verbeter een van de twee.")
                    : Melding(
                        plek,
                        $"De periode van functiebudget {index + 1} valt buiten de periode van het budget. "
                        + "Controleer of dat klopt.");
            }
        }
    }
}
