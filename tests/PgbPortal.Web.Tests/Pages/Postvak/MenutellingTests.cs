using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Pages.Postvak;

public sealed class MenutellingTests : Portaalproef
{
    [Fact]
    public async Task Het_menu_zegt_hoeveel_berichten_nieuw_zijn_en_telt_af_bij_het_lezen()
    {
        await IngevoerdAsync();
        var anna = await Portaal.AlsAsync("anna");
        var start = await TekstAsync(anna, "/postvak");
        var aantal = Aantal(start);
        Assert.True(aantal > 0);

        var eerste = Regex.Match(start, "href=\"(/postvak/[0-9a-f-]{36})\"").Groups[1].Value;
        Assert.Equal(aantal - 1, Aantal(await TekstAsync(anna, eerste)));
        Assert.Equal(aantal - 1, Aantal(await TekstAsync(anna, eerste)));
        Assert.Equal(aantal - 1, Aantal(await TekstAsync(anna, "/")));
    }

    private static int Aantal(string html) =>
        Regex.Match(html, "pgb-nav__aantal\">(\\d+)<") is { Success: true } gevonden ? int.Parse(gevonden.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
}
