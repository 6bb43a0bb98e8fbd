namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-008", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR574")]
public sealed class BudgetIdentificatieIsNieuw : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (feiten.BudgetIdentificatieEerderGebruikt)
        {
            yield return Fout(
                "9574",
                Berichtplek.Budget,
                "U heeft dit kenmerk van het budget al eerder gebruikt voor deze budgethouder. "
                + "Geef het budget een nieuw kenmerk.");
        }
    }
}
