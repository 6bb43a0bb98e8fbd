using System.Security.Cryptography;

namespace PgbPortal.Domain.Declaraties;

/// <summary>
/// The reference of a claim that people use on the phone: "DEC-" and eight digits or letters, made from its key.
/// </summary>
public static class Declaratiekenmerk
{
    public static string Van(DeclaratieId id) => $"DEC-{Convert.ToHexString(SHA256.HashData(id.Waarde.ToByteArray()))[..8]}";
}
