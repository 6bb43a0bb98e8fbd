using System.Security.Cryptography;

namespace PgbPortal.Domain.Vorderingen;

/// <summary>What a debtor writes with a payment: "VOR-" and eight digits or letters, made from the key of the vordering.</summary>
public static class Vorderingkenmerk
{
    public static string Van(VorderingId id) => $"VOR-{Convert.ToHexString(SHA256.HashData(id.Waarde.ToByteArray()))[..8]}";
}
