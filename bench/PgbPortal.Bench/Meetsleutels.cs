using System.Security.Cryptography;
using PgbPortal.Application.Persistence.Versleuteling;

namespace PgbPortal.Bench;

/// <summary>The keys of one run: the portal that is measured reads what was filled.</summary>
internal static class Meetsleutels
{
    private static readonly byte[] Schrijft = RandomNumberGenerator.GetBytes(Sleutelring.Sleutellengte);
    private static readonly byte[] Zoekt = RandomNumberGenerator.GetBytes(Sleutelring.Sleutellengte);

    public static Sleutelring Ring { get; } = new("bench", new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["bench"] = Schrijft }, Zoekt);

    public static IReadOnlyDictionary<string, string> Omgeving { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Sleutels__Actief"] = "bench",
        ["Sleutels__Ring__bench"] = Convert.ToBase64String(Schrijft),
        ["Sleutels__Zoeksleutel"] = Convert.ToBase64String(Zoekt),
    };
}
