using System.Globalization;
using Microsoft.Playwright;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>Without JavaScript: from a toekenning to an agreement that both signed, and a run of payments from begin to release.</summary>
[Collection<Oefenportaal>]
public sealed class ZonderScriptReizenTests(Oefenportaal.Fixture oefen)
{
    private const string Budgethouder = "Lisa Smit";
    private const string Zorgverlener = "Kees Begeleiding";

    private const string Zorg =
        "Kees helpt mij elke week om de dagen te plannen en de post op orde te houden. We gaan samen naar afspraken en oefenen "
        + "met reizen met de bus. In een gewone week komt hij op vrijdag drie uur bij mij thuis. Het doel is dat ik over een jaar "
        + "zelf mijn week kan plannen en dat ik geen rekening meer vergeet.";

    private readonly Portaal _portaal = oefen.Portaal;

    [Fact]
    public async Task Een_toekenning_en_een_overeenkomst_tot_en_met_de_handtekeningen_gaan_ook_zonder_script()
    {
        var maand = _portaal.VorigeMaand;
        await Als("Marieke Vos", async consulent =>
        {
            await consulent.Tik(AriaRole.Button, "Menu");
            await consulent.Tik(AriaRole.Link, "Budgethouders");
            await consulent.Tik(AriaRole.Link, "Nieuwe toekenning");
            await consulent.Kies("Wmo");
            await consulent.Tik(AriaRole.Button, "Verder");
            await consulent.Vul("BSN van de budgethouder", BsnVanLisa());
            await consulent.KiesUit("Zorgfunctie", "02");
            await consulent.Vul("Eerste dag", maand.Plus(-1).EersteDag.Lang());
            await consulent.Vul("Laatste dag", maand.Plus(10).LaatsteDag.Lang());
            await consulent.Vul("Bedrag", "8320");
            await consulent.Tik(AriaRole.Button, "Verder naar controleren");
            await consulent.Ziet("Controleer de toekenning");
            await consulent.Tik(AriaRole.Button, "Toekenning vastleggen");
            await consulent.Ziet("De toekenning is vastgelegd.");
        });
        await Als(Budgethouder, lisa => MaakOvereenkomst(lisa, maand));
        await Als(Zorgverlener, kees => Onderteken(kees, Budgethouder));
        await Als(Budgethouder, lisa => Onderteken(lisa, Zorgverlener));
    }

    [Fact]
    public async Task Een_betaalrun_samenstellen_controleren_en_vrijgeven_gaat_ook_zonder_script()
    {
        // What the budgethouder sends in needs no more approval: so there is something to pay.
        await Als("Anna de Wit", async anna =>
        {
            await anna.Tik(AriaRole.Button, "Menu");
            await anna.Tik(AriaRole.Link, "Declaraties");
            await anna.Tik(AriaRole.Link, "Uren declareren");
            await anna.Kies(_portaal.VorigeMaand.Leesbaar);
            await anna.Tik(AriaRole.Button, "Verder");
            await anna.Vul(_portaal.VorigeMaand.EersteDag.Voluit(), "2");
            await anna.Tik(AriaRole.Button, "Verder naar controleren");
            await anna.Tik(AriaRole.Button, "Versturen");
            await anna.Ziet("Uw declaratie is verstuurd");
        });
        await Als("Wim Peters", async wim =>
        {
            await wim.Tik(AriaRole.Link, "Stel de betaalrun samen", precies: false);
            await wim.Tik(AriaRole.Button, "Run van vandaag samenstellen");
            await wim.Ziet("De betaalrun is samengesteld.");
        });
        await Als("Carla Blom", async carla =>
        {
            await carla.Tik(AriaRole.Link, "Controleer de betaalrun", precies: false);
            await carla.Tik(AriaRole.Button, "Klopt, goedkeuren");
            await carla.Ziet("De betaalrun is gecontroleerd.");
        });
        await Als("Ahmed Kaya", async ahmed =>
        {
            await ahmed.Tik(AriaRole.Link, "Geef de betaalrun vrij", precies: false);
            await ahmed.Tik(AriaRole.Button, "Vrijgeven");
            await ahmed.Ziet("De betaalrun is vrijgegeven.");
        });
    }

    private static async Task MaakOvereenkomst(Reisteller lisa, Maand maand)
    {
        await lisa.Tik(AriaRole.Link, "Maak een zorgovereenkomst met uw zorgverlener", precies: false);
        await lisa.Vul("Nummer van de zorgverlener", "12345678");
        await lisa.Tik(AriaRole.Button, "Zoeken");
        await lisa.Ziet(Zorgverlener);
        await lisa.Tik(AriaRole.Button, "Ja, ga verder");
        await lisa.KiesBij("Is de zorgverlener familie?", "Nee, geen familie");
        await lisa.KiesBij("Heeft de zorgverlener een eigen bedrijf?", "Ja");
        await lisa.KiesBij("Heeft de zorgverlener een BIG-registratie?", "Nee");
        await lisa.Tik(AriaRole.Button, "Opslaan en verder");
        await lisa.Vul("Eerste dag", maand.EersteDag.Lang());
        await lisa.Vul("Laatste dag", maand.Plus(8).LaatsteDag.Lang());
        await lisa.Tik(AriaRole.Button, "Opslaan en verder");
        await lisa.KiesUit("Wat voor werk is het?", "begeleiding individueel");
        await lisa.Vul("Wat doet de zorgverlener, en waarom?", Zorg);
        await lisa.KiesUit("Tarief voor een", nameof(Eenheid.Uur));
        await lisa.Vul("Tarief", "60", precies: true);
        await lisa.Vul("Uren per week", "3");
        await lisa.Tik(AriaRole.Button, "Opslaan en verder");
        await lisa.Ziet("Wat gaat het kosten?");
        await lisa.Tik(AriaRole.Button, "Delen met de zorgverlener");
        await lisa.Ziet("De overeenkomst is gedeeld.");
    }

    private static async Task Onderteken(Reisteller wie, string metWie)
    {
        await wie.Tik(AriaRole.Link, $"Teken de overeenkomst met {metWie}", precies: false);
        await wie.Tik(AriaRole.Checkbox, "Ik heb dit gelezen en ga akkoord");
        await wie.Tik(AriaRole.Button, "Ondertekenen");
        await wie.Ziet("U heeft de overeenkomst ondertekend.");
    }

    private async Task Als(string naam, Func<Reisteller, Task> reis)
    {
        await using var bezoeker = await _portaal.NieuweBezoeker(new(360, MetScript: false));
        await bezoeker.LogIn(naam);
        await bezoeker.KiesDossier(naam);
        await reis(new(bezoeker));
    }

    /// <summary>The oefenwereld gives its people the numbers from 999991000 that pass the elfproef; Lisa has the fourth.</summary>
    private static string BsnVanLisa() => Enumerable.Range(999_991_000, 1000)
        .Select(n => n.ToString(CultureInfo.InvariantCulture)).Where(n => Bsn.TryParse(n, out _)).ElementAt(3);
}
