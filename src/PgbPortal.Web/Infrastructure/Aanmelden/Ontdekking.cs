using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PgbPortal.Web.Infrastructure.Aanmelden;

/// <summary>The identity provider does not answer, or answers nonsense.</summary>
internal sealed class InlogdienstOnbereikbaarException(Exception oorzaak) : Exception("De inlogdienst antwoordt niet.", oorzaak);

/// <summary>
/// The addresses and keys of one identity provider, as it publishes them. Kept for some hours; asked again when a token was signed with a key
/// that is not known, at most once a minute, so that nobody makes us ask by sending nonsense.
/// </summary>
internal sealed class Ontdekking(Uri authority, HttpClient backchannel, TimeProvider klok) : IDisposable
{
    private static readonly TimeSpan Houdbaar = TimeSpan.FromHours(6);
    private static readonly TimeSpan Tussentijd = TimeSpan.FromMinutes(1);

    // Who comes to sign in does not wait for a provider that was away a moment ago: they would wait behind each other, in the places of everybody else.
    private static readonly TimeSpan Rust = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _slot = new(1);
    private OpenIdConnectConfiguration? _laatste;
    private DateTimeOffset _opgehaald;
    private DateTimeOffset? _misluktOp;

    /// <param name="vernieuw">The keys of this one are not enough.</param>
    /// <exception cref="InlogdienstOnbereikbaarException">No answer, or not the answer of this issuer.</exception>
    public async Task<OpenIdConnectConfiguration> HaalAsync(CancellationToken cancellationToken, OpenIdConnectConfiguration? vernieuw = null)
    {
        if (_laatste is { } bekend && bekend != vernieuw && klok.GetUtcNow() < _opgehaald + Houdbaar)
        {
            return bekend;
        }

        await _slot.WaitAsync(cancellationToken);
        try
        {
            // Another request fetched it meanwhile, or it was fetched just now.
            var oud = klok.GetUtcNow() - _opgehaald;
            if (_laatste is { } bestaand && (vernieuw is null ? oud < Houdbaar : bestaand != vernieuw || oud < Tussentijd))
            {
                return bestaand;
            }

            var nieuw = await ProbeerAsync(cancellationToken);
            (_laatste, _opgehaald) = (nieuw, klok.GetUtcNow());
            return nieuw;
        }
        finally
        {
            _slot.Release();
        }
    }

    public void Dispose() => _slot.Dispose();

    private async Task<OpenIdConnectConfiguration> ProbeerAsync(CancellationToken cancellationToken)
    {
        if (_misluktOp is { } mislukt && klok.GetUtcNow() >= mislukt && klok.GetUtcNow() < mislukt + Rust)
        {
            throw new InlogdienstOnbereikbaarException(new TimeoutException("It was asked a moment ago."));
        }

        try
        {
            var gevonden = await HaalOpAsync(cancellationToken);
            _misluktOp = null;
            return gevonden;
        }
        catch (InlogdienstOnbereikbaarException)
        {
            _misluktOp = klok.GetUtcNow();
            throw;
        }
    }

    private async Task<OpenIdConnectConfiguration> HaalOpAsync(CancellationToken cancellationToken)
    {
        var adres = authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration";
        var lezer = new HttpDocumentRetriever(backchannel) { RequireHttps = !authority.IsLoopback };
        try
        {
            var gevonden = await OpenIdConnectConfigurationRetriever.GetAsync(adres, lezer, cancellationToken);

            // Who answers for another issuer could make one provider pass for another.
            return gevonden.Issuer?.TrimEnd('/') == authority.OriginalString.TrimEnd('/')
                && !string.IsNullOrEmpty(gevonden.AuthorizationEndpoint) && !string.IsNullOrEmpty(gevonden.TokenEndpoint)
                ? gevonden
                : throw new InvalidDataException("The document is not of this issuer.");
        }
        catch (Exception fout) when (fout is IOException or InvalidDataException or HttpRequestException or JsonException
            or InvalidOperationException or ArgumentException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new InlogdienstOnbereikbaarException(fout);
        }
    }
}
