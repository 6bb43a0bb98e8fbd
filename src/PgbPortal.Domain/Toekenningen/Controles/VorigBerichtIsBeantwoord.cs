namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-024", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR507")]
public sealed class VorigBerichtIsBeantwoord : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (feiten.VorigBerichtWachtOpRetour)
        {
            yield return Fout(
                "9507",
                Berichtplek.Client,
                "Op uw vorige bericht over dit budget is nog geen retourbericht verstuurd. "
                + "Wacht op het retourbericht en stuur daarna dit bericht opnieuw.");
        }
    }
}
