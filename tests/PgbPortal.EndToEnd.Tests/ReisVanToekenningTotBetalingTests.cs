using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.Playwright;
using PgbPortal.Application;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>One budget from the message that grants it to the euro on the account, by the people who do it.</summary>
public sealed class ReisVanToekenningTotBetalingTests(Portaal portaal)
{
    private const string Budgethouder = "Lisa Smit";
    private const string Zorgverlener = "Kees Begeleiding";

    private const string Zorg =
        "Kees helpt mij elke week om de dagen te plannen en de post op orde te houden. We gaan samen naar afspraken en oefenen "
        + "met reizen met de bus. In een gewone week komt hij op vrijdag drie uur bij mij thuis. Het doel is dat ik over een jaar "
        + "zelf mijn week kan plannen en dat ik geen rekening meer vergeet.";

    private static readonly XNamespace Pain001 = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static readonly Bedrag Toegekend = Bedrag.Euro(8320);

    // 3 + 2,5 + 3:15 + 3 hours of 60 euro.
    private static readonly (int Dag, string Uren)[] Gewerkt = [(2, "3"), (9, "2,5"), (16, "3:15"), (23, "3")];
    private static readonly Bedrag Gedeclareerd = Bedrag.Euro(705);

    private int _halte;

    [Fact]
    public async Task Een_budget_wordt_toegekend_en_tot_op_de_cent_betaald()
    {
        var maand = Maand.Van(portaal.Services.GetRequiredService<TimeProvider>().Vandaag());
        await using var consulent = await Binnen("Marieke Vos");
        await LeesToekenningIn(consulent, maand);

        await using var lisa = await Binnen(Budgethouder);
        await lisa.KiesDossier(Budgethouder);
        await Klik(lisa, AriaRole.Link, "Budget");
        await ZietBudget(lisa, Bedrag.Nul, Toegekend);
        await Halte(lisa, "budget-toegekend");
        var nummer = await MaakOvereenkomst(lisa, maand);

        await using var kees = await Binnen(Zorgverlener);
        await Onderteken(kees, Budgethouder);
        await Onderteken(lisa, Zorgverlener);
        await using (var toetser = await Binnen("Ton de Graaf"))
        {
            await Besluit(toetser, $"Beoordeel de overeenkomst van {Budgethouder}");
        }

        await using (var svb = await Binnen("Bas Hendriks"))
        {
            await Besluit(svb, $"Toets de overeenkomst van {Budgethouder}");
        }

        await Declareer(kees, maand.Vorige);
        await KeurGoed(lisa, maand.Vorige);
        await ZietBudget(lisa, Bedrag.Nul, Toegekend - Gedeclareerd);

        await using var wim = await Binnen("Wim Peters");
        var run = await StelRunSamen(wim);
        await using var carla = await Binnen("Carla Blom");
        await Controleer(carla, run);
        await using var ahmed = await Binnen("Ahmed Kaya");
        var bestand = await GeefVrij(ahmed, run);
        ControleerBetaalbestand(bestand, nummer);
        await LeesAntwoordIn(ahmed, bestand);

        await lisa.Open("/budget");
        await ZietBudget(lisa, Gedeclareerd, Toegekend - Gedeclareerd);
        await Halte(lisa, "budget-besteed");
        await Klik(lisa, AriaRole.Link, "Bekijk alle bedragen", precies: false);
        await Assertions.Expect(lisa.Pagina.Locator(".pgb-kaarttabel tbody tr").First).ToContainTextAsync(Gedeclareerd.ToString());
        await Halte(lisa, "budget-van-dag-tot-dag");
        await kees.Open("/declaraties");
        await Klik(kees, AriaRole.Link, $"Bekijken {maand.Vorige.Leesbaar}, {Budgethouder}", precies: false);
        await Assertions.Expect(kees.Pagina.Locator("main")).ToContainTextAsync("Betaald");
        await Halte(kees, "declaratie-betaald");
    }

    private static Task Klik(Bezoeker bezoeker, AriaRole rol, string naam, bool precies = true) =>
        bezoeker.Pagina.GetByRole(rol, new() { Name = naam, Exact = precies }).First.ClickAsync();

    private static ILocatorAssertions Hoofd(Bezoeker bezoeker) => Assertions.Expect(bezoeker.Pagina.Locator("main"));

    private static Task Kies(Bezoeker bezoeker, string vraag, string antwoord) => bezoeker.Pagina
        .GetByRole(AriaRole.Group, new() { Name = vraag }).GetByRole(AriaRole.Radio, new() { Name = antwoord, Exact = true }).CheckAsync();

    private static async Task ZietBudget(Bezoeker bezoeker, Bedrag besteed, Bedrag vrij)
    {
        await bezoeker.Open("/budget");
        var legenda = Assertions.Expect(bezoeker.Pagina.Locator(".pgb-balk__legenda"));
        await legenda.ToHaveCountAsync(1);
        await legenda.ToContainTextAsync($"Besteed {besteed}");
        await legenda.ToContainTextAsync($"Gereserveerd {Toegekend - besteed - vrij}");
        await legenda.ToContainTextAsync($"Vrij {vrij}");
    }

    private async Task LeesToekenningIn(Bezoeker consulent, Maand maand)
    {
        await consulent.Open("/berichten/inlezen");
        await consulent.Pagina.GetByLabel("Bestand").SetInputFilesAsync(new FilePayload
        {
            Name = "wmo501.xml",
            MimeType = "application/xml",
            Buffer = Toekenningsbericht(maand),
        });
        await Klik(consulent, AriaRole.Button, "Inlezen");
        await Hoofd(consulent).ToContainTextAsync("Het bericht is goedgekeurd. De toekenning is vastgelegd.");
        await Halte(consulent, "toekenning-aanvaard");
    }

    /// <returns>The number of the agreement.</returns>
    private async Task<string> MaakOvereenkomst(Bezoeker lisa, Maand maand)
    {
        await lisa.Open("/");
        await Halte(lisa, "start-met-budget");
        await Klik(lisa, AriaRole.Link, "Maak een zorgovereenkomst met uw zorgverlener", precies: false);
        await lisa.Pagina.GetByLabel("Nummer van de zorgverlener").FillAsync("12345678");
        await Klik(lisa, AriaRole.Button, "Zoeken");
        await Hoofd(lisa).ToContainTextAsync(Zorgverlener);
        await Halte(lisa, "zorgverlener-gevonden");
        await Klik(lisa, AriaRole.Button, "Ja, ga verder");
        await Kies(lisa, "Is de zorgverlener familie?", "Nee, geen familie");
        await Kies(lisa, "Heeft de zorgverlener een eigen bedrijf?", "Ja");
        await Kies(lisa, "Heeft de zorgverlener een BIG-registratie?", "Nee");
        await Halte(lisa, "soort");
        await Klik(lisa, AriaRole.Button, "Opslaan en verder");
        await lisa.Pagina.GetByLabel("Eerste dag").FillAsync(maand.Vorige.EersteDag.Lang());
        await lisa.Pagina.GetByLabel("Laatste dag").FillAsync(maand.Plus(7).LaatsteDag.Lang());
        await Halte(lisa, "periode");
        await Klik(lisa, AriaRole.Button, "Opslaan en verder");
        await lisa.Pagina.GetByLabel("Wat voor werk is het?").SelectOptionAsync("begeleiding individueel");
        await lisa.Pagina.GetByLabel("Wat doet de zorgverlener, en waarom?").FillAsync(Zorg);
        await lisa.Pagina.GetByLabel("Uren per week").FillAsync("3");
        await lisa.Pagina.GetByLabel("Tarief voor een").SelectOptionAsync(nameof(Eenheid.Uur));
        await lisa.Pagina.GetByLabel("Tarief", new() { Exact = true }).FillAsync("60");
        await Halte(lisa, "zorg");
        await Klik(lisa, AriaRole.Button, "Opslaan en verder");
        await Hoofd(lisa).ToContainTextAsync("Wat gaat het kosten?");
        await Halte(lisa, "controleren");
        await Klik(lisa, AriaRole.Button, "Delen met de zorgverlener");
        await Hoofd(lisa).ToContainTextAsync("De overeenkomst is gedeeld.");
        await Halte(lisa, "gedeeld");
        return (await lisa.Pagina.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).Replace("Overeenkomst ", "");
    }

    private async Task Onderteken(Bezoeker wie, string metWie)
    {
        await wie.Open("/");
        await Klik(wie, AriaRole.Link, $"Teken de overeenkomst met {metWie}", precies: false);
        await wie.Pagina.GetByLabel("Ik heb dit gelezen en ga akkoord").CheckAsync();
        await Halte(wie, "ondertekenen");
        await Klik(wie, AriaRole.Button, "Ondertekenen");
        await Hoofd(wie).ToContainTextAsync("U heeft de overeenkomst ondertekend.");
        await Halte(wie, "ondertekend");
    }

    private async Task Besluit(Bezoeker wie, string taak)
    {
        await Klik(wie, AriaRole.Link, taak, precies: false);
        await Kies(wie, "Wat is uw besluit?", "Akkoord");
        await Halte(wie, "besluit");
        await Klik(wie, AriaRole.Button, "Besluit vastleggen");
        await Hoofd(wie).ToContainTextAsync("U bent akkoord met de overeenkomst.");
        await Halte(wie, "besloten");
    }

    private async Task Declareer(Bezoeker kees, Maand maand)
    {
        await kees.Open("/declareren");
        await Klik(kees, AriaRole.Link, $"Uren declareren voor {Budgethouder}", precies: false);
        await Kies(kees, "Voor welke maand?", maand.Leesbaar);
        await Klik(kees, AriaRole.Button, "Verder");
        foreach (var (dag, uren) in Gewerkt)
        {
            await kees.Pagina.GetByLabel(maand.EersteDag.AddDays(dag - 1).Voluit()).FillAsync(uren);
        }

        await Assertions.Expect(kees.Pagina.Locator("[data-eindtotaal]")).ToHaveTextAsync("11 uur en 45 minuten");
        await Halte(kees, "uren");
        await Klik(kees, AriaRole.Button, "Verder naar controleren");
        await Hoofd(kees).ToContainTextAsync(Gedeclareerd.ToString());
        await Halte(kees, "uren-controleren");
        await Klik(kees, AriaRole.Button, "Versturen");
        await Hoofd(kees).ToContainTextAsync("Uw declaratie is verstuurd");
        await Halte(kees, "uren-verstuurd");
    }

    private async Task KeurGoed(Bezoeker lisa, Maand maand)
    {
        await lisa.Open("/");
        await Klik(lisa, AriaRole.Link, $"Keur de uren van {maand.Leesbaar} goed", precies: false);
        await Hoofd(lisa).ToContainTextAsync(Gedeclareerd.ToString());
        await Kies(lisa, "Klopt deze declaratie?", "Ja, laat betalen");
        await Halte(lisa, "uren-beoordelen");
        await Klik(lisa, AriaRole.Button, "Versturen");
        await Hoofd(lisa).ToContainTextAsync("U bent akkoord. Wij betalen");
        await Halte(lisa, "uren-akkoord");
    }

    /// <summary>Composes the run, and finds that a colleague must check it.</summary>
    /// <returns>The address of the run.</returns>
    private async Task<string> StelRunSamen(Bezoeker wim)
    {
        await wim.Open("/betaalruns");
        await Halte(wim, "betaalruns");
        await Klik(wim, AriaRole.Button, "Run van vandaag samenstellen");
        await Hoofd(wim).ToContainTextAsync("De betaalrun is samengesteld.");
        var run = new Uri(wim.Pagina.Url).AbsolutePath;
        await Hoofd(wim).ToContainTextAsync("Daarom is nu een collega aan de beurt.");
        await Assertions.Expect(wim.Pagina.GetByRole(AriaRole.Button, new() { Name = "Klopt, goedkeuren", Exact = true })).ToHaveCountAsync(0);
        await Hoofd(wim).ToContainTextAsync("Wacht op controle");
        await Halte(wim, "zelf-controleren-mag-niet");
        return run;
    }

    private async Task Controleer(Bezoeker carla, string run)
    {
        await Klik(carla, AriaRole.Link, "Controleer de betaalrun", precies: false);
        Assert.EndsWith(run, carla.Pagina.Url);
        await Halte(carla, "run-controleren");
        await Klik(carla, AriaRole.Button, "Klopt, goedkeuren");
        await Hoofd(carla).ToContainTextAsync("De betaalrun is gecontroleerd.");
    }

    /// <returns>The file for the bank.</returns>
    private async Task<byte[]> GeefVrij(Bezoeker carla, string run)
    {
        await Klik(carla, AriaRole.Link, "Geef de betaalrun vrij", precies: false);
        Assert.EndsWith(run, carla.Pagina.Url);
        await Halte(carla, "run-nakijken");
        await Klik(carla, AriaRole.Button, "Vrijgeven");
        await Hoofd(carla).ToContainTextAsync("De betaalrun is vrijgegeven.");
        await Halte(carla, "run-vrijgegeven");
        var download = await carla.Pagina.RunAndWaitForDownloadAsync(
            () => Klik(carla, AriaRole.Link, "Haal het bestand op (pain.001)"));
        var bestand = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        await Hoofd(carla).ToContainTextAsync(Convert.ToHexStringLower(SHA256.HashData(bestand)));
        return bestand;
    }

    private static void ControleerBetaalbestand(byte[] bestand, string overeenkomst)
    {
        var xml = XDocument.Load(new MemoryStream(bestand));
        var betalingen = xml.Descendants(Pain001 + "CdtTrfTxInf").ToList();
        var onze = Assert.Single(betalingen, b => b.Descendants(Pain001 + "Ustrd").Single().Value.Contains(overeenkomst, StringComparison.Ordinal));

        Assert.Matches("^[0-9a-f]{32}$", onze.Descendants(Pain001 + "EndToEndId").Single().Value);
        Assert.Equal(Gedeclareerd.InEuro, Euro(onze.Descendants(Pain001 + "InstdAmt").Single()));
        Assert.Equal("NL93TEST0001015838", onze.Element(Pain001 + "CdtrAcct")!.Value);
        Assert.All(
            xml.Descendants(Pain001 + "CtrlSum"),
            som => Assert.Equal(betalingen.Sum(b => Euro(b.Descendants(Pain001 + "InstdAmt").Single())), Euro(som)));

        static decimal Euro(XElement element) => decimal.Parse(element.Value, CultureInfo.InvariantCulture);
    }

    private async Task LeesAntwoordIn(Bezoeker carla, byte[] betaalbestand)
    {
        var (antwoord, aantal) = Antwoord(betaalbestand);
        await carla.Open("/betaalruns/antwoord");
        await carla.Pagina.GetByLabel("Bestand van de bank").SetInputFilesAsync(new FilePayload
        {
            Name = "pain.002.xml",
            MimeType = "application/xml",
            Buffer = antwoord,
        });
        await Klik(carla, AriaRole.Button, "Verwerken");
        await Hoofd(carla).ToContainTextAsync($"Het antwoord is verwerkt. Uitgevoerd: {aantal}. Geweigerd: 0.");
        await Hoofd(carla).ToContainTextAsync("Bevestigd door de bank");
        await Halte(carla, "antwoord-van-de-bank");
    }

    // As a bank answers that has paid everything: one line for each payment.
    private static (byte[] Bestand, int Aantal) Antwoord(byte[] betaalbestand)
    {
        XNamespace ns = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10";
        var ons = XDocument.Load(new MemoryStream(betaalbestand));
        var msgId = ons.Descendants(Pain001 + "MsgId").Single().Value;
        var gemaakt = ons.Descendants(Pain001 + "CreDtTm").Single().Value;
        var betalingen = ons.Descendants(Pain001 + "EndToEndId")
            .Select(e => new XElement(
                ns + "TxInfAndSts", new XElement(ns + "OrgnlEndToEndId", e.Value), new XElement(ns + "TxSts", "ACSC")))
            .ToList();
        var xml = new XElement(ns + "Document", new XElement(
            ns + "CstmrPmtStsRpt",
            new XElement(ns + "GrpHdr", new XElement(ns + "MsgId", "ANTWOORD-REIS"), new XElement(ns + "CreDtTm", gemaakt)),
            new XElement(
                ns + "OrgnlGrpInfAndSts",
                new XElement(ns + "OrgnlMsgId", msgId),
                new XElement(ns + "OrgnlMsgNmId", "pain.001.001.09"),
                new XElement(ns + "GrpSts", "ACSC")),
            new XElement(ns + "OrgnlPmtInfAndSts", new XElement(ns + "OrgnlPmtInfId", msgId), betalingen)));
        return (Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{xml}"), betalingen.Count);
    }

    /// <summary>A 501 as the gemeente sends it: lines end in CR LF, UTF-8 without byte order mark.</summary>
    private byte[] Toekenningsbericht(Maand maand)
    {
        var vandaag = Dag(portaal.Services.GetRequiredService<TimeProvider>().Vandaag());
        var (begin, eind) = (Dag(maand.Plus(-2).EersteDag), Dag(maand.Plus(9).LaatsteDag));
        var tekst = $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Bericht xmlns="urn:pgbportaal:ipgb:2.1:wmo501" xmlns:basis="urn:pgbportaal:ipgb:2.1:basis">
              <Header>
                <BerichtCode>458</BerichtCode>
                <BerichtVersie>2</BerichtVersie>
                <BerichtSubversie>1</BerichtSubversie>
                <Afzender>1783</Afzender>
                <BerichtIdentificatie>
                  <basis:Identificatie>R90001</basis:Identificatie>
                  <basis:Dagtekening>{vandaag}</basis:Dagtekening>
                </BerichtIdentificatie>
                <XsdVersie>
                  <basis:BasisschemaXsdVersie>1.0.0</basis:BasisschemaXsdVersie>
                  <basis:BerichtXsdVersie>1.0.0</basis:BerichtXsdVersie>
                </XsdVersie>
              </Header>
              <Client>
                <Bsn>{BsnVanLisa()}</Bsn>
                <Budget>
                  <BudgetIdentificatie>W-9001</BudgetIdentificatie>
                  <Afgiftedatum>{vandaag}</Afgiftedatum>
                  <BudgetPeriode>
                    <basis:Begindatum>{begin}</basis:Begindatum>
                    <basis:Einddatum>{eind}</basis:Einddatum>
                  </BudgetPeriode>
                  <FunctieBudgetten>
                    <FunctieBudget>
                      <Zorgfunctie>02</Zorgfunctie>
                      <FunctieBudgetPeriode>
                        <basis:Begindatum>{begin}</basis:Begindatum>
                        <basis:Einddatum>{eind}</basis:Einddatum>
                      </FunctieBudgetPeriode>
                      <FunctieBudgetBedrag>{Toegekend.Centen}</FunctieBudgetBedrag>
                      <VerantwoordingsvrijBedrag>0</VerantwoordingsvrijBedrag>
                    </FunctieBudget>
                  </FunctieBudgetten>
                </Budget>
              </Client>
            </Bericht>

            """;
        return Encoding.UTF8.GetBytes(tekst.ReplaceLineEndings("\r\n"));

        static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>The oefenwereld gives its people the numbers from 999991000 that pass the elfproef; Lisa has the fourth.</summary>
    private static string BsnVanLisa() => Enumerable.Range(999_991_000, 1000)
        .Select(n => n.ToString(CultureInfo.InvariantCulture)).Where(n => Bsn.TryParse(n, out _)).ElementAt(3);

    private async Task<Bezoeker> Binnen(string naam)
    {
        var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Bureau);
        await bezoeker.LogIn(naam);
        return bezoeker;
    }

    /// <summary>Looks at the page of this step on a phone, and keeps a picture of it there and on a desk.</summary>
    private async Task Halte(Bezoeker bezoeker, string naam)
    {
        _halte++;
        await bezoeker.Pagina.SetViewportSizeAsync(Schermsoort.Telefoon.Breedte, 800);
        await bezoeker.ControleerPagina();
        await bezoeker.Bewaar($"reis-{_halte:00}-{naam}-{Schermsoort.Telefoon}");
        await bezoeker.Pagina.SetViewportSizeAsync(Schermsoort.Bureau.Breedte, 800);
        await bezoeker.Bewaar($"reis-{_halte:00}-{naam}-{Schermsoort.Bureau}");
    }
}
