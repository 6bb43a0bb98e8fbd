using System.Globalization;
using Microsoft.Playwright;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>What portal.js adds: a question before a changed form is left, and a warning before somebody is signed out.</summary>
public sealed class ScriptTests(Portaal portaal)
{
    [Fact]
    public async Task Wie_een_gewijzigd_formulier_verlaat_krijgt_een_vraag()
    {
        await using var kees = await portaal.KeesBijDeUren(Schermsoort.Bureau);
        var vragen = new Vragen(kees.Pagina);
        var (veld, formulier) = (kees.Pagina.Locator("input[data-dag]").First, kees.Pagina.Url);
        await Typ(veld, "2");

        var klik = Start(kees).ClickAsync();
        Assert.Equal("beforeunload", await vragen.Volgende(blijf: true));
        await klik;
        Assert.Equal(formulier, kees.Pagina.Url);
        await Assertions.Expect(veld).ToHaveValueAsync("2");

        klik = Start(kees).ClickAsync();
        Assert.Equal("beforeunload", await vragen.Volgende(blijf: false));
        await klik;
        await Assertions.Expect(kees.Pagina).ToHaveURLAsync(portaal.Adres.ToString());
    }

    [Fact]
    public async Task Wie_niets_wijzigde_of_het_formulier_verstuurt_krijgt_geen_vraag()
    {
        await using var kees = await portaal.KeesBijDeUren(Schermsoort.Bureau);
        var vragen = new Vragen(kees.Pagina);
        var veld = kees.Pagina.Locator("input[data-dag]").First;
        await veld.ClickAsync();
        await Start(kees).ClickAsync();
        await Assertions.Expect(kees.Pagina).ToHaveURLAsync(portaal.Adres.ToString());

        await kees.Pagina.GoBackAsync();
        await Typ(veld, "2");
        await kees.Pagina.GetByRole(AriaRole.Button, new() { Name = "Verder naar controleren" }).ClickAsync();
        await Assertions.Expect(kees.Pagina.GetByRole(AriaRole.Heading, new() { Name = "Controleer uw antwoorden" })).ToBeVisibleAsync();

        Assert.Equal(0, vragen.Aantal);
    }

    [Fact]
    public async Task Twee_minuten_voor_het_uitloggen_waarschuwt_de_pagina_en_een_tik_geeft_nieuwe_tijd()
    {
        await using var anna = await portaal.NieuweBezoeker(Schermsoort.Telefoon);
        await anna.Pagina.Clock.InstallAsync();
        await anna.LogIn("Anna de Wit");
        var vak = anna.Pagina.GetByRole(AriaRole.Status).And(anna.Pagina.Locator("[data-stil]"));
        var minuten = int.Parse((await vak.GetAttributeAsync("data-stil"))!, CultureInfo.InvariantCulture) / 60;
        var blijf = vak.GetByRole(AriaRole.Button, new() { Name = "Ingelogd blijven" });

        await Verder(anna, minuten - 3);
        await Assertions.Expect(vak).ToBeEmptyAsync();
        await Verder(anna, 1);
        await Assertions.Expect(vak).ToContainTextAsync("U wordt over 2 minuten uitgelogd, omdat u niets doet.");
        await anna.ControleerPagina();
        await anna.Bewaar("uitloggen-over-2-minuten-360-licht");

        // Without a connection the button stays, to try again.
        await anna.Pagina.Context.SetOfflineAsync(true);
        await blijf.ClickAsync();
        await Assertions.Expect(vak).ToContainTextAsync("Er is geen verbinding. Probeer het opnieuw.");
        await anna.Pagina.Context.SetOfflineAsync(false);
        await blijf.ClickAsync();
        await Assertions.Expect(vak).ToBeEmptyAsync();

        await Verder(anna, minuten - 3);
        await Assertions.Expect(vak).ToBeEmptyAsync();
        await Verder(anna, 1);
        await Assertions.Expect(blijf).ToBeVisibleAsync();
        await Verder(anna, 2);
        await Assertions.Expect(vak).ToHaveTextAsync("U bent uitgelogd. Log opnieuw in om verder te gaan.");
        await Assertions.Expect(blijf).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Wie_ergens_anders_al_is_uitgelogd_hoort_dat_bij_het_verlengen()
    {
        await using var anna = await portaal.NieuweBezoeker(Schermsoort.Bureau);
        await anna.Pagina.Clock.InstallAsync();
        await anna.LogIn("Anna de Wit");
        var vak = anna.Pagina.Locator("[data-stil]");
        await Verder(anna, (int.Parse((await vak.GetAttributeAsync("data-stil"))!, CultureInfo.InvariantCulture) / 60) - 1);

        await anna.Pagina.Context.ClearCookiesAsync();
        await vak.GetByRole(AriaRole.Button, new() { Name = "Ingelogd blijven" }).ClickAsync();

        await Assertions.Expect(vak).ToHaveTextAsync("U bent uitgelogd. Log opnieuw in om verder te gaan.");
    }

    private static Task Verder(Bezoeker wie, int minuten) => wie.Pagina.Clock.FastForwardAsync(minuten * 60_000);

    private static ILocator Start(Bezoeker wie) =>
        wie.Pagina.GetByRole(AriaRole.Navigation, new() { Name = "Kruimelpad" }).GetByRole(AriaRole.Link, new() { Name = "Start" });

    // A browser asks only who really did something on the page: so this is typed, not filled.
    private static async Task Typ(ILocator veld, string tekst)
    {
        await veld.ClickAsync();
        await veld.PressSequentiallyAsync(tekst);
    }

    /// <summary>The questions the browser itself asks.</summary>
    private sealed class Vragen
    {
        private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

        private readonly System.Threading.Channels.Channel<IDialog> _rij = System.Threading.Channels.Channel.CreateUnbounded<IDialog>();

        public Vragen(IPage pagina) => pagina.Dialog += (_, vraag) =>
        {
            Aantal++;
            _rij.Writer.TryWrite(vraag);
        };

        public int Aantal { get; private set; }

        /// <returns>What kind of question it was.</returns>
        public async Task<string> Volgende(bool blijf)
        {
            using var geduld = new CancellationTokenSource(Geduld);
            var vraag = await _rij.Reader.ReadAsync(geduld.Token);
            await (blijf ? vraag.DismissAsync() : vraag.AcceptAsync());
            return vraag.Type;
        }
    }
}
