using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>Believes a token of a provider only when signature, issuer, audience and time are right.</summary>
internal sealed class Tokenlezer(OidcOptions opties, TimeProvider klok)
{
    /// <summary>Clocks of two machines are never quite the same.</summary>
    public static readonly TimeSpan Speling = TimeSpan.FromMinutes(1);

    private static readonly string[] Algoritmen =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256,
    ];

    private static readonly JsonWebTokenHandler Tokens = new();

    /// <param name="dienst">What the provider published, as far as we know.</param>
    /// <returns>The same, or newer when the token has a key that was not known.</returns>
    /// <exception cref="AanmeldingGeweigerdException">Not believed.</exception>
    public async Task<(OpenIdConnectConfiguration Dienst, JsonWebToken Token)> LeesAsync(
        string tekst, OpenIdConnectConfiguration dienst, CancellationToken cancellationToken)
    {
        if (!Tokens.CanReadToken(tekst))
        {
            throw new AanmeldingGeweigerdException(Weigering.Token);
        }

        var sleutel = Tokens.ReadJsonWebToken(tekst).Kid;
        if (!dienst.SigningKeys.Any(s => s.KeyId == sleutel))
        {
            // The provider may have changed its key since we asked.
            dienst = await opties.Ontdekking.HaalAsync(cancellationToken, vernieuw: dienst);
        }

        var uitkomst = await Tokens.ValidateTokenAsync(tekst, Eisen(dienst));
        return uitkomst.IsValid ? (dienst, (JsonWebToken)uitkomst.SecurityToken) : throw new AanmeldingGeweigerdException(Weigering.Token, uitkomst.Exception);
    }

    private TokenValidationParameters Eisen(OpenIdConnectConfiguration dienst) => new()
    {
        ValidIssuer = dienst.Issuer,
        ValidAudience = opties.ClientId,
        IssuerSigningKeys = dienst.SigningKeys,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = Algoritmen,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (vanaf, tot, _, _) => tot is { } einde
            && klok.GetUtcNow().UtcDateTime is var nu && nu <= einde + Speling && (vanaf is not { } begin || nu >= begin - Speling),
    };
}
