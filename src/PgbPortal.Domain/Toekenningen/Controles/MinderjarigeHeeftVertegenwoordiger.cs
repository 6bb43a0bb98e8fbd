using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>Only what we can see: somebody under 18 without anybody to act. Curatele and bewind are not in the message.</summary>
[Controle("TK-025", Zwaarte.Handmatig, Bron = "iPgb 2.1 OP516")]
public sealed class MinderjarigeHeeftVertegenwoordiger : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (feiten.ClientGeboren is { } geboren
            && Leeftijd.DagWaarop(geboren, 18) > feiten.Vandaag
            && !feiten.HeeftVertegenwoordiger
            && bericht.Relaties.All(r => r.IsContactpersoon))
        {
            yield return Melding(
                Berichtplek.Client,
                "De budgethouder is jonger dan 18 jaar en heeft nog geen vertegenwoordiger. Geef de vertegenwoordiger door.");
        }
    }
}
