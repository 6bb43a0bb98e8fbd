using Microsoft.Net.Http.Headers;
using PgbPortal.Application.Huisstijlen;
using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Infrastructure;

/// <summary>The files of a house style: a small style sheet with the colours, and the logo. Of our own origin, so the content policy stays as it is.</summary>
internal static class Huisstijladressen
{
    private const string EenJaar = "public, max-age=31536000, immutable";

    public static string Stijl(Thema thema) => $"/huisstijl/{thema.Verstrekker.Waarde}.css?v={thema.Versie}";

    public static string Logo(Thema thema) => $"/huisstijl/{thema.Verstrekker.Waarde}.png?v={thema.Versie}";

    public static void MapHuisstijl(this WebApplication app)
    {
        app.MapGet("/huisstijl/{id:guid}.css", async (Guid id, HttpContext http, Huisstijlbestanden bestanden) =>
            await bestanden.KleurenAsync(new(id), http.RequestAborted) is { } stijl
                ? Bestand(http, System.Text.Encoding.UTF8.GetBytes(Css(stijl.Kleuren)), "text/css", stijl.Versie)
                : Results.NotFound()).AllowAnonymous().WithMetadata(new EigenBewaartijd());
        app.MapGet("/huisstijl/{id:guid}.png", async (Guid id, HttpContext http, Huisstijlbestanden bestanden) =>
            await bestanden.LogoAsync(new(id), http.RequestAborted) is { } logo
                ? Bestand(http, logo.Png, "image/png", logo.Versie)
                : Results.NotFound()).AllowAnonymous().WithMetadata(new EigenBewaartijd());
    }

    /// <summary>Only the colours of the mark, of buttons and of links: what tells a state keeps its own colour.</summary>
    public static string Css(Accentkleuren kleuren) =>
        $":root{{{Eigenschappen(kleuren.Licht, kleuren.LichtActief)}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{Eigenschappen(kleuren.Donker, kleuren.DonkerActief)}}}}}\n";

    private static string Eigenschappen(Kleur kleur, Kleur actief) =>
        $"--pgb-merk:{kleur};--pgb-merk-actief:{actief};--pgb-link:{kleur};--pgb-link-actief:{actief}";

    // The version is in the address, so what was kept never gets old; who asks without it gets the same with a mark to compare.
    private static IResult Bestand(HttpContext http, byte[] inhoud, string soort, int versie)
    {
        http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("v") ? EenJaar : "no-cache";
        return Results.Bytes(inhoud, soort, entityTag: new EntityTagHeaderValue($"\"{versie}\""));
    }
}

/// <summary>An answer that says itself how long it may be kept.</summary>
internal sealed class EigenBewaartijd;
