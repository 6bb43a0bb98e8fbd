using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Infrastructure;

/// <summary>What a law is for, in the words of people.</summary>
public static class Wetwoorden
{
    extension(Wet wet)
    {
        public string Toelichting => wet switch
        {
            Wet.Wmo => "Hulp om thuis te blijven wonen en mee te doen.",
            Wet.Jw => "Hulp voor iemand jonger dan 18 jaar en het gezin.",
            Wet.Wlz => "Zorg voor wie de hele dag iemand in de buurt nodig heeft.",
            _ => throw new ArgumentOutOfRangeException(nameof(wet)),
        };
    }
}
