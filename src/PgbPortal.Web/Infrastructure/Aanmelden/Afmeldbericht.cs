using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using PgbPortal.Application.Identity;

namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>
/// The organisation of an employee says that somebody signed out there, or may not come in any more: every session of that account ends
/// (OpenID Connect Back-Channel Logout 1.0). Only for staff: their account is known by who they are there.
/// </summary>
internal sealed class Afmeldbericht(
    Aanmeldinstellingen instellingen, IOptionsMonitor<OidcOptions> opties, TimeProvider klok, Aanmeldrem rem, Accountzoeker accounts, ILogger<Afmeldbericht> logger)
{
    private const string Gebeurtenis = "http://schemas.openid.net/event/backchannel-logout";
    private const string Veld = "logout_token";

    private const string Soort = "logout+jwt";

    /// <summary>What a provider says that cannot name the kind; never the kind of a token that is for something else.</summary>
    private static readonly string?[] Soortloos = [null, "", "JWT"];

    private static readonly FormOptions Grenzen = new() { ValueLengthLimit = 16_384, ValueCountLimit = 8, BufferBodyLengthLimit = 65_536 };

    /// <summary>A message that was kept to be sent again later says nothing any more.</summary>
    private static readonly TimeSpan Houdbaar = TimeSpan.FromMinutes(5);

    public async Task<IResult> OntvangAsync(string sleutel, HttpContext http)
    {
        if (instellingen.Wegen.SingleOrDefault(w => w.Sleutel == sleutel && w.Soort == Aanmeldsoort.Medewerker) is not { } weg)
        {
            return Results.NotFound();
        }

        try
        {
            if (rem.IsBronVol(http) || !http.Request.HasFormContentType)
            {
                return Results.BadRequest();
            }

            var formulier = await http.Request.ReadFormAsync(Grenzen, http.RequestAborted);
            var onderwerp = await OnderwerpAsync(weg, opties.Get(weg.Sleutel), formulier[Veld].ToString(), http.RequestAborted);
            var gesloten = await accounts.MeldAfAsync(weg.Sleutel, onderwerp, http.RequestAborted);
            logger.LogInformation("Afmelding langs {Weg}: {Aantal} sessies gesloten", weg.Sleutel, gesloten);
            return Results.Ok();
        }
        catch (Exception fout) when (fout is AanmeldingGeweigerdException or InvalidDataException)
        {
            rem.Mislukt(http, weg);
            logger.LogWarning("Afmelding langs {Weg} geweigerd: {Weigering}", weg.Sleutel, (fout as AanmeldingGeweigerdException)?.Weigering);
            return Results.BadRequest();
        }
        catch (InlogdienstOnbereikbaarException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    // What is not meant to sign somebody out, such as the token with which somebody came in, does not.
    private async Task<string> OnderwerpAsync(Aanmeldweg weg, OidcOptions dienst, string tekst, CancellationToken cancellationToken)
    {
        var (_, token) = await new Tokenlezer(dienst, klok).LeesAsync(tekst, await dienst.Ontdekking.HaalAsync(cancellationToken), cancellationToken);
        if (!string.Equals(token.Typ, Soort, StringComparison.OrdinalIgnoreCase) && !(weg.AfmeldenZonderType && Soortloos.Contains(token.Typ, StringComparer.OrdinalIgnoreCase)))
        {
            throw new AanmeldingGeweigerdException(Weigering.Token);
        }

        return token.TryGetPayloadValue<JsonElement>("events", out var gebeurtenissen) && gebeurtenissen.ValueKind == JsonValueKind.Object
            && gebeurtenissen.TryGetProperty(Gebeurtenis, out _)
            && !token.TryGetPayloadValue<string>("nonce", out _)
            && token.IssuedAt + Houdbaar >= klok.GetUtcNow().UtcDateTime
            && token.TryGetPayloadValue<string>("sub", out var onderwerp) && onderwerp.Length > 0
                ? onderwerp
                : throw new AanmeldingGeweigerdException(Weigering.Token);
    }
}
