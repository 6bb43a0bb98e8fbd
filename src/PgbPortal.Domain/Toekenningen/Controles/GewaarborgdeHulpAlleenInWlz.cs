namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-021", Zwaarte.Blokkerend, Bron = "iPgb 2.1 CS502")]
public sealed class GewaarborgdeHulpAlleenInWlz : Berichtcontrole
{
    private const int GewaarborgdeHulp = 4;

    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (bericht.Wet == Wet.Wlz)
        {
            yield break;
        }

        foreach (var (index, relatie) in bericht.Relaties.Index())
        {
            if (relatie.Soort == GewaarborgdeHulp)
            {
                yield return Fout(
                    "S502",
                    Berichtplek.Relatie(index),
                    $"Relatie {index + 1} is een gewaarborgde hulp. Die bestaat alleen in de Wlz. Kies een andere soort.");
            }
        }
    }
}
