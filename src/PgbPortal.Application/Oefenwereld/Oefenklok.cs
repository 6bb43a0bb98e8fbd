namespace PgbPortal.Application.Oefenwereld;

/// <summary>
/// The clock of the oefenwereld: the real time of day, a number of days ahead; or the time of a story. Outside of the oefenwereld nobody makes one.
/// </summary>
public sealed class Oefenklok : TimeProvider
{
    private long _dagen;
    private volatile Verhaaltijd? _verhaal;

    /// <summary>So many days ahead of the real one.</summary>
    public int Dagen => (int)Interlocked.Read(ref _dagen);

    /// <summary>Title of the story whose time it is; null when none is told.</summary>
    public string? Verhaal => _verhaal?.Titel;

    /// <summary>The day it really is.</summary>
    public static DateOnly EchteDag => System.Vandaag();

    /// <summary>The moment it really is.</summary>
    internal static DateTimeOffset Echt => System.GetUtcNow();

    public override DateTimeOffset GetUtcNow()
    {
        if (_verhaal is { } verhaal)
        {
            return verhaal.Op(Echt);
        }

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

    /// <summary>It was this moment of the story when it really was that one; from there it goes on, and stops where the story goes on.</summary>
    internal void ZetVerhaal(string titel, DateTimeOffset moment, DateTimeOffset echt, DateTimeOffset tot) =>
        _verhaal = new(titel, moment, echt, tot > moment ? tot : moment);

    private sealed record Verhaaltijd(string Titel, DateTimeOffset Moment, DateTimeOffset Echt, DateTimeOffset Tot)
    {
        public DateTimeOffset Op(DateTimeOffset echt)
        {
            var nu = echt > Echt ? Moment + (echt - Echt) : Moment;
            return nu < Tot ? nu : Tot;
        }
    }
}
