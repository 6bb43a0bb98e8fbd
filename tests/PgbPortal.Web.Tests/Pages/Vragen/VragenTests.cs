using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Pages.Vragen;

public sealed class VragenTests : Portaalproef
{
    [Fact]
    public async Task Een_vraag_gaat_van_de_declaratie_naar_de_gemeente_en_het_antwoord_terug()
    {
        var declaratie = await IngevoerdAsync();
        var anna = await Portaal.AlsAsync("anna");
        var nieuw = WebUtility.HtmlDecode(Regex.Match(await TekstAsync(anna, $"/declaraties/{declaratie.Waarde}"), "href=\"(/vragen/nieuw[^\"]+)\"").Groups[1].Value);
        var formulier = await TekstAsync(anna, nieuw);
        Keuring.IsGoedeOpmaak(formulier);
        Assert.Contains("Declaratie van maart 2026, Kees Begeleiding", formulier);

        var gesteld = await anna.PostFormulierAsync(nieuw, new() { ["Invoer.Aan"] = "0", ["Invoer.Tekst"] = "Klopt het?\r\n\r\n<b>Ik</b> zie 12 uur." });
        var adres = gesteld.Headers.Location!.OriginalString;
        var vraag = await TekstAsync(anna, adres);
        Keuring.IsGoedeOpmaak(vraag);
        Assert.Contains("Westland is aan de beurt.", vraag);
        Assert.Contains("&lt;b&gt;Ik&lt;/b&gt; zie 12 uur.", await (await anna.GetAsync(adres)).Content.ReadAsStringAsync());
        Assert.Contains("Westland beantwoordt uw vraag", await TekstAsync(anna, "/"));

        var consulent = await Portaal.AlsAsync("westland.cons");
        Assert.Contains("Beantwoord de vraag over Anna de Wit", await TekstAsync(consulent, "/"));
        Keuring.IsGoedeOpmaak(await TekstAsync(consulent, adres));
        var antwoord = await consulent.PostFormulierAsync(adres, new() { ["Invoer.Tekst"] = "Ja, dat klopt." }, $"{adres}?handler=Antwoord");
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);

        Assert.Contains("Lees het antwoord van Westland", await TekstAsync(anna, "/"));
        Assert.Contains("Ja, dat klopt.", await TekstAsync(anna, adres));
        Assert.DoesNotContain("Lees het antwoord van Westland", await TekstAsync(anna, "/"));
        Assert.Contains(adres, await TekstAsync(anna, "/vragen?afgehandeld=true"));
        await BewaaktAsync(adres, $"/vragen/{Guid.NewGuid()}", "kees");
    }

    [Fact]
    public async Task Een_leeg_formulier_zegt_wat_er_mist_en_wat_er_stond_blijft_staan()
    {
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");

        var antwoord = await anna.PostFormulierAsync("/vragen/nieuw", new() { ["Invoer.Tekst"] = "Waar blijft mijn geld?" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        var tekst = await TekstAsync(antwoord);
        Assert.Contains("Kies aan wie u de vraag stelt.", tekst);
        Assert.Contains("Waar blijft mijn geld?", tekst);
        Assert.Contains("Maak uw vraag korter", await TekstAsync(await anna.PostFormulierAsync(
            "/vragen/nieuw", new() { ["Invoer.Aan"] = "0", ["Invoer.Tekst"] = new('a', 2001) })));
    }

    [Fact]
    public async Task Een_zorgverlener_ziet_waar_te_vragen_en_een_vreemde_de_pagina_niet()
    {
        await InAprilAsync();

        Assert.Contains("Open die en kies", await TekstAsync(await Portaal.AlsAsync("kees"), "/vragen"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("svb.decl")).GetAsync("/vragen")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync("/vragen/nieuw")).StatusCode);
    }
}
