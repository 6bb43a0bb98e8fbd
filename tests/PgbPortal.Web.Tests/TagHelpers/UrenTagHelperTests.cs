using PgbPortal.Domain.Waarden;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class UrenTagHelperTests
{
    [Fact]
    public async Task Elke_dag_van_de_maand_heeft_een_vakje_en_niet_meer_dan_dat()
    {
        var html = await Rooster(new());

        Assert.Equal(31, html.Split("data-dag=\"\"").Length - 1);
        Assert.Equal(6, html.Split("data-week=").Length - 1);
        Assert.Contains("name=\"Invoer.Uren[2026-03-01]\"", html);
        Assert.Contains("name=\"Invoer.Uren[2026-03-31]\"", html);
        Assert.Contains("maandag 2 maart 2026</span>", html);
    }

    [Fact]
    public async Task Het_rooster_telt_per_week_en_alles_samen()
    {
        var html = await Rooster(new()
        {
            Invoer = new() { Uren = new() { ["2026-03-02"] = "3,5", ["2026-03-03"] = "0:15", ["2026-03-09"] = "2" } },
        });

        Assert.Contains("data-totaal=\"\">3 uur en 45 minuten</td>", html);
        Assert.Contains("data-totaal=\"\">2 uur</td>", html);
        Assert.Contains("data-eindtotaal=\"\">5 uur en 45 minuten</td>", html);
    }

    [Fact]
    public async Task Een_fout_op_een_dag_noemt_de_dag_en_laat_staan_wat_getypt_is()
    {
        var markup = new Markup();
        markup.ModelState.SetModelValue("Invoer.Uren[2026-03-02]", "drie", "drie");
        markup.ModelState.AddModelError("Invoer.Uren[2026-03-02]", "Vul uren in.");

        var html = await Rooster(markup);

        Assert.Contains("id=\"Invoer_Uren_2026-03-02_-fout\"", html);
        Assert.Contains("maandag 2 maart 2026: Vul uren in.", html);
        Assert.Contains("value=\"drie\"", html);
        Assert.Contains("data-eindtotaal=\"\">…</td>", html);
    }

    private static Task<string> Rooster(Markup markup) => Markup.Van(new UrenTagHelper
    {
        For = markup.For("Uren"),
        Vraag = "Uren in maart",
        Periode = new Maand(2026, 3).Periode,
        ViewContext = markup.ViewContext,
    });
}
