using System.IO.Compression;

namespace PgbPortal.Application.Identity;

/// <summary>Passwords that leaked and that many people use: of the million most used, those that are long enough here (ADR 32).</summary>
internal static class Gelektewachtwoorden
{
    private const string Bron = "wachtwoorden/gelekt.txt.gz";

    // Read when somebody first chooses a password.
    private static readonly Lazy<HashSet<string>> Lijst = new(() => Lees().Select(Sleutel).ToHashSet(StringComparer.Ordinal));

    /// <summary>Other capitals or spaces make it no other password: who tries them from a list tries those too.</summary>
    public static bool Heeft(string wachtwoord) => Lijst.Value.Contains(Sleutel(wachtwoord));

    /// <summary>The most used first.</summary>
    public static IEnumerable<string> Lees()
    {
        using var bron = typeof(Gelektewachtwoorden).Assembly.GetManifestResourceStream(Bron)!;
        using var lezer = new StreamReader(new GZipStream(bron, CompressionMode.Decompress));
        while (lezer.ReadLine() is { } regel)
        {
            yield return regel;
        }
    }

    private static string Sleutel(string wachtwoord) =>
        new([.. wachtwoord.Where(t => !char.IsWhiteSpace(t)).Select(char.ToLowerInvariant)]);
}
