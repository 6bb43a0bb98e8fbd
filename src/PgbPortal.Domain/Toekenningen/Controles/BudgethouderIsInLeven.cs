namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-028", Zwaarte.Waarschuwing, Bron = "iPgb 2.1 OP507")]
public sealed class BudgethouderIsInLeven : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (feiten.ClientOverleden)
        {
            yield return Melding(
                Berichtplek.Client,
                "Volgens de BRP is de budgethouder overleden. Controleer of u het budget moet beëindigen.");
        }
    }
}
