using Microsoft.Playwright;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>With a script a phone shows the hours week by week. Nothing is sent here: others use this portal too.</summary>
public sealed class WekenTests(Portaal portaal)
{
    private string EersteDag => portaal.VorigeMaand.EersteDag.Voluit();

    private string LaatsteDag => portaal.VorigeMaand.LaatsteDag.Voluit();

    [Fact]
    public async Task Op_een_telefoon_gaat_u_van_week_naar_week_zonder_te_laden_en_alles_gaat_mee()
    {
        await using var kees = await portaal.KeesBijDeUren(Schermsoort.Telefoon);
        await kees.Pagina.EvaluateAsync("window.zelfdePagina = true");
        var weken = await Weken(kees).CountAsync();
        await ZietWeek(kees, 0);
        await Assertions.Expect(Knop(kees, "Vorige week")).ToBeDisabledAsync();
        await kees.ControleerPagina();

        await kees.Pagina.GetByLabel(EersteDag).FillAsync("1");
        for (var week = 1; week < weken; week++)
        {
            await Knop(kees, "Volgende week").ClickAsync();
            await ZietWeek(kees, week);
            await Assertions.Expect(Kop(kees, week)).ToBeFocusedAsync();
        }

        await Assertions.Expect(Knop(kees, "Volgende week")).ToBeDisabledAsync();
        await kees.Pagina.GetByLabel(LaatsteDag).FillAsync("2:30");
        await Assertions.Expect(kees.Pagina.Locator("[data-eindtotaal]")).ToHaveTextAsync("3 uur en 30 minuten");
        await kees.ControleerPagina();
        await kees.Bewaar("weken-laatste-360-licht");
        await Knop(kees, "Vorige week").ClickAsync();
        await ZietWeek(kees, weken - 2);
        Assert.True(await kees.Pagina.EvaluateAsync<bool>("window.zelfdePagina"));

        await Knop(kees, "Verder naar controleren").ClickAsync();
        await Assertions.Expect(kees.Pagina.Locator("main")).ToContainTextAsync("3 uur en 30 minuten");
    }

    [Fact]
    public async Task Elke_week_heeft_een_eigen_knop_en_na_de_week_komt_de_eerste_dag_ervan()
    {
        await using var kees = await portaal.KeesBijDeUren(Schermsoort.Telefoon);
        var naam = await Kop(kees, 2).TextContentAsync();

        await Knop(kees, naam!).PressAsync("Enter");

        await ZietWeek(kees, 2);
        await Assertions.Expect(Knop(kees, naam!)).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(Kop(kees, 2)).ToBeFocusedAsync();
        await kees.Pagina.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Weken(kees).Nth(2).Locator("input").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Een_fout_in_een_andere_week_is_meteen_te_zien_en_de_link_erheen_werkt_ook_later()
    {
        await using var kees = await portaal.KeesBijDeUren(Schermsoort.Telefoon);
        var laatste = await Weken(kees).CountAsync() - 1;
        await Knop(kees, (await Kop(kees, laatste).TextContentAsync())!).ClickAsync();
        await kees.Pagina.GetByLabel(LaatsteDag).FillAsync("drie");

        await Knop(kees, "Verder naar controleren").ClickAsync();
        await Assertions.Expect(kees.Pagina.Locator("#foutoverzicht")).ToBeFocusedAsync();

        await ZietWeek(kees, laatste);
        await kees.ControleerPagina();
        await kees.Bewaar("weken-fout-360-licht");
        await Knop(kees, (await Kop(kees, 0).TextContentAsync())!).ClickAsync();
        await ZietWeek(kees, 0);
        await kees.Pagina.Locator("#foutoverzicht a").First.ClickAsync();
        await ZietWeek(kees, laatste);
        await Assertions.Expect(kees.Pagina.GetByLabel(LaatsteDag)).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    public async Task Op_een_breed_scherm_en_zonder_script_staan_alle_weken_er(int breedte, bool metScript)
    {
        await using var kees = await portaal.KeesBijDeUren(new(breedte, MetScript: metScript));

        await Assertions.Expect(Knop(kees, "Volgende week")).ToBeHiddenAsync();
        foreach (var week in await Weken(kees).AllAsync())
        {
            await Assertions.Expect(week).ToBeVisibleAsync();
        }
    }

    private static ILocator Weken(Bezoeker kees) => kees.Pagina.Locator("tr[data-week]");

    private static ILocator Kop(Bezoeker kees, int week) => Weken(kees).Nth(week).Locator("th");

    private static ILocator Knop(Bezoeker kees, string naam) =>
        kees.Pagina.Locator("main").GetByRole(AriaRole.Button, new() { Name = naam, Exact = true });

    private static async Task ZietWeek(Bezoeker kees, int week)
    {
        await Assertions.Expect(Weken(kees).Nth(week)).ToBeVisibleAsync();
        await Assertions.Expect(Weken(kees).Filter(new() { Visible = true })).ToHaveCountAsync(1);
    }
}
