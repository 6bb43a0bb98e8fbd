using System.Net;
using PgbPortal.Application.Declaraties;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages.Terugbetalen;

public sealed class TerugbetalenTests : Portaalproef
{
    private const int Kees = 0;
    private const int Anna = 1;

    private DeclaratieId _maart;

    [Fact]
    public async Task De_zorgverlener_komt_van_start_bij_wat_hij_terugbetaalt_en_leest_waarom_en_hoe()
    {
        var id = await VorderingAsync(Kees);
        var adres = $"/terugbetalen/{id}";
        var kees = await Portaal.AlsAsync("kees");
        var start = await TekstAsync(kees, "/");
        Assert.Contains("Betaal terug wat de SVB te veel betaalde", start);
        Assert.Contains("De SVB vraagt geld terug.", start);
        Assert.Contains(adres, start);
        Assert.Contains("href=\"/terugbetalen\"", await TekstAsync(kees, "/betalingen"));
        Assert.Contains(adres, await TekstAsync(kees, "/terugbetalen"));

        var html = await TekstAsync(kees, adres);
        Keuring.IsGoedeOpmaak(html);
        foreach (var zin in new[] { "€ 60,00", "VOR-", "Hoe betaalt u terug?", "Correctie van maart 2026", "Er is niets verrekend", "14 mei 2026" })
        {
            Assert.Contains(zin, html);
        }

        var fin = await Portaal.AlsAsync("svb.fin1");
        await fin.PostFormulierAsync($"/vorderingen/{id}/regeling", new() { ["Invoer.Aantal"] = "2", ["Invoer.EersteVervaldag"] = "1-6-2026" });
        await fin.PostFormulierAsync($"/vorderingen/{id}/ontvangst", new() { ["Invoer.Bedrag"] = "60" });
        html = await TekstAsync(kees, adres);
        Assert.Contains("Betaald op 2 april 2026", html);
        Assert.DoesNotContain("Hoe betaalt u terug?", html);
        Assert.Contains("U hoeft niets terug te betalen.", await TekstAsync(kees, "/terugbetalen"));
        Assert.Contains(adres, await TekstAsync(kees, "/terugbetalen?afgesloten=true"));
    }

    [Fact]
    public async Task De_budgethouder_ziet_de_eigen_schuld_en_niet_die_van_de_zorgverlener()
    {
        var vanKees = await VorderingAsync(Kees);
        var anna = await Portaal.AlsAsync("anna");
        await anna.BestaatNietAsync($"/terugbetalen/{vanKees}", $"/terugbetalen/{Guid.NewGuid()}");

        var vanAnna = await NogEenVorderingAsync(Anna);
        Assert.Contains($"/terugbetalen/{vanAnna}", await TekstAsync(anna, "/"));
        Assert.Contains("Anna de Wit", await TekstAsync(anna, $"/terugbetalen/{vanAnna}"));
        await BewaaktAsync($"/terugbetalen/{vanAnna}", $"/terugbetalen/{Guid.NewGuid()}", "linde");
    }

    [Fact]
    public async Task Wat_nog_van_betalingen_afgaat_staat_er_voor_beide()
    {
        await TeVeelBetaaldAsync();

        foreach (var (wie, ander) in new[] { ("kees", "Anna de Wit"), ("anna", "Kees Begeleiding") })
        {
            var html = await TekstAsync(await Portaal.AlsAsync(wie), "/terugbetalen/inhouden");
            Keuring.IsGoedeOpmaak(html);
            Assert.Contains("Correctie van maart 2026", html);
            Assert.Contains(ander, html);
        }

        Assert.Contains("Er gaat niets van een volgende betaling af.", await TekstAsync(await Portaal.AlsAsync("linde"), "/terugbetalen/inhouden"));
    }

    [Theory]
    [InlineData("/terugbetalen")]
    [InlineData("/terugbetalen/inhouden")]
    public async Task Een_bezoeker_logt_in_en_een_medewerker_heeft_hier_niets(string adres)
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync(adres)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("svb.fin1")).GetAsync(adres)).StatusCode);
    }

    // Anna paid kees one hour too much for March: € 60,00.
    private async Task<ZorgovereenkomstId> TeVeelBetaaldAsync()
    {
        _maart = await BetaaldAsync();
        var overeenkomst = (await DeclaratieAsync(_maart)).ZorgovereenkomstId!.Value;
        await CorrigeerAsync(overeenkomst);
        return overeenkomst;
    }

    private async Task CorrigeerAsync(ZorgovereenkomstId overeenkomst) =>
        await Wereld.AlsAsync<DeclaratieCorrigeren, DeclaratieCorrigeren.Input, Declaratiestand>(
            "anna", new(DeclaratieId.Nieuw(), _maart, [new(await Wereld.RegelAsync(overeenkomst), new(2026, 3, 2), null, -60, null)]));

    private async Task<string> VorderingAsync(int debiteur) => await StelInAsync(await TeVeelBetaaldAsync(), debiteur);

    // Another hour too much, on the same claim.
    private async Task<string> NogEenVorderingAsync(int debiteur)
    {
        var overeenkomst = (await DeclaratieAsync(_maart)).ZorgovereenkomstId!.Value;
        await CorrigeerAsync(overeenkomst);
        return await StelInAsync(overeenkomst, debiteur);
    }

    private async Task<string> StelInAsync(ZorgovereenkomstId overeenkomst, int debiteur)
    {
        var fin = await Portaal.AlsAsync("svb.fin1");
        var antwoord = await fin.PostFormulierAsync($"/vorderingen/nieuw/{overeenkomst.Waarde}", new() { ["Invoer.Debiteur"] = $"{debiteur}" });
        return antwoord.Headers.Location!.OriginalString.Split('/')[^1];
    }
}
