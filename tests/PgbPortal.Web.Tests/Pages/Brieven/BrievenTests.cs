using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages.Brieven;

public sealed class BrievenTests : Portaalproef
{
    [Fact]
    public async Task Klantcontact_drukt_een_brief_af_en_meldt_hem_met_een_druk_op_de_knop()
    {
        await IngevoerdAsync();
        await Wereld.AlsAsync<BerichtenBezorgen, BerichtenBezorgen.Input, int>(Rol.Klok, new());
        await Wereld.AlsAsync<BrievenMaken, BrievenMaken.Input, int>(Rol.Klok, new());
        var kcc = await Portaal.AlsAsync("svb.kcc");
        Assert.Matches("Verstuur [0-9]+ brie", await TekstAsync(kcc, "/"));

        var lijst = await TekstAsync(kcc, "/brieven");
        var adres = Regex.Match(lijst, "href=\"(/brieven/[0-9a-f-]{36})\">Anna de Wit").Groups[1].Value;
        var brief = await TekstAsync(kcc, adres);

        Keuring.IsGoedeOpmaak(lijst);
        Keuring.IsGoedeOpmaak(brief);
        Assert.Contains("Uw zorgverlener heeft uren ingevuld.", brief);
        Assert.DoesNotContain("999990019", brief);
        var verzonden = await kcc.PostFormulierAsync(adres, []);
        Assert.Equal((HttpStatusCode.Redirect, "/brieven"), (verzonden.StatusCode, verzonden.Headers.Location!.OriginalString));
        Assert.DoesNotContain(adres, await TekstAsync(kcc, "/brieven"));
        Assert.Contains(adres, await TekstAsync(kcc, "/brieven?verzonden=true"));
        Assert.Equal(HttpStatusCode.NotFound, (await kcc.GetAsync($"/brieven/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("anna")).GetAsync(adres)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync(adres)).StatusCode);
    }
}
