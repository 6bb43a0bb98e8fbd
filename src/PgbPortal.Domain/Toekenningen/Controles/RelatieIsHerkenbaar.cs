namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-019", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR515")]
public sealed class RelatieIsHerkenbaar : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        foreach (var (index, relatie) in bericht.Relaties.Index())
        {
            if (!relatie.IsPersoon && !relatie.IsOrganisatie)
            {
                yield return Fout(
                    "9515",
                    Berichtplek.Relatie(index),
                    $"Wij weten niet wie relatie {index + 1} is. Vul een BSN, een naam, een KvK-nummer of een organisatie in.");
            }
        }
    }
}
