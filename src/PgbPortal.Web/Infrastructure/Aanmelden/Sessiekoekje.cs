using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using PgbPortal.Application.Identity;

namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>What the cookie of a session says: the account, the key of the session and the dossier that is open.</summary>
internal static class Sessiekoekje
{
    public const string Dossierclaim = "dossier";

    /// <summary>The key of the session; the database holds only its hash.</summary>
    public const string Sleutelclaim = "sessie";

    /// <summary>Opens a session and hands out its cookie. The session that this browser had is over.</summary>
    /// <param name="aangetoondOpUtc">When somebody showed who they are.</param>
    /// <returns>False when the account ended.</returns>
    public static async Task<bool> OpenAsync(HttpContext http, Guid gebruiker, string weg, DateTime aangetoondOpUtc)
    {
        var oud = (await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme)).Principal;
        var sessies = http.RequestServices.GetRequiredService<Aanmeldsessies>();
        var sleutel = await sessies.OpenAsync(
            gebruiker, weg, Apparaat(http.Request.Headers.UserAgent.ToString()), aangetoondOpUtc, http.RequestAborted,
            oud?.FindFirstValue(Sleutelclaim));
        if (sleutel is null)
        {
            return false;
        }

        await GeefAsync(http, gebruiker, sleutel, Gebruiker(oud) == gebruiker ? oud!.FindFirstValue(Dossierclaim) : null);
        return true;
    }

    /// <summary>After days that passed at once in the oefenwereld: whoever was signed in goes on as the same person, though the session would be over.</summary>
    public static Task VernieuwAsync(HttpContext http, string weg, DateTime nuUtc) =>
        Gebruiker(http.User) is { } gebruiker ? OpenAsync(http, gebruiker, weg, nuUtc) : Task.CompletedTask;

    /// <summary>The same session, with another dossier open.</summary>
    public static Task WisselAsync(HttpContext http, string dossier) =>
        GeefAsync(http, Gebruiker(http.User)!.Value, http.User.FindFirstValue(Sleutelclaim)!, dossier);

    public static Guid? Gebruiker(ClaimsPrincipal? wie) =>
        Guid.TryParse(wie?.FindFirstValue(ClaimTypes.NameIdentifier), out var gebruiker) ? gebruiker : null;

    /// <summary>Did the browser send a cookie of a session along, whatever is in it?</summary>
    public static bool IsMeegestuurd(HttpContext http) => http.Request.Cookies.ContainsKey(
        http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme).Cookie.Name!);

    /// <summary>Only the kind: the rest of what a browser tells about itself is nobody's business.</summary>
    public static Apparaatsoort Apparaat(string browser)
    {
        bool Noemt(string woord) => browser.Contains(woord, StringComparison.OrdinalIgnoreCase);
        if (Noemt("iPad") || Noemt("Tablet") || (Noemt("Android") && !Noemt("Mobile")))
        {
            return Apparaatsoort.Tablet;
        }

        return Noemt("Mobi") || Noemt("iPhone") ? Apparaatsoort.Telefoon
            : Noemt("Windows") || Noemt("Macintosh") || Noemt("X11") || Noemt("CrOS") ? Apparaatsoort.Computer
            : Apparaatsoort.Onbekend;
    }

    private static Task GeefAsync(HttpContext http, Guid gebruiker, string sleutel, string? dossier)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, gebruiker.ToString()), new(Sleutelclaim, sleutel)];
        if (dossier is not null)
        {
            claims.Add(new(Dossierclaim, dossier));
        }

        return http.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
    }
}
