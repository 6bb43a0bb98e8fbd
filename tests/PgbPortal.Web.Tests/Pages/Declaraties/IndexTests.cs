using System.Net;

namespace PgbPortal.Web.Tests.Pages.Declaraties;

public sealed class IndexTests : Portaalproef
{
    [Fact]
    public async Task De_lijst_wil_inloggen_en_is_leeg_voor_een_vreemde()
    {
        await IngevoerdAsync();
        await Wereld.ToekenningAsync("dina", nummer: "W-2");

        Assert.Equal(HttpStatusCode.Redirect, (await Portaal.Bezoeker().GetAsync("/declaraties")).StatusCode);
        Assert.Contains("Er zijn nog geen declaraties.", await TekstAsync(await Portaal.AlsAsync("dina"), "/declaraties"));
    }

    [Fact]
    public async Task De_budgethouder_ziet_bedrag_status_en_dat_zij_aan_zet_is()
    {
        await IngevoerdAsync();

        var html = await TekstAsync(await Portaal.AlsAsync("anna"), "/declaraties");

        Assert.Contains("maart 2026", html);
        Assert.Contains("€ 735,00", html);
        Assert.Contains("Wacht op akkoord", html);
        Assert.Matches(">U</td>", html);
    }

    [Fact]
    public async Task De_svb_zoekt_op_status_en_leest_waarom_een_declaratie_wacht()
    {
        var id = await IngevoerdAsync(centen: 50_000);
        await BeoordeelAsync(id, akkoord: true);
        var svb = await Portaal.AlsAsync("svb.decl");

        Assert.Contains("De budgethouder: te weinig budget", await TekstAsync(svb, "/declaraties?Status=Aangehouden"));
        Assert.Contains("Er zijn geen declaraties met deze status.", await TekstAsync(svb, "/declaraties?Status=Betaald"));
    }

    [Fact]
    public async Task Met_een_overeenkomst_gaat_declareren_meteen_naar_die_overeenkomst()
    {
        var overeenkomst = await InAprilAsync();
        var kees = await Portaal.AlsAsync("kees");

        var antwoord = await kees.GetAsync("/declareren");

        Assert.Equal($"/overeenkomsten/{overeenkomst.Waarde}/declareren", antwoord.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task De_svb_zoekt_een_overeenkomst_op_nummer()
    {
        await InAprilAsync();
        var svb = await Portaal.AlsAsync("svb.decl");

        Assert.Contains("Nummer van de overeenkomst", await TekstAsync(svb, "/declareren"));
        Assert.Contains("Wij kennen geen goedgekeurde overeenkomst met dit nummer.", await TekstAsync(svb, "/declareren?Nummer=ZOV00000000"));
    }
}
