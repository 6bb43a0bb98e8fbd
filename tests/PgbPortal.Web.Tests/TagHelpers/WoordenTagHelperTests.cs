using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class WoordenTagHelperTests
{
    [Theory]
    [InlineData("<p>Uw declaraties van maart.</p>", "declaratie")]
    [InlineData("<h1>Overeenkomsten</h1><p>Het contract met uw zorgverlener.</p>", "zorgovereenkomst, zorgverlener")]
    [InlineData("<p>De SVB betaalt. Er is nog geld vrij.</p>", "SVB, vrij")]
    [InlineData("<p>Het verantwoordingsvrije bedrag</p>", "verantwoordingsvrij bedrag")]
    public async Task Elk_woord_van_het_pgb_op_een_pagina_krijgt_daar_uitleg(string pagina, string woorden) =>
        Assert.Equal(woorden, string.Join(", ", Uitgelegd(await Markup.Van(new WoordenTagHelper(), pagina))));

    [Theory]
    [InlineData("<p>Goedemorgen. Kies een dag.</p>")]
    [InlineData("<p>U geeft opdracht. Wij rijden vrijwillig.</p>")]
    [InlineData("<p><bdi translate=\"no\">Anna de Vrij</bdi> en <span translate=\"no\">mijn declaratie</span></p>")]
    [InlineData("<a href=\"/declaratie\" class=\"budgethouder\">Verder</a>")]
    public async Task Zonder_woorden_van_het_pgb_staat_er_geen_lijst(string pagina) =>
        Assert.Equal(pagina, await Markup.Van(new WoordenTagHelper(), pagina));

    [Fact]
    public async Task Wat_de_pagina_zelf_uitlegt_staat_niet_nog_een_keer_in_de_lijst()
    {
        var term = await Markup.Van(new TermTagHelper { Woord = "declaratie" });

        Assert.Equal("toekenning", Assert.Single(Uitgelegd(await Markup.Van(new WoordenTagHelper(), $"<p>Een declaratie op uw toekenning</p>{term}"))));
    }

    private static IEnumerable<string> Uitgelegd(string html) =>
        Begrippen.Alle.Where(b => html.Contains($"<dt>{b.Woord}</dt><dd>{b.Uitleg.Split('\'')[0]}", StringComparison.Ordinal)).Select(b => b.Woord);
}
