using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace PgbPortal.TestSupport;

/// <summary>How the identity provider of a test signs.</summary>
public enum Ondertekening
{
    Goed,

    /// <summary>Head and body only.</summary>
    Zonder,

    /// <summary>Says itself that it needs no signature.</summary>
    AlgNone,

    /// <summary>Another key under the name of the real one.</summary>
    VreemdeSleutel,

    /// <summary>With the secret that the portal shares with it, as if that were the key.</summary>
    GedeeldGeheim,
}

/// <summary>
/// A real identity provider for tests, over real HTTP on loopback: discovery, code flow with PKCE, tokens signed with RS256. It checks what the
/// portal sends as a strict provider would, and a test can make it lie.
/// </summary>
public sealed class Identiteitsaanbieder : IAsyncDisposable
{
    public const string ClientId = "pgbportal";
    public const string ClientSecret = "alleen voor de proef";

    private const int Geldig = 300;

    private readonly WebApplication _app;
    private readonly TimeProvider _klok;
    private readonly ConcurrentDictionary<string, Uitgifte> _codes = new(StringComparer.Ordinal);
    private RSA _sleutel = RSA.Create(2048);
    private string _sleutelnaam = "een";

    private Identiteitsaanbieder(WebApplication app, TimeProvider klok) => (_app, _klok) = (app, klok);

    /// <summary>Address and issuer.</summary>
    public string Authority => _app.Urls.First();

    /// <summary>Who is signed in there: claims such as sub, acr and name.</summary>
    public Dictionary<string, object> Wie { get; } = new(StringComparer.Ordinal);

    /// <summary>Changes the claims of the next tokens, after they were filled rightly.</summary>
    public Action<Dictionary<string, object>>? Bederf { get; set; }

    public Ondertekening Ondertekening { get; set; }

    /// <summary>What it names as sender beside the code; null: itself, empty: nothing.</summary>
    public string? Afzender { get; set; }

    /// <summary>The visitor says no.</summary>
    public bool Weigert { get; set; }

    /// <summary>What it answers instead of a token; null: as it should.</summary>
    public (int Status, string Inhoud)? Hapert { get; set; }

    /// <summary>It answers something else than its addresses.</summary>
    public bool ZegtOnzin { get; set; }

    /// <summary>How often its addresses were asked.</summary>
    public int Ontdekt { get; private set; }

    /// <summary>What the portal asked at the last sign-in.</summary>
    public IReadOnlyDictionary<string, string> LaatsteVraag { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static async Task<Identiteitsaanbieder> StartAsync(TimeProvider klok)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var aanbieder = new Identiteitsaanbieder(app, klok);
        app.MapGet("/.well-known/openid-configuration", aanbieder.Ontdekking);
        app.MapGet("/sleutels", aanbieder.Sleutels);
        app.MapGet("/authorize", aanbieder.Vraag);
        app.MapPost("/token", aanbieder.TokenAsync);
        await app.StartAsync();
        return aanbieder;
    }

    /// <summary>Another key under another name; the old one is published no more.</summary>
    public void WisselSleutel()
    {
        _sleutel.Dispose();
        (_sleutel, _sleutelnaam) = (RSA.Create(2048), _sleutelnaam + "-nieuw");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _sleutel.Dispose();
    }

    private IResult Ontdekking()
    {
        Ontdekt++;
        return ZegtOnzin ? Results.Text("<html><h1>Onderhoud</h1></html>", "text/html") : Results.Json(new
        {
            issuer = Authority,
            authorization_endpoint = $"{Authority}/authorize",
            token_endpoint = $"{Authority}/token",
            jwks_uri = $"{Authority}/sleutels",
            authorization_response_iss_parameter_supported = true,
        });
    }

    private IResult Sleutels()
    {
        var openbaar = _sleutel.ExportParameters(false);
        return Results.Json(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA", use = "sig", alg = "RS256", kid = _sleutelnaam,
                    n = Base64Url.EncodeToString(openbaar.Modulus!), e = Base64Url.EncodeToString(openbaar.Exponent!),
                },
            },
        });
    }

    private IResult Vraag(HttpRequest verzoek)
    {
        var vraag = verzoek.Query.ToDictionary(v => v.Key, v => v.Value.ToString(), StringComparer.Ordinal);
        LaatsteVraag = vraag;
        if (vraag["client_id"] != ClientId || vraag["response_type"] != "code" || vraag["code_challenge_method"] != "S256"
            || vraag["nonce"].Length < 20 || !vraag["scope"].Split(' ').Contains("openid"))
        {
            return Results.BadRequest();
        }

        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));
        _codes[code] = new(vraag["nonce"], vraag["code_challenge"], vraag["redirect_uri"]);
        var terug = new Dictionary<string, string?>(StringComparer.Ordinal) { ["state"] = vraag["state"] };
        if (Weigert)
        {
            terug["error"] = "access_denied";
        }
        else
        {
            terug["code"] = code;
        }

        if (Afzender != "")
        {
            terug["iss"] = Afzender ?? Authority;
        }

        return Results.Redirect(QueryHelpers.AddQueryString(vraag["redirect_uri"], terug));
    }

    private async Task<IResult> TokenAsync(HttpRequest verzoek)
    {
        if (Hapert is { } antwoord)
        {
            return Results.Text(antwoord.Inhoud, "application/json", statusCode: antwoord.Status);
        }

        var formulier = await verzoek.ReadFormAsync();
        var wie = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(ClientSecret)}"))}";
        var bewijs = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(formulier["code_verifier"].ToString())));
        return verzoek.Headers.Authorization.ToString() == wie && formulier["grant_type"] == "authorization_code"
            && _codes.TryRemove(formulier["code"].ToString(), out var uitgifte)
            && uitgifte.Uitdaging == bewijs && uitgifte.Terug == formulier["redirect_uri"].ToString()
            ? Results.Json(new { access_token = "niet gebruikt", token_type = "Bearer", id_token = Token(uitgifte.Nonce) })
            : Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
    }

    private string Token(string nonce)
    {
        var nu = _klok.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>(Wie, StringComparer.Ordinal)
        {
            ["iss"] = Authority,
            ["aud"] = ClientId,
            ["iat"] = nu,
            ["auth_time"] = nu,
            ["exp"] = nu + Geldig,
            ["nonce"] = nonce,
        };
        Bederf?.Invoke(claims);
        return Getekend(claims, "JWT");
    }

    /// <summary>Says that who is signed in here now is signed out.</summary>
    /// <param name="bederf">Changes the claims after they were filled rightly.</param>
    /// <param name="soort">What the token says that it is; null: nothing.</param>
    public string Afmeldtoken(Action<Dictionary<string, object>>? bederf = null, string? soort = "logout+jwt")
    {
        var nu = _klok.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["iss"] = Authority,
            ["aud"] = ClientId,
            ["iat"] = nu,
            ["exp"] = nu + Geldig,
            ["jti"] = Guid.CreateVersion7().ToString(),
            ["sub"] = Wie["sub"],
            ["events"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["http://schemas.openid.net/event/backchannel-logout"] = new object() },
        };
        bederf?.Invoke(claims);
        return Getekend(claims, soort);
    }

    private string Getekend(Dictionary<string, object> claims, string? soort)
    {
        var kop = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["kid"] = _sleutelnaam,
            ["alg"] = Ondertekening switch { Ondertekening.AlgNone => "none", Ondertekening.GedeeldGeheim => "HS256", _ => "RS256" },
        };
        if (soort is not null)
        {
            kop["typ"] = soort;
        }

        var inhoud = $"{Deel(kop)}.{Deel(claims)}";
        return $"{inhoud}.{Base64Url.EncodeToString(Teken(Encoding.ASCII.GetBytes(inhoud)))}";
    }

    private byte[] Teken(byte[] inhoud)
    {
        switch (Ondertekening)
        {
            case Ondertekening.Zonder or Ondertekening.AlgNone:
                return [];
            case Ondertekening.GedeeldGeheim:
                return HMACSHA256.HashData(Encoding.UTF8.GetBytes(ClientSecret), inhoud);
            case Ondertekening.VreemdeSleutel:
                using (var vreemd = RSA.Create(2048))
                {
                    return vreemd.SignData(inhoud, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
                }

            default:
                return _sleutel.SignData(inhoud, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }

    private static string Deel(Dictionary<string, object> gegevens) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(gegevens));

    private sealed record Uitgifte(string Nonce, string Uitdaging, string Terug);
}
