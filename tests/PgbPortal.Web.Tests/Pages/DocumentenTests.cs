using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages;

/// <summary>The documents of one dossier: reached where one looks for them, with the figures of the screens, for who may see them.</summary>
public sealed class DocumentenTests : Portaalproef
{
    [Fact]
    public async Task Elk_document_is_te_vinden_en_zegt_wie_wat_en_hoeveel()
    {
        var declaratie = await BetaaldAsync();
        var (anna, kees, cons) = (await Portaal.AlsAsync("anna"), await Portaal.AlsAsync("kees"), await Portaal.AlsAsync("westland.cons"));
        var betaling = Link(await TekstAsync(anna, "/betalingen"), "/betalingen/[0-9a-f-]{36}");
        var budget = await TekstAsync(anna, "/budget");
        var functiebudget = Link(budget, "/budget/[0-9a-f-]{36}");
        var toekenning = Link(await TekstAsync(cons, functiebudget), "/toekenningen/[0-9a-f-]{36}");

        var blad = await OpenAsync(anna, "/budget", "/budget/toekenningsoverzicht", "Toekenningsoverzicht");
        Bevat(blad, "Anna de Wit", "Westland (Wmo)", "W-1", "€ 8.320,00", "€ 735,00", "€ 7.585,00");

        var jaar = await OpenAsync(anna, "/budget", "/budget/jaaroverzicht", "Jaaroverzicht 2026");
        Bevat(jaar, "Anna de Wit", "Kees Begeleiding", "2 april 2026", "€ 8.320,00", "€ 735,00", "€ 7.585,00");
        Assert.DoesNotContain("Ziekengeld", jaar);

        var ontvangen = await OpenAsync(kees, "/betalingen", "/betalingen/jaaroverzicht", "Jaaroverzicht 2026");
        Bevat(ontvangen, "Kees Begeleiding", "april 2026", "Anna de Wit", "€ 735,00");
        Assert.DoesNotContain("€ 7.585,00", ontvangen);

        var specificatie = await OpenAsync(kees, betaling, $"{betaling}/afdrukken", "Betaalspecificatie maart 2026");
        Bevat(specificatie, "A. de W., klantnummer", "€ 60,00 per uur", "€ 735,00", "donderdag 2 april 2026", "NL** **** **** **** 38");
        Assert.DoesNotContain("Anna de Wit", Regex.Match(specificatie, "<main.*</main>", RegexOptions.Singleline).Value);

        var uren = await OpenAsync(kees, $"/declaraties/{declaratie.Waarde}", $"/declaraties/{declaratie.Waarde}/urenbriefje", "Urenbriefje maart 2026");
        Bevat(uren, "maandag 2 maart 2026", "3 uur en 30 minuten", "12 uur en 15 minuten", "op 2 april 2026");
        Assert.DoesNotContain("€", Regex.Match(uren, "<main.*</main>", RegexOptions.Singleline).Value);

        var vanOrganisatie = await OpenAsync(cons, toekenning, $"{toekenning}/afdrukken", "Toekenningsoverzicht");
        Bevat(vanOrganisatie, "Anna de Wit", "W-1", "€ 7.585,00");
    }

    [Fact]
    public async Task Wie_niet_mag_vindt_of_krijgt_niets()
    {
        var declaratie = await BetaaldAsync();
        await Wereld.ToekenningAsync("dina", nummer: "W-2");
        var betaling = Link(await TekstAsync(await Portaal.AlsAsync("anna"), "/betalingen"), "/betalingen/[0-9a-f-]{36}");

        await BewaaktAsync($"{betaling}/afdrukken", $"/betalingen/{BetaalopdrachtId.Nieuw().Waarde}/afdrukken", "dina");
        await BewaaktAsync($"/declaraties/{declaratie.Waarde}/urenbriefje", $"/declaraties/{DeclaratieId.Nieuw().Waarde}/urenbriefje", "dina");
        var (anna, kees, cons) = (await Portaal.AlsAsync("anna"), await Portaal.AlsAsync("kees"), await Portaal.AlsAsync("westland.cons"));
        foreach (var (client, adres) in new[] { (kees, "/budget/jaaroverzicht"), (kees, "/budget/toekenningsoverzicht"), (anna, "/betalingen/jaaroverzicht"), (cons, "/budget/jaaroverzicht") })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(adres)).StatusCode);
        }

        // Another year, and a form that this portal does not have: no browser was set here.
        foreach (var adres in new[] { "/budget/jaaroverzicht?jaar=2019", "/budget/jaaroverzicht?jaar=x", "/budget/jaaroverzicht?vorm=pdf", "/budget/jaaroverzicht?vorm=iets" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync(adres)).StatusCode);
        }

        Assert.Contains("Kies bij het afdrukken voor \"Opslaan als pdf\".", await TekstAsync(anna, "/budget/jaaroverzicht"));
    }

    private static string Link(string html, string patroon) => Regex.Match(html, $"href=\"({patroon})\"").Groups[1].Value;

    private static void Bevat(string html, params string[] teksten) => Assert.All(teksten, t => Assert.Contains(t, html));

    /// <summary>The document behind a link on this page.</summary>
    private static async Task<string> OpenAsync(HttpClient client, string vanaf, string adres, string titel)
    {
        Assert.Contains($"href=\"{adres}\"", await TekstAsync(client, vanaf));
        var html = await TekstAsync(client, adres);
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains($"<h1>{titel}</h1>", html);
        Assert.Contains("Opgemaakt op", html);
        return html;
    }
}
