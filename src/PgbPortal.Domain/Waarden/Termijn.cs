namespace PgbPortal.Domain.Waarden;

/// <summary>Terms are counted on calendar dates, never on hours, so a clock change does not move a last day.</summary>
public static class Termijn
{
    /// <summary>The last day of a term of so many days after <paramref name="dag"/>; that whole day still counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or past the calendar.</exception>
    public static DateOnly DagenNa(DateOnly dag, int dagen)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(dagen);
        return dag.AddDays(dagen);
    }

    /// <summary>The last day of a term of so many weeks after <paramref name="dag"/>: the same day of the week.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or past the calendar.</exception>
    public static DateOnly WekenNa(DateOnly dag, int weken) => DagenNa(dag, checked(7 * weken));

    /// <summary>The same day so many months later, or the last day of that month when it is shorter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or past the calendar.</exception>
    public static DateOnly MaandenNa(DateOnly dag, int maanden)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maanden);
        return dag.AddMonths(maanden);
    }

    /// <summary>The last day of a term of so many working days after <paramref name="dag"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or past the calendar.</exception>
    public static DateOnly WerkdagenNa(DateOnly dag, int werkdagen)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(werkdagen);
        var laatste = dag;
        for (var i = werkdagen; i > 0; i--)
        {
            laatste = Werkkalender.VolgendeWerkdag(laatste);
        }

        return laatste;
    }
}
