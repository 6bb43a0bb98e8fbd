using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>
/// OpenID Connect on the OAuth handler of ASP.NET Core: code flow with PKCE, state, nonce, and an id_token that is believed only when
/// signature, issuer, audience, time, nonce and level are all right. Why it is ours: docs/adr/0015-aanmelden-met-openid-connect.md.
/// </summary>
internal sealed class OidcHandler(IOptionsMonitor<OidcOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : OAuthHandler<OidcOptions>(options, logger, encoder)
{
    /// <summary>Set by who wants somebody to show again who they are, though the provider still knows them.</summary>
    public const string Opnieuw = "opnieuw";

    private const string Nonce = "nonce";
    private const string Aangetoond = "aangetoond";
    private static readonly object Gevraagd = new();
    private const int Willekeur = 32;

    private OpenIdConnectConfiguration _dienst = null!;

    /// <summary>When the provider says that somebody showed who they are; long ago when it does not say.</summary>
    public static DateTime AangetoondOpUtc(AuthenticationProperties? properties) =>
        (properties?.GetParameter<DateTimeOffset?>(Aangetoond) ?? DateTimeOffset.UnixEpoch).UtcDateTime;

    /// <summary>
    /// Did this browser start the sign-in that is answered here? Anything else can be sent along by any page on the web, and says nothing
    /// about who sent it.
    /// </summary>
    public static bool IsGevraagd(HttpContext http) => http.Items.ContainsKey(Gevraagd);

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        _dienst = await Options.Ontdekking.HaalAsync(Context.RequestAborted);
        properties.IssuedUtc = TimeProvider.GetUtcNow();
        properties.Items[Nonce] = Willekeurig();
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var bewijs = Willekeurig();
        properties.Items[OAuthConstants.CodeVerifierKey] = bewijs;
        var vraag = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["client_id"] = Options.ClientId,
            ["response_type"] = "code",
            ["scope"] = FormatScope(),
            ["redirect_uri"] = redirectUri,
            ["acr_values"] = string.Join(' ', Options.Niveaus),
            [Nonce] = properties.Items[Nonce],

            // Always: only then a provider has to tell when somebody signed in there.
            ["max_age"] = properties.Items.ContainsKey(Opnieuw) ? "0" : Options.Hoogstens.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture),
            [OAuthConstants.CodeChallengeKey] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(bewijs))),
            [OAuthConstants.CodeChallengeMethodKey] = OAuthConstants.CodeChallengeMethodS256,
        };
        if (properties.Items.ContainsKey(Opnieuw))
        {
            vraag["prompt"] = "login";
        }

        // Last: it holds all that was put into the properties.
        vraag["state"] = Options.StateDataFormat.Protect(properties);
        return QueryHelpers.AddQueryString(_dienst.AuthorizationEndpoint, vraag);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        if (Context.RequestServices.GetRequiredService<Aanmeldrem>().IsBronVol(Context))
        {
            return HandleRequestResult.Fail(new AanmeldingGeweigerdException(Weigering.TeVaak));
        }

        _dienst = await Options.Ontdekking.HaalAsync(Context.RequestAborted);

        // Mix-up: an answer that names another provider, or does not name ours though ours always does (RFC 9207).
        var afzender = Request.Query["iss"];
        if (afzender.Count > 0 ? afzender.ToString() != _dienst.Issuer : _dienst.AuthorizationResponseIssParameterSupported)
        {
            return HandleRequestResult.Fail(new AanmeldingGeweigerdException(Weigering.Afzender));
        }

        // The framework writes the message of a failure into the log, and that holds what the visitor or the provider sent: only ours go through.
        try
        {
            var uitkomst = await base.HandleRemoteAuthenticateAsync();
            return uitkomst.Failure is null or AanmeldingGeweigerdException
                ? uitkomst
                : HandleRequestResult.Fail(new AanmeldingGeweigerdException(Weigering.Antwoord, uitkomst.Failure), uitkomst.Properties);
        }
        catch (Exception fout) when (fout is not (AanmeldingGeweigerdException or InlogdienstOnbereikbaarException or OperationCanceledException))
        {
            return HandleRequestResult.Fail(new AanmeldingGeweigerdException(Weigering.Antwoord, fout));
        }
    }

    protected override bool ValidateCorrelationId(AuthenticationProperties properties)
    {
        if (!base.ValidateCorrelationId(properties))
        {
            return false;
        }

        Context.Items[Gevraagd] = true;
        return true;
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, _dienst.TokenEndpoint);
        verzoek.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        verzoek.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(
            $"{Uri.EscapeDataString(Options.ClientId)}:{Uri.EscapeDataString(Options.ClientSecret)}")));
        verzoek.Content = new FormUrlEncodedContent(
        [
            new("grant_type", "authorization_code"),
            new("code", context.Code),
            new("redirect_uri", context.RedirectUri),
            new(OAuthConstants.CodeVerifierKey, context.Properties.Items[OAuthConstants.CodeVerifierKey]),
        ]);
        try
        {
            using var antwoord = await Backchannel.SendAsync(verzoek, Context.RequestAborted);
            if ((int)antwoord.StatusCode is >= 400 and < 500)
            {
                return OAuthTokenResponse.Failed(new AanmeldingGeweigerdException(Weigering.Code));
            }

            var inhoud = JsonDocument.Parse(await antwoord.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Context.RequestAborted));
            return inhoud.RootElement.ValueKind == JsonValueKind.Object
                ? OAuthTokenResponse.Success(inhoud)
                : throw new JsonException("The answer is not an object.");
        }
        catch (Exception fout) when (fout is HttpRequestException or JsonException
            || (fout is TaskCanceledException && !Context.RequestAborted.IsCancellationRequested))
        {
            throw new InlogdienstOnbereikbaarException(fout);
        }
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        if (properties.IssuedUtc is not { } begin || TimeProvider.GetUtcNow() > begin + Options.RemoteAuthenticationTimeout)
        {
            throw new AanmeldingGeweigerdException(Weigering.TeLaat);
        }

        var token = await LeesAsync(tokens);
        ControleerNonce(token, properties);
        if (token.Audiences.Count() > 1 && Tekst(token, "azp") != Options.ClientId)
        {
            throw new AanmeldingGeweigerdException(Weigering.Ontvanger);
        }

        // Who asks for it to be shown again is the visitor; what the session may do follows from when it was shown.
        var aangetoond = DateTimeOffset.FromUnixTimeSeconds(token.TryGetPayloadValue<long>("auth_time", out var moment) ? moment : 0);
        properties.SetParameter<DateTimeOffset?>(Aangetoond, aangetoond);
        if (properties.Items.ContainsKey(Opnieuw) && aangetoond < begin - Tokenlezer.Speling)
        {
            throw new AanmeldingGeweigerdException(Weigering.NietOpnieuw);
        }

        if (!Options.Niveaus.Contains(Tekst(token, "acr"), StringComparer.Ordinal))
        {
            throw new AanmeldingGeweigerdException(Weigering.Niveau);
        }

        return new(new ClaimsPrincipal(new ClaimsIdentity(token.Claims, Scheme.Name)), properties, Scheme.Name);
    }

    private async Task<JsonWebToken> LeesAsync(OAuthTokenResponse tokens)
    {
        if (!tokens.Response!.RootElement.TryGetProperty("id_token", out var element) || element.GetString() is not { } tekst)
        {
            throw new AanmeldingGeweigerdException(Weigering.Token);
        }

        (_dienst, var token) = await new Tokenlezer(Options, TimeProvider).LeesAsync(tekst, _dienst, Context.RequestAborted);
        return token;
    }

    private static void ControleerNonce(JsonWebToken token, AuthenticationProperties properties)
    {
        if (!properties.Items.Remove(Nonce, out var verwacht) || verwacht is null
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(verwacht), Encoding.UTF8.GetBytes(Tekst(token, Nonce))))
        {
            throw new AanmeldingGeweigerdException(Weigering.Nonce);
        }
    }

    private static string Tekst(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var tekst) ? tekst : "";

    private static string Willekeurig() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Willekeur));
}
