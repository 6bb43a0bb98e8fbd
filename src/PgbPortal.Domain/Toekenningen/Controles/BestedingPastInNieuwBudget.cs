namespace PgbPortal.Domain.Toekenningen.Controles;

/// <summary>Accepted all the same: the verstrekker must foresee this, and gets a 507 with reason 3 when it stays.</summary>
[Controle("TK-027", Zwaarte.Waarschuwing, Bron = "iPgb 2.1 OP509, OP510")]
public sealed class BestedingPastInNieuwBudget : Berichtcontrole
{
    protected override IEnumerable<Berichtbevinding> Beoordeel(Toekenningsbericht bericht, ToekenningFeiten feiten)
    {
        foreach (var besteding in feiten.BesteedNaVervanging.Where(b => b.Besteed.IsPositief))
        {
            var (index, regel) = bericht.Functiebudgetten.Index()
                .Where(f => f.Item.Zorgfunctie == besteding.Zorgfunctie && f.Item.Begindatum == besteding.Begindatum)
                .OrderByDescending(f => f.Item.Bedrag)
                .FirstOrDefault();
            if (regel is null)
            {
                yield return Melding(
                    Berichtplek.Budget,
                    $"Let op: er is al {besteding.Besteed} besteed aan een zorgfunctie die niet meer in het budget staat.");
            }
            else if (besteding.Besteed > regel.Bedrag)
            {
                yield return Melding(
                    Berichtplek.Functiebudget(index),
                    $"Let op: er is al meer besteed. Besteed is {besteding.Besteed}, "
                    + $"functiebudget {index + 1} wordt {regel.Bedrag}.");
            }
            else if (besteding.VerantwoordingsvrijBesteed > regel.Verantwoordingsvrij || besteding.BuitenPeriode.IsPositief)
            {
                yield return Melding(
                    Berichtplek.Functiebudget(index),
                    $"Let op: functiebudget {index + 1} past niet bij wat al is besteed. "
                    + "Kijk naar de periode en naar het verantwoordingsvrije bedrag.");
            }
        }
    }
}
