using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>Not with what the message replaces, and not for a withdrawal.</summary>
[Controle("TK-014", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR502, OP508")]
public sealed class GeenOverlapVanZorgfunctie : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        foreach (var (index, regel) in bericht.Functiebudgetten.Index())
        {
            if (regel.IsIntrekking || regel.Tijdvak.AlsPeriode() is not { } periode)
            {
                continue;
            }

            if (OverlaptInBericht(bericht, index, periode))
            {
                yield return Fout(
                    "9502",
                    Berichtplek.Functiebudget(index),
                    $"Functiebudget {index + 1} overlapt met een ander functiebudget met dezelfde zorgfunctie in dit bericht. "
                    + "Verbeter een van de perioden.");
            }
            else if (OverlaptMetEerder(bericht, feiten, regel, periode))
            {
                yield return Fout(
                    "9502",
                    Berichtplek.Functiebudget(index),
                    $"Voor de zorgfunctie van functiebudget {index + 1} loopt in deze periode al een budget. "
                    + "Verwijs naar dat oude budget of verbeter de periode.");
            }
        }
    }

    private static bool OverlaptInBericht(Toekenningsbericht bericht, int index, Periode periode) =>
        bericht.Functiebudgetten.Take(index).Any(eerder =>
            !eerder.IsIntrekking
            && eerder.Zorgfunctie == bericht.Functiebudgetten[index].Zorgfunctie
            && eerder.Tijdvak.AlsPeriode() is { } andere
            && andere.Overlapt(periode));

    private static bool OverlaptMetEerder(
        Toekenningsbericht bericht,
        ToekenningFeiten feiten,
        Functiebudgetregel regel,
        Periode periode) =>
        feiten.EerdereFunctiebudgetten.Any(eerder =>
            eerder.Lopend
            && eerder.BudgetIdentificatie != bericht.BudgetIdentificatieOud
            && eerder.Zorgfunctie == regel.Zorgfunctie
            && eerder.Periode.Overlapt(periode));
}
