namespace PgbPortal.Domain.Toekenningen.Controles;

[Controle("TK-012", Zwaarte.Blokkerend, Bron = "iPgb 2.1 TR511")]
public sealed class BegindatumVanaf2018 : Berichtcontrole
{
    private static readonly DateOnly EersteDag = new(2018, 1, 1);

    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        if (bericht.BudgetPeriode is { } budgetperiode && budgetperiode.Begindatum < EersteDag)
        {
            yield return Fout(
                "9511",
                Berichtplek.Budget,
                "Het budget begint voor 1 januari 2018. Dat kan niet in dit systeem. Verbeter de begindatum.");
        }

        foreach (var (index, regel) in bericht.Functiebudgetten.Index())
        {
            if (regel.Begindatum < EersteDag)
            {
                yield return Fout(
                    "9511",
                    Berichtplek.Functiebudget(index),
                    $"Functiebudget {index + 1} begint voor 1 januari 2018. Dat kan niet in dit systeem. "
                    + "Verbeter de begindatum.");
            }
        }
    }
}
