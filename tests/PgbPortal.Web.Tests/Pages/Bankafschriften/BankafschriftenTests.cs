using System.Net;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Oefenwereld;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Web.Tests.Pages.Bankafschriften;

public sealed class BankafschriftenTests : Portaalproef
{
    private const string Rekening = "NL13TEST0123456789";

    private static readonly DateOnly Dag = new(2026, 4, 3);

    [Fact]
    public async Task Inlezen_gaat_naar_het_afschrift_met_de_betaling()
    {
        var opdracht = await AangebodenAsync();
        var fin = await Portaal.AlsAsync("svb.fin1");

        var antwoord = await UploadAsync(fin, Oefenbank.Afschrift(Rekening, Dag, [.. Oefenbank.Posten(opdracht, Banklot.Goed)]));

        var html = await TekstAsync(fin, antwoord.Headers.Location!.OriginalString);
        Assert.Contains("Verwerkt: 1. Uit te zoeken: 0.", html);
        Assert.Contains("Betaling uitgevoerd", html);
        Assert.Contains("-€ 735,00", html);
    }

    [Fact]
    public async Task Wat_niet_past_staat_er_met_wat_te_doen_en_is_te_verklaren()
    {
        var fin = await Portaal.AlsAsync("svb.fin1");
        await UploadAsync(fin, Oefenbank.Melding(Rekening, Dag, [new("12.505", IsBij: false) { Omschrijving = "Kosten" }]));

        var lijst = await TekstAsync(fin, "/bankregels");
        Assert.Contains("Het bedrag is nul of heeft meer dan twee decimalen.", lijst);
        Assert.Contains("12.505 EUR", lijst);
        var adres = System.Text.RegularExpressions.Regex.Match(lijst, "/bankregels/[0-9a-f-]{36}").Value;
        Assert.Contains("Schrijf op wat deze regel is.", await TekstAsync(await fin.PostFormulierAsync(adres, [])));
        Assert.Contains("Schrijf in 10 tot 500 tekens op", await TekstAsync(await fin.PostFormulierAsync(adres, new() { ["Toelichting"] = "kort" })));

        var antwoord = await fin.PostFormulierAsync(adres, new() { ["Toelichting"] = "Kosten van de bank over maart." });

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Contains("Elke regel is verwerkt of verklaard.", await TekstAsync(fin, "/bankregels"));
    }

    [Fact]
    public async Task Geld_dat_binnenkwam_boekt_de_medewerker_bij_de_budgethouder()
    {
        await InAprilAsync();
        var fin = await Portaal.AlsAsync("svb.fin1");
        await UploadAsync(fin, Oefenbank.Melding(Rekening, Dag, [new("25.00", IsBij: true) { Omschrijving = "Storting van mij" }]));
        var adres = System.Text.RegularExpressions.Regex.Match(await TekstAsync(fin, "/bankregels"), "/bankregels/[0-9a-f-]{36}").Value;
        Assert.Contains("We vinden niemand.", await TekstAsync(fin, adres));

        var gezocht = await fin.PostFormulierAsync(adres, new() { ["Zoek"] = "Wit" }, $"{adres}?handler=Zoeken");
        var gevonden = gezocht.Headers.Location!.OriginalString;
        Assert.DoesNotContain("Wit", gevonden);
        var html = await TekstAsync(fin, gevonden);
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Eigen geld van Anna de Wit", html);
        var boeken = gevonden + "&handler=Boeken";
        Assert.Contains("Kies waar dit geld bij hoort.", await TekstAsync(await fin.PostFormulierAsync(gevonden, [], boeken)));
        var doel = System.Text.RegularExpressions.Regex.Match(html, "budgethouder:[0-9a-f-]{36}").Value;

        var antwoord = await fin.PostFormulierAsync(gevonden, new() { ["Doel"] = doel }, boeken);

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Contains("Het bedrag is geboekt.", await TekstAsync(fin, "/bankregels"));
        var nogEens = await (await Portaal.AlsAsync("svb.fin2")).PostFormulierAsync(adres, new() { ["Doel"] = doel }, $"{adres}?handler=Boeken");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nogEens.StatusCode);
        Assert.Contains("Een collega was u voor", await TekstAsync(nogEens));
        Assert.Contains("Vrijwillige storting", await TekstAsync(fin, $"/bankafschriften/{await AfschriftAsync()}"));
    }

    [Fact]
    public async Task Een_bestand_dat_niet_deugt_of_al_is_ingelezen_wordt_bij_het_veld_geweigerd()
    {
        var fin = await Portaal.AlsAsync("svb.fin1");
        var bestand = Oefenbank.Melding(Rekening, Dag, [new("1.00", IsBij: true)]);
        await UploadAsync(fin, bestand);

        var nogmaals = await UploadAsync(fin, bestand);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, nogmaals.StatusCode);
        Assert.Contains("Dit bestand is al eerder ingelezen.", await TekstAsync(nogmaals));
        Assert.Contains("Het bestand is geen XML", await TekstAsync(await UploadAsync(fin, "geen xml"u8.ToArray())));
        Assert.Contains("Kies het bestand dat u van de bank kreeg.", await TekstAsync(await fin.PostFormulierAsync("/bankafschriften", [])));
    }

    [Fact]
    public async Task Zoeken_op_kenmerk_vindt_de_betaling()
    {
        var opdracht = await AangebodenAsync();
        var fin = await Portaal.AlsAsync("svb.fin1");

        Assert.Contains("€ 735,00 aan Kees Begeleiding", await TekstAsync(fin, $"/betaalruns/zoeken?kenmerk={opdracht.Betalingen[0].EndToEndId}"));
        Assert.Contains("Er is geen betaling met dit kenmerk.", await TekstAsync(fin, "/betaalruns/zoeken?kenmerk=onbekend"));
    }

    [Fact]
    public async Task Wat_wacht_staat_er_met_de_reden()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(centen: 10_000), Maart, Twaalfuurkwartier);

        Assert.Contains("Er is te weinig budget.", await TekstAsync(await Portaal.AlsAsync("svb.fin1"), "/betaalruns/wacht"));
    }

    [Theory]
    [InlineData("/bankafschriften")]
    [InlineData("/bankregels")]
    [InlineData("/betaalruns/zoeken")]
    [InlineData("/betaalruns/wacht")]
    [InlineData("/betaalruns/wacht/maandlonen")]
    public async Task Alleen_de_medewerker_betalingen_en_de_auditor_komen_hier(string adres)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync(adres)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("svb.decl")).GetAsync(adres)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await Portaal.AlsAsync("auditor")).GetAsync(adres)).StatusCode);
    }

    [Fact]
    public async Task Een_onbekend_afschrift_bestaat_niet_en_de_auditor_verklaart_niets()
    {
        var fin = await Portaal.AlsAsync("svb.fin1");
        Assert.Equal(HttpStatusCode.NotFound, (await fin.GetAsync($"/bankafschriften/{BankafschriftId.Nieuw().Waarde}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("auditor")).GetAsync($"/bankregels/{BankregelId.Nieuw().Waarde}")).StatusCode);
    }

    private async Task<Guid> AfschriftAsync()
    {
        await using var db = Wereld.Database.Db();
        return (await db.Bankafschriften.SingleAsync()).Id.Waarde;
    }

    private async Task<Bankopdracht> AangebodenAsync()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        var run = (await Wereld.BetaalAsync())!.Value;
        var bestand = await Wereld.AlsAsync<BetaalbestandOphalen, BetaalbestandOphalen.Input, BetaalbestandOphalen.Bestand>("svb.fin1", new(run));
        await using var inhoud = bestand.Inhoud;
        return Bankopdracht.Lees(inhoud);
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, byte[] inhoud)
    {
        var pagina = await client.GetStringAsync("/bankafschriften");
        using var formulier = new MultipartFormDataContent
        {
            { new StringContent(Formulieren.Token(pagina)), "__RequestVerificationToken" },
            { new ByteArrayContent(inhoud), "Bestand", "afschrift.xml" },
        };
        return await client.PostAsync("/bankafschriften", formulier);
    }
}
