using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class KnoppenTagHelperTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n    \n")]
    public async Task Zonder_knoppen_is_er_geen_balk(string inhoud) =>
        Assert.Equal("", await Markup.Van(new KnoppenTagHelper(), inhoud));

    [Fact]
    public async Task Met_een_knop_staat_hij_er() =>
        Assert.Contains("<button>Versturen</button>", await Markup.Van(new KnoppenTagHelper(), "<button>Versturen</button>"));
}
