using System.Globalization;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Architecture;

/// <summary>docs/beveiliging.md tells no more than there is: every check has a row, and every test it names exists.</summary>
public sealed class BeveiligingTests
{
    private const int Controles = 66;

    private static readonly string Tekst = Bronnen.Lees("docs/beveiliging.md");

    [Fact]
    public void Elke_controle_heeft_een_regel_met_een_test_of_zegt_dat_hij_er_niet_is()
    {
        var regels = Regex.Matches(Tekst, @"^\| ([0-9]+) \| .+? \| (.+) \|$", RegexOptions.Multiline)
            .ToDictionary(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), m => m.Groups[2].Value);

        Assert.Equal(Enumerable.Range(1, Controles), regels.Keys.Order());
        Assert.Empty(regels.Where(r => !Regex.IsMatch(r.Value, "`[A-Za-z]+Tests|not made|not ours|the same|the analyzers|the job|the content policy")).Select(r => $"check {r.Key}: {r.Value}"));
    }

    [Fact]
    public void Elke_test_die_genoemd_wordt_bestaat()
    {
        var klassen = Bronnen.Bestanden("tests", "*Tests.cs").ToLookup(pad => Path.GetFileNameWithoutExtension(pad), StringComparer.Ordinal);
        var genoemd = Regex.Matches(Tekst, "`([A-Za-z]+Tests)(?:\\.([A-Za-z0-9_]+))?`").Select(m => (Klasse: m.Groups[1].Value, Methode: m.Groups[2].Value)).Distinct().ToList();

        Assert.True(genoemd.Count > 60);
        Assert.Empty(genoemd.Where(g => !klassen[g.Klasse].Any()).Select(g => $"{g.Klasse} does not exist."));
        Assert.Empty(genoemd.Where(g => g.Methode.Length > 0 && !klassen[g.Klasse].Any(pad => Bronnen.Lees(pad).Contains($" {g.Methode}(", StringComparison.Ordinal)))
            .Select(g => $"{g.Klasse} has no {g.Methode}."));
    }
}
