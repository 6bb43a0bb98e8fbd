using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;

namespace PgbPortal.Web.Tests.Architecture;

/// <summary>Check 63: docs/licenties.md names each package with its licence, as the package itself says it, and each licence may be used.</summary>
public sealed class LicentiesTests
{
    private const string Lijst = "docs/licenties.md";
    private const string Css = "src/PgbPortal.Web/ui/package-lock.json";

    /// <summary>May be in what goes to an organisation.</summary>
    private static readonly string[] MagMee = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "PostgreSQL", "EUPL-1.2", "OFL-1.1"];

    /// <summary>May be in what only builds or tests: who changes it must publish the change, and we change nothing.</summary>
    private static readonly string[] MagBijBouwen = [.. MagMee, "MPL-2.0", "MPL 2.0", "CC0-1.0"];

    /// <summary>Packages that point at a text of their own: read, and to be read again when it changes.</summary>
    private static readonly Dictionary<string, (string Naam, string Hash)> Gelezen = new(StringComparer.OrdinalIgnoreCase)
    {
        ["SourceGear.sqlite3"] = ("LicenseRef-SQLite-Public-Domain", "99464c3a88df7b708ce59e462cdcb85f72dfc9b1335b4fcc68be56131b634b95"),
        ["Microsoft.Data.SqlClient.SNI.runtime"] = ("LicenseRef-Microsoft-SqlClient-SNI", "9335e8bad875dd7be4eebd55d2335eb6433d1cea61aadb3817af7807bef8932a"),
    };

    /// <summary>Loaded when the code is compiled, and left out of what is published.</summary>
    private static readonly string[] AlleenBijBouwen = ["Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    [Fact]
    public void Check63_elk_pakket_staat_met_zijn_licentie_in_de_lijst()
    {
        var regels = Pakketten().Select(p => $"| {p.Naam} | {p.Versie} | {p.Bron} | {p.Licentie} | {(p.Mee ? "yes" : "no")} |").ToList();
        var tekst = Bronnen.Lees(Lijst).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("PGB_SCHRIJF_LICENTIES") == "ja")
        {
            tekst = string.Join('\n', [.. tekst.Split('\n').TakeWhile(r => !r.StartsWith("| ---", StringComparison.Ordinal)), "| --- | --- | --- | --- | --- |", .. regels, ""]);
            File.WriteAllText(Path.Combine(Bronnen.Map, Lijst), tekst);
        }

        Assert.True(regels.Count > 100);
        Assert.Equal(regels, tekst.Split('\n').SkipWhile(r => !r.StartsWith("| ---", StringComparison.Ordinal)).Skip(1).Where(r => r.Length > 0));
    }

    [Fact]
    public void Check63_elke_licentie_mag() =>
        Assert.Empty(Pakketten().Where(p => !Mag(p.Licentie, p.Mee ? MagMee : MagBijBouwen)).Select(p => $"{p.Naam} {p.Versie}: {p.Licentie}"));

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("MS-PL OR Apache-2.0", true)]
    [InlineData("(MIT AND Apache-2.0)", true)]
    [InlineData("GPL-3.0-only", false)]
    [InlineData("MIT AND GPL-3.0-only", false)]
    [InlineData("MPL-2.0", false)]
    [InlineData("LicenseRef-Iets", false)]
    [InlineData("unknown", false)]
    public void Een_licentie_die_niet_mag_wordt_gezien(string licentie, bool mag) => Assert.Equal(mag, Mag(licentie, MagMee));

    // Enough for what packages write: "A OR B", "A AND B", no mix of the two.
    private static bool Mag(string licentie, string[] toegestaan)
    {
        var kaal = licentie.Trim('(', ')');
        bool Een(string naam) => toegestaan.Contains(naam.Trim(), StringComparer.Ordinal) || Gelezen.Values.Any(g => g.Naam == naam);
        return kaal.Contains(" AND ", StringComparison.Ordinal) ? kaal.Split(" AND ").All(Een) : kaal.Split(" OR ").Any(Een);
    }

    private static List<Pakket> Pakketten()
    {
        var mee = Slot("src/PgbPortal.Web/packages.lock.json").ToHashSet();
        var nuget = Bronnen.Bestanden("src", "packages.lock.json").Concat(Bronnen.Bestanden("tests", "packages.lock.json"))
            .Concat(Bronnen.Bestanden("bench", "packages.lock.json"))
            .SelectMany(Slot).Distinct()
            .Select(p => new Pakket(p.Naam, p.Versie, "nuget", Licentie(p.Naam, p.Versie), mee.Contains(p) && !AlleenBijBouwen.Contains(p.Naam)));

        // Of the style sheet only what it is made of goes along, not what makes it.
        var direct = JsonDocument.Parse(Bronnen.Lees(Css)).RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name.Length > 0)
            .Select(p => Npm(p, mee: p.Name["node_modules/".Length..].StartsWith('@') && !p.Name.Contains("@esbuild/", StringComparison.Ordinal)));
        var gereedschap = new[] { "scripts/sbom/package-lock.json", "scripts/wachtwoordlijst/package-lock.json" }
            .SelectMany(slot => JsonDocument.Parse(Bronnen.Lees(slot)).RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name.Length > 0))
            .Select(p => Npm(p, mee: false));
        return [.. nuget.Concat(direct).Concat(gereedschap).OrderBy(p => p.Bron, StringComparer.Ordinal).ThenBy(p => p.Naam, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Versie, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Naam, string Versie)> Slot(string pad) =>
        JsonDocument.Parse(Bronnen.Lees(pad)).RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(d => d.Value.EnumerateObject())
            .Where(p => p.Value.GetProperty("type").GetString() != "Project")
            .Select(p => (p.Name, p.Value.GetProperty("resolved").GetString()!));

    private static Pakket Npm(JsonProperty deel, bool mee) => new(
        deel.Name["node_modules/".Length..], deel.Value.GetProperty("version").GetString()!, "npm",
        deel.Value.TryGetProperty("license", out var licentie) ? licentie.GetString()! : "unknown", mee);

    // From the package, as it was restored.
    private static string Licentie(string naam, string versie)
    {
        var map = Path.Combine(Pakketmap(), naam.ToLowerInvariant(), versie.ToLowerInvariant());
        var gegevens = XDocument.Load(Path.Combine(map, $"{naam.ToLowerInvariant()}.nuspec")).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
        var licentie = gegevens.Elements().SingleOrDefault(e => e.Name.LocalName == "license");
        return licentie?.Attribute("type")?.Value switch
        {
            "expression" => licentie.Value,
            "file" when Gelezen.TryGetValue(naam, out var gelezen) =>
                Hash(Path.Combine(map, licentie.Value)) == gelezen.Hash ? gelezen.Naam : $"{licentie.Value} changed: {Hash(Path.Combine(map, licentie.Value))}",
            _ => "unknown",
        };
    }

    private static string Hash(string pad) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(pad)));

    private static string Pakketmap() => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } map
        ? map
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private sealed record Pakket(string Naam, string Versie, string Bron, string Licentie, bool Mee);
}
