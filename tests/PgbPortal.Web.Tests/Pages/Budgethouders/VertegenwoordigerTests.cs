using System.Net;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Pages.Budgethouders;

public sealed class VertegenwoordigerTests : Portaalproef
{
    [Fact]
    public async Task De_paginas_willen_inloggen_en_een_andere_gemeente_vindt_ze_niet()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder.Waarde;
        await ToevoegenAsync(dossier);
        var einde = await EindeAsync(dossier);

        await BewaaktAsync(
            $"/budgethouders/{dossier}/vertegenwoordiger", $"/budgethouders/{Guid.NewGuid()}/vertegenwoordiger", "delft.cons");
        await BewaaktAsync(einde, $"/budgethouders/{dossier}/vertegenwoordiger/{Guid.NewGuid()}/beeindigen", "delft.cons");
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Portaal.AlsAsync("westland.toets")).GetAsync(einde)).StatusCode);
    }

    [Fact]
    public async Task Fouten_staan_bij_de_velden()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder.Waarde;
        await ToevoegenAsync(dossier);
        var consulent = await Portaal.AlsAsync("westland.cons");

        var leeg = await (await consulent.PostFormulierAsync($"/budgethouders/{dossier}/vertegenwoordiger", [])).TekstAsync();
        var tweede = await (await ToevoegenAsync(dossier, "999990032")).TekstAsync();
        var einde = await (await consulent.PostFormulierAsync(await EindeAsync(dossier), [])).TekstAsync();

        Assert.All(new[] { "Bsn", "Soort", "Beheer", "Vanaf" }, veld => Assert.NotEmpty(Keuring.Fout(leeg, $"Invoer_{veld}")));
        Assert.Equal("Iemand anders beheert dit budget al. Beëindig dat eerst.", Keuring.Fout(tweede, "Invoer_Beheer"));
        Assert.Equal("Vul de eerste dag zonder deze vertegenwoordiger in.", Keuring.Fout(einde, "Invoer_Vanaf"));
    }

    [Fact]
    public async Task Een_vertegenwoordiger_komt_erbij_en_stopt_weer()
    {
        var dossier = (await Wereld.ToekenningAsync()).Budgethouder.Waarde;
        var consulent = await Portaal.AlsAsync("westland.cons");

        var erbij = await ToevoegenAsync(dossier);
        var html = await TekstAsync(consulent, $"/budgethouders/{dossier}");
        Assert.Equal($"/budgethouders/{dossier}", erbij.Headers.Location!.OriginalString);
        Assert.Contains("Regelt het pgb", html);
        Keuring.IsGoedeOpmaak(await TekstAsync(consulent, $"/budgethouders/{dossier}/vertegenwoordiger"));

        var einde = await EindeAsync(dossier);
        Assert.Contains("Deze persoon regelt het pgb.", await TekstAsync(consulent, einde));
        await consulent.PostFormulierAsync(einde, new() { ["Invoer.Vanaf"] = "9-2-2026" });

        html = await TekstAsync(consulent, $"/budgethouders/{dossier}");
        Assert.Contains("Geldt nu niet", html);
        Assert.DoesNotContain("/beeindigen", html);
    }

    private async Task<HttpResponseMessage> ToevoegenAsync(Guid dossier, string bsn = "999990007") =>
        await (await Portaal.AlsAsync("westland.cons")).PostFormulierAsync($"/budgethouders/{dossier}/vertegenwoordiger", new()
        {
            ["Invoer.Bsn"] = bsn,
            ["Invoer.Soort"] = "Gemachtigde",
            ["Invoer.Beheer"] = "ja",
            ["Invoer.Vanaf"] = "9-2-2026",
        });

    private async Task<string> EindeAsync(Guid dossier)
    {
        var html = await TekstAsync(await Portaal.AlsAsync("westland.cons"), $"/budgethouders/{dossier}");
        var einde = Regex.Match(html, "href=\"([^\"]+/beeindigen)\"");
        Assert.True(einde.Success, html);
        return einde.Groups[1].Value;
    }
}
