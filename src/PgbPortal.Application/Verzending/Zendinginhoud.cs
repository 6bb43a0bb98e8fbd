using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Betalingen;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Verzending;

/// <summary>The bytes of a sending, from the row that keeps them. The one place that knows where each kind stands.</summary>
internal static class Zendinginhoud
{
    /// <exception cref="InvalidDataException">The bytes are not those that were decided.</exception>
    public static async Task<Stream> OpenAsync(PgbDbContext db, Zending zending, CancellationToken cancellationToken)
    {
        if (zending.Soort == Zendingsoort.Betaalbestand)
        {
            return await Betaalbestandlezer.OpenAsync(db, new(zending.BronId), zending.InhoudHash!, cancellationToken);
        }

        var bytes = zending.Soort switch
        {
            Zendingsoort.Bericht => await db.Berichten.AsNoTracking()
                .Where(b => b.Id == new BerichtId(zending.BronId)).Select(b => b.Inhoud).SingleAsync(cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(zending)),
        };
        if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != zending.InhoudHash)
        {
            throw new InvalidDataException("The bytes differ from what was decided.");
        }

        return new MemoryStream(bytes, writable: false);
    }
}
