namespace PgbPortal.Domain.Gedeeld;

/// <summary>The law a pgb is granted under. A Wmo or Jeugdwet pgb comes from a gemeente, a Wlz pgb from a zorgkantoor.</summary>
public enum Wet
{
    /// <summary>Wet maatschappelijke ondersteuning 2015.</summary>
    Wmo,

    /// <summary>Jeugdwet.</summary>
    Jw,

    /// <summary>Wet langdurige zorg.</summary>
    Wlz,
}

public static class Wetnamen
{
    extension(Wet wet)
    {
        /// <summary>As people call it, within a sentence.</summary>
        public string Naam => wet switch
        {
            Wet.Wmo => "Wmo",
            Wet.Jw => "Jeugdwet",
            Wet.Wlz => "Wlz",
            _ => throw new ArgumentOutOfRangeException(nameof(wet)),
        };
    }
}
