using System.Text.RegularExpressions;
using PgbPortal.Domain.Zorgovereenkomsten;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

[Collection(Overeenkomstpaginas.Naam)]
public sealed class DetailTests(Overeenkomstportaal portaal)
{
    [Fact]
    public async Task Een_concept_laat_zien_welke_stappen_klaar_zijn()
    {
        var id = await portaal.ConceptAsync();

        var html = await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}");

        Assert.Contains("Wat moet u nog doen?", html);
        Assert.Contains("Alles is ingevuld. U kunt delen.", html);
        Assert.Contains($"href=\"/overeenkomsten/{id.Waarde}/controleren\"", html);
    }

    [Fact]
    public async Task Een_nieuw_concept_zegt_welke_stap_nog_niet_kan_en_waarom()
    {
        var (_, _, naar) = await portaal.PostAsync("anna", "/overeenkomsten/nieuw", ("Invoer.Nummer", "94000148"), ("actie", "verder"));
        var adres = naar![..naar!.LastIndexOf('/')];

        var html = await portaal.LeesAsync("anna", adres);
        Keuring.IsGoedeOpmaak(html);
        Assert.Equal(["Klaar", "Nog doen", "Kan nog niet", "Kan nog niet", "Kan nog niet"], Standen(html));
        Assert.Contains("Vul eerst de soort overeenkomst in.", html);
        Assert.Contains("Vul eerst in welke zorg u afspreekt.", html);
        Assert.Contains($"href=\"{adres}/soort\"", html);
        foreach (var later in new[] { "/periode", "/zorg", "/controleren" })
        {
            Assert.DoesNotContain($"href=\"{adres}{later}\"", html);
        }

        await portaal.PostAsync(
            "anna", $"{adres}/soort", ("Invoer.Familie", "Nee"), ("Invoer.Onderneming", "ja"), ("Invoer.Big", "nee"), ("Invoer.Soort", "Passend"));
        html = await portaal.LeesAsync("anna", adres);
        Assert.Equal(["Klaar", "Klaar", "Nakijken", "Nog doen", "Kan nog niet"], Standen(html));
        Assert.Contains("Klopt dat?", html);

        await portaal.PostAsync("anna", $"{adres}/periode", ("Invoer.Van", "1-1-2030"), ("Invoer.TotEnMet", "31-1-2030"));
        html = await portaal.LeesAsync("anna", adres);
        Assert.Contains("U heeft geen budget in deze periode. Kies eerst een andere periode.", html);
        Assert.DoesNotContain($"href=\"{adres}/zorg\"", html);
    }

    [Theory]
    [InlineData("anna", "/intrekken")]
    [InlineData("westland.toets", "/beoordelen")]
    [InlineData("svb.recht", "/toetsen")]
    public async Task Tijdens_de_beoordeling_heeft_ieder_een_eigen_knop(string account, string knop)
    {
        var id = await portaal.IngediendAsync();

        var html = await portaal.LeesAsync(account, $"/overeenkomsten/{id.Waarde}");

        foreach (var onderdeel in new[] { "/intrekken", "/beoordelen", "/toetsen", "/ondertekenen", "/voorstellen", "/controleren" })
        {
            Assert.Equal(onderdeel == knop, html.Contains($"href=\"/overeenkomsten/{id.Waarde}{onderdeel}\""));
        }

        Assert.Contains("maandag 23 februari 2026", html);
    }

    [Theory]
    [InlineData("kees", "U")]
    [InlineData("anna", "De zorgverlener")]
    public async Task Wie_aan_de_beurt_is_staat_er_met_sinds_wanneer(string account, string wie)
    {
        var id = await portaal.GedeeldAsync();

        var html = await portaal.LeesAsync(account, $"/overeenkomsten/{id.Waarde}");

        Assert.Contains($"<strong>{wie}</strong>", html);
        Assert.Contains("maandag 9 februari 2026", html);
        Assert.Contains("Geen uiterste dag.", html);
        Assert.Contains("Aan de beurt sinds 9 februari 2026.", html);
    }

    [Fact]
    public async Task Wie_niets_kan_doen_ziet_geen_lege_balk()
    {
        var id = await portaal.ConceptAsync();

        Assert.DoesNotMatch("class=\"pgb-knoppen\">\\s*</div>", await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}"));
    }

    [Fact]
    public async Task Na_een_afwijzing_leest_de_budgethouder_waarom_en_de_zorgverlener_niet()
    {
        var id = await portaal.IngediendAsync();
        await portaal.BeoordeelAsync(id, Besluit.Afwijzen, Afwijsreden.ZorgPastNietBijToekenning);

        var vanAnna = await portaal.LeesAsync("anna", $"/overeenkomsten/{id.Waarde}");
        var vanKees = await portaal.LeesAsync("kees", $"/overeenkomsten/{id.Waarde}");

        Assert.Contains("de zorg past niet bij de toekenning", vanAnna);
        Assert.Contains("Dit hoort bij een ander budget.", vanAnna);
        Assert.DoesNotContain("ander budget", vanKees);
        Assert.Contains("Vraag het aan de budgethouder.", vanKees);
    }

    [Fact]
    public async Task Een_zorgverlener_ziet_de_afspraken_en_nergens_een_budget()
    {
        var id = await portaal.GedeeldAsync();

        var html = await portaal.LeesAsync("kees", $"/overeenkomsten/{id.Waarde}");

        Assert.Contains("€ 60,00 per uur", html);
        Assert.DoesNotContain("8.320", html);
        Assert.Contains($"href=\"/overeenkomsten/{id.Waarde}/ondertekenen\"", html);
        Assert.Contains($"href=\"/overeenkomsten/{id.Waarde}/voorstellen\"", html);
    }

    // What stands at each step of the list.
    private static IEnumerable<string> Standen(string html) =>
        Regex.Matches(html, "class=\"pgb-taak__meer\".*?>(Klaar|Nog doen|Kan nog niet|Nakijken)<", RegexOptions.Singleline).Select(m => m.Groups[1].Value);
}
