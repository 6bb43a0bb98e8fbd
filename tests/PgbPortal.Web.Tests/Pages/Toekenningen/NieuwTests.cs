using System.Net;
using PgbPortal.TestSupport;

namespace PgbPortal.Web.Tests.Pages.Toekenningen;

public sealed class NieuwTests(PortaalFabriek portaal) : IClassFixture<PortaalFabriek>
{
    private const string Pagina = "/toekenningen/nieuw?wet=Wmo";

    [Fact]
    public async Task Zonder_inloggen_is_er_geen_formulier()
    {
        var antwoord = await portaal.Bezoeker().GetAsync(Pagina);

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.StartsWith("/aanmelden", antwoord.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Wie_met_twee_wetten_werkt_kiest_eerst_de_wet()
    {
        var consulent = await portaal.AlsAsync("westland.cons");
        var html = await consulent.GetStringAsync("/toekenningen/nieuw");

        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Onder welke wet valt de toekenning?", html);
        Assert.Contains("value=\"Jw\"", html);
    }

    [Fact]
    public async Task Een_consulent_controleert_en_legt_dan_vast()
    {
        var consulent = await portaal.AlsAsync("westland.cons");
        var bsn = Testgegevens.Bsn().Waarde;
        var controle = await consulent.PostFormulierAsync(Pagina, Invoer(bsn, "W-N1"));
        var html = await controle.TekstAsync();

        Assert.Equal(HttpStatusCode.OK, controle.StatusCode);
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("Controleer de toekenning", html);
        Assert.Contains("1 maart 2026", html);
        Assert.Contains("€ 8.320,00", html);
        Assert.Contains($"{bsn}: ", html);
        Assert.Contains(", geboren ", html);
        Assert.DoesNotContain($"value=\"{bsn}\"", html);

        var vastgelegd = await consulent.VerderAsync(Pagina, html, new() { ["actie"] = "vastleggen" });

        Assert.Equal(HttpStatusCode.Redirect, vastgelegd.StatusCode);
        var detail = await (await consulent.GetAsync(vastgelegd.Headers.Location)).TekstAsync();
        Assert.Contains("De toekenning is vastgelegd.", detail);
        Assert.Contains("Toekenning W-N1", detail);
        Keuring.IsGoedeOpmaak(detail);
    }

    [Fact]
    public async Task Terug_van_controleren_staat_alles_er_nog()
    {
        var consulent = await portaal.AlsAsync("westland.cons");
        var bsn = Testgegevens.Bsn().Waarde;
        var controle = await (await consulent.PostFormulierAsync(Pagina, Invoer(bsn, "W-N2"))).TekstAsync();

        var html = await (await consulent.VerderAsync(Pagina, controle, new() { ["actie"] = "aanpassen" })).TekstAsync();

        Assert.Equal(bsn, Keuring.Waarde(html, "Invoer_Bsn"));
        Assert.Equal("W-N2", Keuring.Waarde(html, "Invoer_Budgetnummer"));
        Assert.Equal("1-3-2026", Keuring.Waarde(html, "Functiebudgetten_0__Van"));
        Assert.Equal("8.320,00", Keuring.Waarde(html, "Functiebudgetten_0__Bedrag"));
    }

    [Fact]
    public async Task Fouten_staan_bij_het_veld_en_wat_getypt_was_blijft()
    {
        var consulent = await portaal.AlsAsync("westland.cons");
        var antwoord = await consulent.PostFormulierAsync(Pagina, new()
        {
            ["Invoer.Bsn"] = "12345",
            ["Invoer.Budgetnummer"] = "",
            ["Invoer.VertegenwoordigerSoort"] = "2",
            ["Functiebudgetten[0].Zorgfunctie"] = "",
            ["Functiebudgetten[0].Van"] = "31 februari 2026",
            ["Functiebudgetten[0].TotEnMet"] = "",
            ["Functiebudgetten[0].Bedrag"] = "-5",
        });
        var html = await antwoord.TekstAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Keuring.IsGoedeOpmaak(html);
        Assert.Equal("Een BSN heeft 9 cijfers. Kijk het nummer na.", Keuring.Fout(html, "Invoer_Bsn"));
        Assert.Equal("Vul een budgetnummer in.", Keuring.Fout(html, "Invoer_Budgetnummer"));
        Assert.StartsWith("Vul het BSN van de vertegenwoordiger in.", Keuring.Fout(html, "Invoer_VertegenwoordigerBsn"));
        Assert.Equal("Kies de zorgfunctie.", Keuring.Fout(html, "Functiebudgetten_0__Zorgfunctie"));
        Assert.StartsWith("Deze dag bestaat niet.", Keuring.Fout(html, "Functiebudgetten_0__Van"));
        Assert.Equal("Vul de laatste dag in.", Keuring.Fout(html, "Functiebudgetten_0__TotEnMet"));
        Assert.StartsWith("Vul een bedrag in van nul", Keuring.Fout(html, "Functiebudgetten_0__Bedrag"));
        Assert.Equal("31 februari 2026", Keuring.Waarde(html, "Functiebudgetten_0__Van"));
        Assert.Equal("12345", Keuring.Waarde(html, "Invoer_Bsn"));
        Assert.Contains("<title>Fout: Nieuwe toekenning", html);
    }

    [Fact]
    public async Task Een_functiebudget_komt_erbij_en_gaat_weer_weg_en_het_getypte_blijft()
    {
        var consulent = await portaal.AlsAsync("westland.cons");
        var velden = Invoer("", "W-N3");
        velden["Functiebudgetten[0].Van"] = "nog niet bekend";
        velden["actie"] = "toevoegen";
        var twee = await (await consulent.PostFormulierAsync(Pagina, velden)).TekstAsync();

        Assert.Contains("Functiebudget 2", twee);
        Assert.Equal("nog niet bekend", Keuring.Waarde(twee, "Functiebudgetten_0__Van"));
        Assert.DoesNotContain("foutoverzicht", twee);
        Assert.DoesNotContain("<title>Fout", twee);

        velden["Functiebudgetten[1].Zorgfunctie"] = "01";
        velden["Functiebudgetten[1].Van"] = "ook nog niet";
        velden["Functiebudgetten[1].Bedrag"] = "12,50";
        velden["actie"] = "verwijderen-0";
        var een = await (await consulent.PostFormulierAsync(Pagina, velden)).TekstAsync();

        Assert.DoesNotContain("Functiebudget 2", een);
        Assert.Equal("ook nog niet", Keuring.Waarde(een, "Functiebudgetten_0__Van"));
        Assert.Equal("12,50", Keuring.Waarde(een, "Functiebudgetten_0__Bedrag"));
        Assert.Matches("<option selected=\"selected\" value=\"01\"", een);
    }

    [Fact]
    public async Task Wat_de_controles_weigeren_staat_bij_het_veld()
    {
        await portaal.Wereld.ToekenningAsync("joost", nummer: "W-N4");
        var consulent = await portaal.AlsAsync("westland.cons");
        var velden = Invoer("999990032", "W-N5", "01");
        velden["Functiebudgetten[1].Zorgfunctie"] = "02";
        velden["Functiebudgetten[1].Van"] = "1-6-2026";
        velden["Functiebudgetten[1].TotEnMet"] = "1-5-2026";
        velden["Functiebudgetten[1].Bedrag"] = "100";
        velden["Functiebudgetten[1].VerantwoordingsvrijBedrag"] = "200";
        var antwoord = await consulent.PostFormulierAsync(Pagina, velden);
        var html = await antwoord.TekstAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Functiebudget 2", Keuring.Fout(html, "Functiebudgetten_1__TotEnMet").Replace("functiebudget", "Functiebudget"));
        Assert.NotEmpty(Keuring.Fout(html, "Functiebudgetten_1__VerantwoordingsvrijBedrag"));
        Assert.Empty(Keuring.Fout(html, "Functiebudgetten_0__TotEnMet"));
        Assert.Equal("999990032", Keuring.Waarde(html, "Invoer_Bsn"));
        Assert.Equal("1-6-2026", Keuring.Waarde(html, "Functiebudgetten_1__Van"));
    }

    [Fact]
    public async Task Een_BSN_dat_niet_kan_staat_bij_het_BSN()
    {
        var consulent = await portaal.AlsAsync("westland.cons");

        var antwoord = await consulent.PostFormulierAsync(Pagina, Invoer("123456789", "W-N6"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.StartsWith("Dit is geen geldig BSN", Keuring.Fout(await antwoord.TekstAsync(), "Invoer_Bsn"));
    }

    [Fact]
    public async Task Twee_keer_vastleggen_geeft_een_toekenning()
    {
        var consulent = await portaal.AlsAsync("westland.cons");
        var controle = await (await consulent.PostFormulierAsync(Pagina, Invoer(Testgegevens.Bsn().Waarde, "W-N7"))).TekstAsync();

        var eerste = await consulent.VerderAsync(Pagina, controle, new() { ["actie"] = "vastleggen" });
        var tweede = await consulent.VerderAsync(Pagina, controle, new() { ["actie"] = "vastleggen" });

        Assert.Equal(HttpStatusCode.Redirect, eerste.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, tweede.StatusCode);
        Assert.Equal(eerste.Headers.Location, tweede.Headers.Location);
    }

    [Fact]
    public async Task Wat_een_ander_invulde_wordt_niet_aangenomen()
    {
        var westland = await portaal.AlsAsync("westland.cons");
        var controle = await (await westland.PostFormulierAsync(Pagina, Invoer(Testgegevens.Bsn().Waarde, "W-N8"))).TekstAsync();
        var concept = System.Text.RegularExpressions.Regex.Match(controle, "name=\"Concept\" value=\"([^\"]+)\"").Groups[1].Value;
        var delft = await portaal.AlsAsync("delft.cons");
        var html = await delft.GetStringAsync(Pagina);

        var antwoord = await delft.VerderAsync(Pagina, html, new() { ["actie"] = "vastleggen", ["Concept"] = concept });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains("Deze pagina stond te lang open.", await antwoord.TekstAsync());
    }

    [Theory]
    [InlineData("westland.wmo", "/toekenningen/nieuw?wet=Jw", HttpStatusCode.NotFound)]
    [InlineData("westland.cons", "/toekenningen/nieuw?wet=Wlz", HttpStatusCode.NotFound)]
    [InlineData("westland.toets", Pagina, HttpStatusCode.Forbidden)]
    [InlineData("kees", Pagina, HttpStatusCode.Forbidden)]
    public async Task Alleen_een_consulent_van_die_wet_kent_toe(string wie, string adres, HttpStatusCode verwacht)
    {
        Assert.Equal(verwacht, (await (await portaal.AlsAsync(wie)).GetAsync(adres)).StatusCode);
    }

    private static Dictionary<string, string> Invoer(string bsn, string nummer, string zorgfunctie = "02") => new()
    {
        ["Invoer.Bsn"] = bsn,
        ["Invoer.Budgetnummer"] = nummer,
        ["Invoer.Afgiftedatum"] = "6-2-2026",
        ["Functiebudgetten[0].Zorgfunctie"] = zorgfunctie,
        ["Functiebudgetten[0].Van"] = "1 maart 2026",
        ["Functiebudgetten[0].TotEnMet"] = "31-12-2026",
        ["Functiebudgetten[0].Bedrag"] = "8.320",
    };
}
