using PgbPortal.Application.Declaraties;
using PgbPortal.Application.Zorgovereenkomsten;

namespace PgbPortal.Web.Infrastructure;

/// <summary>How much there is left to judge, and the way to the next.</summary>
internal static class Voorraadtekst
{
    /// <param name="daarna">How many wait beside the one on the screen.</param>
    public static string Declaraties(int daarna) => Rest(daarna, "declaratie", "declaraties");

    /// <param name="daarna">How many wait beside the one on the screen.</param>
    public static string Overeenkomsten(int daarna) => Rest(daarna, "overeenkomst", "overeenkomsten");

    /// <param name="stap">The last part of its address, and the verb: "beoordelen" or "toetsen".</param>
    /// <returns>Null when nothing is left.</returns>
    public static Kruimel? Volgende(DeclaratievoorraadBekijken.Voorraad voorraad, string stap) => voorraad.Volgende is { } id
        ? new($"Volgende declaratie {stap} (nog {voorraad.Aantal})", $"/declaraties/{id.Waarde}/{stap}")
        : null;

    /// <inheritdoc cref="Volgende(DeclaratievoorraadBekijken.Voorraad, string)"/>
    public static Kruimel? Volgende(OvereenkomstvoorraadBekijken.Voorraad voorraad, string stap) => voorraad.Volgende is { } id
        ? new($"Volgende overeenkomst {stap} (nog {voorraad.Aantal})", $"/overeenkomsten/{id.Waarde}/{stap}")
        : null;

    private static string Rest(int daarna, string een, string veel) => daarna switch
    {
        <= 0 => $"Dit is de laatste {een} die op u wacht.",
        1 => $"Hierna wacht er nog 1 {een} op u.",
        _ => $"Hierna wachten er nog {daarna} {veel} op u.",
    };
}
