using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using PgbPortal.Application.Identity;

namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>Between password and code, and while an account is set up: a cookie of ten minutes that opens no page but the next step.</summary>
internal static class Stapkoekje
{
    public const string Schema = "lokaal-stap";

    public static readonly TimeSpan Duur = TimeSpan.FromMinutes(10);

    private const string Wegclaim = "weg";
    private const string Stempelclaim = "stempel";
    private const string Zaadclaim = "zaad";
    private const string Terugclaim = "terug";

    /// <param name="doel">Which step it opens.</param>
    public static Task GeefAsync(HttpContext http, Lokalestap stap, Lokaleweg weg, Stapdoel doel, string? terug = null)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, stap.Gebruiker.ToString()), new(Stempelclaim, stap.Stempel), new(Wegclaim, weg.Sleutel),
            new(ClaimTypes.AuthenticationMethod, doel.ToString()), new(Terugclaim, terug ?? "/"),
            new(Zaadclaim, stap.Zaad),
        ];
        return http.SignInAsync(Schema, new ClaimsPrincipal(new ClaimsIdentity(claims, Schema)));
    }

    /// <returns>Null when there is none, it is too old, or it is for another step.</returns>
    public static async Task<Stap?> LeesAsync(HttpContext http, Stapdoel doel)
    {
        var wie = (await http.AuthenticateAsync(Schema)).Principal;
        var wegen = http.RequestServices.GetRequiredService<Lokaalinstellingen>().Wegen;
        return wie is not null && wie.FindFirstValue(ClaimTypes.AuthenticationMethod) == doel.ToString()
            && wegen.FirstOrDefault(w => w.Sleutel == wie.FindFirstValue(Wegclaim)) is { } weg && Sessiekoekje.Gebruiker(wie) is { } gebruiker
                ? new(new(gebruiker, wie.FindFirstValue(Stempelclaim)!, wie.FindFirstValue(Zaadclaim) ?? ""), weg, wie.FindFirstValue(Terugclaim) ?? "/")
                : null;
    }

    public static Task WisAsync(HttpContext http) => http.SignOutAsync(Schema);
}

/// <param name="Terug">The page that was asked for.</param>
internal sealed record Stap(Lokalestap Account, Lokaleweg Weg, string Terug);

internal enum Stapdoel
{
    Code,
    Instellen,
}
