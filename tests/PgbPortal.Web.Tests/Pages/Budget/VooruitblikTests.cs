namespace PgbPortal.Web.Tests.Pages.Budget;

public sealed class VooruitblikTests : Portaalproef
{
    [Fact]
    public async Task Een_te_krap_budget_waarschuwt_met_de_dag_waarop_het_op_is()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(centen: 400_000), Maart, Twaalfuurkwartier);

        var html = await TekstAsync(await Portaal.AlsAsync("anna"), "/budget");

        Keuring.IsGoedeOpmaak(html);
        Assert.Contains("het geld gaat te snel", html);
        Assert.Matches("Met deze uitgaven is uw budget op rond [0-9]+ (juli|augustus|september)\\.", html);
        Assert.Contains("Spreek minder uren af.", html);
        Assert.Contains("class=\"pgb-lijn__verwacht\"", html);
    }

    [Fact]
    public async Task Een_ruim_budget_zegt_wat_er_overblijft_zonder_te_waarschuwen()
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(centen: 2_000_000), Maart, Twaalfuurkwartier);

        var html = await TekstAsync(await Portaal.AlsAsync("anna"), "/budget");

        Assert.Matches("Met deze uitgaven is op 31 december nog ongeveer € 12\\.[0-9]{2}0,00 over\\.", html);
        Assert.DoesNotContain("te snel", html);
        Assert.DoesNotContain("utrecht-alert--warning", html);
    }
}
