using Microsoft.AspNetCore.Diagnostics;
using PgbPortal.Application.Identity;

namespace PgbPortal.Web.Infrastructure.Talen;

/// <summary>The language that somebody chose, kept in a cookie of a year; without one it is Dutch.</summary>
internal static class Taalkeuze
{
    public const string Adres = "/taal";

    private const string Naam = "taal";

    public static bool IsEngels(HttpRequest verzoek) => verzoek.Cookies[Koekje(verzoek)] == Catalogus.Engels;

    /// <summary>Will this answer be given in English?</summary>
    public static bool LeestEngels(HttpContext http, HuidigeSessie huidig) => IsEngels(http.Request) && Taalmiddleware.KiestTaal(huidig);

    public static void Onthoud(HttpContext http, bool engels) => http.Response.Cookies.Append(
        Koekje(http.Request),
        engels ? Catalogus.Engels : "nl",
        new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });

    /// <summary>What the button offers; null for employees, and where no form can be made: no database yet, or an error of our own.</summary>
    public static Taal? Andere(HttpContext http, HuidigeSessie huidig, Oefenvulling vulling) =>
        !Taalmiddleware.KiestTaal(huidig) || vulling.IsBezig || http.Features.Get<IExceptionHandlerFeature>() is not null ? null
        : IsEngels(http.Request) ? new("nl", "Nederlands")
        : new(Catalogus.Engels, "English");

    /// <summary>Where the reader is, to come back to; the address that was asked for when it ended in an error.</summary>
    public static string Hier(HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is { } fout
        ? fout.OriginalPath + fout.OriginalQueryString
        : http.Request.Path + http.Request.QueryString;

    // Over https no other site of the same domain can set it.
    private static string Koekje(HttpRequest verzoek) => verzoek.IsHttps ? $"__Host-{Naam}" : Naam;
}

/// <param name="Code">As in the attribute lang.</param>
/// <param name="Naam">In the language itself.</param>
internal sealed record Taal(string Code, string Naam);
