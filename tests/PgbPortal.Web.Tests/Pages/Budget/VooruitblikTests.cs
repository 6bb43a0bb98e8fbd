using System.Text.RegularExpressions;
using PgbPortal.Application.Budgetten;
using PgbPortal.Domain.Gedeeld;

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

    [Theory]
    [InlineData(73_500, "Dit budget is op.", "Uw budget is op.")]
    [InlineData(90_000, "Een groot deel is gebruikt.", "Een groot deel van uw budget is gebruikt.")]
    public async Task De_startpagina_zegt_dat_een_budget_opraakt_en_het_postvak_wat_u_kunt_doen(long centen, string start, string bericht)
    {
        await Wereld.DeclareerAsync("anna", await InAprilAsync(centen), Maart, Twaalfuurkwartier);
        await Wereld.AlsAsync<BudgettenBewaken, BudgettenBewaken.Input, int>(Rol.Klok, new());
        var anna = await Portaal.AlsAsync("anna");

        var html = await TekstAsync(anna, "/");

        Keuring.IsGoedeOpmaak(html);
        Assert.Matches($"<strong>{Regex.Escape(start)}</strong> <a href=\"/budget\">", html);
        var adres = Regex.Match(html, $"href=\"(/postvak/[0-9a-f-]{{36}})\">{Regex.Escape(bericht)}").Groups[1].Value;
        Assert.Matches("href=\"/budget\"[^>]*>Bekijk uw budget", await TekstAsync(anna, adres));
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
