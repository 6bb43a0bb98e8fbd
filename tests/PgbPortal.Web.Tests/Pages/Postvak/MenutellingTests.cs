using System.Text.RegularExpressions;
using PgbPortal.Application.Berichten;

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

    [Fact]
    public async Task Een_consulent_en_een_toetser_zien_elk_hoeveel_berichten_voor_hun_werk_nieuw_zijn()
    {
        await IngevoerdAsync();

        foreach (var wie in new[] { "westland.cons", "westland.toets" })
        {
            var postvak = await Portaal.Wereld.AlsAsync<KennisgevingenBekijken, KennisgevingenBekijken.Input, KennisgevingenBekijken.Overzicht>(wie, new());
            Assert.Equal(postvak.Ongelezen, Aantal(await TekstAsync(await Portaal.AlsAsync(wie), "/")));
        }

        var toetser = await Portaal.AlsAsync("westland.toets");
        Assert.True(Aantal(await TekstAsync(toetser, "/")) > 0);
        Assert.Equal(0, Aantal(await TekstAsync(await Portaal.AlsAsync("delft.toets"), "/")));
        Assert.Equal(0, Aantal(await TekstAsync(await Portaal.AlsAsync("svb.decl"), "/")));
    }

    private static int Aantal(string html) =>
        Regex.Match(html, "pgb-nav__aantal\">(\\d+)<") is { Success: true } gevonden ? int.Parse(gevonden.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
}
