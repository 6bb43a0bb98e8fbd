using Microsoft.Playwright;

namespace PgbPortal.EndToEnd.Tests;

public sealed class VormgevingTests(Portaal portaal)
{
    public static TheoryData<string, int, Kleuren> Gevallen => new()
    {
        { "", 320, Kleuren.Licht },
        { "", 320, Kleuren.Donker },
        { "", 1280, Kleuren.Licht },
        { "", 1280, Kleuren.Opgelegd },
        { "fout", 320, Kleuren.Licht },
        { "fout", 320, Kleuren.Opgelegd },
        { "fout", 1280, Kleuren.Donker },
        { "lang", 320, Kleuren.Donker },
        { "lang", 1280, Kleuren.Licht },
    };

    [Theory]
    [MemberData(nameof(Gevallen))]
    public async Task Alle_onderdelen_zijn_voor_iedereen_te_gebruiken(string staat, int breedte, Kleuren kleuren)
    {
        var scherm = new Schermsoort(breedte, kleuren);
        await using var bezoeker = await portaal.NieuweBezoeker(scherm);

        await bezoeker.Open($"/vormgeving?staat={staat}");

        await bezoeker.ControleerPagina();
        await bezoeker.Bewaar($"vormgeving-{staat}-{scherm}");
    }

    [Theory]
    [InlineData("/woorden")]
    [InlineData("/hulp")]
    [InlineData("/toegankelijkheid")]
    [InlineData("/privacy")]
    [InlineData("/fout/404")]
    [InlineData("/fout/500")]
    public async Task De_vaste_paginas_zijn_voor_iedereen_te_gebruiken(string adres)
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Telefoon);

        await bezoeker.Open(adres);

        await bezoeker.ControleerPagina();
    }

    [Fact]
    public async Task De_eerste_tab_gaat_naar_de_inhoud()
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Bureau);
        await bezoeker.Open("/vormgeving");

        await bezoeker.Pagina.Keyboard.PressAsync("Tab");
        await bezoeker.Pagina.Keyboard.PressAsync("Enter");

        Assert.EndsWith("#inhoud", bezoeker.Pagina.Url);
        Assert.Equal("inhoud", await bezoeker.Pagina.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Het_foutoverzicht_krijgt_de_aandacht_ook_zonder_script(bool metScript)
    {
        await using var bezoeker = await portaal.NieuweBezoeker(new(MetScript: metScript));

        await bezoeker.Open("/vormgeving?staat=fout");

        await Assertions.Expect(bezoeker.Pagina.Locator("#foutoverzicht")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Een_link_in_het_foutoverzicht_gaat_naar_het_veld()
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Bureau);
        await bezoeker.Open("/vormgeving?staat=fout");

        await bezoeker.Pagina.GetByRole(AriaRole.Link, new() { Name = "Kies wie de zorg geeft." }).ClickAsync();

        Assert.Equal("Invoer_Soort", await bezoeker.Pagina.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Het_menu_op_een_telefoon_werkt_ook_zonder_script(bool metScript)
    {
        await using var bezoeker = await portaal.NieuweBezoeker(new(360, MetScript: metScript));
        await bezoeker.Open("/vormgeving");
        var link = bezoeker.Pagina.GetByRole(AriaRole.Link, new() { Name = "Declaraties", Exact = true });
        await Assertions.Expect(link).ToBeHiddenAsync();

        await bezoeker.Pagina.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();

        await Assertions.Expect(link).ToBeVisibleAsync();
        await bezoeker.Pagina.Keyboard.PressAsync("Escape");
        await Assertions.Expect(link).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Het_urenrooster_telt_mee_tijdens_het_typen()
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Bureau);
        await bezoeker.Open("/vormgeving");

        await bezoeker.Pagina.GetByLabel("dinsdag 3 maart 2026").FillAsync("1:30");

        await Assertions.Expect(bezoeker.Pagina.Locator("tr[data-week='2026-W10'] [data-totaal]")).ToHaveTextAsync("10 uur en 15 minuten");
        await Assertions.Expect(bezoeker.Pagina.Locator("[data-eindtotaal]")).ToHaveTextAsync("13 uur en 15 minuten");
    }

    [Theory]
    [InlineData("fout")]
    [InlineData("lang")]
    public async Task Vergroot_met_wijdere_tekst_en_zonder_beweging_is_alles_er_nog(string staat)
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Bureau);
        await bezoeker.Open($"/vormgeving?staat={staat}");

        Assert.Empty(await bezoeker.Schaalgebreken());
        await bezoeker.Pagina.SetViewportSizeAsync(320, 256);
        await bezoeker.ControleerPagina();
    }

    [Theory]
    [InlineData("")]
    [InlineData("fout")]
    [InlineData("lang")]
    public async Task Van_een_kleine_telefoon_tot_een_breed_scherm_schuift_niets_opzij(string staat)
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Bureau);
        await bezoeker.Open($"/vormgeving?staat={staat}");

        foreach (var breedte in (int[])[320, 360, 414, 600, 767, 768, 1023, 1024, 1280, 1440, 1920])
        {
            await bezoeker.Pagina.SetViewportSizeAsync(breedte, 800);
            Assert.Equal(0, await bezoeker.Pagina.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }
    }

    /// <summary>WCAG 2.5.8: 24 pixels, but for a link in a sentence.</summary>
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Waar_u_op_tikt_is_groot_genoeg(int breedte)
    {
        await using var bezoeker = await portaal.NieuweBezoeker(new(breedte));
        await bezoeker.Open("/vormgeving?staat=lang");

        Assert.Empty(await bezoeker.Pagina.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter((e) => e.checkVisibility() && !e.matches('.utrecht-skip-link, .pgb-alleen-lezer'))
                .filter((e) => !(e.matches('a') && e.closest('p, li, dd, .pgb-stap')))
                .map((e) => [e, (e.matches('input[type=radio], input[type=checkbox]') ? e.labels[0] ?? e : e).getBoundingClientRect()])
                .filter(([, r]) => r.width < 24 || r.height < 24)
                .map(([e, r]) => `${e.tagName} ${e.textContent.trim().slice(0, 30)} ${Math.round(r.width)} x ${Math.round(r.height)}`)
            """));
    }

    [Fact]
    public async Task De_titel_zegt_dat_er_iets_fout_is()
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Bureau);

        await bezoeker.Open("/vormgeving");
        Assert.DoesNotContain("Fout: ", await bezoeker.Pagina.TitleAsync());
        await bezoeker.Open("/vormgeving?staat=fout");
        Assert.StartsWith("Fout: ", await bezoeker.Pagina.TitleAsync());
    }
}
