using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PgbPortal.Application.Identity;

/// <summary>
/// The recovery codes of somebody who sets up an account. They follow from a seed that only the browser holds, in the cookie of that step:
/// so the same form sent twice shows the same codes, and here is only the hash of each.
/// </summary>
internal static class Herstelcodes
{
    public const int Aantal = 10;
    public const int Helft = 5;

    private const int Zaadlengte = 32;

    public static string NieuwZaad() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Zaadlengte));

    public static List<string> Van(string zaad, Guid account)
    {
        var stroom = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, Convert.FromHexString(zaad), Aantal * sizeof(ulong), account.ToByteArray(), Encoding.ASCII.GetBytes("herstelcodes"));
        return [.. Enumerable.Range(0, Aantal).Select(i => Code(BinaryPrimitives.ReadUInt64BigEndian(stroom.AsSpan(i * sizeof(ulong)))))];
    }

    /// <summary>As it is kept, however it was typed.</summary>
    public static string Vorm(string getypt)
    {
        var kaal = new string([.. getypt.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return kaal.Length == 2 * Helft ? $"{kaal[..Helft]}-{kaal[Helft..]}" : kaal;
    }

    // 2^64 is so many times 30^10 that no code comes noticeably more often.
    private static string Code(ulong getal)
    {
        var tekens = new char[2 * Helft];
        for (var i = 0; i < tekens.Length; i++)
        {
            (getal, var rest) = Math.DivRem(getal, (ulong)Uitnodigingscode.Tekens.Length);
            tekens[i] = Uitnodigingscode.Tekens[(int)rest];
        }

        return Vorm(new string(tekens));
    }
}
