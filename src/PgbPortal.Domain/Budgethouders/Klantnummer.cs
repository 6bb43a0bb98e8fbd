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
    /// <summary>"1234 5678"; never one that reads as a date, for own money with such a number would always wait for a person.</summary>
    public static string Van(BudgethouderId id)
    {
        var hash = SHA256.HashData(id.Waarde.ToByteArray());
        var cijfers = hash.Chunk(sizeof(uint))
            .Select(deel => (BinaryPrimitives.ReadUInt32BigEndian(deel) % 100_000_000).ToString("00000000", CultureInfo.InvariantCulture))
            .First(c => !LeestAlsDatum(c));
        return $"{cijfers[..4]} {cijfers[4..]}";
    }

    /// <summary>Eight digits as people write a day of the twentieth or this century: "02042026". A klantnummer that reads as another year may be one.</summary>
    public static bool LeestAlsDatum(string cijfers) =>
        DateOnly.TryParseExact(cijfers, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) && dag.Year is >= 1900 and < 2100;

    /// <summary>"A. de B." of "Anna de Bruin".</summary>
    public static string Initialen(string naam) => string.Join(' ', naam
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(deel => char.IsUpper(deel[0]) ? $"{deel[0]}." : deel));
}
