using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.Application.Zorgovereenkomsten;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Zorgovereenkomsten;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

/// <summary>One portal for all page tests of agreements: anna has a budget of Westland; each agreement has three days of its own.</summary>
public sealed class Overeenkomstportaal : IAsyncLifetime
{
    private readonly PortaalFabriek _portaal = new();
    private readonly Dictionary<string, HttpClient> _clients = [];
    private BudgethouderId _dossier;
    private int _week;

    private Proefwereld Wereld => _portaal.Wereld;

    public async ValueTask InitializeAsync()
    {
        await _portaal.InitializeAsync();
        _dossier = (await Wereld.ToekenningAsync()).Budgethouder;
        await Wereld.ToekenningAsync("dina", "delft", "D-1");
    }

    public HttpClient Bezoeker() => _portaal.Bezoeker();

    /// <summary>Signed in as this account; the same client each time.</summary>
    public async Task<HttpClient> AlsAsync(string account)
    {
        if (!_clients.TryGetValue(account, out var client))
        {
            client = await _portaal.AlsAsync(account);
            _clients[account] = client;
        }

        return client;
    }

    /// <summary>The page as this account sees it, with entities as letters.</summary>
    public async Task<string> LeesAsync(string account, string adres)
    {
        var antwoord = await (await AlsAsync(account)).GetAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return await antwoord.TekstAsync();
    }

    /// <summary>Posts the form of a page, and reads what comes back.</summary>
    public async Task<(HttpStatusCode Status, string Html, string? Naar)> PostAsync(
        string account, string adres, params (string Naam, string Waarde)[] velden)
    {
        var antwoord = await (await AlsAsync(account)).PostFormulierAsync(adres, velden.ToDictionary(v => v.Naam, v => v.Waarde));
        return (
            antwoord.StatusCode,
            await antwoord.TekstAsync(),
            antwoord.Headers.Location?.ToString());
    }

    public async Task<ZorgovereenkomstId> ConceptAsync()
    {
        var id = await Wereld.ConceptAsync(_dossier);
        var begin = Proefwereld.Looptijd.Van.AddDays(3 * _week++);
        await Wereld.AlsAsync<ZorgovereenkomstAanpassen, ZorgovereenkomstAanpassen.Input, Conceptstand>(
            "anna", new(id, Van: begin, VasteEinddatum: true, TotEnMet: begin.AddDays(2)));
        return id;
    }

    public async Task<ZorgovereenkomstId> GedeeldAsync()
    {
        var id = await ConceptAsync();
        await Wereld.AlsAsync<ZorgovereenkomstDelen, ZorgovereenkomstDelen.Input, Conceptstand>("anna", new(id));
        return id;
    }

    public async Task<ZorgovereenkomstId> GetekendDoorZorgverlenerAsync()
    {
        var id = await GedeeldAsync();
        await Wereld.AlsAsync<ZorgovereenkomstOndertekenen, ZorgovereenkomstOndertekenen.Input, ZorgovereenkomstStatus>("kees", new(id));
        return id;
    }

    public async Task<ZorgovereenkomstId> IngediendAsync()
    {
        var id = await GetekendDoorZorgverlenerAsync();
        await Wereld.AlsAsync<ZorgovereenkomstOndertekenen, ZorgovereenkomstOndertekenen.Input, ZorgovereenkomstStatus>("anna", new(id));
        return id;
    }

    public Task BeoordeelAsync(ZorgovereenkomstId id, Besluit besluit = Besluit.Akkoord, Afwijsreden? reden = null) =>
        Wereld.AlsAsync<ZorgovereenkomstBeoordelen, ZorgovereenkomstBeoordelen.Input, ZorgovereenkomstStatus>(
            "westland.toets", new(id, besluit, reden, reden is null ? null : "Dit hoort bij een ander budget."));

    public Task<Overeenkomstbeeld> BekijkAsync(ZorgovereenkomstId id) =>
        Wereld.AlsAsync<ZorgovereenkomstBekijken, ZorgovereenkomstBekijken.Input, Overeenkomstbeeld>("anna", new(id));

    /// <summary>The value in the field with this name.</summary>
    public static string Waarde(string html, string naam) =>
        Regex.Match(html, $"name=\"{Regex.Escape(naam)}\"[^>]*value=\"([^\"]*)\"").Groups[1].Value;

    public async ValueTask DisposeAsync() => await _portaal.DisposeAsync();
}

[CollectionDefinition(Naam)]
public sealed class Overeenkomstpaginas : ICollectionFixture<Overeenkomstportaal>
{
    public const string Naam = "Overeenkomstpaginas";
}
