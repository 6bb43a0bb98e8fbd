using System.Globalization;
using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Architecture;

/// <summary>docs/asvs.md: each requirement once, with a test that exists and runs, a setting, a text, or in so many words that it is not there.</summary>
public sealed class AsvsTests
{
    private const int Normen = 21;

    private static readonly string Tekst = Bronnen.Lees("docs/asvs.md");

    private static readonly List<Rij> Rijen =
        [.. Regex.Matches(Tekst, @"^\| (?<nummer>v5\.0\.0-[0-9.]+|[BCU][A-Z/.0-9]+) \| (?<niveau>[123-]) \| (?<over>[^|]+) \| (?<soort>[^|]+) \| (?<bewijs>[^|]+) \|$", RegexOptions.Multiline)
            .Select(m => new Rij(m.Groups["nummer"].Value, m.Groups["niveau"].Value, m.Groups["soort"].Value, m.Groups["bewijs"].Value))];

    private static readonly ILookup<string, string> Klassen =
        Bronnen.Bestanden("tests", "*Tests.cs").ToLookup(pad => Path.GetFileNameWithoutExtension(pad), StringComparer.Ordinal);

    [Fact]
    public void Elke_eis_van_niveau_een_en_twee_heeft_een_regel()
    {
        var eisen = Regex.Matches(Regex.Replace(Bronnen.Lees("tests/PgbPortal.Web.Tests/Architecture/asvs-5.0.0.txt"), "(?m)^#.*$", ""), "([0-9.]+):([12])")
            .Select(m => ($"v5.0.0-{m.Groups[1].Value}", m.Groups[2].Value)).ToList();

        Assert.Equal((70, 183), (eisen.Count(e => e.Item2 == "1"), eisen.Count(e => e.Item2 == "2")));
        Assert.Equal(eisen, Asvs.Select(r => (r.Nummer, r.Niveau)));
    }

    [Fact]
    public void Elke_norm_van_het_assessment_van_DigiD_heeft_een_regel()
    {
        var normen = Rijen.Except(Asvs).Select(r => r.Nummer).ToList();

        Assert.Equal(Normen, normen.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Normen, normen.Count);
        Assert.Superset(new HashSet<string>(["U/TV.01", "U/WA.02", "C.07", "C.08", "C.09"], StringComparer.Ordinal), normen.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Elke_regel_heeft_wat_zijn_soort_vraagt()
    {
        Assert.Empty(Rijen.Where(r => !IsGoed(r)).Select(r => $"{r.Nummer} ({r.Soort}): {r.Bewijs}"));
        Assert.Empty(Regex.Matches(Tekst, @"\]\((?<weg>[^)#]+)(?:#[^)]*)?\)").Select(m => m.Groups["weg"].Value).Distinct()
            .Where(weg => !File.Exists(Path.Combine(Bronnen.Map, "docs", weg))).Select(weg => $"{weg} does not exist."));
    }

    [Fact]
    public void Elke_test_die_genoemd_wordt_bestaat_en_draait()
    {
        var genoemd = Regex.Matches(Tekst, "`([A-Za-z0-9]+Tests)(?:\\.([A-Za-z0-9_]+))?`").Select(m => (Klasse: m.Groups[1].Value, Methode: m.Groups[2].Value)).Distinct().ToList();

        Assert.True(genoemd.Count > 100);
        Assert.Empty(genoemd.Where(g => !Klassen[g.Klasse].Any(pad => Draait(Bronnen.Lees(pad), g.Methode))).Select(g => $"{g.Klasse}.{g.Methode} does not exist or does not run."));
    }

    [Fact]
    public void De_telling_bovenin_klopt()
    {
        foreach (var (kop, rijen) in new[] { ("ASVS 5.0.0", Asvs), ("DigiD 3.0", Rijen.Except(Asvs).ToList()) })
        {
            var telling = string.Join(" | ", new[] { "test", "setting", "text", "not applicable", "not made" }
                .Select(s => rijen.Count(r => r.Soort == s).ToString(CultureInfo.InvariantCulture)));
            Assert.Contains($"| {kop} | {rijen.Count} | {telling} |", Tekst);
        }
    }

    private static List<Rij> Asvs => [.. Rijen.Where(r => r.Nummer.StartsWith('v'))];

    private static bool IsGoed(Rij rij) => rij.Soort switch
    {
        "test" => Regex.IsMatch(rij.Bewijs, "`[A-Za-z0-9]+Tests[.`]"),
        "setting" => Regex.IsMatch(rij.Bewijs, @"`[A-Za-z_]+[*A-Za-z_]*`|\]\(\.\./"),
        "text" => rij.Bewijs.Contains("](", StringComparison.Ordinal),
        "not applicable" or "not made" => rij.Bewijs.Split(' ').Length > 2,
        _ => false,
    };

    // One that stands skipped proves nothing. What skips itself for want of a server or a browser says so when it runs, and test.sh counts it.
    private static bool Draait(string bron, string methode) => methode.Length == 0
        ? Regex.IsMatch(bron, @"\[(Fact|Theory)\]")
        : Regex.IsMatch(bron, @"\[(Fact|Theory)\](?:(?!\[(?:Fact|Theory)|\bpublic\b).)*\bpublic (?:static )?(?:async )?(?:Task|void) " + methode + @"\(", RegexOptions.Singleline);

    private sealed record Rij(string Nummer, string Niveau, string Soort, string Bewijs);
}
