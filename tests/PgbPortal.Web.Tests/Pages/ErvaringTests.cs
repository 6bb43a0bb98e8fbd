using System.Net;
using PgbPortal.Application;
using PgbPortal.Domain.Ervaringen;

namespace PgbPortal.Web.Tests.Pages;

public sealed class ErvaringTests : Portaalproef
{
    private const string Adres = "/ervaring";

    [Fact]
    public async Task Na_het_beoordelen_vraagt_het_portaal_eenmaal_een_cijfer_en_de_svb_ziet_het()
    {
        var declaratie = $"/declaraties/{(await IngevoerdAsync()).Waarde}";
        var anna = await Portaal.AlsAsync("anna");
        await anna.PostFormulierAsync($"{declaratie}/beoordelen", new() { ["Invoer.Antwoord"] = "ja" });
        var pagina = await TekstAsync(anna, declaratie);
        Keuring.IsGoedeOpmaak(pagina);
        Assert.Contains("Hoe ging het beoordelen?", pagina);
        Assert.DoesNotContain("Hoe ging het beoordelen?", await TekstAsync(anna, declaratie));

        var fout = await anna.PostFormulierAsync(Adres, new() { ["Ervaring.Toelichting"] = "Geen cijfer." });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        Assert.Contains("Kies een cijfer, of kies Niet nu.", await TekstAsync(fout));

        var dank = await anna.PostFormulierAsync(Adres, new() { ["Terug"] = declaratie, ["Ervaring.Cijfer"] = "9", ["Ervaring.Toelichting"] = "Duidelijk <b>verhaal</b>." });
        Assert.Equal(declaratie, dank.Headers.Location!.OriginalString);
        Assert.Contains("Dank u wel.", await TekstAsync(anna, declaratie));
        Assert.Contains("U vertelde ons dit kort geleden.", await TekstAsync(anna, Adres));

        var svb = await (await Portaal.AlsAsync("svb.decl")).GetStringAsync("/ervaringen");
        Assert.Contains("Duidelijk &lt;b&gt;verhaal&lt;/b&gt;.", svb);
        Keuring.IsGoedeOpmaak(WebUtility.HtmlDecode(svb).Replace("<b>verhaal</b>", "", StringComparison.Ordinal));
        Assert.DoesNotContain("Duidelijk <b>", await TekstAsync(Portaal.Bezoeker(), "/status"));
    }

    [Fact]
    public async Task Genoeg_cijfers_geven_een_lijn_voor_de_svb_en_een_gemiddelde_voor_iedereen()
    {
        await using (var db = Wereld.Database.Db())
        {
            for (var i = 0; i < 20; i++)
            {
                db.Add(Ervaring.Geef(Guid.NewGuid(), Ervaringsgroep.Budgethouder, Kernmoment.Zelf, i < 5 ? 7 : 8, null, Wereld.Klok.Vandaag().AddMonths(-(i % 2))));
            }

            await db.SaveChangesAsync();
        }

        var svb = await TekstAsync(await Portaal.AlsAsync("svb.decl"), "/ervaringen");
        Keuring.IsGoedeOpmaak(svb);
        Assert.Contains("Gemiddeld cijfer per maand, Budgethouders", svb);
        Assert.Contains("gemiddeld een <strong>7,7</strong>", await TekstAsync(Portaal.Bezoeker(), "/status"));
    }

    [Fact]
    public async Task Niet_nu_gaat_terug_en_nooit_naar_een_ander_portaal()
    {
        var kees = await Portaal.AlsAsync("kees");
        var terug = await kees.PostFormulierAsync(Adres, new() { ["actie"] = "overslaan", ["Terug"] = "https://voorbeeld.nl/" });

        Assert.Equal("/", terug.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, (await kees.GetAsync("/ervaringen")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync(Adres)).StatusCode);
    }
}
