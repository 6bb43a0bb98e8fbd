using Microsoft.Playwright;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>Nothing moves while a page comes in, as the browser itself measures it, also when the letters come after the first look.</summary>
public sealed class VerschuivingTests(Portaal portaal)
{
    private const string Meter = """
        window.verschoven = [];
        window.noteer = (regels) => verschoven.push(...regels.map((regel) =>
            `${regel.value} ${regel.sources.map((bron) => `${bron.node?.nodeName}.${bron.node?.className ?? ''}`).join(' ')}`));
        window.verschuivingsmeter = new PerformanceObserver((lijst) => noteer(lijst.getEntries()));
        verschuivingsmeter.observe({ type: 'layout-shift', buffered: true });
        """;

    [Theory]
    [InlineData("Anna de Wit", "/")]
    [InlineData("Anna de Wit", "/budget")]
    [InlineData("Kees Begeleiding", "/declaraties")]
    public async Task Er_verschuift_niets_bij_het_laden(string wie, string adres)
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Telefoon);
        await bezoeker.LogIn(wie);
        await bezoeker.KiesDossier(wie);

        foreach (var breedte in (int[])[360, 1280])
        {
            await bezoeker.Pagina.SetViewportSizeAsync(breedte, 800);
            Assert.Empty(await Laad(bezoeker.Pagina, adres));
        }
    }

    [Fact]
    public async Task Ook_het_formulier_voor_de_uren_verschuift_niet_als_het_script_er_weken_van_maakt()
    {
        await using var kees = await portaal.KeesBijDeUren(Schermsoort.Telefoon);

        Assert.Empty(await Laad(kees.Pagina, kees.Pagina.Url));
    }

    [Fact]
    public async Task Wat_wel_verschuift_valt_op()
    {
        await using var bezoeker = await portaal.NieuweBezoeker(Schermsoort.Telefoon);

        Assert.NotEmpty(await Laad(bezoeker.Pagina, "/woorden", """
            () => {
                const blok = document.createElement('div');
                blok.style.blockSize = '100px';
                document.querySelector('main').before(blok);
            }
            """));
    }

    /// <returns>What moved, and by how much.</returns>
    private static async Task<string[]> Laad(IPage pagina, string adres, string daarna = "() => {}")
    {
        // One page for each measurement; nothing of the page before, and no letters from the store of the browser.
        var nieuw = await pagina.Context.NewPageAsync();
        await nieuw.SetViewportSizeAsync(pagina.ViewportSize!.Width, pagina.ViewportSize.Height);
        await nieuw.AddInitScriptAsync(Meter);
        var gezien = new TaskCompletionSource();
        await nieuw.RouteAsync("**/*.woff2", async route =>
        {
            await gezien.Task;
            await route.ContinueAsync();
        });
        await nieuw.GotoAsync(adres, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await nieuw.EvaluateAsync("""
            () => new Promise((klaar) => new PerformanceObserver((lijst) => lijst.getEntriesByName('first-contentful-paint').forEach(klaar))
                .observe({ type: 'paint', buffered: true }))
            """);
        gezien.SetResult();
        await nieuw.WaitForLoadStateAsync(LoadState.Load);
        await nieuw.EvaluateAsync(daarna);
        var verschoven = await nieuw.EvaluateAsync<string[]>("""
            async () => {
                await document.fonts.ready;
                await new Promise((klaar) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(klaar))));
                noteer(verschuivingsmeter.takeRecords());
                return verschoven;
            }
            """);
        await nieuw.CloseAsync();
        return verschoven;
    }
}
