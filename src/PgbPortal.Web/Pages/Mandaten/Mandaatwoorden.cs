using PgbPortal.Application;
using PgbPortal.Application.Mandaten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Pages.Mandaten;

/// <summary>A mandate in words.</summary>
internal static class Mandaatwoorden
{
    public static string Van(Mandaatrecht recht) => recht switch
    {
        Mandaatrecht.Kijken => "kijken",
        Mandaatrecht.Toekennen => "toekennen",
        Mandaatrecht.Beoordelen => "beoordelen",
        _ => throw new ArgumentOutOfRangeException(nameof(recht)),
    };

    /// <summary>"Wmo, Jeugdwet: kijken, beoordelen".</summary>
    public static string Mag(MandatenBekijken.Regel regel) =>
        $"{string.Join(", ", regel.Wetten.Select(w => w.Naam))}: {string.Join(", ", regel.Rechten.Select(Van))}";

    public static string Van(MandatenBekijken.Regel regel) => regel.Stand switch
    {
        Mandaatstand.Straks => "Begint later",
        Mandaatstand.Geldt => "Geldt",
        Mandaatstand.Voorbij => "Voorbij",
        Mandaatstand.Ingetrokken => $"Ingetrokken op {DateOnly.FromDateTime(Klok.Lokaal(regel.IngetrokkenOpUtc!.Value)).Lang()}",
        _ => throw new ArgumentOutOfRangeException(nameof(regel)),
    };

    public static Toon Toon(Mandaatstand stand) => stand switch
    {
        Mandaatstand.Geldt => TagHelpers.Toon.Goed,
        Mandaatstand.Straks => TagHelpers.Toon.LetOp,
        _ => TagHelpers.Toon.Rustig,
    };
}
