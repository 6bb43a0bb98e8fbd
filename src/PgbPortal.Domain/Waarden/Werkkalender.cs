namespace PgbPortal.Domain.Waarden;

/// <summary>Working days: Monday to Friday without the public holidays.</summary>
/// <remarks>
/// Source: Algemene termijnenwet art. 3, with 5 May in every year (our choice). Valid from 2014, the first Koningsdag.
/// </remarks>
public static class Werkkalender
{
    /// <summary>Monday to Friday and not one of the <see cref="Feestdagen"/>.</summary>
    public static bool IsWerkdag(DateOnly dag) => IsMaandagTotVrijdag(dag) && !IsFeestdag(dag);

    public static bool IsFeestdag(DateOnly dag) => Feestdagen(dag.Year).Contains(dag);

    /// <summary>
    /// The public holidays of a year, also those that fall in a weekend: Nieuwjaarsdag, Goede Vrijdag, tweede Paasdag,
    /// Koningsdag, Bevrijdingsdag, Hemelvaartsdag, tweede Pinksterdag and both Kerstdagen.
    /// </summary>
    public static IReadOnlyList<DateOnly> Feestdagen(int jaar)
    {
        var pasen = Pasen(jaar);
        return
        [
            new(jaar, 1, 1), pasen.AddDays(-2), pasen.AddDays(1), Koningsdag(jaar), new(jaar, 5, 5),
            pasen.AddDays(39), pasen.AddDays(50), new(jaar, 12, 25), new(jaar, 12, 26),
        ];
    }

    /// <summary>The first working day after this day.</summary>
    public static DateOnly VolgendeWerkdag(DateOnly dag) => WerkdagOfVolgende(dag.AddDays(1));

    /// <summary>This day when it is a working day, else the first one after it.</summary>
    public static DateOnly WerkdagOfVolgende(DateOnly dag)
    {
        while (!IsWerkdag(dag))
        {
            dag = dag.AddDays(1);
        }

        return dag;
    }

    /// <summary>This day when it is a working day, else the last one before it.</summary>
    public static DateOnly WerkdagOfVorige(DateOnly dag)
    {
        while (!IsWerkdag(dag))
        {
            dag = dag.AddDays(-1);
        }

        return dag;
    }

    /// <summary>The first Monday to Friday on or after this day, holiday or not: when a 507 leaves.</summary>
    public static DateOnly EersteMaandagTotVrijdag(DateOnly dag) => dag.DayOfWeek switch
    {
        DayOfWeek.Saturday => dag.AddDays(2),
        DayOfWeek.Sunday => dag.AddDays(1),
        _ => dag,
    };

    /// <summary>Easter Sunday, by the Gregorian computus (Meeus, Jones and Butcher).</summary>
    /// <param name="jaar">1583 or later.</param>
    public static DateOnly Pasen(int jaar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jaar, 1583);
        var (eeuw, rest) = Math.DivRem(jaar, 100);
        var gulden = jaar % 19;
        var correctie = (eeuw - ((eeuw + 8) / 25) + 1) / 3;
        var epacta = ((19 * gulden) + eeuw - (eeuw / 4) - correctie + 15) % 30;
        var weekdag = (32 + (2 * (eeuw % 4)) + (2 * (rest / 4)) - epacta - (rest % 4)) % 7;
        var vroeg = (gulden + (11 * epacta) + (22 * weekdag)) / 451;
        var som = epacta + weekdag - (7 * vroeg) + 114;
        return new(jaar, som / 31, (som % 31) + 1);
    }

    private static DateOnly Koningsdag(int jaar)
    {
        var dag = new DateOnly(jaar, 4, 27);
        return dag.DayOfWeek == DayOfWeek.Sunday ? dag.AddDays(-1) : dag;
    }

    private static bool IsMaandagTotVrijdag(DateOnly dag) => dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
