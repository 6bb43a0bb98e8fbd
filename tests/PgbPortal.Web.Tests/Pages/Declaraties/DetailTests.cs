using System.Net;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Tests.Pages.Declaraties;

public sealed class DetailTests : Portaalproef
{
    [Theory]
    [InlineData("")]
    [InlineData("/bevestiging")]
    [InlineData("/beoordelen")]
    [InlineData("/herzien")]
    [InlineData("/intrekken")]
    [InlineData("/tekort")]
    [InlineData("/corrigeren")]
    [InlineData("/toetsen")]
    public async Task Elke_pagina_van_een_declaratie_wil_inloggen_en_een_vreemde_vindt_haar_niet(string deel)
    {
        var id = await IngevoerdAsync();
        await Wereld.ToekenningAsync("dina", nummer: "W-2");

        await BewaaktAsync($"/declaraties/{id.Waarde}{deel}", $"/declaraties/{DeclaratieId.Nieuw().Waarde}{deel}", "dina");
    }

    [Theory]
    [InlineData("kees", "beoordelen")]
    [InlineData("kees", "toetsen")]
    [InlineData("kees", "tekort")]
    [InlineData("anna", "toetsen")]
    [InlineData("svb.decl", "intrekken")]
    [InlineData("auditor", "corrigeren")]
    public async Task Een_stap_die_u_niet_mag_zetten_heeft_geen_pagina(string wie, string stap)
    {
        var id = await IngevoerdAsync();

        var antwoord = await (await Portaal.AlsAsync(wie)).GetAsync($"/declaraties/{id.Waarde}/{stap}");

        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }

    [Fact]
    public async Task Een_maand_die_nog_niet_voorbij_is_staat_niet_open()
    {
        var overeenkomst = await InAprilAsync();

        var html = await TekstAsync(await Portaal.AlsAsync("anna"), $"/overeenkomsten/{overeenkomst.Waarde}/declareren?maand=2026-12");

        Assert.Contains("december 2026 kunt u nu niet declareren.", html);
        Assert.DoesNotContain("Controleren</button>", html);
    }

    [Fact]
    public async Task Het_spoor_zegt_waar_het_geld_is()
    {
        var id = await BetaaldAsync();

        var html = await TekstAsync(await Portaal.AlsAsync("anna"), $"/declaraties/{id.Waarde}");

        Assert.Contains("Waar is mijn geld?", html);
        Assert.Contains("Goedgekeurd door u", html);
        Assert.Contains("Aangeboden aan de bank voor Kees Begeleiding", html);
        Assert.Contains("Week 10", html);
        Assert.Contains("maandag 2: 3 uur", html);
        Assert.Contains("Er is te veel betaald: corrigeren", html);
        Assert.DoesNotContain("999990019", html);
    }

    [Fact]
    public async Task Bij_te_weinig_budget_kan_de_budgethouder_kiezen_en_ziet_de_zorgverlener_geen_bedrag()
    {
        var id = await IngevoerdAsync(centen: 50_000);
        await BeoordeelAsync(id, akkoord: true);

        var anna = await TekstAsync(await Portaal.AlsAsync("anna"), $"/declaraties/{id.Waarde}");
        var kees = await TekstAsync(await Portaal.AlsAsync("kees"), $"/declaraties/{id.Waarde}");

        Assert.Contains("Er is € 235,00 te weinig budget.", anna);
        Assert.Contains($"/declaraties/{id.Waarde}/tekort", anna);
        Assert.Contains("Er is op dit moment niet genoeg budget.", kees);
        Assert.DoesNotContain("235,00", kees);
        Assert.DoesNotContain("/tekort", kees);
    }

    [Fact]
    public async Task Een_sleutel_die_geen_sleutel_is_geeft_dezelfde_pagina_als_een_onbekende()
    {
        var anna = await Portaal.AlsAsync("kees");

        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync("/declaraties/12")).StatusCode);
    }
}
