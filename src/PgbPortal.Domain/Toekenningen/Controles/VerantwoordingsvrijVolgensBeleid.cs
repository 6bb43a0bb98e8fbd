namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-029", Zwaarte.Waarschuwing, Bron = "domein.md 1.4 (Rlz 5.17); keuze")]
public sealed class VerantwoordingsvrijVolgensBeleid : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (feiten.Vvbregel is not { } vvbregel)
        {
            yield break;
        }

        foreach (var (index, regel) in bericht.Functiebudgetten.Index())
        {
            if (!regel.IsIntrekking
                && regel.Tijdvak.AlsPeriode() is { } periode
                && vvbregel.Voor(regel.Bedrag, periode) is var verwacht
                && verwacht != regel.Verantwoordingsvrij)
            {
                yield return Melding(
                    Berichtplek.Functiebudget(index),
                    $"Het verantwoordingsvrije bedrag van functiebudget {index + 1} is {regel.Verantwoordingsvrij}. "
                    + $"Volgens uw regels hoort daar {verwacht}. Klopt dit bedrag?");
            }
        }
    }
}
