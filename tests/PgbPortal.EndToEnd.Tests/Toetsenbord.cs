using Microsoft.Playwright;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>
/// Somebody with a keyboard and no mouse: Tab, Shift+Tab, Space, Enter, arrows and letters only. At each stop the focus is in sight with a
/// ring around it, and further on in reading order than the stop before.
/// </summary>
internal sealed class Toetsenbord(IPage pagina)
{
    private const int MeesteStops = 300;

    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    // The skip link is there only with the focus: that shows it. Answers whether this is what was looked for, what is wrong with this stop (empty: nothing), and which stop it is.
    private const string Kijk = """
        ([doel, vooruit]) => {
            const hier = document.activeElement;
            if (hier === document.body) {
                window.vorigeStop = null;
                return ['', '', ''];
            }
            const waar = `${hier.tagName.toLowerCase()} "${(hier.ariaLabel || hier.labels?.[0]?.textContent || hier.textContent).trim().replace(/\s+/g, ' ').slice(0, 50)}"`;
            const rond = [hier, ...(hier.labels ?? []), hier.parentElement, hier.closest('li')].filter(Boolean);
            const heeftRing = hier.matches('.utrecht-skip-link') || rond.map((e) => getComputedStyle(e)).some((s) =>
                s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && !/, 0\)$/.test(s.outlineColor));
            const vak = (hier.matches('[type=radio], [type=checkbox]') ? hier.labels[0] ?? hier : hier).getBoundingClientRect();
            const plek = { hier, links: vak.left + scrollX, boven: vak.top + scrollY, onder: vak.bottom + scrollY };
            const vorig = window.vorigeStop;
            window.vorigeStop = vooruit ? plek : null;
            let gebrek = '';
            if (!heeftRing) {
                gebrek = 'has the focus, and nothing shows it';
            } else if (vak.width < 1 || vak.height < 1 || vak.bottom <= 0 || vak.top >= innerHeight || vak.right <= 0 || vak.left >= innerWidth) {
                gebrek = 'has the focus out of sight';
            } else if (vooruit && vorig?.hier.isConnected && vorig.hier !== hier) {
                if (!(vorig.hier.compareDocumentPosition(hier) & Node.DOCUMENT_POSITION_FOLLOWING)) {
                    gebrek = hier.matches('.utrecht-skip-link') ? '' : 'comes after something that stands below it in the text';
                } else if (plek.onder <= vorig.boven && plek.links <= vorig.links) {
                    gebrek = 'stands above and before the stop it comes after';
                }
            }
            return [hier === doel ? 'gevonden' : '', gebrek, waar];
        }
        """;

    /// <summary>
    /// Over the menu to the text of the page, as the first stop of each page offers. A form that was sent from there leads to the text
    /// of the next page at once: the browser keeps that part of the address.
    /// </summary>
    public async Task NaarInhoud()
    {
        if (!pagina.Url.EndsWith("#inhoud", StringComparison.Ordinal))
        {
            await Druk("Tab", null);
            await Assertions.Expect(pagina.Locator(".utrecht-skip-link")).ToBeFocusedAsync();
            await pagina.Keyboard.PressAsync("Enter");
        }

        await Assertions.Expect(pagina.Locator("#inhoud")).ToBeFocusedAsync();
    }

    public async Task Naar(ILocator doel, bool terug = false)
    {
        var element = await doel.First.ElementHandleAsync();
        for (var stop = 0; stop < MeesteStops; stop++)
        {
            if (await Druk(terug ? "Shift+Tab" : "Tab", element))
            {
                return;
            }
        }

        Assert.Fail($"{doel} cannot be reached with {MeesteStops} stops.");
    }

    public Task Naar(AriaRole rol, string naam, bool precies = true) => Naar(pagina.GetByRole(rol, new() { Name = naam, Exact = precies }));

    /// <summary>A link or a button, to the page it leads to; the next key is for that page.</summary>
    public async Task Volg(AriaRole rol, string naam, bool precies = true)
    {
        await Naar(rol, naam, precies);
        var geladen = new TaskCompletionSource();
        void Klaar(object? afzender, IPage nieuwe) => geladen.TrySetResult();
        pagina.Load += Klaar;
        await pagina.Keyboard.PressAsync("Enter");
        await geladen.Task.WaitAsync(Geduld);
        pagina.Load -= Klaar;
    }

    public async Task Typ(string veld, string tekst)
    {
        await Naar(pagina.GetByLabel(veld));
        await pagina.Keyboard.TypeAsync(tekst);
    }

    /// <summary>Tab goes to the group, an arrow to the answer, the space bar chooses it.</summary>
    public async Task Kies(string antwoord)
    {
        var keuze = pagina.Locator("main").GetByRole(AriaRole.Radio, new() { Name = antwoord }).First;
        var groep = pagina.Locator($"[name='{await keuze.GetAttributeAsync("name")}']");
        var aantal = await groep.CountAsync();
        var gekozen = await groep.EvaluateAllAsync<int>("g => Math.max(g.findIndex((r) => r.checked), 0)");
        await Naar(groep.Nth(gekozen));
        for (var pijl = 0; pijl < aantal && !await keuze.EvaluateAsync<bool>("r => r === document.activeElement"); pijl++)
        {
            await pagina.Keyboard.PressAsync("ArrowDown");
        }

        await pagina.Keyboard.PressAsync("Space");
        await Assertions.Expect(keuze).ToBeCheckedAsync();
    }

    /// <summary>In a list that stays closed: the letters it begins with.</summary>
    public async Task KiesUit(string veld, string keuze)
    {
        var lijst = pagina.GetByLabel(veld, new() { Exact = true });
        await Naar(lijst);
        await pagina.Keyboard.TypeAsync(keuze);
        await Assertions.Expect(lijst.Locator("option:checked")).ToHaveTextAsync(keuze);
    }

    /// <summary>Through a page that was just opened, and back: every link, button, field and group of radio buttons is a stop, in order.</summary>
    public async Task LoopRond()
    {
        var aantal = await pagina.EvaluateAsync<int>("""
            () => {
                const stop = (e) => e.type === 'radio' ? `radio ${e.name}` : e;
                const stops = [...new Set([...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
                    .filter((e) => e.checkVisibility() && e.type !== 'hidden' && !e.disabled && e.tabIndex >= 0).map(stop))];
                window.stopNummer = () => stops.indexOf(stop(document.activeElement));
                return stops.length;
            }
            """);
        Assert.InRange(aantal, 1, MeesteStops);
        var nummers = Enumerable.Range(0, aantal).ToList();
        Assert.Equal(nummers, await Loop("Tab", aantal));
        await pagina.Keyboard.PressAsync("Tab");
        Assert.Equal(nummers.AsEnumerable().Reverse(), await Loop("Shift+Tab", aantal));
    }

    private async Task<List<int>> Loop(string toets, int aantal)
    {
        var gezien = new List<int>();
        for (var stop = 0; stop < aantal; stop++)
        {
            await Druk(toets, null);
            gezien.Add(await pagina.EvaluateAsync<int>("stopNummer()"));
        }

        return gezien;
    }

    private async Task<bool> Druk(string toets, IElementHandle? doel)
    {
        await pagina.Keyboard.PressAsync(toets);
        var stop = await pagina.EvaluateAsync<string[]>(Kijk, new object?[] { doel, toets == "Tab" });
        Assert.True(stop[1].Length == 0, $"{new Uri(pagina.Url).AbsolutePath}: {stop[2]} {stop[1]}.");
        return stop[0].Length > 0;
    }
}
