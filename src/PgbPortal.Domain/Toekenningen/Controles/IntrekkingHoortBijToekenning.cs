namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>A withdrawal is nil euro on one day: the first day as it was granted before.</summary>
[Controle("TK-016", Zwaarte.Blokkerend, Bron = "iPgb 2.1 CD505, TR514, OP505")]
public sealed class IntrekkingHoortBijToekenning : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        foreach (var (index, regel) in bericht.Functiebudgetten.Index())
        {
            if (!regel.IsIntrekking)
            {
                continue;
            }

            var plek = Berichtplek.Functiebudget(index);
            if (regel.Einddatum != regel.Begindatum)
            {
                yield return Fout(
                    "D505",
                    plek,
                    $"Functiebudget {index + 1} is 0 euro, dus u trekt het in. Maak de einddatum gelijk aan de begindatum.");
                yield return Fout(
                    "9514",
                    plek,
                    $"Gebruik voor functiebudget {index + 1} als einddatum de begindatum die u eerder heeft gemeld.");
            }
            else if (!IsEerderToegekend(feiten, regel))
            {
                yield return Fout(
                    "9514",
                    plek,
                    $"U trekt functiebudget {index + 1} in, maar wij kennen geen eerder functiebudget met deze zorgfunctie "
                    + "en begindatum. Gebruik de begindatum die u eerder heeft gemeld.");
            }
        }
    }

    private static bool IsEerderToegekend(ToekenningFeiten feiten, Functiebudgetregel regel) =>
        (feiten.OudBudget is { } oud && oud.Functiebudgetten.Contains(new(regel.Zorgfunctie, regel.Begindatum)))
        || feiten.EerdereFunctiebudgetten.Any(f => f.Zorgfunctie == regel.Zorgfunctie && f.Periode.Van == regel.Begindatum);
}
