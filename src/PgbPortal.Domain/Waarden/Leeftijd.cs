namespace PgbPortal.Domain.Waarden;

/// <summary>Ages in whole years.</summary>
/// <remarks>Somebody born on 29 February has a birthday on 1 March in a year without that day.</remarks>
public static class Leeftijd
{
    /// <summary>The first day on which somebody has this age.</summary>
    /// <param name="jaren">At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or past the calendar.</exception>
    public static DateOnly DagWaarop(DateOnly geboren, int jaren)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(jaren);
        var verjaardag = geboren.AddYears(jaren);
        return verjaardag.Day == geboren.Day ? verjaardag : verjaardag.AddDays(1);
    }

    /// <summary>The age on this day.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dag"/> lies before the birth.</exception>
    public static int Op(DateOnly geboren, DateOnly dag)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dag, geboren);
        var jaren = dag.Year - geboren.Year;
        return DagWaarop(geboren, jaren) <= dag ? jaren : jaren - 1;
    }
}
