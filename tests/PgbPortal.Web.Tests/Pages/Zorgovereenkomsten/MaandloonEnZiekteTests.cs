using System.Net;

namespace PgbPortal.Web.Tests.Pages.Zorgovereenkomsten;

public sealed class MaandloonEnZiekteTests : Portaalproef
{
    [Theory]
    [InlineData("maandloon")]
    [InlineData("ziekte")]
    [InlineData("stoppen")]
    public async Task De_paginas_willen_inloggen_en_een_vreemde_vindt_niets(string pagina)
    {
        var id = await InAprilAsync();

        await BewaaktAsync($"/overeenkomsten/{id.Waarde}/{pagina}", $"/overeenkomsten/{Guid.CreateVersion7()}/{pagina}", "dina");
    }

    [Fact]
    public async Task Zonder_maandloon_zegt_de_pagina_dat()
    {
        var id = await InAprilAsync();
        var html = await TekstAsync(await Portaal.AlsAsync("anna"), $"/overeenkomsten/{id.Waarde}/maandloon");

        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("In deze overeenkomst is geen maandloon afgesproken.", html);
    }

    [Fact]
    public async Task De_beheerder_meldt_de_zorgverlener_ziek_en_weer_beter()
    {
        var adres = $"/overeenkomsten/{(await InAprilAsync()).Waarde}";
        var anna = await Portaal.AlsAsync("anna");
        Keuring.IsGoedeOpmaak(await TekstAsync(anna, $"{adres}/ziekte"));

        var leeg = await anna.PostFormulierAsync($"{adres}/ziekte", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.StatusCode);
        Assert.Equal("Vul de dag in.", Keuring.Fout(await leeg.TekstAsync(), "Invoer_Dag"));
        var later = await (await anna.PostFormulierAsync($"{adres}/ziekte", new() { ["Invoer.Dag"] = "2026-04-20" })).TekstAsync();
        Assert.Contains("in de toekomst", Keuring.Fout(later, "Invoer_Dag"));

        var ziek = await anna.PostFormulierAsync($"{adres}/ziekte", new() { ["Invoer.Dag"] = "2026-04-01" });
        Assert.Equal(HttpStatusCode.Redirect, ziek.StatusCode);
        Assert.Contains("Zorgverlener beter melden", await TekstAsync(anna, $"{adres}/ziekte"));

        await anna.PostFormulierAsync($"{adres}/ziekte", new() { ["Invoer.Dag"] = "2026-04-02" });
        var daarna = await TekstAsync(anna, $"{adres}/ziekte");
        Assert.Contains("Zorgverlener ziek melden", daarna);
        Assert.Contains("2 april 2026", daarna);
    }

    [Fact]
    public async Task De_zorgverlener_meldt_zich_niet_zelf_ziek()
    {
        var id = await InAprilAsync();

        Assert.Equal(
            HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("kees")).GetAsync($"/overeenkomsten/{id.Waarde}/ziekte")).StatusCode);
    }

    [Fact]
    public async Task Stoppen_kan_na_de_opzegtermijn_of_samen()
    {
        var adres = $"/overeenkomsten/{(await InAprilAsync()).Waarde}";
        var kees = await Portaal.AlsAsync("kees");
        Keuring.IsGoedeOpmaak(await TekstAsync(kees, $"{adres}/stoppen"));

        var teVroeg = await (await kees.PostFormulierAsync($"{adres}/stoppen", new() { ["Invoer.LaatsteDag"] = "2026-04-10" })).TekstAsync();
        Assert.Contains("2 mei 2026", Keuring.Fout(teVroeg, "Invoer_LaatsteDag"));

        var samen = await kees.PostFormulierAsync(
            $"{adres}/stoppen", new() { ["Invoer.LaatsteDag"] = "2026-04-10", ["Invoer.Wederzijds"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, samen.StatusCode);
        Assert.Contains("10 april 2026", await TekstAsync(kees, adres));
    }

    [Fact]
    public async Task Op_de_overeenkomst_staat_wat_u_kunt_doen()
    {
        var adres = $"/overeenkomsten/{(await InAprilAsync()).Waarde}";
        var anna = await TekstAsync(await Portaal.AlsAsync("anna"), adres);
        var kees = await TekstAsync(await Portaal.AlsAsync("kees"), adres);

        Assert.Contains($"{adres}/ziekte", anna);
        Assert.Contains($"{adres}/stoppen", anna);
        Assert.DoesNotContain($"{adres}/ziekte", kees);
        Assert.Contains($"{adres}/stoppen", kees);
    }
}
