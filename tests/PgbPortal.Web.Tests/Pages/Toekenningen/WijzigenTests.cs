using System.Net;
using PgbPortal.Application.Toekenningen;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.TestSupport;

namespace PgbPortal.Web.Tests.Pages.Toekenningen;

public sealed class WijzigenTests(PortaalFabriek portaal) : IClassFixture<PortaalFabriek>
{
    [Fact]
    public async Task Het_formulier_toont_het_hele_budget_en_de_wijziging_vervangt_het()
    {
        var oud = await ToekenningAsync("W-W1");
        var adres = $"/toekenningen/{oud.Id.Waarde}/wijzigen";
        var consulent = await portaal.AlsAsync("westland.cons");
        var html = await consulent.GetStringAsync(adres);
        Keuring.IsGoedeOpmaak(html);
        Assert.Equal("1-3-2026", Keuring.Waarde(html, "Functiebudgetten_0__Van"));
        Assert.Equal("8.320,00", Keuring.Waarde(html, "Functiebudgetten_0__Bedrag"));

        var controle = await consulent.PostFormulierAsync(adres, Invoer("W-W2", "9.000"));
        var overzicht = await controle.TekstAsync();
        Assert.Contains("Controleer de wijziging", overzicht);
        var antwoord = await consulent.VerderAsync(adres, overzicht, new() { ["actie"] = "vastleggen" });

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var detail = await (await consulent.GetAsync(antwoord.Headers.Location)).TekstAsync();
        Assert.Contains("De wijziging is vastgelegd.", detail);
        Assert.Contains("W-W1", detail);
        Assert.Contains("€ 9.000,00", detail);
        Assert.Equal($"/toekenningen/{oud.Id.Waarde}", (await consulent.GetAsync(adres)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Een_nummer_dat_al_bestaat_staat_bij_het_nummer()
    {
        var oud = await ToekenningAsync("W-W3");
        var adres = $"/toekenningen/{oud.Id.Waarde}/wijzigen";
        var consulent = await portaal.AlsAsync("westland.cons");
        var overzicht = await (await consulent.PostFormulierAsync(adres, Invoer("W-W3", "100"))).TekstAsync();

        var antwoord = await consulent.VerderAsync(adres, overzicht, new() { ["actie"] = "vastleggen" });
        var html = await antwoord.TekstAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("al eerder gebruikt", Keuring.Fout(html, "Budgetnummer"));
        Assert.Equal("100,00", Keuring.Waarde(html, "Functiebudgetten_0__Bedrag"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("99")]
    [InlineData("<script>")]
    public async Task De_zorgfunctie_van_een_functiebudget_dat_er_was_blijft_wat_het_formulier_ook_zegt(string zorgfunctie)
    {
        var oud = await ToekenningAsync($"W-Z{zorgfunctie.Length}");
        var adres = $"/toekenningen/{oud.Id.Waarde}/wijzigen";
        var consulent = await portaal.AlsAsync("westland.cons");
        var velden = Invoer("W-Z", "geen bedrag");
        velden["Functiebudgetten[0].Zorgfunctie"] = zorgfunctie;

        var antwoord = await consulent.PostFormulierAsync(adres, velden);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Functiebudget 1: Begeleiding", await antwoord.TekstAsync());
    }

    [Fact]
    public async Task Een_functiebudget_dat_er_was_kan_niet_weg()
    {
        var oud = await ToekenningAsync("W-W4");
        var adres = $"/toekenningen/{oud.Id.Waarde}/wijzigen";
        var consulent = await portaal.AlsAsync("westland.cons");
        var velden = Invoer("W-W5", "100");
        velden["Functiebudgetten[1].Zorgfunctie"] = "03";
        velden["actie"] = "verwijderen-0";

        var html = await (await consulent.PostFormulierAsync(adres, velden)).TekstAsync();

        Assert.Contains("Functiebudget 1: Begeleiding", html);
        Assert.Contains("Functiebudget 2", html);
        Assert.DoesNotContain("value=\"verwijderen-0\"", html);
    }

    [Fact]
    public async Task Intrekken_vertelt_wat_het_betekent_en_doet_het()
    {
        var oud = await ToekenningAsync("W-W6");
        var adres = $"/toekenningen/{oud.Id.Waarde}/intrekken";
        var consulent = await portaal.AlsAsync("westland.cons");
        var html = await consulent.GetStringAsync(adres);
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Er is nog niets besteed.", html);
        var leeg = await consulent.PostFormulierAsync(adres, new() { ["Invoer.Budgetnummer"] = " " });
        Assert.Equal("Vul een budgetnummer in.", Keuring.Fout(await leeg.TekstAsync(), "Invoer_Budgetnummer"));

        var antwoord = await consulent.PostFormulierAsync(adres, new() { ["Invoer.Budgetnummer"] = "W-W7" });

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var detail = await (await consulent.GetAsync(antwoord.Headers.Location)).TekstAsync();
        Assert.Contains("De toekenning is ingetrokken.", detail);
        Assert.Contains("Ingetrokken", detail);
    }

    [Theory]
    [InlineData("", "Vul de laatste dag in.")]
    [InlineData("28-2-2026", "Het budget begint op 1 maart 2026. Kies een latere dag, of trek de toekenning in.")]
    [InlineData("31-12-2026", "Het budget eindigt al op 31 december 2026. Kies een eerdere dag.")]
    public async Task Een_laatste_dag_ligt_binnen_de_periode(string dag, string fout)
    {
        var oud = await ToekenningAsync($"W-W8-{dag}");
        var consulent = await portaal.AlsAsync("westland.cons");

        var antwoord = await consulent.PostFormulierAsync(
            $"/toekenningen/{oud.Id.Waarde}/beeindigen",
            new() { ["Invoer.LaatsteDag"] = dag, ["Invoer.Bedrag"] = "10", ["Invoer.Budgetnummer"] = $"W-W9-{dag}" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Equal(fout, Keuring.Fout(await antwoord.TekstAsync(), "Invoer_LaatsteDag"));
    }

    [Fact]
    public async Task Beeindigen_geeft_een_eerdere_laatste_dag_en_een_nieuw_bedrag()
    {
        var oud = await ToekenningAsync("W-W10");
        var consulent = await portaal.AlsAsync("westland.cons");

        var antwoord = await consulent.PostFormulierAsync(
            $"/toekenningen/{oud.Id.Waarde}/beeindigen",
            new() { ["Invoer.LaatsteDag"] = "31-8-2026", ["Invoer.Bedrag"] = "4.000", ["Invoer.Budgetnummer"] = "W-W11" });

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        var detail = await (await consulent.GetAsync(antwoord.Headers.Location)).TekstAsync();
        Assert.Contains("1 maart 2026 tot en met 31 augustus 2026", detail);
        Assert.Contains("€ 4.000,00", detail);
    }

    private static Dictionary<string, string> Invoer(string nummer, string bedrag) => new()
    {
        ["Budgetnummer"] = nummer,
        ["Functiebudgetten[0].Zorgfunctie"] = "02",
        ["Functiebudgetten[0].Van"] = "1-3-2026",
        ["Functiebudgetten[0].TotEnMet"] = "31-12-2026",
        ["Functiebudgetten[0].Bedrag"] = bedrag,
    };

    private Task<Toekenningstand> ToekenningAsync(string nummer) =>
        portaal.Wereld.AlsAsync<ToekenningRegistreren, Toekenninginvoer, Toekenningstand>(
            "westland.cons",
            new(Wet.Wmo, Testgegevens.Bsn().Waarde, nummer, null, null, [new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(832_000))], []));
}
