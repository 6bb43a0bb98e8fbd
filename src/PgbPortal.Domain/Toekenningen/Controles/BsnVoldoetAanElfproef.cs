using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-005", Zwaarte.Blokkerend, Bron = "iPgb 2.1 CS002, RS037")]
public sealed class BsnVoldoetAanElfproef : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (!Bsn.TryParse(bericht.Bsn, out _))
        {
            yield return Fout(
                "S002",
                Berichtplek.Client,
                "Dit is geen geldig BSN van de budgethouder. Controleer de negen cijfers.");
        }

        foreach (var (index, relatie) in bericht.Relaties.Index())
        {
            if (relatie.Bsn is { } bsn && !Bsn.TryParse(bsn, out _))
            {
                yield return Fout(
                    "S002",
                    Berichtplek.Relatie(index),
                    $"Dit is geen geldig BSN van relatie {index + 1}. Controleer de negen cijfers.");
            }
        }
    }
}
