using System.Net;

namespace PgbPortal.Web.Tests.Pages.Bewaren;

public sealed class BewarenTests : Portaalproef
{
    private const string Adres = "/bewaren";

    [Fact]
    public async Task De_pagina_wil_inloggen_en_is_niet_voor_iedereen()
    {
        Assert.StartsWith("/aanmelden", (await Portaal.Bezoeker().GetAsync(Adres)).Headers.Location!.OriginalString);
        foreach (var account in new[] { "anna", "westland.cons", "westland.beheer", "svb.fin1" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync(account)).GetAsync(Adres)).StatusCode);
        }
    }

    [Fact]
    public async Task Een_dossier_wordt_vastgehouden_en_losgelaten_en_anna_leest_het()
    {
        await Wereld.ToekenningAsync();
        var beheerder = await Portaal.AlsAsync("westland.privacy");

        var leeg = await beheerder.PostFormulierAsync(Adres, new() { ["Invoer.Kenmerk"] = "mevrouw belde" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.StatusCode);
        var fout = await leeg.TekstAsync();
        Assert.Equal("Vul het BSN van de budgethouder in.", Keuring.Fout(fout, "Invoer_Bsn"));
        Assert.Equal("Kies een reden.", Keuring.Fout(fout, "Invoer_Grond"));
        Assert.Contains("mevrouw belde", fout);

        var antwoord = await beheerder.PostFormulierAsync(
            Adres, new() { ["Invoer.Bsn"] = "999990019", ["Invoer.Grond"] = "Rechtszaak", ["Invoer.Kenmerk"] = "Z-26-0412" });
        Assert.Equal(Adres, antwoord.Headers.Location!.OriginalString);
        var html = await beheerder.GetStringAsync(Adres);
        Keuring.IsGoedeOpmaak(html);
        Assert.DoesNotContain("999990019", html);
        Assert.Contains("Z-26-0412", html);
        Assert.Contains("hield het dossier langer vast", await TekstAsync(await Portaal.AlsAsync("anna"), "/inzage"));

        var zonder = await beheerder.PostFormulierAsync(Adres, [], $"{Adres}?handler=Opheffen");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonder.StatusCode);
        var plicht = System.Text.RegularExpressions.Regex.Match(html, "name=\"Plicht\" value=\"([^\"]+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        var los = await beheerder.PostFormulierAsync(Adres, new() { ["Plicht"] = plicht, ["Opheffing"] = "ZaakGesloten" }, $"{Adres}?handler=Opheffen");
        Assert.Equal(Adres, los.Headers.Location!.OriginalString);
        Assert.Contains("De zaak is klaar", await TekstAsync(beheerder, Adres));
    }
}
