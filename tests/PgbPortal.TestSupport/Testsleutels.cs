using PgbPortal.Application.Persistence.Versleuteling;

namespace PgbPortal.TestSupport;

/// <summary>The keys of all test databases: anybody may know them.</summary>
public static class Testsleutels
{
    private static readonly byte[] Schrijft = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly byte[] Zoekt = [.. Enumerable.Range(101, 32).Select(i => (byte)i)];

    /// <summary>The same keys as settings of a portal.</summary>
    public static IReadOnlyDictionary<string, string> Instellingen { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Sleutels:Actief"] = "test",
        ["Sleutels:Ring:test"] = Convert.ToBase64String(Schrijft),
        ["Sleutels:Zoeksleutel"] = Convert.ToBase64String(Zoekt),
    };

    /// <summary>The same keys for a command line.</summary>
    public static IReadOnlyList<string> Argumenten { get; } = [.. Instellingen.Select(s => $"--{s.Key}={s.Value}")];

    internal static Sleutelring Ring { get; } = new("test", new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["test"] = Schrijft }, Zoekt);
}
