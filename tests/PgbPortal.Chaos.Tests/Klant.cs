using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Chaos.Tests;

/// <summary>What the portal answered.</summary>
/// <param name="Naar">Where a redirect goes.</param>
internal sealed record Antwoord(HttpStatusCode Status, string? Naar, string Tekst)
{
    /// <summary>Going to the next page, and not to that where one signs in, or shows again who one is.</summary>
    public bool IsGelukt => Status == HttpStatusCode.Redirect
        && !Naar!.StartsWith("/aanmelden", StringComparison.Ordinal) && !Naar.StartsWith("/bevestigen", StringComparison.Ordinal);

    /// <summary>Nobody knows whether it happened: to be sent again.</summary>
    public bool IsOnzeker => (int)Status >= 500;

    /// <summary>The page in one line, for the message of a test.</summary>
    public override string ToString() => $"{Status} {Naar} {Regex.Replace(Regex.Replace(Tekst, "<[^>]+>", " "), @"\s+", " ")}";
}

/// <summary>Somebody with a browser; signed in, also after the portal was started again.</summary>
internal sealed class Klant : IDisposable
{
    private readonly HttpClient _client;
    private string _token = "";

    private Klant(Uri adres) => _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = new CookieContainer(),
        MaxConnectionsPerServer = 64,
    })
    {
        BaseAddress = adres,
        Timeout = TimeSpan.FromSeconds(20),
    };

    public static async Task<Klant> MeldAanAsync(Uri adres, Guid account)
    {
        var klant = new Klant(adres);
        var pagina = await klant.HaalAsync("/aanmelden");
        klant._token = Token(pagina.Tekst);
        var antwoord = await klant.StuurAsync("/aanmelden", [new("account", account.ToString())]);
        Assert.True(antwoord.IsGelukt, $"Aanmelden gaf {antwoord}");
        klant._token = Token((await klant.HaalAsync("/")).Tekst);
        return klant;
    }

    public async Task<Antwoord> HaalAsync(string pad)
    {
        using var antwoord = await _client.GetAsync(new Uri(pad, UriKind.Relative));
        return await LeesAsync(antwoord);
    }

    public async Task<Antwoord> StuurAsync(string pad, IEnumerable<KeyValuePair<string, string>> velden)
    {
        using var formulier = new FormUrlEncodedContent(velden.Append(new("__RequestVerificationToken", _token)));
        using var antwoord = await _client.PostAsync(new Uri(pad, UriKind.Relative), formulier);
        return await LeesAsync(antwoord);
    }

    public async Task<Antwoord> StuurBestandAsync(string pad, string veld, byte[] inhoud)
    {
        using var formulier = new MultipartFormDataContent();
        using var bestand = new ByteArrayContent(inhoud);
        using var token = new StringContent(_token);
        formulier.Add(bestand, veld, "bestand.xml");
        formulier.Add(token, "__RequestVerificationToken");
        using var antwoord = await _client.PostAsync(new Uri(pad, UriKind.Relative), formulier);
        return await LeesAsync(antwoord);
    }

    public void Dispose() => _client.Dispose();

    private static async Task<Antwoord> LeesAsync(HttpResponseMessage antwoord) =>
        new(antwoord.StatusCode, antwoord.Headers.Location?.OriginalString, await antwoord.Content.ReadAsStringAsync());

    private static string Token(string html) => Regex.Match(html, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
}
