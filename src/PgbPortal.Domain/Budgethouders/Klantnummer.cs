using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace PgbPortal.Domain.Budgethouders;

/// <summary>
/// How a budgethouder is named on paper that others see as well: initials and an eight-digit number instead of name and BSN.
/// </summary>
/// <remarks>Source: domein.md 4.8. The number follows from the key, so that nothing can be found with it outside the portal.</remarks>
public static class Klantnummer
{
    /// <summary>"1234 5678".</summary>
    public static string Van(BudgethouderId id)
    {
        var hash = SHA256.HashData(id.Waarde.ToByteArray());
        var nummer = BinaryPrimitives.ReadUInt32BigEndian(hash) % 100_000_000;
        var cijfers = nummer.ToString("00000000", CultureInfo.InvariantCulture);
        return $"{cijfers[..4]} {cijfers[4..]}";
    }

    /// <summary>"A. de B." of "Anna de Bruin".</summary>
    public static string Initialen(string naam) => string.Join(' ', naam
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(deel => char.IsUpper(deel[0]) ? $"{deel[0]}." : deel));
}
