namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>More than three times what is usual is perhaps a typing error.</summary>
[Controle("TK-030", Zwaarte.Waarschuwing, Bron = "keuze")]
public sealed class BedragIsAannemelijk : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        foreach (var (index, regel) in bericht.Functiebudgetten.Index())
        {
            if (feiten.MediaanPerZorgfunctie.TryGetValue(regel.Zorgfunctie, out var mediaan)
                && mediaan.IsPositief
                && regel.Bedrag > mediaan + mediaan + mediaan)
            {
                yield return Melding(
                    Berichtplek.Functiebudget(index),
                    $"Functiebudget {index + 1} is {regel.Bedrag}. Dat is veel hoger dan gewoonlijk. Klopt dit bedrag?");
            }
        }
    }
}
