using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class SpoorTagHelperTests
{
    [Theory]
    [InlineData(Stapstand.Gedaan, "Gedaan: ", ">2 april 2026<", false)]
    [InlineData(Stapstand.Nu, "Nu: ", ">verwacht op 2 april 2026<", true)]
    [InlineData(Stapstand.Stil, "Staat stil: ", ">verwacht op 2 april 2026<", true)]
    [InlineData(Stapstand.Straks, "Komt nog: ", ">verwacht op 2 april 2026<", false)]
    public async Task Een_stap_zegt_ook_zonder_kleur_waar_die_staat(Stapstand stand, string woord, string datum, bool huidig)
    {
        var html = await Markup.Van(new StapTagHelper { Naam = "Bij de SVB", Stand = stand, Datum = new(2026, 4, 2) }, "Uitleg");

        Assert.Contains($"<span class=\"pgb-alleen-lezer\">{woord}</span>Bij de SVB", html);
        Assert.Contains(datum, html);
        Assert.Equal(huidig, html.Contains("aria-current=\"step\""));
        Assert.Contains("Uitleg", html);
    }
}
