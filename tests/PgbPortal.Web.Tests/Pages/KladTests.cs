using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.Tests.Architecture;

namespace PgbPortal.Web.Tests.Pages;

/// <summary>"Bewaren en later verder": a long form that is not sent yet.</summary>
public sealed class KladTests : Portaalproef
{
    private const string TweeMaart = "Invoer.Zorg[0].Uren[2026-03-02]";
    private const string DrieMaart = "Invoer.Zorg[0].Uren[2026-03-03]";
    private const string Eerder = "Dit vulde u eerder in. Wij bewaarden het op donderdag 2 april 2026. Het blijft hier tot en met maandag 1 juni 2026.";

    [Fact]
    public async Task Uren_die_bewaard_zijn_staan_er_later_weer_ook_wat_niet_klopt()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");

        var bewaard = await anna.PostFormulierAsync(adres, new() { [TweeMaart] = "3,5", [DrieMaart] = "drie <b>uur</b>", ["klad"] = "bewaren" });

        Assert.Equal((HttpStatusCode.Redirect, adres), (bewaard.StatusCode, bewaard.Headers.Location!.OriginalString));
        Assert.Contains("Bewaard. U kunt nu stoppen, en later verder gaan tot en met 1 juni 2026.", await TekstAsync(anna, adres));
        var later = await (await Portaal.AlsAsync("anna")).GetAsync(adres);
        var html = await TekstAsync(later);
        Keuring.IsGoedeOpmaak(html);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.Contains(Eerder, html);
        Assert.Contains("value=\"3,5\"", html);
        Assert.Contains("value=\"drie <b>uur</b>\"", html);
        Assert.DoesNotContain("Fout:", html);
        Assert.DoesNotContain("vul uren in", html);
    }

    [Fact]
    public async Task Wie_verder_kan_leest_dat_waar_de_uren_beginnen()
    {
        var overeenkomst = await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        await anna.PostFormulierAsync(Adres(overeenkomst), new() { [TweeMaart] = "3", ["klad"] = "bewaren" });

        var verder = $"href=\"{Adres(overeenkomst)}\">Verder met de uren van maart 2026</a>, bewaard op 2 april 2026";
        Assert.Contains(verder, await TekstAsync(anna, "/declaraties"));
        Assert.Contains(verder, await TekstAsync(anna, $"/overeenkomsten/{overeenkomst.Waarde}/declareren"));
        Assert.DoesNotContain("Verder met", await TekstAsync(await Portaal.AlsAsync("kees"), "/declaraties"));
    }

    [Fact]
    public async Task Na_versturen_is_het_bewaarde_weg()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");
        await anna.PostFormulierAsync(adres, new() { [TweeMaart] = "3", ["klad"] = "bewaren" });

        await anna.PostFormulierAsync(adres, new() { [TweeMaart] = "3", ["actie"] = "controleren" });
        Assert.Contains(Eerder, await TekstAsync(anna, adres));
        var verstuurd = await anna.PostFormulierAsync(adres, new() { [TweeMaart] = "3", ["actie"] = "versturen" });

        Assert.Equal(HttpStatusCode.Redirect, verstuurd.StatusCode);
        Assert.DoesNotContain("Dit vulde u eerder in.", await TekstAsync(anna, adres));
    }

    [Fact]
    public async Task Wie_opnieuw_begint_krijgt_een_leeg_formulier()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");
        await anna.PostFormulierAsync(adres, new() { [TweeMaart] = "3:15", ["klad"] = "bewaren" });

        await anna.PostFormulierAsync(adres, new() { ["klad"] = "wissen" });

        Assert.Contains("U begint opnieuw. Wat u eerder invulde, is weg.", await TekstAsync(anna, adres));
        var html = await TekstAsync(anna, adres);
        Assert.DoesNotContain("Dit vulde u eerder in.", html);
        Assert.DoesNotContain("value=\"3:15\"", html);
    }

    [Fact]
    public async Task Een_ander_ziet_het_niet_en_wie_de_overeenkomst_niet_mag_zien_bewaart_er_niets_bij()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");
        await anna.PostFormulierAsync(adres, new() { [TweeMaart] = "3:15", ["klad"] = "bewaren" });

        Assert.DoesNotContain("value=\"3:15\"", await TekstAsync(await Portaal.AlsAsync("kees"), adres));

        await Wereld.ToekenningAsync("dina", nummer: "W-2");
        var dina = await Portaal.AlsAsync("dina");
        Assert.Equal(HttpStatusCode.NotFound, (await dina.GetAsync(adres)).StatusCode);
        var geweigerd = await dina.PostFormulierAsync("/vragen/nieuw", new() { [TweeMaart] = "9", ["klad"] = "bewaren" }, adres);
        Assert.Equal(HttpStatusCode.NotFound, geweigerd.StatusCode);
        await using var db = Wereld.Database.Db();
        Assert.Equal(Wereld.Account("anna"), (await db.Kladden.SingleAsync()).GebruikerId);
    }

    [Fact]
    public async Task Alleen_de_velden_van_het_formulier_worden_bewaard()
    {
        var adres = Adres(await InAprilAsync());
        var anna = await Portaal.AlsAsync("anna");
        await anna.PostFormulierAsync(adres, new() { [TweeMaart] = "3", ["Wachtwoord"] = "geheim", ["Invoerder"] = "x", ["klad"] = "bewaren" });

        await using var db = Wereld.Database.Db();
        var velden = (await db.Kladden.SingleAsync()).Velden;
        Assert.Contains("Invoer.Zorg[0]", velden);
        foreach (var niet in new[] { "geheim", "Invoerder", "__RequestVerificationToken", "klad" })
        {
            Assert.DoesNotContain(niet, velden);
        }
    }

    [Fact]
    public async Task Een_vraag_en_een_wijziging_van_een_overeenkomst_kunnen_ook_wachten()
    {
        var overeenkomst = await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        var (vraag, wijziging) = ("/vragen/nieuw", $"/overeenkomsten/{overeenkomst.Waarde}/wijzigen");

        await anna.PostFormulierAsync(vraag, new() { ["Invoer.Tekst"] = "Half een vraag", ["klad"] = "bewaren" });
        await anna.PostFormulierAsync(wijziging, new() { ["Invoer.Ingangsdatum"] = "ooit", ["klad"] = "bewaren" });

        Assert.Contains("Half een vraag", await TekstAsync(anna, vraag));
        Assert.Contains("value=\"ooit\"", await TekstAsync(anna, wijziging));
        await anna.PostFormulierAsync(vraag, new() { ["Invoer.Aan"] = "0", ["Invoer.Tekst"] = "Een hele vraag" });
        Assert.DoesNotContain("Half een vraag", await TekstAsync(anna, vraag));
    }

    [Fact]
    public async Task Een_toekenning_met_meer_regels_komt_met_al_haar_regels_terug()
    {
        const string adres = "/toekenningen/nieuw?wet=Wmo";
        var consulent = await Portaal.AlsAsync("westland.cons");

        await consulent.PostFormulierAsync(adres, new()
        {
            ["Invoer.Bsn"] = "12", ["Functiebudgetten[0].Bedrag"] = "100", ["Functiebudgetten[1].Bedrag"] = "tweehonderd", ["klad"] = "bewaren",
        });

        var html = await TekstAsync(consulent, adres);
        Assert.Contains("value=\"tweehonderd\"", html);
        Assert.Contains("value=\"12\"", html);
        Assert.DoesNotContain("value=\"tweehonderd\"", await TekstAsync(consulent, "/toekenningen/nieuw?wet=Jw"));
    }

    [Fact]
    public void Een_formulier_met_een_wachtwoord_een_code_of_een_bestand_wordt_nooit_bewaard()
    {
        var paginas = typeof(Program).Assembly.GetTypes().Where(t => t.IsDefined(typeof(BewaartKladAttribute))).ToList();
        Assert.True(paginas.Count >= 7);
        foreach (var pagina in paginas)
        {
            Assert.True(pagina.IsSubclassOf(typeof(Portaalpagina)), pagina.FullName);
            var naam = pagina.FullName!["PgbPortal.Web.".Length..].Replace('.', '/')[..^"Model".Length];
            var bron = Bronnen.Lees($"src/PgbPortal.Web/{naam}.cshtml");
            Assert.Contains("_Kladknop", bron);
            Assert.Contains("name=\"_Klad\"", bron);
            Assert.DoesNotMatch(new Regex("Wachtwoord|type=\"file\"|Bestand\"|multipart", RegexOptions.IgnoreCase), bron);
            Assert.DoesNotContain(pagina.GetProperties(), p => p.PropertyType.IsAssignableTo(typeof(Microsoft.AspNetCore.Http.IFormFile)));
        }
    }

    [Fact]
    public void Wie_een_tekst_schrijft_kan_die_bewaren_of_er_staat_waarom_niet()
    {
        var zonder = new Dictionary<string, string>
        {
            ["Bankafschriften/Verklaren.cshtml"] = "one line about a line of the bank, beside a search",
            ["Boekhouding/Detail.cshtml"] = "one line about what was done",
            ["Declaraties/Beoordelen.cshtml"] = "yes, or one line why not: a third button would stand in the way",
            ["Shared/_Ervaring.cshtml"] = "a mark and one line, asked in passing",
            ["Vormgeving/Index.cshtml"] = "shows the parts, sends nothing",
            ["Zorgovereenkomsten/Zorg.cshtml"] = "a step of a draft, which has its own button to keep it",
        };
        const string map = "src/PgbPortal.Web/Pages";
        var schrijft = Bronnen.Bestanden(map, "*.cshtml")
            .Where(f => Bronnen.Lees(f) is var bron && bron.Contains("soort=\"Tekstvak\"") && !bron.Contains("_Kladknop"))
            .Select(f => f[(map.Length + 1)..]);

        Assert.Equal(zonder.Keys.Order(StringComparer.Ordinal), schrijft.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Wie_een_vraag_beantwoordt_gaat_later_verder_en_na_versturen_is_het_weg()
    {
        await InAprilAsync();
        var anna = await Portaal.AlsAsync("anna");
        var gesteld = await anna.PostFormulierAsync("/vragen/nieuw", new() { ["Invoer.Aan"] = "0", ["Invoer.Tekst"] = "Klopt mijn budget?" });
        var adres = gesteld.Headers.Location!.OriginalString;
        var consulent = await Portaal.AlsAsync("westland.cons");

        var bewaard = await consulent.PostFormulierAsync(adres, new() { ["Invoer.Tekst"] = "Dat zoek ik", ["klad"] = "bewaren" }, $"{adres}?handler=Antwoord");
        Assert.Equal((HttpStatusCode.Redirect, adres), (bewaard.StatusCode, bewaard.Headers.Location!.OriginalString));

        var later = await TekstAsync(consulent, adres);
        Assert.Contains("Dit vulde u eerder in.", later);
        Assert.Contains("Dat zoek ik</textarea>", later);
        Assert.DoesNotContain("Dat zoek ik", await TekstAsync(anna, adres));

        var opnieuw = await consulent.PostFormulierAsync(adres, new() { ["klad"] = "wissen" }, adres + Regex.Match(later, "<form method=\"post\" action=\"([^\"]*)\">\\s*<button[^>]*name=\"klad\"").Groups[1].Value);
        Assert.Equal((HttpStatusCode.Redirect, adres), (opnieuw.StatusCode, opnieuw.Headers.Location!.OriginalString));
        Assert.DoesNotContain("Dat zoek ik</textarea>", await TekstAsync(consulent, adres));

        await consulent.PostFormulierAsync(adres, new() { ["Invoer.Tekst"] = "Dat zoek ik", ["klad"] = "bewaren" }, $"{adres}?handler=Antwoord");
        await consulent.PostFormulierAsync(adres, new() { ["Invoer.Tekst"] = "Ja, het klopt." }, $"{adres}?handler=Antwoord");
        Assert.DoesNotContain("Dit vulde u eerder in.", await TekstAsync(consulent, adres));
        Assert.Contains("Ja, het klopt.", await TekstAsync(anna, adres));
    }

    private static string Adres(ZorgovereenkomstId overeenkomst) => $"/overeenkomsten/{overeenkomst.Waarde}/declareren?maand=2026-03";
}
