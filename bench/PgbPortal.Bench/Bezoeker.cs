using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Bench;

/// <summary>Somebody signed in to the portal, as a browser would be.</summary>
internal sealed partial class Bezoeker
{
    private readonly HttpClient _client;

    private Bezoeker(HttpClient client) => _client = client;

    public static async Task<Bezoeker> AlsAsync(string adres, Guid account)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 64 })
        {
            BaseAddress = new Uri(adres),
        };
        var pagina = await client.GetStringAsync(new Uri("/aanmelden", UriKind.Relative));
        var antwoord = await client.PostAsync(new Uri("/aanmelden", UriKind.Relative), new FormUrlEncodedContent(
            [new("account", account.ToString()), new("__RequestVerificationToken", Token(pagina))]));
        return antwoord.StatusCode == HttpStatusCode.Redirect
            ? new(client)
            : throw new InvalidOperationException($"Signing in gave {antwoord.StatusCode}.");
    }

    /// <summary>Reads every page in English from here on.</summary>
    /// <exception cref="InvalidOperationException">The portal did not take the choice.</exception>
    public async Task<Bezoeker> InHetEngelsAsync()
    {
        const string Hulp = "/hulp";
        if (!await StuurAsync("/taal", [new("__RequestVerificationToken", await TokenVanAsync(Hulp)), new("taal", "en"), new("hier", Hulp)])
            || !(await _client.GetStringAsync(new Uri(Hulp, UriKind.Relative))).Contains("lang=\"en\"", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The pages do not come in English.");
        }

        return this;
    }

    public async Task<bool> HaalAsync(string pad)
    {
        using var antwoord = await _client.GetAsync(new Uri(pad, UriKind.Relative));
        await antwoord.Content.ReadAsByteArrayAsync();
        return antwoord.StatusCode == HttpStatusCode.OK;
    }

    public async Task<string> TokenVanAsync(string pad) => Token(await _client.GetStringAsync(new Uri(pad, UriKind.Relative)));

    public async Task<bool> StuurAsync(string pad, IEnumerable<KeyValuePair<string, string>> velden)
    {
        using var antwoord = await _client.PostAsync(new Uri(pad, UriKind.Relative), new FormUrlEncodedContent(velden));
        await antwoord.Content.ReadAsByteArrayAsync();
        return antwoord.StatusCode == HttpStatusCode.Redirect;
    }

    private static string Token(string html) => Tokenpatroon().Match(html).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Tokenpatroon();
}
