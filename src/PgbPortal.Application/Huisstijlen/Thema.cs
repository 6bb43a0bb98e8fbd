using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Huisstijlen;

/// <summary>How the pages of one verstrekker look, as the frame around a page needs it. Read along with the session.</summary>
/// <param name="Naam">Above the pages.</param>
/// <param name="Versie">In the addresses of the files, so that a browser may keep them.</param>
/// <param name="Logo">Width and height; null when there is none.</param>
public sealed record Thema(VerstrekkerId Verstrekker, string Naam, int Versie, bool HeeftKleur, (int Breedte, int Hoogte)? Logo)
{
    internal static Thema Van(Verstrekker v) => Van(v.Id, v.Soort, v.Naam, v.Weergavenaam, v.Huisstijlversie, v.Accentkleur is not null, v.Logobreedte, v.Logohoogte);

    internal static Thema Van(
        VerstrekkerId id, Verstrekkersoort soort, string naam, string? weergavenaam, int versie, bool heeftKleur, int? breedte, int? hoogte) => new(
        id, weergavenaam ?? Verstrekkeraanduiding(soort, naam), versie, heeftKleur, breedte is { } b && hoogte is { } h ? (b, h) : null);

    // At the head of a page, not in a sentence.
    private static string Verstrekkeraanduiding(Verstrekkersoort soort, string naam) => Domain.Verstrekkers.Verstrekker.Aanduiden(soort, naam).MetHoofdletter;
}
