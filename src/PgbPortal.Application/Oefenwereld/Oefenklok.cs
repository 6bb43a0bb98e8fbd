namespace PgbPortal.Application.Oefenwereld;

/// <summary>The clock of the oefenwereld: the real time of day, a number of days ahead. Outside of the oefenwereld nobody makes one.</summary>
public sealed class Oefenklok : TimeProvider
{
    private long _dagen;

    /// <summary>So many days ahead of the real one.</summary>
    public int Dagen => (int)Interlocked.Read(ref _dagen);

    /// <summary>The day it really is.</summary>
    public static DateOnly EchteDag => System.Vandaag();

    public override DateTimeOffset GetUtcNow()
    {
        if (Dagen is 0)
        {
            return System.GetUtcNow();
        }

        // By the calendar, so that the hour stays what it is when summer time begins or ends in between.
        var lokaal = System.NuLokaal();
        return Klok.Moment(DateOnly.FromDateTime(lokaal).AddDays(Dagen), TimeOnly.FromDateTime(lokaal));
    }

    /// <summary>Moves to this day; never back.</summary>
    internal void ZetOp(DateOnly dag)
    {
        var dagen = dag.DayNumber - EchteDag.DayNumber;
        if (dagen > Dagen)
        {
            Interlocked.Exchange(ref _dagen, dagen);
        }
    }
}
