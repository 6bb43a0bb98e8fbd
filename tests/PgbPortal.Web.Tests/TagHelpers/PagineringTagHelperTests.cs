using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class PagineringTagHelperTests
{
    [Fact]
    public async Task Bij_een_bladzijde_staat_er_niets()
    {
        Assert.Equal("", await Markup.Van(new PagineringTagHelper()));
    }

    [Fact]
    public async Task Op_de_eerste_bladzijde_kan_men_alleen_verder()
    {
        var html = await Markup.Van(new PagineringTagHelper { Volgende = "?na=20&zoek=jansen", Wat = "declaraties" });

        Assert.Contains("href=\"?na=20&amp;zoek=jansen\"", html);
        Assert.Contains("Volgende<span class=\"pgb-alleen-lezer\"> declaraties</span>", html);
        Assert.DoesNotContain("Vorige", html);
        Assert.Contains("aria-label=\"Bladeren door de declaraties\"", html);
    }
}
