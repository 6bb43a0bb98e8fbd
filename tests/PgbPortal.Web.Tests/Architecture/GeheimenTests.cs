using System.Text.RegularExpressions;

namespace PgbPortal.Web.Tests.Architecture;

/// <summary>Check 63: no key, password or token that is worth something stands in the repository.</summary>
public sealed class GeheimenTests
{
    private static readonly string[] Leeg = [".git", "bin", "obj", "node_modules", "data", "logs", "TestResults", "uitvoer"];

    private static readonly string[] Soorten =
        [".cs", ".cshtml", ".csproj", ".props", ".targets", ".json", ".yml", ".yaml", ".md", ".sh", ".mjs", ".js", ".css", ".sql", ".txt", ".xml", ".proj", ".config", ""];

    /// <summary>What says itself that it opens nothing real.</summary>
    private static readonly string[] Onschuldig = ["Oefenwereld-2026", "...", "postgres", "PgbPortal", "pgb_portaal", "geheim", "welkom", "x"];

    private static readonly (string Wat, Regex Vorm)[] Vormen =
    [
        ("a private key", new("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----", RegexOptions.None, TimeSpan.FromSeconds(5))),
        ("a key of a cloud", new(@"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b", RegexOptions.None, TimeSpan.FromSeconds(5))),
        ("a token of a forge", new(@"\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,}|glpat-[A-Za-z0-9_-]{20})\b", RegexOptions.None, TimeSpan.FromSeconds(5))),
        ("a signed token", new(@"\beyJ[A-Za-z0-9_-]{16,}\.eyJ[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}", RegexOptions.None, TimeSpan.FromSeconds(5))),
        ("a key of 32 bytes", new("(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{43}=(?![A-Za-z0-9+/=])", RegexOptions.None, TimeSpan.FromSeconds(5))),
        ("a password in a connection", new("(?:Password|Pwd)=(?<waarde>[^;\"'\\s$)\\\\{]+)", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(5))),
    ];

    /// <summary>Keys that only tests use, and the rows in which a test tries what must be refused.</summary>
    private static readonly string[] MagIn =
    [
"tests/PgbPortal.Web.Tests/Infrastructure/PortaalTests.cs",
    ];

    [Fact]
    public void Check63_er_staat_geen_geheim_in_de_bron()
    {
        var bestanden = Bestanden(new(Bronnen.Map)).ToList();

        Assert.True(bestanden.Count > 1000);
        Assert.Empty(bestanden.Where(b => !MagIn.Contains(b)).SelectMany(b => Gevonden(Bronnen.Lees(b)).Select(wat => $"{b}: {wat}")));
    }

    [Fact]
    public void Wat_een_geheim_is_wordt_gezien()
    {
        string[] voorbeelden =
        [
            "-----BEGIN RSA " + "PRIVATE KEY-----", "AKIA" + "ABCDEFGHIJKLMNOP", "ghp_" + new string('a', 36),
            $"eyJ{new string('a', 20)}" + $".eyJ{new string('b', 20)}.{new string('c', 20)}", $"{new string('Q', 43)}" + "=", "Host=x;Pass" + "word=hunter22;",
        ];

        Assert.Equal(Vormen.Length, voorbeelden.Length);
        Assert.All(voorbeelden.Zip(Vormen), v => Assert.Equal([v.Second.Wat], Gevonden(v.First)));
    }

    private static IEnumerable<string> Gevonden(string tekst) => Vormen
        .Where(v => v.Vorm.Matches(tekst).Any(m => !Onschuldig.Contains(m.Groups["waarde"].Value, StringComparer.OrdinalIgnoreCase))).Select(v => v.Wat);

    private static IEnumerable<string> Bestanden(DirectoryInfo map) => map.EnumerateFiles().Where(f => Soorten.Contains(f.Extension) && f.Length < 2_000_000)
        .Select(f => Path.GetRelativePath(Bronnen.Map, f.FullName).Replace('\\', '/'))
        .Concat(map.EnumerateDirectories().Where(m => !Leeg.Contains(m.Name)).SelectMany(Bestanden));
}
