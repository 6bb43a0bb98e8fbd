using System.Net;

namespace PgbPortal.Web.Tests.Pages.Rekeningnummers;

public sealed class RekeningnummersTests : Portaalproef
{
    private const string Nieuw = "NL68 TEST 0001 0237 57";

    [Theory]
    [InlineData("", "Vul uw rekeningnummer in.")]
    [InlineData("NL68 TEST 0001 0237 58", "Dit rekeningnummer klopt niet.")]
    [InlineData("NL93 TEST 0001 0158 38", "Wij betalen al op dit rekeningnummer.")]
    public async Task Een_nummer_dat_niet_kan_staat_bij_het_veld(string nummer, string melding)
    {
        var kees = await Portaal.AlsAsync("kees");

        var antwoord = await kees.PostFormulierAsync("/rekeningnummer", new() { ["Invoer.Iban"] = nummer });

        var html = await TekstAsync(antwoord);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains(melding, html);
        Assert.Contains("id=\"Invoer_Iban-fout\"", html);
        Assert.Contains($"value=\"{nummer}\"", html);
    }

    [Fact]
    public async Task Een_nieuw_nummer_wacht_op_de_svb_en_die_keurt_het_goed()
    {
        var kees = await Portaal.AlsAsync("kees");
        await kees.PostFormulierAsync("/rekeningnummer", new() { ["Invoer.Iban"] = Nieuw });
        Assert.Contains("Wij controleren dit nummer.", await TekstAsync(kees, "/rekeningnummer"));
        var fin = await Portaal.AlsAsync("svb.fin1");
        Assert.Contains(Nieuw, await TekstAsync(fin, "/rekeningnummers"));

        var antwoord = await fin.PostFormulierAsync("/rekeningnummers", []);

        Assert.Equal(HttpStatusCode.Redirect, antwoord.StatusCode);
        Assert.Contains("Er wacht geen rekeningnummer op controle.", await TekstAsync(fin, "/rekeningnummers"));
    }

    [Fact]
    public async Task Iedereen_ziet_alleen_de_eigen_pagina()
    {
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync("/rekeningnummer")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync("/rekeningnummers")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("kees")).GetAsync("/rekeningnummers")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("svb.fin1")).GetAsync("/rekeningnummer")).StatusCode);
    }
}
