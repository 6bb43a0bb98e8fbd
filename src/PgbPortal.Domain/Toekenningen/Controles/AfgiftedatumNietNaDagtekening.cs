namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-013", Zwaarte.Blokkerend, Bron = "iPgb 2.1 CS023")]
public sealed class AfgiftedatumNietNaDagtekening : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (bericht.Afgiftedatum > bericht.Dagtekening)
        {
            yield return Fout(
                "S023",
                Berichtplek.Budget,
                "De afgiftedatum ligt na de dagtekening van het bericht. Verbeter de afgiftedatum.");
        }
    }
}
