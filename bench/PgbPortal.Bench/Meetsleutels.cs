using System.Security.Cryptography;
using PgbPortal.Application.Persistence.Versleuteling;

namespace PgbPortal.Bench;

/// <summary>The same in each process of a bench: one fills what another measures. What they hide is made up.</summary>
internal static class Meetsleutels
{
    private static readonly byte[] Schrijft = SHA256.HashData("bench schrijft"u8);
    private static readonly byte[] Zoekt = SHA256.HashData("bench zoekt"u8);

    public static Sleutelring Ring { get; } = new("bench", new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["bench"] = Schrijft }, Zoekt);

    public static IReadOnlyDictionary<string, string> Omgeving { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Sleutels__Actief"] = "bench",
        ["Sleutels__Ring__bench"] = Convert.ToBase64String(Schrijft),
        ["Sleutels__Zoeksleutel"] = Convert.ToBase64String(Zoekt),
    };
}
