using System.Net;

namespace PgbPortal.Web.Tests.Pages.Dossiers;

public sealed class OpeningTests : Portaalproef
{
    [Theory]
    [InlineData("/dossier-openen", "westland.cons")]
    [InlineData("/noodknop", "westland.beheer")]
    [InlineData("/logboek/noodgevallen", "westland.cons")]
    [InlineData("/medewerkers/rechten-controleren", "westland.cons")]
    public async Task Wie_niet_is_ingelogd_meldt_zich_aan_en_wie_het_niet_mag_komt_er_niet(string adres, string vreemde)
    {
        Assert.StartsWith("/aanmelden", (await Portaal.Bezoeker().GetAsync(adres)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync(vreemde)).GetAsync(adres)).StatusCode);
    }

    [Fact]
    public async Task Klantcontact_zegt_eerst_waarom_en_de_budgethouder_leest_het()
    {
        var (_, overeenkomst) = await Wereld.GoedgekeurdAsync();
        var kcc = await Portaal.AlsAsync("svb.kcc");
        Assert.DoesNotContain("Anna", await TekstAsync(kcc, "/overeenkomsten"));
        var naar = (await kcc.GetAsync($"/overeenkomsten/{overeenkomst.Waarde}")).Headers.Location!.OriginalString;
        Assert.StartsWith("/dossier-openen?dossier=", naar);
        Keuring.IsGoedeOpmaak(await kcc.GetStringAsync(naar));

        var fout = await kcc.PostFormulierAsync(naar, new() { ["Invoer.Kenmerk"] = "mevrouw belde" }, "/dossier-openen");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        var tekst = await TekstAsync(fout);
        Assert.Contains("Kies een reden.", tekst);
        Assert.Contains("mevrouw belde", tekst);
        var goed = await kcc.PostFormulierAsync(naar, new() { ["Invoer.Reden"] = "Telefoon", ["Invoer.Kenmerk"] = "V-2026-12" }, "/dossier-openen");

        Assert.Equal($"/overeenkomsten/{overeenkomst.Waarde}", goed.Headers.Location!.OriginalString);
        Assert.Contains("Dossier open tot", await TekstAsync(kcc, goed.Headers.Location.OriginalString));
        Assert.Contains("Anna", await TekstAsync(kcc, "/overeenkomsten"));
        Assert.Contains("opende het dossier voor een vraag, een brief of een gesprek", await TekstAsync(await Portaal.AlsAsync("anna"), "/inzage"));

        await kcc.PostFormulierAsync("/dossier-openen", [], "/dossier-openen?handler=Sluiten");
        Assert.DoesNotContain("Anna", await TekstAsync(kcc, "/overeenkomsten"));
        var onbekend = await kcc.PostFormulierAsync(
            "/dossier-openen", new() { ["Invoer.Bsn"] = "999990032", ["Invoer.Reden"] = "Telefoon", ["Invoer.Kenmerk"] = "V-2026-12" });
        Assert.Contains("Er is geen dossier met dit burgerservicenummer.", await TekstAsync(onbekend));
    }

    [Fact]
    public async Task Wie_niets_invult_leest_in_een_keer_wat_er_allemaal_ontbreekt()
    {
        await Wereld.GoedgekeurdAsync();
        var kcc = await Portaal.AlsAsync("svb.kcc");

        var tekst = await TekstAsync(await kcc.PostFormulierAsync(
            "/dossier-openen", new() { ["Invoer.Bsn"] = "", ["Invoer.Reden"] = "", ["Invoer.Kenmerk"] = "" }));

        Assert.All(new[] { "Vul het burgerservicenummer in.", "Kies een reden.", "Vul het nummer" }, zin => Assert.Contains(zin, tekst));
        var verkeerd = await TekstAsync(await kcc.PostFormulierAsync("/dossier-openen", new() { ["Invoer.Bsn"] = "123", ["Invoer.Reden"] = "Telefoon" }));
        Assert.DoesNotContain("Vul het burgerservicenummer in.", verkeerd);
    }

    [Fact]
    public async Task De_noodknop_verruimt_het_zicht_de_budgethouder_leest_het_en_de_beheerder_beoordeelt_het()
    {
        var (toekenning, _) = await Wereld.GoedgekeurdAsync();
        var jeugd = await Portaal.AlsAsync("westland.jeugd");
        var adres = $"/budgethouders/{toekenning.Budgethouder.Waarde}";
        Assert.Equal(HttpStatusCode.NotFound, (await jeugd.GetAsync(adres)).StatusCode);
        Keuring.IsGoedeOpmaak(await jeugd.GetStringAsync("/noodknop"));
        Assert.Contains("Kies een reden.", await TekstAsync(await jeugd.PostFormulierAsync("/noodknop", new() { ["Invoer.Kenmerk"] = "M-7" })));

        await jeugd.PostFormulierAsync("/noodknop", new() { ["Invoer.Reden"] = "ZorgStopt", ["Invoer.Kenmerk"] = "M-7" });

        Assert.Contains("Noodknop aan tot", await TekstAsync(jeugd, adres));

        // The look is written a moment later.
        var anna = await Portaal.AlsAsync("anna");
        var gezien = "";
        for (var poging = 0; poging < 50 && !gezien.Contains("Het was een noodgeval."); poging++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            gezien = await TekstAsync(anna, "/inzage");
        }

        Assert.Contains("Het was een noodgeval.", gezien);
        var beheerder = await Portaal.AlsAsync("westland.privacy");
        Assert.Contains("Beoordeel 1 gebruik van de noodknop", await TekstAsync(beheerder, "/"));
        var lijst = await beheerder.GetStringAsync("/logboek/noodgevallen");
        Keuring.IsGoedeOpmaak(lijst);
        Assert.Contains("Jeugdconsulent", lijst);
        var beoordeeld = await beheerder.PostFormulierAsync("/logboek/noodgevallen", new() { ["Oordeel"] = "Besproken" });
        Assert.Equal("/logboek/noodgevallen", beoordeeld.Headers.Location!.OriginalString);
        Assert.DoesNotContain("Beoordeel 1 gebruik", await TekstAsync(beheerder, "/"));

        await jeugd.PostFormulierAsync("/noodknop", [], "/noodknop?handler=Sluiten");
        Assert.Equal(HttpStatusCode.NotFound, (await jeugd.GetAsync(adres)).StatusCode);
    }

    [Fact]
    public async Task De_beheerder_bevestigt_elk_kwartaal_wie_wat_mag()
    {
        var beheerder = await Portaal.AlsAsync("westland.beheer");
        Assert.Contains("/medewerkers/rechten-controleren", await beheerder.GetStringAsync("/"));
        var lijst = await beheerder.GetStringAsync("/medewerkers/rechten-controleren");
        Keuring.IsGoedeOpmaak(lijst);
        Assert.Contains("Een andere beheerder bekijkt u.", lijst);

        var antwoord = await beheerder.PostFormulierAsync(
            "/medewerkers/rechten-controleren", new() { ["Account"] = Wereld.Account("westland.cons").ToString() });

        Assert.Equal("/medewerkers/rechten-controleren", antwoord.Headers.Location!.OriginalString);
        Assert.Contains("Gedaan: 1.", await TekstAsync(beheerder, "/medewerkers/rechten-controleren"));
        var eigen = await beheerder.PostFormulierAsync(
            "/medewerkers/rechten-controleren", new() { ["Account"] = Wereld.Account("westland.beheer").ToString() });
        Assert.Contains("Vraag een andere beheerder.", await TekstAsync(eigen));
    }
}
