using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Web.Tests;

/// <summary>The portal in process on a test database with the Proefwereld; sign in with <see cref="AlsAsync"/>.</summary>
public sealed class PortaalFabriek : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TestDatabase _database = new();

    /// <summary>Settings of one test; to be filled before the portal starts.</summary>
    public Dictionary<string, string> Instellingen { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets what the portal logs; to be set before it starts.</summary>
    public ILoggerProvider? Luisteraar { get; set; }

    /// <summary>Takes the place of a service; to be set before it starts.</summary>
    public Action<IServiceCollection>? Diensten { get; set; }

    public Proefwereld Wereld { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        Wereld = await Proefwereld.MaakAsync(_database);
    }

    /// <summary>Nobody signed in; does not follow redirects.</summary>
    public HttpClient Bezoeker() => CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>Signed in as this account of the Proefwereld; does not follow redirects.</summary>
    /// <param name="dossier">Part of the name of the dossier to open, for who has several.</param>
    public async Task<HttpClient> AlsAsync(string account, string? dossier = null)
    {
        var client = Bezoeker();
        var antwoord = await client.PostFormulierAsync("/aanmelden", new() { ["account"] = Wereld.Account(account).ToString() });
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        if (dossier is not null)
        {
            var keuze = await client.GetStringAsync("/dossier");
            var sleutel = Regex.Match(keuze, $"<h2>(?:<bdi[^>]*>)?[^<]*{dossier}[^<]*</.*?name=\"sleutel\" value=\"([^\"]+)\"", RegexOptions.Singleline).Groups[1].Value;
            await client.PostFormulierAsync("/dossier", new() { ["sleutel"] = sleutel });
        }

        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseEnvironment("Development")
            .UseSetting("Database:Provider", _database.Instelling.Provider)
            .UseSetting("ConnectionStrings:Portal", _database.Instelling.Verbinding)
            .UseSetting("Oefenwereld:Vullen", "true")
            .UseSetting("Taken:Aan", "false")
            .ConfigureTestServices(s => s.Replace(ServiceDescriptor.Singleton<TimeProvider>(_ => Wereld.Klok)));
        Paginabewaarder.VoegToe(builder);
        if (Luisteraar is { } luisteraar)
        {
            builder.ConfigureTestServices(s => s.AddSingleton(luisteraar));
        }

        if (Diensten is { } diensten)
        {
            builder.ConfigureTestServices(diensten);
        }

        foreach (var (sleutel, waarde) in Testsleutels.Instellingen.Concat(Instellingen))
        {
            builder.UseSetting(sleutel, waarde);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Wereld.DisposeAsync();
        await _database.DisposeAsync();
    }
}

public static class Formulieren
{
    /// <summary>The page as somebody reads it: names without what keeps translators off.</summary>
    public static string ZonderNaamtags(this string html) => html.Replace("<bdi translate=\"no\">", "", StringComparison.Ordinal).Replace("</bdi>", "", StringComparison.Ordinal);

    /// <summary>Gets the page, takes its antiforgery token and hidden fields along, and posts the form as a browser does.</summary>
    /// <param name="post">Where to post; null: the page itself.</param>
    public static async Task<HttpResponseMessage> PostFormulierAsync(
        this HttpClient client, string pagina, Dictionary<string, string> velden, string? post = null)
    {
        var html = await client.GetStringAsync(pagina);
        return await client.PostAsync(post ?? pagina, new FormUrlEncodedContent(Verborgen(html).Concat(velden)
            .GroupBy(v => v.Key).Select(g => g.Last())));
    }

    /// <summary>The antiforgery token of a page.</summary>
    public static string Token(string html) =>
        Regex.Match(html, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;

    /// <summary>The hidden fields of the form of a page, as a browser would send them back; the choice of a language is another form.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Verborgen(string html) =>
        Regex.Matches(Regex.Replace(html, "<form id=\"taalkeuze\".*?</form>", "", RegexOptions.Singleline), "<input[^>]*type=\"hidden\"[^>]*>").Select(m => new KeyValuePair<string, string>(
            Attribuut(m.Value, "name"), WebUtility.HtmlDecode(Attribuut(m.Value, "value"))));

    private static string Attribuut(string element, string naam) => Regex.Match(element, $" {naam}=\"([^\"]*)\"").Groups[1].Value;
}
