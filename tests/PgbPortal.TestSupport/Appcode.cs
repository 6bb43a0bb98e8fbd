using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace PgbPortal.TestSupport;

/// <summary>What an authenticator app shows (RFC 6238), written apart from the portal.</summary>
public static class Appcode
{
    private const string Alfabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <param name="sleutel">As the portal shows it, with or without spaces.</param>
    /// <param name="stap">So many half minutes from now.</param>
    public static string Van(string sleutel, int stap = 0)
    {
        Span<byte> teller = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(teller, (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30) + stap);
        var hash = CryptographicOperations.HmacData(HashAlgorithmName.SHA1, Bytes(sleutel), teller);
        var plaats = hash[^1] & 0xf;
        var waarde = (BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(plaats)) & 0x7fffffff) % 1_000_000;
        return waarde.ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string sleutel)
    {
        List<byte> bytes = [];
        var (buffer, bits) = (0, 0);
        foreach (var teken in sleutel.Where(char.IsAsciiLetterOrDigit))
        {
            (buffer, bits) = ((buffer << 5) | Alfabet.IndexOf(teken, StringComparison.Ordinal), bits + 5);
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }

        return [.. bytes];
    }
}
