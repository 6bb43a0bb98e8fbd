namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-026", Zwaarte.Waarschuwing, Bron = "iPgb 2.1 OP515")]
public sealed class GeenContactpersoonNaastOrganisatie : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (bericht.Wet != Wet.Wlz || !bericht.Relaties.Any(r => r.IsOrganisatie && !r.IsContactpersoon))
        {
            yield break;
        }

        foreach (var (index, relatie) in bericht.Relaties.Index())
        {
            if (relatie.IsContactpersoon)
            {
                yield return Melding(
                    Berichtplek.Relatie(index),
                    "De vertegenwoordiger is een organisatie. "
                    + $"Dan hoeft u geen contactpersoon door te geven (relatie {index + 1}).");
            }
        }
    }
}
