namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-031", Zwaarte.Blokkerend, Bron = "iPgb 2.1 CS064")]
public sealed class DagtekeningNietInDeToekomst : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (bericht.Dagtekening > feiten.Vandaag)
        {
            yield return Fout(
                "S064",
                Berichtplek.Header,
                "De dagtekening van het bericht ligt in de toekomst. Verbeter de dagtekening.");
        }
    }
}
