using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Pages.Budgethouders;

public sealed class VoorstelTests : Portaalproef
{
    private const string Voorstellen = "/meekijkers/voorstellen";

    [Fact]
    public async Task Voorstellen_wil_inloggen_en_is_alleen_voor_wie_het_pgb_regelt()
    {
        await InAprilAsync();
        await (await Portaal.AlsAsync("anna")).PostFormulierAsync(
            "/meekijkers", new() { ["Invoer.Bsn"] = "999990007", ["Invoer.Akkoord"] = "true" });

        var bezoeker = await Portaal.Bezoeker().GetAsync(Voorstellen);
        Assert.Equal(HttpStatusCode.Redirect, bezoeker.StatusCode);
        Assert.StartsWith("/aanmelden", bezoeker.Headers.Location!.OriginalString);
        foreach (var account in new[] { "bas", "kees", "westland.cons" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync(account)).GetAsync(Voorstellen)).StatusCode);
        }

        Assert.DoesNotContain(Voorstellen, await TekstAsync(await Portaal.AlsAsync("bas"), "/meekijkers"));
        Assert.Contains(Voorstellen, await TekstAsync(await Portaal.AlsAsync("anna"), "/meekijkers"));
    }

    [Fact]
    public async Task Een_fout_in_het_voorstel_staat_bij_het_veld_en_wat_er_stond_blijft()
    {
        await Wereld.ToekenningAsync();
        var anna = await Portaal.AlsAsync("anna");

        var leeg = await anna.PostFormulierAsync(Voorstellen, []);
        var kijkt = await (await StelVoorAsync(soort: "Meekijker")).TekstAsync();
        var onbekend = await (await StelVoorAsync("999998018")).TekstAsync();

        var html = await leeg.TekstAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.StatusCode);
        Assert.Equal("Vul het BSN van de vertegenwoordiger in.", Keuring.Fout(html, "Invoer_Bsn"));
        Assert.Equal("Kies wat voor vertegenwoordiger dit wordt.", Keuring.Fout(html, "Invoer_Soort"));
        Assert.Equal("Kies wat voor vertegenwoordiger dit wordt.", Keuring.Fout(kijkt, "Invoer_Soort"));
        Assert.Equal("Wij kennen dit BSN niet. Kijk het nog eens na.", Keuring.Fout(onbekend, "Invoer_Bsn"));
        Assert.Contains("999998018", onbekend);
        Keuring.IsGoedeOpmaak(await TekstAsync(anna, Voorstellen));
    }

    [Fact]
    public async Task Een_voorstel_wacht_zichtbaar_en_er_kan_er_geen_bij()
    {
        await Wereld.ToekenningAsync();
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await StelVoorAsync(client: anna);
        Assert.Equal("/meekijkers", antwoord.Headers.Location!.OriginalString);
        var html = await TekstAsync(anna, "/meekijkers");
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Uw voorstel is verstuurd.", html);
        Assert.Contains("Bas Mulder is op ", html);
        Assert.DoesNotContain(Voorstellen, html);
        var weer = await TekstAsync(anna, Voorstellen);
        Assert.Contains("Er wacht al een voorstel: Bas Mulder.", weer);
        Assert.DoesNotContain("Invoer.Bsn", weer);
    }

    [Fact]
    public async Task Beoordelen_wil_inloggen_en_een_andere_gemeente_vindt_het_niet()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder.Waarde;
        await StelVoorAsync();

        await BewaaktAsync($"/budgethouders/{dossier}/voorstel", $"/budgethouders/{Guid.NewGuid()}/voorstel", "delft.cons");
        foreach (var account in new[] { "westland.toets", "anna" })
        {
            Assert.Equal(
                HttpStatusCode.Forbidden,
                (await (await Portaal.AlsAsync(account)).GetAsync($"/budgethouders/{dossier}/voorstel")).StatusCode);
        }
    }

    [Fact]
    public async Task Het_bericht_leidt_naar_het_voorstel_en_na_akkoord_regelt_de_ander_het_pgb()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder.Waarde;
        await StelVoorAsync();
        var consulent = await Portaal.AlsAsync("westland.cons");
        var adres = $"/budgethouders/{dossier}/voorstel";

        Assert.Contains($"href=\"{adres}\"", await BerichtAsync(consulent, "Iemand wil vertegenwoordiger worden"));
        Assert.Contains($"href=\"{adres}\"", await TekstAsync(consulent, $"/budgethouders/{dossier}"));
        var pagina = await TekstAsync(consulent, adres);
        Keuring.IsGoedeOpmaak(pagina);
        Assert.Contains("Bas Mulder", pagina);
        Assert.DoesNotContain("999990007", pagina);

        var leeg = await BeslisAsync(consulent, adres, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.StatusCode);
        Assert.Equal("Kies akkoord of afwijzen.", Keuring.Fout(await leeg.TekstAsync(), "Invoer_Besluit"));

        var antwoord = await BeslisAsync(consulent, adres, "Akkoord");
        Assert.Equal($"/budgethouders/{dossier}", antwoord.Headers.Location!.OriginalString);
        Assert.Contains("Regelt het pgb", await TekstAsync(consulent, $"/budgethouders/{dossier}"));
        Assert.Contains("Er wacht geen voorstel op een besluit.", await TekstAsync(consulent, adres));
        Assert.Contains("Bekijk wie het pgb regelt", await BerichtAsync(await Portaal.AlsAsync("anna"), "Er is een besluit over uw voorstel"));
    }

    [Fact]
    public async Task Wie_een_ander_voorstel_zag_beslist_niet_over_het_nieuwe()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder.Waarde;
        var adres = $"/budgethouders/{dossier}/voorstel";
        var consulent = await Portaal.AlsAsync("westland.cons");
        await StelVoorAsync();
        var oud = Voorstel(await TekstAsync(consulent, adres));
        await BeslisAsync(consulent, adres, "Afwijzen");
        await StelVoorAsync("999990032");

        var antwoord = await BeslisAsync(consulent, adres, "Akkoord", oud);

        var html = await antwoord.TekstAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Er is nu een ander voorstel. Lees dat eerst.", html);
        Assert.NotEqual(oud, Voorstel(html));
    }

    private static string Voorstel(string html)
    {
        var gevonden = Regex.Match(html, "name=\"Invoer.Voorstel\" value=\"([^\"]+)\"");
        Assert.True(gevonden.Success, html);
        return gevonden.Groups[1].Value;
    }

    private static async Task<string> BerichtAsync(HttpClient client, string begin)
    {
        var bericht = Regex.Match(await TekstAsync(client, "/postvak"), $"href=\"(/postvak/[0-9a-f-]{{36}})\"[^>]*>{begin}");
        Assert.True(bericht.Success, begin);
        return await TekstAsync(client, bericht.Groups[1].Value);
    }

    private static async Task<HttpResponseMessage> BeslisAsync(HttpClient client, string adres, string besluit, string? voorstel = null) =>
        await client.PostFormulierAsync(
            adres, new() { ["Invoer.Voorstel"] = voorstel ?? Voorstel(await TekstAsync(client, adres)), ["Invoer.Besluit"] = besluit });

    private async Task<HttpResponseMessage> StelVoorAsync(string bsn = "999990007", string soort = "Gemachtigde", HttpClient? client = null) =>
        await (client ?? await Portaal.AlsAsync("anna")).PostFormulierAsync(Voorstellen, new()
        {
            ["Invoer.Id"] = Guid.CreateVersion7().ToString(),
            ["Invoer.Bsn"] = bsn,
            ["Invoer.Soort"] = soort,
        });
}
