using System.Security.Cryptography;

namespace PgbPortal.Domain.Vragen;

/// <summary>The reference of a question that people use on the phone: "VRG-" and eight digits or letters, made from its key.</summary>
public static class Vraagkenmerk
{
    public static string Van(VraagId id) => $"VRG-{Convert.ToHexString(SHA256.HashData(id.Waarde.ToByteArray()))[..8]}";
}
