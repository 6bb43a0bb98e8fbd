namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-020", Zwaarte.Blokkerend, Bron = "iPgb 2.1 CD504")]
public sealed class RelatieIsPersoonOfOrganisatie : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        foreach (var (index, relatie) in bericht.Relaties.Index())
        {
            if (relatie.IsPersoon && relatie.IsOrganisatie)
            {
                yield return Fout(
                    "D504",
                    Berichtplek.Relatie(index),
                    $"Relatie {index + 1} is een persoon én een organisatie. Vul BSN en naam in, of KvK-nummer en organisatie.");
            }
        }
    }
}
