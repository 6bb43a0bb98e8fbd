using System.Net;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Web.Tests;

/// <summary>Each test has a portal and a Proefwereld of its own: anna, kees and gemeente Westland, as in example 12a.</summary>
public abstract class Portaalproef : IAsyncLifetime
{
    /// <summary>12 hours and a quarter at € 60,00: € 735,00.</summary>
    protected static readonly int[] Twaalfuurkwartier = [180, 180, 210, 165];

    protected static Maand Maart { get; } = new(2026, 3);

    protected PortaalFabriek Portaal { get; } = new();

    protected Proefwereld Wereld => Portaal.Wereld;

    public ValueTask InitializeAsync() => Portaal.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Portaal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>An approved agreement of anna and kees, and the second of April 2026: March can be claimed.</summary>
    protected async Task<ZorgovereenkomstId> InAprilAsync(long centen = 832_000)
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync(centen: centen);
        Wereld.Klok.Zet(new(2026, 4, 2));
        return overeenkomst;
    }

    /// <summary>Kees entered March; anna must judge it.</summary>
    protected async Task<DeclaratieId> IngevoerdAsync(long centen = 832_000) =>
        (await Wereld.DeclareerAsync("kees", await InAprilAsync(centen), Maart, Twaalfuurkwartier)).Id;

    /// <summary>March was claimed and paid: € 735,00.</summary>
    protected async Task<DeclaratieId> BetaaldAsync()
    {
        var stand = await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        await Wereld.BetaalAsync();
        return stand.Id;
    }

    /// <summary>A run of March, composed by the first of two colleagues.</summary>
    protected async Task<BetaalrunId> SamengesteldAsync()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        return (await Wereld.AlsAsync<BetaalrunOpstellen, BetaalrunOpstellen.Input, BetaalrunId?>("svb.fin1", new()))!.Value;
    }

    protected Task<DeclaratieBekijken.Detail> DeclaratieAsync(DeclaratieId id, string door = "anna") =>
        Wereld.AlsAsync<DeclaratieBekijken, DeclaratieBekijken.Input, DeclaratieBekijken.Detail>(door, new(id));

    protected Task<Declaratiestand> BeoordeelAsync(DeclaratieId id, bool akkoord, string? toelichting = null) =>
        Wereld.AlsAsync<DeclaratieBeoordelen, DeclaratieBeoordelen.Input, Declaratiestand>("anna", new(id, akkoord, toelichting));

    /// <summary>A visitor goes to the sign-in page; a stranger gets the same answer as for something that does not exist.</summary>
    protected async Task BewaaktAsync(string adres, string onbekend, string vreemde)
    {
        var bezoeker = await Portaal.Bezoeker().GetAsync(adres);
        Assert.Equal(HttpStatusCode.Redirect, bezoeker.StatusCode);
        Assert.StartsWith("/aanmelden", bezoeker.Headers.Location!.OriginalString);

        var client = await Portaal.AlsAsync(vreemde);
        var ander = await client.GetAsync(adres);
        var nergens = await client.GetAsync(onbekend);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (ander.StatusCode, nergens.StatusCode));
    }

    /// <summary>The text of a page, decoded.</summary>
    protected static async Task<string> TekstAsync(HttpClient client, string adres)
    {
        var antwoord = await client.GetAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return await TekstAsync(antwoord);
    }

    protected static Task<string> TekstAsync(HttpResponseMessage antwoord) => Keuring.TekstAsync(antwoord);
}
