using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Web.Tests.Pages.Mandaten;

public sealed class MandatenTests : Portaalproef
{
    [Fact]
    public async Task Wie_niet_is_ingelogd_gaat_naar_de_aanmeldpagina_en_een_consulent_komt_er_niet()
    {
        Assert.StartsWith("/aanmelden", (await Portaal.Bezoeker().GetAsync("/mandaten")).Headers.Location!.OriginalString);
        var consulent = await Portaal.AlsAsync("westland.cons");
        Assert.Equal(HttpStatusCode.Forbidden, (await consulent.GetAsync("/mandaten")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await consulent.GetAsync("/mandaten/geven")).StatusCode);
    }

    [Fact]
    public async Task Een_beheerder_geeft_een_mandaat_en_de_ander_werkt_ermee_tot_het_is_ingetrokken()
    {
        var dossier = (await Wereld.GoedgekeurdAsync()).Toekenning;
        var toekenning = $"/toekenningen/{dossier.Id.Waarde}";
        var beheerder = await Portaal.AlsAsync("westland.beheer");
        await GeefAsync(beheerder, "Toekennen");
        Keuring.IsGoedeOpmaak(await beheerder.GetStringAsync("/mandaten"));
        Assert.Contains("gemeente Westland", await TekstAsync(await Portaal.AlsAsync("delft.beheer"), "/mandaten"));

        var delft = await Portaal.AlsAsync("delft.cons");
        Assert.Equal(HttpStatusCode.NotFound, (await delft.GetAsync(toekenning)).StatusCode);
        Keuring.IsGoedeOpmaak(await delft.GetStringAsync("/dossier"));
        await KiesAsync(delft, "m-");
        Assert.Contains("namens gemeente Westland", await TekstAsync(delft, toekenning));
        Assert.Equal(HttpStatusCode.Forbidden, (await delft.GetAsync("/noodknop")).StatusCode);
        var open = await delft.GetStringAsync($"{toekenning}/beeindigen");

        var intrekken = await beheerder.PostFormulierAsync("/mandaten", []);
        Assert.Equal("/mandaten", intrekken.Headers.Location!.OriginalString);

        // The form that was open goes nowhere, and that is a line in the log.
        var antwoord = await delft.PostAsync($"{toekenning}/beeindigen", new FormUrlEncodedContent(Formulieren.Verborgen(open)));
        Assert.Equal("/dossier", antwoord.Headers.Location!.OriginalString);
        Assert.Contains("Dit mandaat geldt niet meer", await TekstAsync(delft, "/dossier"));
        Assert.Equal("/dossier", (await delft.GetAsync("/budgethouders")).Headers.Location!.OriginalString);
        var account = Wereld.Account("delft.cons");
        await using (var db = Wereld.Database.Db())
        {
            var westland = (await db.Verstrekkers.SingleAsync(v => v.Code == "1783")).Id.Waarde;
            Assert.True(await db.Logregels.AnyAsync(
                l => l.GebruikerId == account && l.Resultaat == Logresultaat.Geweigerd && l.Gebeurtenis == "StartBekijken" && l.NamensId == westland));
        }

        await KiesAsync(delft, "eigen");
        Assert.Equal(HttpStatusCode.NotFound, (await delft.GetAsync(toekenning)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await delft.GetAsync("/budgethouders")).StatusCode);
    }

    [Fact]
    public async Task Met_alleen_kijken_is_wijzigen_er_niet()
    {
        var toekenning = $"/toekenningen/{(await Wereld.GoedgekeurdAsync()).Toekenning.Id.Waarde}";
        await GeefAsync(await Portaal.AlsAsync("westland.beheer"), "Kijken");
        var delft = await Portaal.AlsAsync("delft.cons");
        await KiesAsync(delft, "m-");

        var pagina = await TekstAsync(delft, toekenning);

        Assert.DoesNotContain($"{toekenning}/wijzigen", pagina);
        Assert.Equal(toekenning, (await delft.GetAsync($"{toekenning}/wijzigen")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, (await delft.GetAsync("/toekenningen/nieuw")).StatusCode);
        Assert.DoesNotContain("/toekenningen/nieuw", await TekstAsync(delft, "/budgethouders"));
        Keuring.IsGoedeOpmaak(await delft.GetStringAsync("/"));
    }

    [Fact]
    public async Task Een_formulier_van_voor_het_wisselen_landt_niet_bij_de_ander()
    {
        await GeefAsync(await Portaal.AlsAsync("westland.beheer"), "Toekennen");
        var delft = await Portaal.AlsAsync("delft.cons");
        var eigen = await delft.GetStringAsync("/toekenningen/nieuw");
        await KiesAsync(delft, "m-");

        var antwoord = await delft.PostAsync("/toekenningen/nieuw", new FormUrlEncodedContent(Formulieren.Verborgen(eigen)));

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
    }

    [Fact]
    public async Task Wat_niet_is_ingevuld_staat_bij_de_velden()
    {
        var beheerder = await Portaal.AlsAsync("westland.beheer");

        var leeg = await beheerder.PostFormulierAsync("/mandaten/geven", []);

        var tekst = await TekstAsync(leeg);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.StatusCode);
        Assert.Contains("Kies een organisatie.", tekst);
        Assert.Contains("Vul de eerste dag in.", tekst);
        Keuring.IsGoedeOpmaak(await beheerder.GetStringAsync("/mandaten/geven"));
    }

    [Fact]
    public async Task Een_mandaat_van_een_ander_bestaat_niet()
    {
        var delft = await Portaal.AlsAsync("delft.beheer");
        await GeefAsync(await Portaal.AlsAsync("westland.beheer"), "Kijken");
        await using var db = Wereld.Database.Db();
        var mandaat = await db.Mandaten.SingleAsync();

        foreach (var sleutel in new[] { mandaat.Id.Waarde, Guid.NewGuid() })
        {
            var antwoord = await delft.PostFormulierAsync("/", new() { ["Mandaat"] = $"{sleutel}" }, "/mandaten");
            Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        }
    }

    private async Task GeefAsync(HttpClient beheerder, string recht)
    {
        await using var db = Wereld.Database.Db();
        var delft = (await db.Verstrekkers.SingleAsync(v => v.Code == "0503")).Id.Waarde;
        var antwoord = await beheerder.PostFormulierAsync("/mandaten/geven", new()
        {
            ["Invoer.Aan"] = $"{delft}",
            ["Invoer.Wetten"] = "Wmo",
            ["Invoer.Rechten"] = recht,
            ["Invoer.Van"] = Wereld.Klok.Vandaag().ToString("d-M-yyyy", System.Globalization.CultureInfo.InvariantCulture),
            ["Invoer.TotEnMet"] = "31-12-2026",
        });
        Assert.True(antwoord.Headers.Location?.OriginalString == "/mandaten", Regex.Match(await TekstAsync(antwoord), "(?s)pgb-foutoverzicht.*?</ul>").Value);
    }

    private static async Task KiesAsync(HttpClient wie, string begin)
    {
        var html = await wie.GetStringAsync("/dossier");
        var sleutel = Regex.Match(html, $"name=\"sleutel\" value=\"({begin}[0-9a-f]*)\"").Groups[1].Value;
        var antwoord = await wie.PostAsync("/dossier", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["sleutel"] = sleutel,
            ["__RequestVerificationToken"] = Formulieren.Token(html),
        }));
        Assert.Equal("/", antwoord.Headers.Location!.OriginalString);
    }
}
