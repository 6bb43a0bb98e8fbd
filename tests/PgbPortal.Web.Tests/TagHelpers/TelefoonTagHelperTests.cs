using System.Net;
using PgbPortal.Web.Infrastructure;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class TelefoonTagHelperTests
{
    private static readonly Contactgegevens Svb = new("088 000 00 00");

    [Fact]
    public async Task Een_nummer_is_een_link_die_een_telefoon_belt()
    {
        var html = WebUtility.HtmlDecode(await Markup.Van(new TelefoonTagHelper(Svb) { Nummer = "+31 15-260 22 22" }));

        Assert.Contains("href=\"tel:+31152602222\"", html);
        Assert.Contains(">+31 15-260 22 22</a>", html);
    }

    [Fact]
    public async Task Zonder_eigen_nummer_is_het_dat_van_de_svb() =>
        Assert.Contains("href=\"tel:0880000000\"", await Markup.Van(new TelefoonTagHelper(Svb)));

    [Theory]
    [InlineData(null, "de SVB")]
    [InlineData("", "de SVB")]
    public async Task Is_er_geen_nummer_dan_staat_er_iets_anders(string? nummer, string zonder) =>
        Assert.Equal(zonder, await Markup.Van(new TelefoonTagHelper(new(SvbTelefoon: null)) { Nummer = nummer, Zonder = zonder }));
}
