using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class SamenvattingTagHelperTests
{
    [Fact]
    public async Task Een_antwoord_zegt_wat_er_gewijzigd_kan_worden()
    {
        var html = await Markup.Van(new AntwoordTagHelper { Vraag = "Periode", Wijzigen = "/stap-2#Invoer_Van" }, "maart 2026");

        Assert.Contains("<dt>Periode</dt><dd>maart 2026</dd>", html);
        Assert.Contains("<a href=\"/stap-2#Invoer_Van\">Wijzigen<span class=\"pgb-alleen-lezer\"> Periode</span></a>", html);
    }

    [Fact]
    public async Task Een_leeg_antwoord_zegt_dat_het_leeg_is()
    {
        var html = await Markup.Van(new AntwoordTagHelper { Vraag = "Reiskosten" });

        Assert.Contains("niet ingevuld", html);
        Assert.DoesNotContain("Wijzigen", html);
    }
}
