using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Web.Tests.Pages.Berichten;

public sealed class BerichtenTests(PortaalFabriek portaal) : IClassFixture<PortaalFabriek>
{
    [Theory]
    [InlineData("/berichten")]
    [InlineData("/berichten/inlezen")]
    [InlineData("/berichten/01a20019-7a1f-71ab-ac87-2a034dd43d95")]
    [InlineData("/berichten/01a20019-7a1f-71ab-ac87-2a034dd43d95/bestand")]
    public async Task Zonder_inloggen_zijn_er_geen_berichten_en_voor_een_ander_ook_niet(string adres)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await portaal.Bezoeker().GetAsync(adres)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portaal.AlsAsync("delft.toets")).GetAsync(adres)).StatusCode);
    }

    [Fact]
    public async Task Een_goed_bericht_wordt_een_toekenning_met_een_antwoord_om_te_bewaren()
    {
        var delft = await portaal.AlsAsync("delft.cons");
        var antwoord = await StuurAsync(delft, Bericht("T1", "B1", "999990019"));
        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);

        var html = await (await delft.GetAsync(antwoord.Headers.Location)).TekstAsync();
        var bestand = await delft.GetAsync(Regex.Matches(html, "href=\"(/berichten/[0-9a-f-]{36}/bestand)\"")[0].Groups[1].Value);

        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Het bericht is goedgekeurd. De toekenning is vastgelegd.", html);
        Assert.Contains("Bekijk toekenning B1 van Anna de Wit", html.ZonderNaamtags());
        Assert.Equal("attachment", bestand.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("WMO502-T1.xml", bestand.Content.Headers.ContentDisposition.FileName);
        Assert.Contains("wmo502", await bestand.Content.ReadAsStringAsync());
        var lijst = await delft.GetStringAsync("/berichten");
        Keuring.IsGoedeOpmaak(lijst);
        Assert.Contains("Antwoord op toekenning (WMO502)", lijst);
    }

    [Fact]
    public async Task Een_afgekeurd_bericht_toont_codes_plek_en_raad()
    {
        var delft = await portaal.AlsAsync("delft.cons");
        var antwoord = await StuurAsync(delft, Bericht("T2", "B2", "999990020").Replace(">50000<", ">900000<", StringComparison.Ordinal));

        var html = await (await delft.GetAsync(antwoord.Headers.Location)).TekstAsync();

        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Het bericht is afgekeurd. Er is niets veranderd.", html);
        Assert.Contains("Functiebudget 1", html);
        Assert.Contains("9503", html);
    }

    [Fact]
    public async Task Een_schemafout_noemt_de_regel()
    {
        var delft = await portaal.AlsAsync("delft.cons");
        var antwoord = await StuurAsync(delft, Bericht("T3", "B3", "99999"));

        var html = await (await delft.GetAsync(antwoord.Headers.Location)).TekstAsync();

        Assert.Contains("Regel 18", html);
        Assert.Contains("Vul een BSN van negen cijfers in.", html);
        Assert.Contains("0001", html);
    }

    [Theory]
    [InlineData("geen xml", "Dit is geen XML-bestand. Kies een toekenningsbericht in XML.")]
    [InlineData("<?xml version=\"1.0\"?>\r\n<!DOCTYPE a><a/>", "In het bestand staat een DOCTYPE. Dat is niet toegestaan. Haal de DOCTYPE weg.")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\r\n<a/>", "Het bestand is niet in UTF-8 opgeslagen. Sla het op als UTF-8 zonder BOM.")]
    public async Task Wat_niet_te_lezen_is_wordt_meteen_gezegd(string inhoud, string fout)
    {
        var antwoord = await StuurAsync(await portaal.AlsAsync("delft.cons"), inhoud);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Equal(fout, Keuring.Fout(await antwoord.TekstAsync(), "Invoer_Bestand"));
    }

    [Fact]
    public async Task Een_bericht_van_een_andere_organisatie_wordt_niet_ingelezen()
    {
        var antwoord = await StuurAsync(await portaal.AlsAsync("westland.cons"), Bericht("T4", "B4", "999990007"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("niet van uw organisatie", Keuring.Fout(await antwoord.TekstAsync(), "Invoer_Bestand"));
    }

    [Fact]
    public async Task Zonder_bestand_staat_de_fout_bij_het_bestand()
    {
        var delft = await portaal.AlsAsync("delft.cons");

        var antwoord = await delft.PostFormulierAsync("/berichten/inlezen", []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Equal("Kies een bestand.", Keuring.Fout(await antwoord.TekstAsync(), "Invoer_Bestand"));
    }

    [Theory]
    [InlineData(25_000_001, HttpStatusCode.UnprocessableEntity)]
    [InlineData(40_000_000, HttpStatusCode.Redirect)]
    public async Task Een_te_groot_bestand_krijgt_een_gewone_melding(int omvang, HttpStatusCode verwacht)
    {
        var delft = await portaal.AlsAsync("delft.cons");

        var antwoord = await StuurAsync(delft, new byte[omvang]);
        var html = antwoord.StatusCode == HttpStatusCode.Redirect
            ? await delft.GetStringAsync(antwoord.Headers.Location)
            : await antwoord.TekstAsync();

        Assert.Equal(verwacht, antwoord.StatusCode);
        Assert.Equal("Dit bestand is groter dan 25 MB. Kies een kleiner bestand.", Keuring.Fout(html, "Invoer_Bestand"));
    }

    [Fact]
    public async Task Een_bericht_van_een_ander_bestaat_niet()
    {
        var antwoord = await StuurAsync(await portaal.AlsAsync("delft.cons"), Bericht("T5", "B5", "999990032"));
        var adres = antwoord.Headers.Location!.OriginalString;
        var westland = await portaal.AlsAsync("westland.cons");

        await westland.BestaatNietAsync(adres, $"/berichten/{Guid.NewGuid()}");
        await westland.BestaatNietAsync($"{adres}/bestand", $"/berichten/{Guid.NewGuid()}/bestand");
    }

    private static string Bericht(string identificatie, string budget, string bsn) =>
        Encoding.UTF8.GetString(Voorbeeldberichten.Bericht("casus-01-wmo501"))
            .Replace("C01001", identificatie, StringComparison.Ordinal)
            .Replace(">12345<", $">{budget}<", StringComparison.Ordinal)
            .Replace("999990019", bsn, StringComparison.Ordinal);

    private static Task<HttpResponseMessage> StuurAsync(HttpClient client, string inhoud) =>
        StuurAsync(client, Encoding.UTF8.GetBytes(inhoud));

    private static async Task<HttpResponseMessage> StuurAsync(HttpClient client, byte[] inhoud)
    {
        var html = await client.GetStringAsync("/berichten/inlezen");
        using var formulier = new MultipartFormDataContent
        {
            { new StringContent(Formulieren.Token(html)), "__RequestVerificationToken" },
            { new ByteArrayContent(inhoud), "Invoer.Bestand", "bericht.xml" },
        };
        return await client.PostAsync("/berichten/inlezen", formulier);
    }
}
