namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-033", Zwaarte.Blokkerend, Bron = "iPgb 2.1 CS050")]
public sealed class NaamgebruikPastBijPartnernaam : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        foreach (var (index, relatie) in bericht.Relaties.Index())
        {
            if (relatie.Naam is { NaamGebruik: not 1 } naam && (naam.PartnerAchternaam is null || naam.NaamGebruik is < 1 or > 4))
            {
                yield return Fout(
                    "S050",
                    Berichtplek.Relatie(index),
                    $"Het naamgebruik van relatie {index + 1} klopt niet. Kies 1 als er geen partnernaam is, en anders 1, 2, "
                    + "3 of 4.");
            }
        }
    }
}
