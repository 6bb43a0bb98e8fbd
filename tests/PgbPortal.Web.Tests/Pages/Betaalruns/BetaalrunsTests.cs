using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Domain.Betalingen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Waarden;
using PgbPortal.TestSupport.Berichten;

namespace PgbPortal.Web.Tests.Pages.Betaalruns;

public sealed class BetaalrunsTests : Portaalproef
{
    /// <summary>Released on Thursday 2 April; the bank should have answered on Tuesday 7 April, after Easter.</summary>
    [Fact]
    public async Task Antwoordt_de_bank_niet_dan_staat_overal_sinds_wanneer_zij_aan_de_beurt_is_en_wat_u_doet()
    {
        var declaratie = await BetaaldAsync();
        Wereld.Klok.Zet(new(2026, 4, 14));
        var (kees, fin) = (await Portaal.AlsAsync("kees"), await Portaal.AlsAsync("svb.fin1"));

        var start = await TekstAsync(kees, "/");
        Keuring.IsGoedeOpmaak(start);
        Assert.Contains("op donderdag 2 april 2026", start);
        Assert.Contains("Sindsdien is de bank aan de beurt. Komt het geld niet op dinsdag 7 april 2026? Bel de SVB.", start);
        var spoor = await TekstAsync(kees, $"/declaraties/{declaratie.Waarde}");
        Assert.Contains("De bank is aan de beurt sinds 2 april 2026.", spoor);
        Assert.Contains("Komt het geld niet op dinsdag 7 april 2026? Bel de SVB.", spoor);

        var taken = await TekstAsync(fin, "/");
        Keuring.IsGoedeOpmaak(taken);
        Assert.Matches("(?s)Lees het antwoord van de bank in.*uiterlijk dinsdag 7 april 2026.*Wacht sinds donderdag 2 april 2026", taken);
        var run = await TekstAsync(fin, Regex.Match(taken, "/betaalruns/[0-9a-f-]{36}").Value);
        Assert.Contains("Wij verwachten het antwoord op dinsdag 7 april 2026.", run);
    }

    [Fact]
    public async Task Samenstellen_gaat_naar_de_run_met_het_totaal()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        var fin = await Portaal.AlsAsync("svb.fin1");
        Assert.Contains("€ 735,00", await TekstAsync(fin, "/betaalruns"));

        var antwoord = await fin.PostFormulierAsync("/betaalruns", []);

        var html = await TekstAsync(fin, antwoord.Headers.Location!.OriginalString);
        Assert.Contains("€ 735,00", html);
        Assert.Contains("Financieel medewerker een", html);
        Assert.Contains("U deed zelf al een stap voor deze run.", html);
    }

    [Fact]
    public async Task Dubbel_klikken_maakt_een_run_en_opnieuw_samenstellen_vraagt_eerst()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        var fin = await Portaal.AlsAsync("svb.fin1");
        var velden = Formulieren.Verborgen(await fin.GetStringAsync("/betaalruns")).DistinctBy(v => v.Key).ToList();

        var eerste = await fin.PostAsync("/betaalruns", new FormUrlEncodedContent(velden));
        var tweede = await fin.PostAsync("/betaalruns", new FormUrlEncodedContent(velden));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity), (eerste.StatusCode, tweede.StatusCode));
        Assert.Contains("Er is net al een run samengesteld.", await TekstAsync(tweede));

        var html = await TekstAsync(fin, "/betaalruns");
        Assert.Contains("Er wacht een run van € 735,00", html);
        Assert.Contains("€ 0,00", html);
        var zonder = await fin.PostFormulierAsync("/betaalruns", []);
        var met = await fin.PostFormulierAsync("/betaalruns", new() { ["Akkoord"] = "true" });
        Assert.Contains("mag vervallen.", await TekstAsync(zonder));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (zonder.StatusCode, met.StatusCode));
    }

    [Fact]
    public async Task Zonder_iets_te_betalen_komt_er_geen_run()
    {
        var fin = await Portaal.AlsAsync("svb.fin1");

        var antwoord = await fin.PostFormulierAsync("/betaalruns", []);

        Assert.Contains("Er is niets om te betalen.", await TekstAsync(fin, antwoord.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Wie_de_run_maakte_leest_dat_een_collega_hem_controleert()
    {
        var adres = $"/betaalruns/{(await SamengesteldAsync()).Waarde}";

        var antwoord = await (await Portaal.AlsAsync("svb.fin1")).PostFormulierAsync(adres, [], $"{adres}?handler=Controleren");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Laat een collega hem controleren.", await TekstAsync(antwoord));
    }

    [Fact]
    public async Task Voor_en_na_de_vrijgave_gaat_elke_betaling_open()
    {
        var adres = $"/betaalruns/{(await SamengesteldAsync()).Waarde}";
        var collega = await Portaal.AlsAsync("svb.fin3");
        var ervoor = await BetalingAsync();
        await (await Portaal.AlsAsync("svb.fin2")).PostFormulierAsync(adres, [], $"{adres}?handler=Controleren");
        await collega.PostFormulierAsync(adres, [], $"{adres}?handler=Vrijgeven");
        var erna = await BetalingAsync();

        Assert.Equal(["declaraties", "betalingen"], new[] { ervoor, erna }.Select(a => a.Split('/')[1]));

        async Task<string> BetalingAsync()
        {
            var link = Regex.Match(await TekstAsync(collega, adres), "href=\"(/(betalingen|declaraties)/[0-9a-f-]{36})\">Bekijken").Groups[1].Value;
            Assert.Equal(HttpStatusCode.OK, (await collega.GetAsync(link)).StatusCode);
            return link;
        }
    }

    [Fact]
    public async Task Na_vrijgave_is_het_bestand_op_te_halen_en_klopt_de_hash()
    {
        var adres = $"/betaalruns/{(await SamengesteldAsync()).Waarde}";
        var collega = await Portaal.AlsAsync("svb.fin3");
        Assert.Equal(HttpStatusCode.Conflict, (await collega.GetAsync($"{adres}/bestand")).StatusCode);
        await (await Portaal.AlsAsync("svb.fin2")).PostFormulierAsync(adres, [], $"{adres}?handler=Controleren");

        var antwoord = await collega.PostFormulierAsync(adres, [], $"{adres}?handler=Vrijgeven");
        var bestand = await collega.GetAsync($"{adres}/bestand");

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Equal("attachment", bestand.Content.Headers.ContentDisposition?.DispositionType);
        var inhoud = await bestand.Content.ReadAsByteArrayAsync();
        Assert.Contains("<InstdAmt Ccy=\"EUR\">735.00</InstdAmt>", Encoding.UTF8.GetString(inhoud));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(inhoud)), await TekstAsync(collega, adres));
    }

    [Fact]
    public async Task Een_vrijgave_die_stilstaat_zegt_wat_er_gebeurt_en_wie_verder_kan()
    {
        var adres = await AfgebrokenAsync();

        Assert.Contains("Geef de betaalrun vrij", await TekstAsync(await Portaal.AlsAsync("svb.fin3"), "/"));
        foreach (var (account, moetAnder) in new[] { ("svb.fin1", true), ("svb.fin2", true), ("svb.fin3", false) })
        {
            var html = await TekstAsync(await Portaal.AlsAsync(account), adres);
            Keuring.IsGoedeOpmaak(html);
            Assert.Contains("Wordt vrijgegeven", html);
            Assert.Contains("geen betaling gaat twee keer weg", html);
            Assert.Equal(moetAnder, html.Contains("U deed zelf al een stap voor deze run.", StringComparison.Ordinal));
            Assert.NotEqual(moetAnder, html.Contains("Verder met vrijgeven", StringComparison.Ordinal));
            Assert.DoesNotContain("/bestand", html);
            Assert.DoesNotContain("handler=Controleren", html);
            Assert.DoesNotContain("handler=Aanbieden", html);
        }

        var auditor = await TekstAsync(await Portaal.AlsAsync("auditor"), adres);
        Assert.Contains("Na tien minuten gaat het vanzelf verder", auditor);
        Assert.DoesNotContain("handler=", auditor);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("svb.decl")).GetAsync(adres)).StatusCode);
    }

    [Fact]
    public async Task Wie_de_run_maakte_of_controleerde_gaat_ook_na_een_storing_niet_verder()
    {
        var adres = await AfgebrokenAsync();

        foreach (var (account, reden) in new[] { ("svb.fin1", "U heeft deze betaalrun zelf gemaakt."), ("svb.fin2", "U heeft deze betaalrun zelf gecontroleerd.") })
        {
            var antwoord = await (await Portaal.AlsAsync(account)).PostFormulierAsync(adres, [], $"{adres}?handler=Vrijgeven");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
            Assert.Contains(reden, await TekstAsync(antwoord));
        }

        var fin = await Portaal.AlsAsync("svb.fin3");
        foreach (var (stap, reden) in new[] { ("Controleren", "al gecontroleerd"), ("Aanbieden", "nog niet vrijgegeven") })
        {
            var antwoord = await fin.PostFormulierAsync(adres, [], $"{adres}?handler={stap}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
            Assert.Contains(reden, await TekstAsync(antwoord));
        }

        Assert.Equal(HttpStatusCode.Conflict, (await fin.GetAsync($"{adres}/bestand")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("auditor")).PostFormulierAsync("/", [], $"{adres}?handler=Vrijgeven")).StatusCode);
    }

    [Fact]
    public async Task Verder_met_vrijgeven_maakt_de_run_af_en_betaalt_een_keer()
    {
        var adres = await AfgebrokenAsync();
        var fin = await Portaal.AlsAsync("svb.fin3");
        var velden = Formulieren.Verborgen(await fin.GetStringAsync(adres)).DistinctBy(v => v.Key).ToList();

        var eerste = await fin.PostAsync($"{adres}?handler=Vrijgeven", new FormUrlEncodedContent(velden));
        var tweede = await fin.PostAsync($"{adres}?handler=Vrijgeven", new FormUrlEncodedContent(velden));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity), (eerste.StatusCode, tweede.StatusCode));
        Assert.Contains("al vrijgegeven", await TekstAsync(tweede));
        var html = await TekstAsync(fin, adres);
        Assert.Contains("Controlegetal (SHA-256)", html);
        Assert.Contains("Financieel medewerker drie", html);
        Assert.DoesNotContain("Verder met vrijgeven", html);
        var bestand = await fin.GetStringAsync($"{adres}/bestand");
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(bestand, "<InstdAmt Ccy=\"EUR\">735.00</InstdAmt>"));
        Assert.Empty(await TestSupport.Grootboekcontrole.AfwijkingenAsync(Wereld.Database));
    }

    [Fact]
    public async Task Een_weigering_van_de_bank_staat_in_gewone_woorden_bij_de_run()
    {
        var run = await VrijgegevenAsync();
        var fin = await Portaal.AlsAsync("svb.fin1");

        var antwoord = await UploadAsync(fin, await AntwoordAsync(run, "RJCT", "AC04"));

        var html = await TekstAsync(fin, antwoord.Headers.Location!.OriginalString);
        Assert.Contains("Het antwoord is verwerkt. Uitgevoerd: 0. Geweigerd: 1.", html);
        Assert.Contains("De rekening is opgeheven.", html);
    }

    [Fact]
    public async Task Een_bestand_dat_geen_antwoord_is_wordt_bij_het_veld_geweigerd()
    {
        await VrijgegevenAsync();
        var fin = await Portaal.AlsAsync("svb.fin1");

        var verkeerd = await UploadAsync(fin, "geen xml");
        var leeg = await fin.PostFormulierAsync("/betaalruns/antwoord", []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, verkeerd.StatusCode);
        Assert.Contains("Het bestand is geen XML in UTF-8.", await TekstAsync(verkeerd));
        Assert.Contains("Kies het bestand dat u van de bank kreeg.", await TekstAsync(leeg));
    }

    [Fact]
    public async Task Hetzelfde_antwoord_nog_eens_zegt_dat_er_niets_veranderde()
    {
        var antwoord = await AntwoordAsync(await VrijgegevenAsync(), "RJCT", "AC04");
        var fin = await Portaal.AlsAsync("svb.fin1");
        await fin.GetAsync((await UploadAsync(fin, antwoord)).Headers.Location);

        var html = await TekstAsync(fin, (await UploadAsync(fin, antwoord)).Headers.Location!.OriginalString);

        Assert.Contains("Dit antwoord kenden we al. Er is niets veranderd.", html);
    }

    [Fact]
    public async Task Spreekt_de_bank_zichzelf_later_tegen_dan_staat_dat_bij_de_run()
    {
        var run = await VrijgegevenAsync();
        var fin = await Portaal.AlsAsync("svb.fin1");
        await UploadAsync(fin, await AntwoordAsync(run, "RJCT", "AC04"));

        var html = await TekstAsync(fin, (await UploadAsync(fin, await AntwoordAsync(run, "ACSC", null))).Headers.Location!.OriginalString);

        Assert.Contains("Eerder weigerde de bank een betaling, nu is die uitgevoerd. Aantal: 1.", html);
        Assert.Contains("De rekening is opgeheven.", html);
    }

    [Theory]
    [InlineData("gelukt", "Uitgevoerd: 1. Geweigerd: 0.")]
    [InlineData("geweigerd", "Uitgevoerd: 0. Geweigerd: 1.")]
    public async Task In_de_oefenwereld_speelt_u_zelf_de_bank(string wat, string gevolg)
    {
        var run = await VrijgegevenAsync();
        var fin = await Portaal.AlsAsync("svb.fin1");

        var bestand = await fin.GetStringAsync($"/betaalruns/{run.Waarde}/oefenbank?wat={wat}");
        var antwoord = await UploadAsync(fin, bestand);

        Assert.Contains(gevolg, await TekstAsync(fin, antwoord.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Alleen_de_medewerker_betalingen_haalt_het_antwoord_van_de_oefenbank_op()
    {
        var adres = $"/betaalruns/{(await VrijgegevenAsync()).Waarde}/oefenbank?wat=afschrift";

        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync(adres)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("svb.decl")).GetAsync(adres)).StatusCode);
        Assert.Contains("camt.053", await (await Portaal.AlsAsync("svb.fin1")).GetStringAsync(adres));
    }

    [Theory]
    [InlineData("/betaalruns/antwoord")]
    [InlineData("/bankafschriften")]
    public async Task Een_bestand_dat_veel_te_groot_is_wordt_bij_het_veld_geweigerd(string adres)
    {
        var fin = await Portaal.AlsAsync("svb.fin1");

        var antwoord = await UploadAsync(fin, new string('x', 26_000_001), adres);

        var html = await TekstAsync(fin, antwoord.Headers.Location!.OriginalString);
        Assert.Equal("Dit bestand is groter dan 25 MB. Kies een kleiner bestand.", Keuring.Fout(html, "Bestand"));
    }

    [Theory]
    [InlineData("/betaalruns")]
    [InlineData("/betaalruns/antwoord")]
    public async Task Alleen_de_medewerker_betalingen_komt_hier(string adres)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync(adres)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("svb.decl")).GetAsync(adres)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await Portaal.AlsAsync("svb.fin1")).GetAsync(adres)).StatusCode);
    }

    [Fact]
    public async Task Een_onbekende_run_bestaat_niet() => Assert.Equal(
        HttpStatusCode.NotFound, (await (await Portaal.AlsAsync("svb.fin1")).GetAsync($"/betaalruns/{BetaalrunId.Nieuw().Waarde}")).StatusCode);

    // Released by the third colleague, and the power failed before the first payment was booked.
    private async Task<string> AfgebrokenAsync()
    {
        var run = await SamengesteldAsync();
        await Wereld.AlsAsync<BetaalrunControleren, BetaalrunControleren.Input, BetaalrunStatus>("svb.fin2", new(run));
        await using var db = Wereld.Database.Db();
        var drie = Wereld.Account("svb.fin3");
        var medewerker = await db.Gebruikers.Where(g => g.Id == drie).Select(g => g.MedewerkerId).SingleAsync();
        await new Runvrijgave(db, Wereld.Klok, new("SVB PGB", Iban.Parse("NL13TEST0123456789"))).BeginAsync(run, new(db, null), medewerker, CancellationToken.None);
        await db.SaveChangesAsync();
        return $"/betaalruns/{run.Waarde}";
    }

    private async Task<BetaalrunId> VrijgegevenAsync()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(), Maart, Twaalfuurkwartier);
        return (await Wereld.BetaalAsync())!.Value;
    }

    private async Task<string> AntwoordAsync(BetaalrunId id, string status, string? reden)
    {
        await using var db = Wereld.Database.Db();
        var run = await db.Betaalruns.SingleAsync(r => r.Id == id);
        var kenmerken = await db.Betaalopdrachten.Where(o => o.BetaalrunId == id).Select(o => o.EndToEndId).ToListAsync();
        return Bankantwoordbericht.Maak(run.MsgId, status, reden, kenmerken);
    }

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient client, string inhoud, string adres = "/betaalruns/antwoord")
    {
        var pagina = await client.GetStringAsync(adres);
        using var formulier = new MultipartFormDataContent
        {
            { new StringContent(Formulieren.Token(pagina)), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(inhoud)), "Bestand", "antwoord.xml" },
        };
        return await client.PostAsync(adres, formulier);
    }
}
