using System.Net;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.Web.Tests.Infrastructure.Aanmelden;

/// <summary>A portal over https with a broker for citizens and organisations and an identity provider of staff, each over real HTTP.</summary>
public sealed class Inlogportaal : IAsyncLifetime
{
    public const string Hoog = "urn:niveau:hoog";
    public const string Substantieel = "urn:niveau:substantieel";

    private static readonly Uri Adres = new("https://pgb.voorbeeld.test");

    // Plain HTTP to the providers, as a browser would do it.
    private readonly HttpClient _buiten = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public PortaalFabriek Portaal { get; } = new();

    public Proefwereld Wereld => Portaal.Wereld;

    public Identiteitsaanbieder Broker { get; private set; } = null!;

    public Identiteitsaanbieder Westland { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Portaal.InitializeAsync();
        Broker = await Identiteitsaanbieder.StartAsync(Wereld.Klok);
        Westland = await Identiteitsaanbieder.StartAsync(Wereld.Klok);
        Portaal.Instellingen["Aanmelden:Adres"] = Adres.OriginalString;
        Weg("Burger", Broker);
        Weg("Organisatie", Broker);
        Weg("Medewerkers:westland", Westland);
        Weg("Medewerkers:svb", Westland);
        Portaal.Instellingen["Aanmelden:Medewerkers:westland:Organisatie"] = "1783";
        Portaal.Instellingen["Aanmelden:Medewerkers:svb:Organisatie"] = "SVB";
        Portaal.Instellingen["Aanmelden:Medewerkers:svb:AfmeldenZonderType"] = "true";
        Anna();
        Consulent();
    }

    /// <summary>Somebody with a browser, over https; does not follow redirects.</summary>
    public HttpClient Browser() => Portaal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = Adres });

    /// <summary>The broker knows anna, at the highest level.</summary>
    public void Anna() => Burger("999990019");

    public void Burger(string bsn) => (Broker.Wie["sub"], Broker.Wie["acr"]) = (bsn, Hoog);

    /// <summary>Somebody of kees (KvK 80008422), by eHerkenning.</summary>
    public void Organisatie(string kvk, string wie = "pseudoniem-1") =>
        (Broker.Wie["sub"], Broker.Wie["kvk"], Broker.Wie["acr"]) = (wie, kvk, Hoog);

    /// <summary>The provider of Westland knows a consulent for the Wmo.</summary>
    public void Consulent(string rol = "ConsulentVerstrekker", string wetten = "Wmo", string wie = "medewerker-1")
    {
        (Westland.Wie["sub"], Westland.Wie["acr"], Westland.Wie["name"]) = (wie, Hoog, "Carla Consulent");
        (Westland.Wie["pgb_rol"], Westland.Wie["pgb_wetten"]) = (rol, wetten);
    }

    /// <summary>From the button to the provider, and with its answer back to the portal.</summary>
    public async Task<HttpResponseMessage> LogInAsync(HttpClient browser, string weg = "burger", string? terug = null, bool opnieuw = false) =>
        await browser.GetAsync(await AntwoordAsync(browser, weg, terug, opnieuw));

    /// <summary>The address with which the provider sends the browser back, not yet followed.</summary>
    public async Task<string> AntwoordAsync(HttpClient browser, string weg = "burger", string? terug = null, bool opnieuw = false)
    {
        var naar = await browser.GetAsync($"/aanmelden/naar/{weg}?terug={Uri.EscapeDataString(terug ?? "/")}{(opnieuw ? "&opnieuw=true" : "")}");
        Assert.Equal(HttpStatusCode.Redirect, naar.StatusCode);
        var dienst = await _buiten.GetAsync(naar.Headers.Location);
        Assert.Equal(HttpStatusCode.Redirect, dienst.StatusCode);
        return dienst.Headers.Location!.OriginalString;
    }

    /// <summary>Nobody is signed in, and the visitor is told so on a page of ours.</summary>
    public static async Task GeweigerdAsync(HttpClient browser, HttpResponseMessage antwoord, string reden)
    {
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.StartsWith($"/aanmelden/mislukt?reden={reden}", antwoord.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.False(antwoord.Headers.TryGetValues("Set-Cookie", out var koekjes) && koekjes.Any(k => k.Contains("pgb-sessie=", StringComparison.Ordinal)));
        Assert.StartsWith("/aanmelden?", (await browser.GetAsync("/declaraties")).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await Portaal.DisposeAsync();
        await Broker.DisposeAsync();
        await Westland.DisposeAsync();
        _buiten.Dispose();
    }

    private void Weg(string naam, Identiteitsaanbieder dienst)
    {
        Portaal.Instellingen[$"Aanmelden:{naam}:Authority"] = dienst.Authority;
        Portaal.Instellingen[$"Aanmelden:{naam}:ClientId"] = Identiteitsaanbieder.ClientId;
        Portaal.Instellingen[$"Aanmelden:{naam}:ClientSecret"] = Identiteitsaanbieder.ClientSecret;
        Portaal.Instellingen[$"Aanmelden:{naam}:Acr"] = $"{Substantieel} {Hoog}";
    }
}
