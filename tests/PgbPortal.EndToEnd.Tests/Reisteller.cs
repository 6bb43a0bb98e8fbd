using Microsoft.Playwright;

namespace PgbPortal.EndToEnd.Tests;

/// <summary>Does what somebody does on a page, and counts it: taps, fields and the characters typed in them.</summary>
public sealed class Reisteller(Bezoeker bezoeker)
{
    // To look, decide and tap; to type one character on a phone. Rounded up from the keystroke-level model.
    private const double SecondenPerTik = 3;
    private const double SecondenPerTeken = 0.5;

    private int _tekens;

    public int Tikken { get; private set; }

    public int Velden { get; private set; }

    /// <summary>At human pace, without reading what is new.</summary>
    public int Seconden => (int)Math.Ceiling((Tikken * SecondenPerTik) + (_tekens * SecondenPerTeken));

    public ILocator Hoofd => bezoeker.Pagina.Locator("main");

    public async Task Tik(AriaRole rol, string naam, bool precies = true)
    {
        Tikken++;
        await bezoeker.Pagina.GetByRole(rol, new() { Name = naam, Exact = precies }).First.ClickAsync();
    }

    public async Task Kies(string antwoord)
    {
        Tikken++;
        await Hoofd.GetByRole(AriaRole.Radio, new() { Name = antwoord }).First.CheckAsync();
    }

    /// <summary>Of more questions on a page, this one.</summary>
    public async Task KiesBij(string vraag, string antwoord)
    {
        Tikken++;
        await Hoofd.GetByRole(AriaRole.Group, new() { Name = vraag }).GetByRole(AriaRole.Radio, new() { Name = antwoord, Exact = true }).CheckAsync();
    }

    /// <summary>A list is opened with one tap, and chosen from with another.</summary>
    public async Task KiesUit(string veld, string keuze)
    {
        Tikken += 2;
        await bezoeker.Pagina.GetByLabel(veld).First.SelectOptionAsync(keuze);
    }

    /// <summary>A field is tapped before it is filled.</summary>
    public async Task Vul(string veld, string tekst, bool precies = false)
    {
        Tikken++;
        Velden++;
        _tekens += tekst.Length;
        await bezoeker.Pagina.GetByLabel(veld, new() { Exact = precies }).First.FillAsync(tekst);
    }

    public Task Ziet(string tekst) => Assertions.Expect(Hoofd).ToContainTextAsync(tekst);
}
