using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PgbPortal.Application;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>The usual journeys with a keyboard and no mouse, from signing in on; <see cref="Toetsenbord"/> looks at the focus at each stop.</summary>
[Collection<Oefenportaal>]
public sealed class ToetsenbordTests(Oefenportaal.Fixture oefen)
{
    private readonly Portaal _portaal = oefen.Portaal;

    [Fact]
    public async Task Een_zorgverlener_declareert_de_uren_van_de_laatste_week_zonder_muis()
    {
        var maand = _portaal.VorigeMaand;
        var maandag = maand.LaatsteDag.AddDays(-(int)maand.LaatsteDag.DayOfWeek - 6);
        await using var kees = await _portaal.NieuweBezoeker(Schermsoort.Bureau);
        var toetsen = await Binnen(kees, "Kees Begeleiding");

        await toetsen.Volg(AriaRole.Link, "Uren declareren");
        await Kop(kees, "Uren declareren");
        await toetsen.NaarInhoud();
        await toetsen.Volg(AriaRole.Link, "Uren declareren voor Anna de Wit", precies: false);
        await Ziet(kees, "Voor welke maand?");
        await toetsen.Kies(maand.Leesbaar);
        await toetsen.Volg(AriaRole.Button, "Verder");
        await Assertions.Expect(kees.Pagina.GetByLabel(maandag.Voluit()).First).ToBeVisibleAsync();
        await toetsen.NaarInhoud();
        foreach (var dag in (int[])[1, 2, 3])
        {
            await toetsen.Typ(maandag.AddDays(dag).Voluit(), "2");
        }

        await Assertions.Expect(kees.Pagina.Locator("[data-eindtotaal]").First).ToHaveTextAsync("6 uur");
        await toetsen.Volg(AriaRole.Button, "Verder naar controleren");
        await Kop(kees, "Controleer uw antwoorden");
        await toetsen.Volg(AriaRole.Button, "Versturen");
        await Ziet(kees, "Uw declaratie is verstuurd");
    }

    [Fact]
    public async Task Een_budgethouder_keurt_uren_goed_zonder_muis()
    {
        var maand = _portaal.VorigeMaand;
        await using var anna = await _portaal.NieuweBezoeker(Schermsoort.Bureau);
        var toetsen = await Binnen(anna, "Anna de Wit");

        await toetsen.NaarInhoud();
        await toetsen.Volg(AriaRole.Link, $"Keur de uren van {maand.Leesbaar} goed", precies: false);
        await Ziet(anna, "Klopt deze declaratie?");
        await toetsen.NaarInhoud();
        await toetsen.Kies("Ja, laat betalen");
        await toetsen.Volg(AriaRole.Button, "Versturen");
        await Ziet(anna, "U bent akkoord. Wij betalen");
    }

    [Fact]
    public async Task Een_toetser_beoordeelt_een_overeenkomst_vanaf_de_werklijst_zonder_muis()
    {
        await using var ellen = await _portaal.NieuweBezoeker(Schermsoort.Bureau);
        var toetsen = await Binnen(ellen, "Ellen Prins");
        await toetsen.Volg(AriaRole.Link, "Werklijst");
        await Kop(ellen, "Werklijst");

        await toetsen.NaarInhoud();
        await toetsen.Volg(AriaRole.Link, "Beoordeel de overeenkomst", precies: false);
        await Ziet(ellen, "Wat is uw besluit?");
        await toetsen.NaarInhoud();
        await toetsen.Kies("Akkoord");
        await toetsen.Volg(AriaRole.Button, "Besluit vastleggen");
        await Ziet(ellen, "U bent akkoord met de overeenkomst.");
    }

    [Fact]
    public async Task De_werklijst_filteren_ordenen_en_verdelen_gaat_zonder_muis()
    {
        await using var joke = await _portaal.NieuweBezoeker(Schermsoort.Bureau);
        var toetsen = await Binnen(joke, "Joke Dekker");
        await joke.Open("/werklijst");
        var soort = (await joke.Pagina.GetByLabel("Soort taak").Locator("option").Nth(1).TextContentAsync())!;
        var volgorde = (await joke.Pagina.GetByLabel("Volgorde").Locator("option").Nth(1).TextContentAsync())!;

        await toetsen.NaarInhoud();
        await toetsen.KiesUit("Soort taak", soort.Trim());
        await toetsen.KiesUit("Volgorde", volgorde.Trim());
        await toetsen.Volg(AriaRole.Button, "Toon");
        await Assertions.Expect(joke.Pagina).ToHaveURLAsync(new Regex("[?&]Volgorde=[^&]+"));
        await Assertions.Expect(joke.Pagina.GetByLabel("Soort taak").Locator("option:checked")).ToHaveTextAsync(soort.Trim());

        await toetsen.NaarInhoud();
        await toetsen.Volg(AriaRole.Button, "Neem", precies: false);
        await Assertions.Expect(joke.Pagina.GetByRole(AriaRole.Row).Filter(new() { HasText = "Van u" }).First).ToBeVisibleAsync();
        await toetsen.NaarInhoud();
        await toetsen.Volg(AriaRole.Link, "Geef aan collega", precies: false);
        await Kop(joke, "Taak verdelen");
        await toetsen.NaarInhoud();
        await toetsen.Kies(await joke.Pagina.GetByRole(AriaRole.Radio).Last.EvaluateAsync<string>("r => r.labels[0].textContent.trim()"));
        await toetsen.Volg(AriaRole.Button, "Geef de taak");
        await Kop(joke, "Werklijst");
    }

    /// <summary>Forward and back again over the whole page: nothing is left out, nothing holds the focus.</summary>
    [Theory]
    [InlineData("Anna de Wit", "/")]
    [InlineData("Anna de Wit", "/budget")]
    [InlineData("Joke Dekker", "/werklijst")]
    public async Task Elke_knop_en_elk_veld_is_een_halte_heen_en_terug(string wie, string adres)
    {
        await using var bezoeker = await _portaal.NieuweBezoeker(Schermsoort.Bureau);
        await bezoeker.LogIn(wie);
        await bezoeker.KiesDossier(wie);
        await bezoeker.Open(adres);

        await new Toetsenbord(bezoeker.Pagina).LoopRond();
    }

    private static async Task<Toetsenbord> Binnen(Bezoeker bezoeker, string wie)
    {
        var toetsen = new Toetsenbord(bezoeker.Pagina);
        await bezoeker.Open("/aanmelden");
        await toetsen.NaarInhoud();
        await toetsen.Volg(AriaRole.Button, $"Inloggen als {wie}");
        await Assertions.Expect(bezoeker.Pagina.Locator(".pgb-wie__naam")).ToContainTextAsync(wie);
        if (new Uri(bezoeker.Pagina.Url).AbsolutePath == "/dossier")
        {
            await toetsen.Volg(AriaRole.Button, $"Openen dossier {wie} als", precies: false);
            await Assertions.Expect(bezoeker.Pagina.Locator(".pgb-nav")).ToHaveCountAsync(1);
        }

        return toetsen;
    }

    private static Task Ziet(Bezoeker bezoeker, string tekst) => Assertions.Expect(bezoeker.Pagina.Locator("main")).ToContainTextAsync(tekst);

    private static Task Kop(Bezoeker bezoeker, string tekst) =>
        Assertions.Expect(bezoeker.Pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(tekst);
}
