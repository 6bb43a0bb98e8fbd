namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>Judged first, and when it fails alone: see Toekenningcontroles.</summary>
[Controle("TK-003", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR056")]
public sealed class IdentificatieNietEerderGebruikt : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (feiten.IdentificatieEerderGebruikt)
        {
            yield return Fout(
                "9056",
                Berichtplek.Header,
                "U heeft deze berichtidentificatie al eerder gebruikt. "
                + "Geef het bericht een nieuwe identificatie en stuur het opnieuw.");
        }
    }
}
