using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Pages.Oefenwereld;

public sealed class VerhaalTests(Verhaalportaal portaal) : IClassFixture<Verhaalportaal>
{
    private const string Adres = "/oefenwereld/verhaal";

    [Fact]
    public async Task Buiten_de_oefenwereld_bestaat_er_geen_verhaal()
    {
        await using var echt = new Testportaal();
        var bezoeker = echt.Bezoeker();

        Assert.Equal(HttpStatusCode.NotFound, (await bezoeker.GetAsync(Adres)).StatusCode);
        var token = Formulieren.Token(await bezoeker.GetStringAsync("/hulp"));
        foreach (var handeling in new[] { "Kies", "Volgende", "Terug" })
        {
            var antwoord = await bezoeker.PostAsync($"{Adres}?handler={handeling}", new FormUrlEncodedContent(
                [new("Zeker", "true"), new("Stoppen", "true"), new("verhaal", "12a"), new("beurt", "0"), new("__RequestVerificationToken", token)]));
            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        }
    }

    [Fact]
    public async Task Iemand_speelt_stap_voor_stap_en_wordt_tussendoor_een_van_de_mensen()
    {
        var bezoeker = portaal.Bezoeker();
        var begin = await Keuring.TekstAsync(await bezoeker.GetAsync(Adres));
        Assert.Contains("Declaratie terug naar de zorgverlener", begin);
        Assert.Contains("Verder met het verhaal", begin);
        Assert.DoesNotContain("Verder in de tijd", begin);

        var kaart = Regex.Match(await bezoeker.GetStringAsync(Adres), "name=\"account\" value=\"([^\"]+)\"").Groups[1].Value;
        var word = await bezoeker.PostFormulierAsync(Adres, new() { ["account"] = kaart }, "/aanmelden");
        Assert.Equal(HttpStatusCode.Redirect, word.StatusCode);

        // The same page sent twice, as with two clicks.
        var pagina = await bezoeker.GetStringAsync(Adres);
        var beurt = int.Parse(Regex.Match(pagina, "name=\"beurt\" value=\"(\\d+)\"").Groups[1].Value);
        foreach (var _ in new[] { 1, 2 })
        {
            var stap = await bezoeker.PostAsync($"{Adres}?handler=Volgende", new FormUrlEncodedContent(
                [new("beurt", $"{beurt}"), new("__RequestVerificationToken", Formulieren.Token(pagina))]));
            Assert.Equal((HttpStatusCode.Redirect, Adres), (stap.StatusCode, stap.Headers.Location!.OriginalString));
        }

        var daarna = await bezoeker.GetStringAsync(Adres);
        Assert.Contains($"name=\"beurt\" value=\"{beurt + 1}\"", daarna);
        Assert.Contains("Wat gebeurde er net?", daarna);

        // Who was somebody still is.
        Assert.Contains("action=\"/afmelden\"", daarna);
        Assert.Equal(HttpStatusCode.OK, (await bezoeker.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Zonder_token_wordt_er_niets_gespeeld()
    {
        var antwoord = await portaal.Bezoeker().PostAsync($"{Adres}?handler=Volgende", new FormUrlEncodedContent([new("beurt", "0")]));

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
    }

    [Fact]
    public async Task Kiezen_en_teruggaan_vragen_een_vinkje_en_beginnen_dan_opnieuw()
    {
        var bezoeker = portaal.Bezoeker();
        foreach (var (handeling, veld) in new[] { ("Kies", "Zeker"), ("Terug", "Stoppen") })
        {
            var zonder = await bezoeker.PostFormulierAsync(Adres, new() { ["verhaal"] = "12a" }, $"{Adres}?handler={handeling}");
            Assert.Contains("Zet een vinkje als u het zeker weet.", await Keuring.TekstAsync(zonder));
            var gevraagd = portaal.Leven.Gevraagd;
            var met = await bezoeker.PostFormulierAsync(Adres, new() { ["verhaal"] = "12a", [veld] = "true" }, $"{Adres}?handler={handeling}");
            Assert.Contains("Wij beginnen opnieuw", await Keuring.TekstAsync(met));
            Assert.Equal(handeling == "Kies" ? "6; url=/oefenwereld/verhaal" : "6; url=/aanmelden", Assert.Single(met.Headers.GetValues("Refresh")));
            await portaal.Leven.TotAsync(gevraagd + 1);
            Assert.Equal((gevraagd + 1, handeling == "Kies" ? "12a" : null), (portaal.Leven.Gevraagd, portaal.Vulling.Verhaal));
        }
    }

    [Theory]
    [InlineData("12c")]
    [InlineData("bestaat-niet")]
    [InlineData("")]
    public async Task Een_verhaal_dat_hier_niet_kan_is_niet_te_kiezen(string verhaal)
    {
        var antwoord = await portaal.Bezoeker().PostFormulierAsync(Adres, new() { ["verhaal"] = verhaal, ["Zeker"] = "true" }, $"{Adres}?handler=Kies");

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }
}
