using System.Text.RegularExpressions;
using PgbPortal.Domain.Budgetten;
using PgbPortal.Domain.Waarden;
using PgbPortal.Web.TagHelpers;

namespace PgbPortal.Web.Tests.TagHelpers;

public sealed class VooruitblikTagHelperTests
{
    [Fact]
    public async Task De_tekening_zegt_in_woorden_en_in_een_tabel_wat_de_lijnen_laten_zien()
    {
        var blik = Blik(Bedrag.Euro(10_000));
        var html = await Lijn(blik);

        Assert.Contains("<title id=\"lijn-1-titel\">Verloop van het budget Begeleiding</title>", html);
        Assert.Contains("aria-labelledby=\"lijn-1-titel lijn-1-tekst\"", html);
        Assert.Contains($"naar verwachting {blik.Einde.Bedrag}, tussen {blik.Einde.Laag} en {blik.Einde.Hoog}.", html);
        Assert.Contains($"<td class=\"pgb-getal\" data-label=\"Waarschijnlijk tussen\">{blik.Einde.Laag} tot {blik.Einde.Hoog}</td>", html);
        Assert.Equal(12, Regex.Count(html, "<th scope=\"row\">"));
        Assert.Contains("<th class=\"pgb-getal\" scope=\"col\">Gebruikt</th>", html);
        Assert.Contains("<th class=\"pgb-getal\" scope=\"col\">Waarschijnlijk tussen</th>", html);
    }

    [Fact]
    public async Task Zonder_kleur_verschillen_de_lijnen_van_vorm()
    {
        var html = await Lijn(Blik(Bedrag.Euro(10_000)));

        foreach (var klasse in new[] { "besteed", "verwacht", "toegekend", "streep" })
        {
            Assert.Contains($"class=\"pgb-lijn__{klasse}\"", html);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    [InlineData(99_999)]
    public async Task Alles_blijft_binnen_de_tekening(int euro)
    {
        var html = await Lijn(Blik(Bedrag.Euro(euro)));

        var punten = Regex.Matches(html, "points=\"([^\"]+)\"").SelectMany(m => m.Groups[1].Value.Split(' ')).ToList();
        Assert.NotEmpty(punten);
        Assert.All(punten, p =>
        {
            var plek = p.Split(',').Select(int.Parse).ToArray();
            Assert.InRange(plek[0], 0, 600);
            Assert.InRange(plek[1], 0, 240);
        });
    }

    [Fact]
    public async Task Er_staat_geen_stijl_in()
    {
        Assert.DoesNotContain("style=", await Lijn(Blik(Bedrag.Euro(10_000))));
    }

    private static Vooruitblik Blik(Bedrag toegekend)
    {
        var jaar = new Periode(new(2026, 1, 1), new(2026, 12, 31));
        var kosten = Enumerable.Range(1, 6).ToDictionary(m => new Maand(2026, m), _ => Bedrag.Euro(1_000));
        return Vooruitblik.Bereken(jaar, toegekend, Bedrag.Nul, [new([new(jaar, Bedrag.Nul)], kosten)], new(2026, 7, 1));
    }

    private static Task<string> Lijn(Vooruitblik blik) =>
        Markup.Van(new VooruitblikTagHelper { Naam = "Begeleiding", Blik = blik, ViewContext = new Markup().ViewContext });
}
