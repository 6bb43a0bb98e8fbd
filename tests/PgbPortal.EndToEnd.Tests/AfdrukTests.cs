using Microsoft.Playwright;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>Every overview prints well: it fits on A4, without what only works on a screen, and with the figures behind each picture.</summary>
public sealed class AfdrukTests(Portaal portaal)
{
    // What the margins of afdruk.css leave of 210 mm, at 96 pixels an inch.
    private const int BreedteOpPapier = (210 - 32) * 960 / 254;

    [Theory]
    [InlineData("Anna de Wit", "/budget")]
    [InlineData("Anna de Wit", "/budget/jaaroverzicht")]
    [InlineData("Anna de Wit", "/budget/toekenningsoverzicht")]
    [InlineData("Anna de Wit", "/declaraties")]
    [InlineData("Anna de Wit", "/betalingen")]
    [InlineData("Kees Begeleiding", "/declaraties")]
    [InlineData("Kees Begeleiding", "/betalingen/jaaroverzicht")]
    public async Task Een_overzicht_past_op_papier(string wie, string adres)
    {
        await using var bezoeker = await Binnen(wie);
        await bezoeker.Open(adres);

        Assert.Empty(await Papiergebreken(bezoeker));
    }

    [Theory]
    [InlineData("Kees Begeleiding", "/betalingen", "/afdrukken")]
    [InlineData("Anna de Wit", "/declaraties", "")]
    public async Task Een_stuk_uit_een_overzicht_past_op_papier(string wie, string overzicht, string blad)
    {
        await using var bezoeker = await Binnen(wie);
        await bezoeker.Open(overzicht);

        Assert.Equal(200, await bezoeker.Open(await Eerste(bezoeker, overzicht) + blad));

        Assert.Empty(await Papiergebreken(bezoeker));
    }

    [Fact]
    public async Task Een_toekenning_past_op_papier()
    {
        await using var consulent = await Binnen("Marieke Vos");
        await consulent.Open("/budgethouders");
        await consulent.Open(await Eerste(consulent, "/budgethouders"));
        var toekenning = await Eerste(consulent, "/toekenningen");

        foreach (var adres in (string[])[toekenning, $"{toekenning}/afdrukken"])
        {
            Assert.Equal(200, await consulent.Open(adres));
            Assert.Empty(await Papiergebreken(consulent));
        }
    }

    /// <summary>The line through the year has no amounts of its own: closed away they would be lost on paper.</summary>
    [Fact]
    public async Task De_cijfers_achter_de_lijn_door_het_jaar_staan_op_papier()
    {
        await using var anna = await Binnen("Anna de Wit");
        await anna.Open("/budget");
        var cijfers = anna.Pagina.Locator(".pgb-lijn table").First;
        await Assertions.Expect(cijfers).ToBeHiddenAsync();

        Assert.Empty(await Papiergebreken(anna));

        await Assertions.Expect(cijfers).ToBeVisibleAsync();
        await Assertions.Expect(anna.Pagina.Locator(".pgb-lijn summary").First).ToBeHiddenAsync();
        await anna.Bewaar("papier-budget");
    }

    private async Task<Bezoeker> Binnen(string wie)
    {
        var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Bureau);
        await bezoeker.LogIn(wie);
        await bezoeker.KiesDossier(wie);
        return bezoeker;
    }

    /// <summary>The address of the first of them that this page leads to.</summary>
    private static async Task<string> Eerste(Bezoeker bezoeker, string van)
    {
        var links = await bezoeker.Pagina.Locator($"main a[href^='{van}/']").EvaluateAllAsync<string[]>("l => l.map((a) => a.pathname)");
        return links.First(l => Guid.TryParse(l[(van.Length + 1)..], out _));
    }

    private static async Task<string[]> Papiergebreken(Bezoeker bezoeker)
    {
        await bezoeker.Pagina.SetViewportSizeAsync(BreedteOpPapier, 900);
        await bezoeker.Pagina.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
        return await bezoeker.Pagina.EvaluateAsync<string[]>("""
            (breedte) => {
                const wie = (e) => `${e.tagName}.${e.className.baseVal ?? e.className} ${e.textContent.trim().slice(0, 40)}`;
                const zichtbaar = (e) => e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })
                    && e.getBoundingClientRect().width > 1 && e.getBoundingClientRect().height > 1;
                const alles = [...document.querySelectorAll('body *')].filter(zichtbaar);
                return [
                    ...alles.filter((e) => e.getBoundingClientRect().right > breedte + 1).slice(-3).map((e) => `sticks out: ${wie(e)}`),
                    ...alles.filter((e) => e.matches('nav, button, input, select, textarea, .utrecht-button, .utrecht-button-link, .pgb-knoppen'))
                        .map((e) => `does nothing on paper: ${wie(e)}`),
                    ...alles.filter((e) => e.matches('svg[role=img]') && !e.closest('.pgb-kop'))
                        .map((e) => e.parentElement.querySelector('details table')).filter((t) => t && !zichtbaar(t))
                        .map((t) => `figures are not on paper: ${wie(t)}`),
                    ...(alles.some((e) => e.matches('h1')) ? [] : ['no heading']),
                ];
            }
            """, BreedteOpPapier);
    }
}
