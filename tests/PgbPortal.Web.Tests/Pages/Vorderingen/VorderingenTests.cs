using System.Net;
using System.Text.RegularExpressions;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages.Vorderingen;

public sealed class VorderingenTests : Portaalproef
{
    [Fact]
    public async Task Van_te_veel_betaald_tot_een_vordering_in_termijnen()
    {
        var overeenkomst = await TeVeelBetaaldAsync();
        var fin = await Portaal.AlsAsync("svb.fin1");
        var nieuw = $"/vorderingen/nieuw/{overeenkomst.Waarde}";
        Assert.Contains(nieuw, await TekstAsync(fin, "/vorderingen/tegoeden"));

        Assert.Contains("Kies wie het geld moet terugbetalen.", await TekstAsync(await fin.PostFormulierAsync(nieuw, [])));
        var teVeel = await TekstAsync(await fin.PostFormulierAsync(nieuw, new() { ["Invoer.Debiteur"] = "0", ["Invoer.Bedrag"] = "61" }));
        Keuring.IsGoedeOpmaak(teVeel);
        Assert.Contains("Er staat € 60,00 open", Keuring.Fout(teVeel, "Invoer_Bedrag"));

        var antwoord = await fin.PostFormulierAsync(nieuw, new() { ["Invoer.Debiteur"] = "0" });
        var adres = antwoord.Headers.Location!.OriginalString;
        var html = await TekstAsync(fin, adres);
        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("€ 60,00 wordt teruggevraagd.", html);
        Assert.Contains("Kees Begeleiding", html);
        Assert.Contains("Teruggevraagd", html);

        Assert.Contains("Kies 1 tot en met 60 termijnen.", await TekstAsync(await fin.PostFormulierAsync(
            $"{adres}/regeling", new() { ["Invoer.Aantal"] = "61", ["Invoer.EersteVervaldag"] = "1-6-2026" })));
        await fin.PostFormulierAsync($"{adres}/regeling", new() { ["Invoer.Aantal"] = "2", ["Invoer.EersteVervaldag"] = "1-6-2026" });
        html = await TekstAsync(fin, adres);
        Assert.Contains("De termijnen zijn vastgelegd.", html);
        Assert.Contains("1 juni 2026", html);
        Assert.Contains(adres, await TekstAsync(fin, "/vorderingen"));
    }

    [Fact]
    public async Task Een_betaling_sluit_hem_en_daarna_zijn_de_stappen_weg()
    {
        var (fin, adres) = await VorderingAsync();

        Assert.Contains("Vul een bedrag boven nul in.", await TekstAsync(await fin.PostFormulierAsync($"{adres}/ontvangst", [])));
        Assert.Contains("Er staat nog € 60,00 open.", await TekstAsync(await fin.PostFormulierAsync($"{adres}/ontvangst", new() { ["Invoer.Bedrag"] = "60,01" })));
        var pagina = await fin.GetStringAsync($"{adres}/ontvangst");
        await fin.VerderAsync($"{adres}/ontvangst", pagina, Velden(pagina, "20"));
        await fin.VerderAsync($"{adres}/ontvangst", pagina, Velden(pagina, "20"));
        Assert.Contains("€ 40,00", await TekstAsync(fin, adres));

        await fin.PostFormulierAsync($"{adres}/ontvangst", new() { ["Invoer.Bedrag"] = "40" });
        Assert.DoesNotContain("/ontvangst", await TekstAsync(fin, adres));
        Assert.Equal(HttpStatusCode.Redirect, (await fin.GetAsync($"{adres}/ontvangst")).StatusCode);
        Assert.DoesNotContain(adres, await TekstAsync(fin, "/vorderingen"));
        Assert.Contains(adres, await TekstAsync(fin, "/vorderingen?afgesloten=true"));
    }

    [Fact]
    public async Task Kwijtschelden_vraagt_een_keuze_en_de_rechter_kan_een_keer()
    {
        var (fin, adres) = await VorderingAsync();

        var fout = await fin.PostFormulierAsync($"{adres}/sluiten", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, fout.StatusCode);
        Assert.Contains("Kies wat er met dit bedrag gebeurt.", await TekstAsync(fout));
        await fin.PostFormulierAsync($"{adres}/sluiten", new() { ["Stap"] = "NaarRechter" });
        Assert.Contains("Bij de rechter", await TekstAsync(fin, adres));
        Assert.DoesNotContain("NaarRechter", await fin.GetStringAsync($"{adres}/sluiten"));

        await fin.PostFormulierAsync($"{adres}/sluiten", new() { ["Stap"] = "Kwijtschelden" });
        Assert.Contains("Kwijtgescholden", await TekstAsync(fin, adres));
    }

    [Fact]
    public async Task De_auditor_kijkt_alleen_en_een_onbekende_bestaat_niet()
    {
        var (fin, adres) = await VorderingAsync();
        var auditor = await Portaal.AlsAsync("auditor");

        var html = await TekstAsync(auditor, adres);
        Keuring.IsGoedeOpmaak(html);
        Assert.DoesNotContain("/regeling", html);
        foreach (var deel in new[] { "/regeling", "/ontvangst", "/sluiten" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync(adres + deel)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await fin.GetAsync($"/vorderingen/{Guid.NewGuid()}{deel}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await fin.GetAsync($"/vorderingen/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await fin.GetAsync($"/vorderingen/nieuw/{Guid.NewGuid()}")).StatusCode);
    }

    [Theory]
    [InlineData("/vorderingen")]
    [InlineData("/vorderingen/tegoeden")]
    public async Task Alleen_de_medewerker_betalingen_en_de_auditor_komen_hier(string adres)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync(adres)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("svb.decl")).GetAsync(adres)).StatusCode);
        Assert.Contains("Er ", await TekstAsync(await Portaal.AlsAsync("auditor"), adres));
    }

    // Anna paid kees one hour too much for March: € 60,00.
    private async Task<ZorgovereenkomstId> TeVeelBetaaldAsync()
    {
        var maart = await BetaaldAsync();
        var overeenkomst = (await DeclaratieAsync(maart)).ZorgovereenkomstId!.Value;
        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), maart, [new(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), null, -60, null)]));
        return overeenkomst;
    }

    private async Task<(HttpClient Fin, string Adres)> VorderingAsync()
    {
        var overeenkomst = await TeVeelBetaaldAsync();
        var fin = await Portaal.AlsAsync("svb.fin1");
        var antwoord = await fin.PostFormulierAsync($"/vorderingen/nieuw/{overeenkomst.Waarde}", new() { ["Invoer.Debiteur"] = "0" });
        return (fin, antwoord.Headers.Location!.OriginalString);
    }

    // The same receipt, however often it is sent.
    private static Dictionary<string, string> Velden(string pagina, string bedrag) => new()
    {
        ["Invoer.Sleutel"] = Regex.Match(pagina, "name=\"Invoer.Sleutel\" value=\"([^\"]+)\"").Groups[1].Value,
        ["Invoer.Bedrag"] = bedrag,
    };
}
