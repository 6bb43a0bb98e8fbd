namespace PgbPortal.Application;

/// <summary>Days and times are local time in the Netherlands, whatever the time zone of the machine.</summary>
public static class Klok
{
    private static readonly TimeZoneInfo Nederland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    extension(TimeProvider klok)
    {
        public DateOnly Vandaag() => DateOnly.FromDateTime(klok.NuLokaal());

        public DateTime NuLokaal() => TimeZoneInfo.ConvertTime(klok.GetUtcNow(), Nederland).DateTime;

        /// <summary>UTC, in whole milliseconds so that every database keeps it as it is.</summary>
        public DateTime NuUtc()
        {
            var nu = klok.GetUtcNow().UtcDateTime;
            return new(nu.Ticks - (nu.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
        }
    }

    /// <summary>The UTC moment of a local Dutch day and time.</summary>
    public static DateTimeOffset Moment(DateOnly dag, TimeOnly tijd)
    {
        var lokaal = dag.ToDateTime(tijd, DateTimeKind.Unspecified);
        if (Nederland.IsInvalidTime(lokaal))
        {
            lokaal = lokaal.AddHours(1);
        }

        return new DateTimeOffset(lokaal, Nederland.GetUtcOffset(lokaal)).ToUniversalTime();
    }

    /// <summary>A stored UTC moment as local Dutch time.</summary>
    public static DateTime Lokaal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Nederland);
}
