using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport;
using PgbPortal.TestSupport.Werelden;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>Staff with an account of the portal itself: the pages that the oefenwereld does not have, as they are and with their errors.</summary>
public sealed partial class MedewerkersaccountTests(Proefopstelling proef) : IClassFixture<Proefopstelling>, IAsyncLifetime
{
    private const string Email = "nina@westland.example";
    private const string Wachtwoord = "vier paarse olifanten";

    private readonly Portaal _portaal = new()
    {
        Wereld = proef.Wereld,
        Instellingen = new Dictionary<string, string>
        {
            ["Oefenwereld:Vullen"] = "false",
            ["Aanmelden:Lokaal:westland:Organisatie"] = "1783",
            ["Aanmelden:Lokaal:westland:Naam"] = "Westland",
        },
    };

    public ValueTask InitializeAsync() => _portaal.InitializeAsync();

    public ValueTask DisposeAsync() => _portaal.DisposeAsync();

    [Fact]
    public async Task Een_beheerder_maakt_het_account_klaar_logt_in_met_een_app_en_nodigt_een_collega_uit()
    {
        await using var nieuw = await _portaal.NieuweBezoeker(Schermsoort.Telefoon);
        await nieuw.Open("/inloggen/hulp");
        await nieuw.ControleerOveral("inloggen-hulp");
        await nieuw.Open("/inloggen/uitnodiging");
        await nieuw.ControleerOveral("inloggen-uitnodiging");
        await FoutAsync(nieuw, "Verder", "inloggen-uitnodiging");
        await VulAsync(nieuw, ("E-mailadres van uw werk", Email), ("Code van uw beheerder", await proef.Wereld.NodigUitAsync(_portaal.Services, Email, Rol.BeheerderVerstrekker)));
        await KlikAsync(nieuw, "Verder", "/inloggen/instellen");
        await nieuw.ControleerOveral("inloggen-instellen");
        await FoutAsync(nieuw, "Account klaarmaken", "inloggen-instellen");
        var sleutel = Sleutel.Match(await nieuw.Pagina.ContentAsync()).Groups["sleutel"].Value;
        await VulAsync(nieuw, ("Wachtwoord", Wachtwoord), ("Nog een keer hetzelfde wachtwoord", Wachtwoord), ("Code uit de app", Appcode.Van(sleutel)));
        await nieuw.Pagina.GetByRole(AriaRole.Button, new() { Name = "Account klaarmaken" }).ClickAsync();
        await Assertions.Expect(nieuw.Pagina.GetByRole(AriaRole.Heading, new() { Name = "Bewaar uw herstelcodes" })).ToBeVisibleAsync();
        await nieuw.ControleerOveral("inloggen-herstelcodes");

        await using var later = await _portaal.NieuweBezoeker(Schermsoort.Telefoon);
        await later.Open("/inloggen");
        await later.ControleerOveral("inloggen");
        await FoutAsync(later, "Verder", "inloggen");
        await VulAsync(later, ("E-mailadres van uw werk", Email), ("Wachtwoord", Wachtwoord));
        await KlikAsync(later, "Verder", "/inloggen/code");
        await later.ControleerOveral("inloggen-code");
        await FoutAsync(later, "Inloggen", "inloggen-code");
        await later.Open("/inloggen/herstelcode");
        await later.ControleerOveral("inloggen-herstelcode");
        await FoutAsync(later, "Inloggen", "inloggen-herstelcode");
        await later.Open("/inloggen/code");
        await VulAsync(later, ("Code", Appcode.Van(sleutel, 1)));
        await KlikAsync(later, "Inloggen", "/");

        await later.Open("/wachtwoord");
        await later.ControleerOveral("wachtwoord");
        await FoutAsync(later, "Wijzigen", "wachtwoord");
        await later.Open("/medewerkers/uitnodigen");
        await later.ControleerOveral("medewerkers-uitnodigen");
        await FoutAsync(later, "Uitnodigen", "medewerkers-uitnodigen");

        // Only of a colleague with such an account the function and the laws are given here.
        await VulAsync(later, ("Naam", "Karim Collega"), ("E-mailadres van het werk", "karim@westland.example"));
        await later.Pagina.Locator("[name='Invoer.Rol']").First.CheckAsync();
        await later.Pagina.Locator("[name='Invoer.Wetten']").First.CheckAsync();
        await later.Pagina.GetByRole(AriaRole.Button, new() { Name = "Uitnodigen", Exact = true }).ClickAsync();
        await Assertions.Expect(later.Pagina.GetByRole(AriaRole.Heading, new() { Name = "Geef deze code door" })).ToBeVisibleAsync();
        await later.ControleerOveral("medewerkers-code");
        await later.Open("/medewerkers");
        await later.ControleerOveral("medewerkers");
        await later.Pagina.GetByRole(AriaRole.Link, new() { Name = "Karim Collega" }).ClickAsync();
        await Assertions.Expect(later.Pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Karim Collega");
        await later.ControleerOveral("medewerkers-karim");
        await later.Open($"{new Uri(later.Pagina.Url).AbsolutePath}/rechten");
        await later.ControleerOveral("medewerkers-rechten");
        await later.Pagina.Locator("[name='Invoer.Wetten']").First.UncheckAsync();
        await FoutAsync(later, "Opslaan", "medewerkers-rechten");
    }

    private static async Task VulAsync(Bezoeker bezoeker, params (string Label, string Waarde)[] velden)
    {
        foreach (var (label, waarde) in velden)
        {
            await bezoeker.Pagina.GetByLabel(label, new() { Exact = true }).FillAsync(waarde);
        }
    }

    private static async Task KlikAsync(Bezoeker bezoeker, string knop, string naar)
    {
        await bezoeker.Pagina.GetByRole(AriaRole.Button, new() { Name = knop, Exact = true }).ClickAsync();
        await bezoeker.Pagina.WaitForURLAsync(adres => new Uri(adres).AbsolutePath == naar);
    }

    // Sent with nothing filled in.
    private static async Task FoutAsync(Bezoeker bezoeker, string knop, string naam)
    {
        await bezoeker.Pagina.Locator("main form[method=post]").First.EvaluateAsync("f => { f.noValidate = true; }");
        await bezoeker.Pagina.GetByRole(AriaRole.Button, new() { Name = knop, Exact = true }).ClickAsync();
        await Assertions.Expect(bezoeker.Pagina.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.StartsWith("Fout: ", await bezoeker.Pagina.TitleAsync());
        await bezoeker.ControleerOveral($"{naam}-fout");
    }

    [GeneratedRegex("<code>(?<sleutel>[A-Z2-7 ]+)</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sleutel { get; }
}
