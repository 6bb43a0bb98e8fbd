using Microsoft.AspNetCore.Razor.TagHelpers;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class KnopTagHelperTests
{
    [Fact]
    public async Task Een_knop_verstuurt_het_formulier()
    {
        var html = await Markup.Van(new KnopTagHelper(), attributen: new TagHelperAttribute("name", "actie"));

        Assert.StartsWith("<button", html);
        Assert.Contains("type=\"submit\"", html);
        Assert.Contains("name=\"actie\"", html);
        Assert.Contains("utrecht-button--primary-action", html);
    }

    [Fact]
    public async Task Met_een_adres_is_het_een_link()
    {
        var html = await Markup.Van(new KnopTagHelper { Href = "/declaraties", Soort = Knopsoort.Gewoon });

        Assert.StartsWith("<a", html);
        Assert.Contains("href=\"/declaraties\"", html);
        Assert.Contains("utrecht-button--secondary-action", html);
        Assert.DoesNotContain("type=", html);
    }
}
