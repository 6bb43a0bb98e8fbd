using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>What happens when an identity provider sent somebody back: a session, or a page that says why not.</summary>
internal sealed class Binnenkomst(Accountzoeker accounts, Aanmeldrem rem, ILogger<Binnenkomst> logger)
{
    public const string Mislukt = "/aanmelden/mislukt";

    /// <summary>The token was believed. Is it somebody who is known here?</summary>
    public async Task OntvangAsync(TicketReceivedContext context, Aanmeldweg weg)
    {
        var http = context.HttpContext;
        context.HandleResponse();
        var onderwerp = context.Principal!.FindFirstValue("sub") ?? "";
        if (rem.IsAccountVol(weg, onderwerp))
        {
            http.Response.Redirect($"{Mislukt}?reden=wachten&weg={weg.Sleutel}");
            return;
        }

        var gebruiker = await ZoekAsync(weg, context.Principal!, http.RequestAborted);
        if (gebruiker is not { } id || !await Sessiekoekje.OpenAsync(http, id, weg.Sleutel, OidcHandler.AangetoondOpUtc(context.Properties)))
        {
            rem.Mislukt(http, weg, onderwerp);
            logger.LogInformation("Aanmelding langs {Weg} geweigerd: {Reden}", weg.Sleutel, "onbekend");
            http.Response.Redirect($"{Mislukt}?reden=onbekend&weg={weg.Sleutel}");
            return;
        }

        logger.LogInformation("Aanmelding langs {Weg} gelukt", weg.Sleutel);
        http.Response.Redirect(context.ReturnUri is { } adres && IsVanOns(adres) ? adres : "/");
    }

    /// <summary>The answer was not believed, the provider was not there, or the visitor stopped.</summary>
    public async Task WeigerAsync(RemoteFailureContext context, Aanmeldweg weg)
    {
        context.HandleResponse();
        var reden = context.Failure switch
        {
            AanmeldingGeweigerdException { Weigering: Weigering.Niveau } => "niveau",
            AanmeldingGeweigerdException { Weigering: Weigering.TeVaak } => "wachten",
            InlogdienstOnbereikbaarException or OperationCanceledException => "storing",
            _ => "fout",
        };

        // Only kinds: a message of a token can hold what somebody sent.
        logger.LogWarning(
            "Aanmelding langs {Weg} geweigerd: {Reden} {Weigering} {Soort}",
            weg.Sleutel,
            reden,
            (context.Failure as AanmeldingGeweigerdException)?.Weigering,
            (context.Failure?.InnerException ?? context.Failure)?.GetType().Name);
        if (reden is "wachten" or "storing" || !OidcHandler.IsGevraagd(context.HttpContext))
        {
            // Not the fault of who knocks, already counted, or sent along by a page elsewhere: no line for each, and it shuts nobody out.
            context.HttpContext.Response.Redirect($"{Mislukt}?reden={reden}&weg={weg.Sleutel}");
            return;
        }

        rem.Mislukt(context.HttpContext, weg);
        await accounts.MeldWeigeringAsync(Rolsoort(weg), context.HttpContext.RequestAborted);
        context.HttpContext.Response.Redirect($"{Mislukt}?reden={reden}&weg={weg.Sleutel}");
    }

    /// <summary>The visitor stopped at the provider.</summary>
    public static Task BreekAfAsync(AccessDeniedContext context, Aanmeldweg weg)
    {
        context.HandleResponse();
        context.Response.Redirect($"{Mislukt}?reden=afgebroken&weg={weg.Sleutel}");
        return Task.CompletedTask;
    }

    /// <summary>
    /// A path of the portal itself; anything else would send people away with our name on it. Only what a header can hold: our own paths have no
    /// other signs.
    /// </summary>
    public static bool IsVanOns(string? adres) =>
        adres is ['/', ..] && !adres.StartsWith("//", StringComparison.Ordinal) && !adres.StartsWith("/\\", StringComparison.Ordinal)
        && adres.All(t => t is > ' ' and < '\u007f');

    private Task<Guid?> ZoekAsync(Aanmeldweg weg, ClaimsPrincipal wie, CancellationToken cancellationToken)
    {
        var onderwerp = wie.FindFirstValue("sub") ?? "";
        var nummer = Nummer(wie.FindFirstValue(weg.Claim));
        return weg.Soort switch
        {
            Aanmeldsoort.Burger when Bsn.TryParse(nummer, out var bsn) => accounts.PersoonAsync(bsn, cancellationToken),
            Aanmeldsoort.Organisatie when Kvk.TryParse(nummer, out var kvk) && onderwerp.Length > 0 =>
                accounts.OrganisatieAsync(kvk, onderwerp, cancellationToken),
            Aanmeldsoort.Medewerker when onderwerp.Length > 0 => accounts.MedewerkerAsync(
                new(
                    weg.Sleutel, onderwerp, Naam(wie), weg.Organisatie,
                    Alle(wie, weg.Rolclaim), Alle(wie, weg.Wettenclaim)),
                cancellationToken),
            _ => GeenAsync(weg, cancellationToken),
        };
    }

    private async Task<Guid?> GeenAsync(Aanmeldweg weg, CancellationToken cancellationToken)
    {
        await accounts.MeldWeigeringAsync(Rolsoort(weg), cancellationToken);
        return null;
    }

    // For the log; which role a medewerker has is not known yet.
    private static Rol Rolsoort(Aanmeldweg weg) => weg.Soort switch
    {
        Aanmeldsoort.Burger => Rol.Burger,
        Aanmeldsoort.Organisatie => Rol.Organisatie,
        _ => weg.Organisatie == Accountzoeker.Svb ? Rol.KlantcontactmedewerkerSvb : Rol.ConsulentVerstrekker,
    };

    // Brokers put the sector before the number: "s00000000:999990019".
    private static string? Nummer(string? waarde) => waarde?[(waarde.LastIndexOf(':') + 1)..];

    private static string Naam(ClaimsPrincipal wie) =>
        wie.FindFirstValue("name") is { Length: > 0 } naam ? naam[..Math.Min(naam.Length, 200)] : "Medewerker";

    // A claim can come as a list, or as words in one text.
    private static IReadOnlyList<string> Alle(ClaimsPrincipal wie, string claim) =>
        [.. wie.FindAll(claim).SelectMany(c => c.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
