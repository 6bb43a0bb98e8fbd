using System.Net;

namespace PgbPortal.Web.Tests.Pages.Medewerkers;

public sealed class MedewerkersTests : Portaalproef
{
    [Fact]
    public async Task Wie_niet_is_ingelogd_gaat_naar_de_aanmeldpagina() =>
        Assert.StartsWith("/aanmelden", (await Portaal.Bezoeker().GetAsync("/medewerkers")).Headers.Location!.OriginalString);

    [Fact]
    public async Task Een_beheerder_logt_een_medewerker_uit_en_die_kan_niets_meer()
    {
        var consulent = await Portaal.AlsAsync("westland.cons");
        var beheerder = await Portaal.AlsAsync("westland.beheer");
        var adres = $"/medewerkers/{Portaal.Wereld.Account("westland.cons")}";

        var lijst = await beheerder.GetStringAsync("/medewerkers");
        Keuring.IsGoedeOpmaak(lijst);
        Assert.Contains(adres, lijst);
        Assert.Contains("Op 1 apparaat", lijst);
        Assert.DoesNotContain($"/medewerkers/{Portaal.Wereld.Account("westland.beheer")}", lijst);
        Keuring.IsGoedeOpmaak(await beheerder.GetStringAsync(adres));

        var leeg = await beheerder.PostFormulierAsync(adres, []);
        Assert.Contains("Kies wat er moet gebeuren.", WebUtility.HtmlDecode(await leeg.Content.ReadAsStringAsync()));

        var antwoord = await beheerder.PostFormulierAsync(adres, new() { ["Hoe"] = "nu" });

        Assert.Equal("/medewerkers", antwoord.Headers.Location!.OriginalString);
        Assert.StartsWith("/aanmelden", (await consulent.GetAsync("/budgethouders")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Een_medewerker_van_een_ander_bestaat_niet_en_een_consulent_mag_hier_niet_komen()
    {
        var beheerder = await Portaal.AlsAsync("westland.beheer");

        foreach (var vreemd in new[] { Portaal.Wereld.Account("delft.cons"), Portaal.Wereld.Account("svb.fin1"), Guid.NewGuid() })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await beheerder.GetAsync($"/medewerkers/{vreemd}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("westland.cons")).GetAsync("/medewerkers")).StatusCode);
    }

    [Fact]
    public async Task Check19_bij_uitloggen_moet_de_browser_wissen_wat_hij_bewaarde()
    {
        var anna = await Portaal.AlsAsync("westland.toets");

        var antwoord = await anna.PostFormulierAsync("/sessies", [], "/afmelden");

        Assert.Equal("\"cache\", \"storage\"", Assert.Single(antwoord.Headers.GetValues("Clear-Site-Data")));
    }

    [Fact]
    public async Task Check14_security_txt_zegt_waar_iemand_een_lek_meldt_en_is_een_half_jaar_geldig()
    {
        var antwoord = await Portaal.Bezoeker().GetAsync("/.well-known/security.txt");
        var regels = (await antwoord.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(r => r.Split(": ", 2)).ToDictionary(r => r[0], r => r[1]);

        Assert.Equal("text/plain; charset=utf-8", antwoord.Content.Headers.ContentType!.ToString());
        Assert.Equal("mailto:beveiliging@example.org", regels["Contact"]);
        var nog = DateTime.Parse(regels["Expires"], System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime() - Portaal.Wereld.Klok.GetUtcNow().UtcDateTime;
        Assert.InRange(nog.TotalDays, 150, 365);
        Assert.Contains("Disallow: /", await Portaal.Bezoeker().GetStringAsync("/robots.txt"));
    }
}
