using PgbPortal.Domain.Referentie;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Budgetten;

/// <summary>How much of a functiebudget is spent or promised by now.</summary>
public enum Budgetpeil
{
    Ruim,
    BijnaOp,
    Op,
}

public static class Budgetpeilen
{
    /// <param name="gebruikt">Spent and reserved.</param>
    /// <returns>Ruim when nothing was granted: then there is nothing that runs out.</returns>
    public static Budgetpeil Van(Bedrag toegekend, Bedrag gebruikt, Kengetallen kengetallen, DateOnly dag)
    {
        if (!toegekend.IsPositief)
        {
            return Budgetpeil.Ruim;
        }

        var promille = (Int128)gebruikt.Centen * 1_000;
        return promille >= (Int128)toegekend.Centen * kengetallen.Op(Kengetalsoort.Tempogrens, dag) ? Budgetpeil.Op
            : promille >= (Int128)toegekend.Centen * kengetallen.Op(Kengetalsoort.Temposignaal, dag) ? Budgetpeil.BijnaOp
            : Budgetpeil.Ruim;
    }
}
