using System.Runtime.CompilerServices;

namespace PgbPortal.Web.Tests.Architecture;

/// <summary>The source files of the repository, for rules that only the text can show.</summary>
internal static class Bronnen
{
    private static readonly string[] NietVanOns = ["bin", "obj", "node_modules", "wwwroot", "Migrations"];

    public static string Map { get; } = Zoek();

    /// <summary>Files below a folder of the repository, as paths from its root; without what was built or generated.</summary>
    public static IReadOnlyList<string> Bestanden(string map, string patroon) =>
        [.. Directory.EnumerateFiles(Path.Combine(Map, map), patroon, SearchOption.AllDirectories)
            .Select(pad => Path.GetRelativePath(Map, pad).Replace('\\', '/'))
            .Where(pad => !IsGemaakt(pad))
            .Order(StringComparer.Ordinal)];

    public static string Lees(string pad) => File.ReadAllText(Path.Combine(Map, pad));

    // src/Migrations holds our projects, with the generated Migrations one level deeper.
    private static bool IsGemaakt(string pad) => pad.Split('/')[2..^1].Any(deel => NietVanOns.Contains(deel));

    private static string Zoek([CallerFilePath] string dit = "")
    {
        foreach (var begin in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(dit)! })
        {
            for (var map = new DirectoryInfo(begin); map is not null; map = map.Parent)
            {
                if (File.Exists(Path.Combine(map.FullName, "PgbPortal.sln")))
                {
                    return map.FullName;
                }
            }
        }

        throw new InvalidOperationException("PgbPortal.sln was not found above the tests.");
    }
}
