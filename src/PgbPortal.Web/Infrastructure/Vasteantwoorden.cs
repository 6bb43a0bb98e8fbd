using System.Globalization;
using PgbPortal.Web.Infrastructure.Aanmelden;

namespace PgbPortal.Web.Infrastructure;

/// <summary>What machines ask each site for: whom to tell about a leak (RFC 9116), and that there is nothing here to index.</summary>
internal static class Vasteantwoorden
{
    /// <summary>Renewed each day, so it is never old while the portal runs; the RFC wants less than a year.</summary>
    private static readonly TimeSpan Geldigheid = TimeSpan.FromDays(180);

    public static void MapVasteAntwoorden(this WebApplication app)
    {
        app.MapGet("/.well-known/security.txt", (Contactgegevens contact, Aanmeldinstellingen aanmelden, TimeProvider klok) =>
            contact.Beveiliging is { } meldpunt ? Tekst(Securitytekst(meldpunt, aanmelden.Adres, klok.GetUtcNow())) : Results.NotFound()).AllowAnonymous();
        app.MapGet("/.well-known/change-password", () => Results.LocalRedirect("/wachtwoord")).AllowAnonymous();
        app.MapGet("/robots.txt", () => Tekst("User-agent: *\nDisallow: /\n")).AllowAnonymous();
    }

    /// <summary>Asked by the script of a page: the session was used, and lasts so many seconds from now.</summary>
    public static void MapVerlenging(this WebApplication app) =>
        app.MapGet(Paginakader.Verlengen, (Paginakader kader) => Tekst((kader.Uitlogmoment?.Seconden ?? 0).ToString(CultureInfo.InvariantCulture)))
            .WithMetadata(new MetSessie());

    private static IResult Tekst(string tekst) => Results.Text(tekst, "text/plain; charset=utf-8");

    private static string Securitytekst(Uri meldpunt, Uri? adres, DateTimeOffset nu)
    {
        var tot = (nu.UtcDateTime.Date + Geldigheid).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var plaats = adres is null ? "" : $"Canonical: {new Uri(adres, ".well-known/security.txt").AbsoluteUri}\n";
        return $"Contact: {meldpunt.AbsoluteUri}\nExpires: {tot}\nPreferred-Languages: nl, en\n{plaats}";
    }
}
