using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages.Betalingen;

public sealed class BetalingenTests : Portaalproef
{
    [Fact]
    public async Task De_zorgverlener_opent_de_specificatie_zonder_bsn()
    {
        await BetaaldAsync();
        var kees = await Portaal.AlsAsync("kees");
        var lijst = await TekstAsync(kees, "/betalingen");
        Assert.Contains("€ 735,00", lijst);

        var html = await TekstAsync(kees, Regex.Match(lijst, "href=\"(/betalingen/[0-9a-f-]+)\"").Groups[1].Value);

        Assert.Contains("Betaalspecificatie maart 2026", html);
        Assert.Contains("De SVB gaf de betaling vrij", html);
        Assert.Contains("A. de W., klantnummer", html);
        Assert.Contains("€ 60,00 per uur", html);
        Assert.Contains("NL** **** **** **** 38", html);
        Assert.DoesNotContain("999990019", html);
        Assert.DoesNotContain("NL93TEST0001015838", html);
    }

    [Fact]
    public async Task De_specificatie_wil_inloggen_en_een_vreemde_vindt_haar_niet()
    {
        await BetaaldAsync();
        await Wereld.ToekenningAsync("dina", nummer: "W-2");
        var lijst = await TekstAsync(await Portaal.AlsAsync("anna"), "/betalingen");
        var adres = Regex.Match(lijst, "href=\"(/betalingen/[0-9a-f-]+)\"").Groups[1].Value;

        await BewaaktAsync(adres, $"/betalingen/{BetaalopdrachtId.Nieuw().Waarde}", "dina");
        Assert.Contains("Er is nog niets betaald.", await TekstAsync(await Portaal.AlsAsync("dina"), "/betalingen"));
    }

    [Fact]
    public async Task Een_consulent_heeft_geen_lijst_met_betalingen() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("westland.cons")).GetAsync("/betalingen")).StatusCode);
}
