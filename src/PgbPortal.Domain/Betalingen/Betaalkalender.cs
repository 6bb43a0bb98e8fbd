using PgbPortal.Domain.Waarden;

namespace PgbPortal.Domain.Betalingen;

/// <summary>When a payment goes out.</summary>
public static class Betaalkalender
{
    /// <summary>The day of the run that takes along what is approved now: today before the run on a working day, else the next.</summary>
    /// <param name="nu">Local Dutch time.</param>
    /// <param name="runtijd">Start of the daily run.</param>
    /// <remarks>Source: scenarios/README.md section 4.</remarks>
    public static DateOnly Rundag(DateTime nu, TimeOnly runtijd)
    {
        var vandaag = DateOnly.FromDateTime(nu);
        return Werkkalender.IsWerkdag(vandaag) && TimeOnly.FromDateTime(nu) < runtijd
            ? vandaag
            : Werkkalender.VolgendeWerkdag(vandaag);
    }
}
