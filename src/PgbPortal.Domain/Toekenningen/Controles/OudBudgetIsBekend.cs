namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>Unknown, of another law and already replaced are one refusal: none can be replaced by this message.</summary>
[Controle("TK-009", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR562")]
public sealed class OudBudgetIsBekend : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (bericht.BudgetIdentificatieOud is null)
        {
            yield break;
        }

        if (feiten.OudBudget is not { } oud || oud.Wet != bericht.Wet)
        {
            yield return Fout(
                "9562",
                Berichtplek.Budget,
                "Wij kennen het oude budget niet voor deze budgethouder en deze wet. "
                + "Controleer het kenmerk van het oude budget.");
        }
        else if (oud.IsVervangen)
        {
            yield return Fout(
                "9562",
                Berichtplek.Budget,
                "Het oude budget is al vervangen door een ander budget. Verwijs naar het budget dat nu geldt.");
        }
    }
}
