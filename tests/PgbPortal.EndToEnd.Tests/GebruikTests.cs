using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PgbPortal.Application;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>
/// How many taps the usual journeys take, from the start page on a phone. The figures stand in docs/gebruik.md; a journey that takes
/// more than stands there fails. With PGB_GEBRUIK_SCHRIJVEN=1 the page is written anew.
/// </summary>
public sealed class GebruikTests(ITestOutputHelper uitvoer) : IAsyncLifetime
{
    // The journeys change what waits for whom, so they have a portal of their own.
    private readonly Portaal _portaal = new();
    private readonly List<Reis> _reizen = [];

    public async ValueTask InitializeAsync() => await _portaal.InitializeAsync();

    public async ValueTask DisposeAsync() => await _portaal.DisposeAsync();

    [Fact]
    public async Task De_gewone_reizen_kosten_niet_meer_tikken_dan_is_opgeschreven()
    {
        var vorige = Maand.Van(Vandaag()).Vorige;
        await Reist("Een zorgverlener ziet waarom er nog niet is betaald", "Kees Begeleiding", async r =>
        {
            await r.Tik(AriaRole.Link, $"Anna de Wit bekijkt de uren van {vorige.Leesbaar}", precies: false);
            await r.Ziet("De budgethouder is aan de beurt sinds");
        });
        await Reist("Een budgethouder ziet waarom er nog niet is betaald", "Dina Smit", async r =>
        {
            await r.Tik(AriaRole.Link, $"past de declaratie van {vorige.Leesbaar} aan", precies: false);
            await r.Ziet("Teruggestuurd naar de zorgverlener");
        });

        // Care is claimed when its month is over: last week is the last whole week of that month.
        var maandag = vorige.LaatsteDag.AddDays(-(int)vorige.LaatsteDag.DayOfWeek - 6);
        await Reist("Een zorgverlener geeft de uren van de laatste week op", "Kees Begeleiding", async r =>
        {
            await r.Tik(AriaRole.Link, "Uren declareren");
            await r.Tik(AriaRole.Link, "Uren declareren voor Anna de Wit", precies: false);
            await r.Tik(AriaRole.Button, "Verder");
            await r.Tik(AriaRole.Button, $"Week {ISOWeek.GetWeekOfYear(maandag.ToDateTime(TimeOnly.MinValue))}");
            foreach (var dag in (int[])[1, 2, 3])
            {
                await r.Vul(maandag.AddDays(dag).Voluit(), "2");
            }

            await r.Tik(AriaRole.Button, "Verder naar controleren");
            await r.Ziet("6 uur");
            await r.Tik(AriaRole.Button, "Versturen");
            await r.Ziet("Uw declaratie is verstuurd");
        });
        await Reist("Een budgethouder keurt uren goed", "Anna de Wit", async r =>
        {
            await r.Tik(AriaRole.Link, $"Keur de uren van {vorige.Leesbaar} goed", precies: false);
            await r.Kies("Ja, laat betalen");
            await r.Tik(AriaRole.Button, "Versturen");
            await r.Ziet("U bent akkoord. Wij betalen");
        });
        await Reist("Een toetser van een verstrekker beoordeelt een declaratie", "Joke Dekker", async r =>
        {
            await r.Tik(AriaRole.Link, "Beoordeel de declaratie", precies: false);
            await r.Kies("Akkoord");
            await r.Tik(AriaRole.Button, "Besluit vastleggen");
            await r.Ziet("Goedgekeurd");
        });
        await Reist("Een toetser van een verstrekker beoordeelt een zorgovereenkomst", "Ellen Prins", async r =>
        {
            await r.Tik(AriaRole.Link, "Beoordeel de overeenkomst", precies: false);
            await r.Kies("Akkoord");
            await r.Tik(AriaRole.Button, "Besluit vastleggen");
            await r.Ziet("U bent akkoord met de overeenkomst.");
        });
        await Reist("De SVB stelt een betaalrun samen", "Wim Peters", async r =>
        {
            await r.Tik(AriaRole.Link, "Stel de betaalrun samen", precies: false);
            await r.Tik(AriaRole.Button, "Run van vandaag samenstellen");
            await r.Ziet("De betaalrun is samengesteld.");
        });
        await Reist("Een collega bij de SVB controleert de betaalrun", "Carla Blom", async r =>
        {
            await r.Tik(AriaRole.Link, "Controleer de betaalrun", precies: false);
            await r.Tik(AriaRole.Button, "Klopt, goedkeuren");
            await r.Ziet("De betaalrun is gecontroleerd.");
        });
        await Reist("Een derde bij de SVB geeft de betaalrun vrij", "Ahmed Kaya", async r =>
        {
            await r.Tik(AriaRole.Link, "Geef de betaalrun vrij", precies: false);
            await r.Tik(AriaRole.Button, "Vrijgeven");
            await r.Ziet("De betaalrun is vrijgegeven.");
        });

        Assert.All(
            _reizen.Where(r => r.Naam.EndsWith("waarom er nog niet is betaald", StringComparison.Ordinal)),
            r => Assert.True(r.Tikken <= 2, $"{r.Naam}: {r.Tikken} taps, and why a payment has not come may take two."));
        Vergelijk();
    }

    private DateOnly Vandaag() => _portaal.Services.GetRequiredService<TimeProvider>().Vandaag();

    private async Task Reist(string naam, string wie, Func<Reisteller, Task> reis)
    {
        await using var bezoeker = await _portaal.NieuweBezoeker(Schermsoort.Telefoon);
        await bezoeker.LogIn(wie);
        await bezoeker.KiesDossier(wie);
        var teller = new Reisteller(bezoeker);
        var klok = Stopwatch.StartNew();
        await reis(teller);
        _reizen.Add(new(naam, teller.Tikken, teller.Velden, teller.Seconden, klok.Elapsed.TotalSeconds));
        uitvoer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{naam}: {teller.Tikken} taps, {teller.Velden} fields, about {teller.Seconden} s, and {klok.Elapsed.TotalSeconds:0.0} s of the machine."));
    }

    private void Vergelijk([CallerFilePath] string dit = "")
    {
        var pad = Path.Combine(Path.GetDirectoryName(dit)!, "..", "..", "docs", "gebruik.md");
        var tekst = File.ReadAllText(pad);
        if (Environment.GetEnvironmentVariable("PGB_GEBRUIK_SCHRIJVEN") == "1")
        {
            var rijen = string.Concat(_reizen.Select(r => string.Create(
                CultureInfo.InvariantCulture, $"| {r.Naam} | {r.Tikken} | {r.Velden} | {r.Seconden} | {r.Machine:0.0} |\n")));
            File.WriteAllText(pad, Regex.Replace(tekst, @"(\| --- \| --: \| --: \| --: \| --: \|\n)(\|.*\n)*", m => m.Groups[1].Value + rijen));
            return;
        }

        Assert.All(_reizen, r =>
        {
            var rij = Regex.Match(tekst, $@"^\| {Regex.Escape(r.Naam)} \| (\d+) \| (\d+) \|", RegexOptions.Multiline);
            Assert.True(rij.Success, $"\"{r.Naam}\" is missing in docs/gebruik.md.");
            Assert.True(
                r.Tikken <= int.Parse(rij.Groups[1].Value, CultureInfo.InvariantCulture)
                && r.Velden <= int.Parse(rij.Groups[2].Value, CultureInfo.InvariantCulture),
                $"{r.Naam}: {r.Tikken} taps and {r.Velden} fields; docs/gebruik.md allows {rij.Groups[1].Value} and {rij.Groups[2].Value}.");
        });
    }

    private sealed record Reis(string Naam, int Tikken, int Velden, int Seconden, double Machine);
}
