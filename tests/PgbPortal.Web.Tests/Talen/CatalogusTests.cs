using System.Text.RegularExpressions;
using PgbPortal.Web.Infrastructure.Talen;
using PgbPortal.Web.Tests.Architecture;

namespace PgbPortal.Web.Tests.Talen;

/// <summary>The catalogue against the sources: what a citizen or provider can read in Dutch can be read in English.</summary>
public sealed class CatalogusTests(ITestOutputHelper uit)
{
    private const string Pad = "src/PgbPortal.Web/Talen/en.po";

    private static IReadOnlyList<(string Nederlands, string Vertaling)> Paren
    {
        get
        {
            using var lezer = new StringReader(Bronnen.Lees(Pad));
            return Pobestand.Lees(lezer);
        }
    }

    [Fact]
    public void Elke_tekst_van_burgers_en_zorgverleners_heeft_een_vertaling()
    {
        var bekend = Paren.Select(p => Vorm(p.Nederlands)).ToHashSet(StringComparer.Ordinal);
        var mist = Taalbron.Teksten.Where(t => !bekend.Contains(Vorm(t.Tekst))).GroupBy(t => t.Tekst).ToList();

        uit.WriteLine($"{Taalbron.Teksten.Count} texts in {Taalbron.Lezerspaginas.Count} pages and in the code; {bekend.Count} in the catalogue, {Bronnen.Lees(Pad).Length / 1024} kB");
        Assert.True(Taalbron.Teksten.Count > 2500, "The texts are not found.");
        Assert.True(mist.Count == 0, $"Add these {mist.Count} to {Pad}, each with its English:\n\n"
            + string.Join("\n", mist.Select(m => $"# {m.First().Pad}\nmsgid \"{m.Key.Replace("\"", "\\\"")}\"\nmsgstr \"\"\n")));
    }

    [Fact]
    public void De_catalogus_is_goed_te_lezen_en_vult_hetzelfde_in() => Assert.Empty(Catalogus.Fouten(Paren));

    [Theory]
    [InlineData("Hallo {0}", "Hello")]
    [InlineData("Hallo {0}", "Hello {1}")]
    [InlineData("Kijk <1>hier</1>", "Look here")]
    [InlineData("Kijk <1>hier</1>", "Look <1>here")]
    [InlineData("{0}", "{0}")]
    [InlineData("Hallo", "")]
    public void Wat_niet_klopt_weigert_de_catalogus(string nederlands, string vertaling) =>
        Assert.Throws<InvalidDataException>(() => new Catalogus([(nederlands, vertaling)]));

    [Fact]
    public void Twee_die_hetzelfde_lezen_weigert_de_catalogus() =>
        Assert.Throws<InvalidDataException>(() => new Catalogus([("{0} van {1}", "{0} of {1}"), ("{1} van {0}", "{0} of {1}")]));

    [Fact]
    public void De_tekst_van_het_script_is_die_van_de_catalogus()
    {
        var script = Bronnen.Lees("src/PgbPortal.Web/wwwroot/js/portal.js");
        var talen = Regex.Matches(script, @"[?:] \{\s+(blijf:.*?)\n    \}", RegexOptions.Singleline).Select(m => m.Groups[1].Value).ToList();
        var engels = Regex.Matches(talen[0], @"(\w+): ""([^""]*)""").ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var nederlands = Regex.Matches(talen[1], @"(\w+): ""([^""]*)""").ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var vertaler = new Vertaler(new Catalogus(Paren));

        Assert.Equal(nederlands.Keys, engels.Keys);
        Assert.All(nederlands.Where(n => n.Key != "en"), n => Assert.Equal(engels[n.Key], vertaler.Vertaal(n.Value)));
    }

    // Which number a place has is up to who writes the entry.
    private static string Vorm(string tekst) => Regex.Replace(tekst, @"\{\d+\}", "{}");
}
