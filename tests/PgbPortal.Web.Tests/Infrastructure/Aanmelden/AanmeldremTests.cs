using System.Net;
using PgbPortal.TestSupport;

namespace PgbPortal.Web.Tests.Infrastructure.Aanmelden;

/// <summary>Check 35 of kwaliteit.md: trying often does not help.</summary>
public sealed class AanmeldremTests : IAsyncLifetime
{
    private readonly Inlogportaal _portaal = new();

    public ValueTask InitializeAsync() => _portaal.InitializeAsync();

    public ValueTask DisposeAsync() => _portaal.DisposeAsync();

    [Fact]
    public async Task Na_vijf_keer_onbekend_moet_iemand_wachten_ook_als_hij_intussen_bekend_is()
    {
        _portaal.Consulent(rol: "");
        for (var i = 0; i < 5; i++)
        {
            await WeigertAsync("onbekend");
        }

        _portaal.Consulent();
        await WeigertAsync("wachten");
        _portaal.Wereld.Klok.Verder(TimeSpan.FromMinutes(15));

        Assert.Equal("/", (await _portaal.LogInAsync(_portaal.Browser(), "medewerker-westland")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Een_bron_die_te_vaak_mislukt_moet_wachten_en_krijgt_voor_elk_account_hetzelfde_antwoord()
    {
        _portaal.Portaal.Instellingen["Aanmelden:PogingenPerBron"] = "3";
        _portaal.Westland.Ondertekening = Ondertekening.Zonder;
        for (var i = 0; i < 3; i++)
        {
            await WeigertAsync("fout");
        }

        _portaal.Westland.Ondertekening = Ondertekening.Goed;
        await WeigertAsync("wachten");
        _portaal.Consulent(wie: "iemand anders");
        await WeigertAsync("wachten");
        var pagina = await _portaal.Browser().GetAsync("/aanmelden/mislukt?reden=wachten");
        Assert.Equal(HttpStatusCode.TooManyRequests, pagina.StatusCode);
    }

    private async Task WeigertAsync(string reden)
    {
        var browser = _portaal.Browser();
        await Inlogportaal.GeweigerdAsync(browser, await _portaal.LogInAsync(browser, "medewerker-westland"), reden);
    }
}
