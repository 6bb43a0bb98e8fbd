using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class FoutoverzichtTagHelperTests
{
    [Fact]
    public async Task Zonder_fouten_staat_er_niets()
    {
        Assert.Equal("", await Overzicht(new()));
    }

    [Fact]
    public async Task Elke_fout_heeft_een_link_naar_het_veld_in_de_volgorde_van_het_formulier()
    {
        var markup = new Markup();
        markup.ModelState.AddModelError("Invoer.Zorg", "Kies de zorg.");
        markup.ModelState.AddModelError("Invoer.Van", "Vul een datum in.");
        markup.ModelState.AddModelError("Invoer.Van", "Nog een.");

        var html = await Overzicht(markup);

        Assert.Contains("Er is iets niet goed ingevuld", html);
        Assert.Contains("role=\"alert\"", html);
        Assert.Contains("tabindex=\"-1\"", html);
        Assert.Contains(
            "<ul><li><a href=\"#Invoer_Van\">Vul een datum in.</a></li><li><a href=\"#Invoer_Zorg\">Kies de zorg.</a></li></ul>", html);
    }

    [Fact]
    public async Task Een_weigering_zonder_veld_is_geen_link()
    {
        var markup = new Markup();
        markup.ModelState.AddModelError("", "Deze declaratie is al goedgekeurd.");

        var html = await Overzicht(markup);

        Assert.Contains("Dit kan nu niet", html);
        Assert.Contains("<li>Deze declaratie is al goedgekeurd.</li>", html);
        Assert.DoesNotContain("href", html);
    }

    [Fact]
    public async Task Een_dag_in_het_urenrooster_is_ook_een_veld()
    {
        var markup = new Markup();
        markup.ModelState.AddModelError("Invoer.Uren[2026-03-02]", "Vul uren in.");

        Assert.Contains("href=\"#Invoer_Uren_2026-03-02_\"", await Overzicht(markup));
    }

    private static Task<string> Overzicht(Markup markup) =>
        Markup.Van(new FoutoverzichtTagHelper { ViewContext = markup.ViewContext });
}
