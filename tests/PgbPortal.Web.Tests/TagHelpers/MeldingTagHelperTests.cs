using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class MeldingTagHelperTests
{
    [Theory]
    [InlineData(Toon.Info, "info")]
    [InlineData(Toon.Goed, "ok")]
    [InlineData(Toon.LetOp, "warning")]
    [InlineData(Toon.Fout, "error")]
    public async Task Een_melding_heeft_de_kleur_van_haar_toon(Toon toon, string klasse)
    {
        var html = await Markup.Van(new MeldingTagHelper { Toon = toon }, "<p>Klaar</p>");

        Assert.Equal($"<div class=\"utrecht-alert utrecht-alert--{klasse}\"><p>Klaar</p></div>", html);
    }

    [Fact]
    public async Task Een_uitkomst_wordt_voorgelezen()
    {
        var html = await Markup.Van(new MeldingTagHelper { Live = true, Titel = "Verstuurd" }, "");

        Assert.Contains("role=\"status\"", html);
        Assert.Contains("<h2>Verstuurd</h2>", html);
    }
}
