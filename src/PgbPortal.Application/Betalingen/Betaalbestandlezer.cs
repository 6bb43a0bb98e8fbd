using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;

namespace PgbPortal.Application.Betalingen;

/// <summary>Hands out the frozen bytes of a run, and checks that they are still the frozen ones.</summary>
internal static class Betaalbestandlezer
{
    /// <returns>At its beginning, to be disposed of: a month of payments does not fit in memory, so it stands on the disk and goes with it.</returns>
    /// <exception cref="InvalidDataException">The bytes in the database are no longer those that were frozen.</exception>
    public static async Task<Stream> OpenAsync(PgbDbContext db, BetaalrunId run, string hash, CancellationToken cancellationToken)
    {
        var inhoud = new FileStream(
            Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            // Elsewhere than on Windows an open file needs no name: without one, a process that is killed leaves nothing behind.
            if (!OperatingSystem.IsWindows())
            {
                File.Delete(inhoud.Name);
            }

            await SchrijfAsync(db, run, hash, inhoud, cancellationToken);
            inhoud.Position = 0;
            return inhoud;
        }
        catch
        {
            await inhoud.DisposeAsync();
            throw;
        }
    }

    private static async Task SchrijfAsync(PgbDbContext db, BetaalrunId run, string hash, Stream doel, CancellationToken cancellationToken)
    {
        var sleutel = await Bestandssleutel.LeesAsync(db, run, cancellationToken);
        using var som = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var nummer = 1; await DeelAsync(db, run, nummer, cancellationToken) is { } geheim; nummer++)
        {
            var deel = sleutel.Ontsleutel(geheim, nummer);
            som.AppendData(deel);
            await doel.WriteAsync(deel, cancellationToken);
        }

        if (Convert.ToHexStringLower(som.GetHashAndReset()) != hash)
        {
            throw new InvalidDataException("The bytes of a payment file differ from what was frozen.");
        }
    }

    private static Task<byte[]?> DeelAsync(PgbDbContext db, BetaalrunId run, int nummer, CancellationToken cancellationToken) =>
        db.Betaalbestanddelen.AsNoTracking().Where(d => d.BetaalrunId == run && d.Volgnummer == nummer)
            .Select(d => d.Inhoud).SingleOrDefaultAsync(cancellationToken);
}
