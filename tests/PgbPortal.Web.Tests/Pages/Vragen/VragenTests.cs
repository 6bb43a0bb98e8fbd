using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Vragen;

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
        Assert.Contains("Declaratie van maart 2026, Kees Begeleiding", formulier.ZonderNaamtags());

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
    public async Task Check40_velden_die_niet_in_het_formulier_staan_meesturen_verandert_niets()
    {
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        var vreemd = Portaal.Wereld.Account("dina");
        Dictionary<string, string> gewoon = new() { ["Invoer.Aan"] = "0", ["Invoer.Tekst"] = "Hoeveel is er over?" };
        var meer = new Dictionary<string, string>(gewoon);
        foreach (var eigenschap in typeof(Vraag).GetProperties().Where(e => e.CanWrite))
        {
            var soort = Nullable.GetUnderlyingType(eigenschap.PropertyType) ?? eigenschap.PropertyType;
            var waarde = soort.IsEnum ? Enum.GetNames(soort)[^1]
                : soort == typeof(bool) ? "true"
                : soort == typeof(DateOnly) || soort == typeof(DateTime) ? "2001-01-01"
                : soort == typeof(string) ? "gekaapt"
                : soort == typeof(int) ? "9" : $"{vreemd}";
            foreach (var voor in new[] { "", "Invoer.", "Vraag.", "Opzet.", "Model." })
            {
                meer.TryAdd(voor + eigenschap.Name, waarde);
            }
        }

        Assert.True(meer.Count > 40);
        meer.Remove("Invoer.Id");
        Assert.Equal(HttpStatusCode.Redirect, (await anna.PostFormulierAsync("/vragen/nieuw", gewoon)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await anna.PostFormulierAsync("/vragen/nieuw", meer)).StatusCode);

        await using var db = Wereld.Database.Db();
        var vragen = await db.Vragen.OrderBy(v => v.Id).ToListAsync();
        Assert.Equal(2, vragen.Count);
        foreach (var veld in db.Entry(vragen[0]).Properties.Select(p => p.Metadata.Name).Where(v => v != nameof(Vraag.Id)))
        {
            Assert.Equal((veld, db.Entry(vragen[0]).Property(veld).CurrentValue), (veld, db.Entry(vragen[1]).Property(veld).CurrentValue));
        }
    }

    [Fact]
    public async Task Check51_vreemde_tekens_komen_terug_zoals_zij_zijn_getypt_of_worden_netjes_geweigerd()
    {
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        string[] teksten =
        [
            "Kijk \u202Egnp.exe", "on\u200Bzichtbaar", "familie \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67", "cafe\u0301 en caf\u00e9", "\u2066<b>\u2069", "{{7*7}} ${7*7} %s %n", "nul\0byte",
            string.Concat(Enumerable.Repeat("\ud83d\ude00", 5000)),
        ];
        var verstuurd = 0;
        foreach (var tekst in teksten)
        {
            var antwoord = await anna.PostFormulierAsync("/vragen/nieuw", new() { ["Invoer.Aan"] = "0", ["Invoer.Tekst"] = tekst });
            if (antwoord.StatusCode != HttpStatusCode.Redirect)
            {
                Assert.True(antwoord.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest, $"{antwoord.StatusCode}");
                continue;
            }

            verstuurd++;
            var html = await anna.GetStringAsync(antwoord.Headers.Location!.OriginalString);
            Assert.Contains(tekst, WebUtility.HtmlDecode(html));
            Assert.DoesNotContain("<b>\u2069", html);
        }

        Assert.InRange(verstuurd, 5, teksten.Length - 1);
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
