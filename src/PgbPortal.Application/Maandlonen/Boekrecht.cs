namespace PgbPortal.Application.Maandlonen;

/// <summary>
/// May this user change what the ledger holds for this row? A zorgverlener may write his own rows, but never those of a budget,
/// and a verstrekker only the own ones. What they may not write waits for the daily run.
/// </summary>
internal static class Boekrecht
{
    /// <summary>Own money is between the budgethouder and the SVB: a verstrekker never changes it.</summary>
    public static bool HeeftEigenGeld(Toegang toegang, BudgethouderId budgethouder)
    {
        var eigen = toegang.IsAlles ? toegang.Namens : toegang;
        return eigen is null || eigen.IsAlles || eigen.IsSvb || eigen.Dossiers.ContainsKey(budgethouder);
    }

    public static bool Heeft(Toegang toegang, Dossierstuk stuk)
    {
        var eigen = toegang.IsAlles ? toegang.Namens : toegang;
        return eigen is null
            || eigen.IsAlles
            || eigen.IsSvb
            || eigen.Dossiers.ContainsKey(stuk.BudgethouderId)
            || (eigen.VerstrekkerId is { } verstrekker && stuk.VerstrekkerId == verstrekker && stuk.Wet is { } wet && eigen.Schrijfwetten.Contains(wet));
    }
}
