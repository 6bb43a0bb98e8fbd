using System.Text.RegularExpressions;
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

    [Fact]
    public async Task Een_nacht_is_een_vinkje_per_dag_en_telt_als_een()
    {
        var html = await Rooster(new() { Invoer = new() { Uren = new() { ["2026-03-02"] = "1" } } }, Eenheid.Nacht);

        Assert.Equal(31, html.Split("type=\"checkbox\"").Length - 1);
        Assert.Single(Regex.Matches(html, "checked=\"checked\""));
        Assert.Contains("data-uren=\"nacht|nachten\"", html);
        Assert.Contains("data-eindtotaal=\"\">1 nacht</td>", html);
    }

    [Fact]
    public async Task Een_weekend_is_een_vak_per_week_en_een_rit_een_vak_voor_de_maand()
    {
        var weken = await Rooster(new() { Invoer = new() { Uren = new() { ["2026-W10"] = "2" } } }, Eenheid.Weekend);
        var maand = await Rooster(new() { Invoer = new() { Uren = new() { ["2026-03"] = "4" } } }, Eenheid.Rit);

        Assert.Equal(6, weken.Split("type=\"text\"").Length - 1);
        Assert.Contains("name=\"Invoer.Uren[2026-W10]\"", weken);
        Assert.Contains("Week 9, 1 maart 2026", weken);
        Assert.Contains("data-eindtotaal=\"\">2 weekenden</td>", weken);
        Assert.Contains("Aantal ritten in maart 2026", maand);
        Assert.Contains("value=\"4\"", maand);
    }

    private static Task<string> Rooster(Markup markup, Eenheid eenheid = Eenheid.Uur) => Markup.Van(new UrenTagHelper
    {
        Eenheid = eenheid,
        For = markup.For("Uren"),
        Vraag = "Uren in maart",
        Periode = new Maand(2026, 3).Periode,
        ViewContext = markup.ViewContext,
    });
}
