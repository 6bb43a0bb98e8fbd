namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>A zorgkantoor has no content code for this: its list is part of the schema (0001).</summary>
[Controle("TK-007", Zwaarte.Blokkerend, Bron = "iPgb 2.1 CS300, COD001")]
public sealed class AfzenderIsBekend : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (!feiten.AfzenderBekend)
        {
            yield return bericht.Wet == Wet.Wlz
                ? Fout(
                    "0001",
                    Berichtplek.Header,
                    "Deze code is niet van een zorgkantoor dat wij kennen. Controleer de code van de afzender.")
                : Fout(
                    "S300",
                    Berichtplek.Header,
                    "Deze code is niet van een gemeente die wij kennen. Controleer de gemeentecode van de afzender.");
        }
    }
}
