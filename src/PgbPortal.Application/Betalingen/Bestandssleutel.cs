using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PgbPortal.Application.Persistence;
using PgbPortal.Application.Persistence.Versleuteling;

namespace PgbPortal.Application.Betalingen;

/// <summary>
/// Encrypts the file of one run, each part for its own place in it. The parts are never changed, also not when a key of the portal is
/// replaced: what is encrypted anew then is this key, in the row of the run (docs/adr/0016).
/// </summary>
internal sealed class Bestandssleutel
{
    private readonly byte[] _sleutel;
    private readonly BetaalrunId _run;

    private Bestandssleutel(BetaalrunId run, byte[] sleutel) => (_run, _sleutel) = (run, sleutel);

    public static async Task<Bestandssleutel> LeesAsync(PgbDbContext db, BetaalrunId run, CancellationToken cancellationToken) =>
        new(run, await db.Betaalruns.Where(r => r.Id == run)
            .Select(r => EF.Property<byte[]>(r, Versleuteling.Bestandssleutel)).SingleAsync(cancellationToken));

    public byte[] Versleutel(ReadOnlySpan<byte> deel, int volgnummer) => Sleutelring.Versleutel(_sleutel, deel, Plaats(volgnummer));

    /// <exception cref="InvalidDataException">Not what was written in this place.</exception>
    public byte[] Ontsleutel(byte[] geheim, int volgnummer) => Sleutelring.Ontsleutel(_sleutel, geheim, Plaats(volgnummer));

    private byte[] Plaats(int volgnummer) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Betaalbestanddelen.Inhoud {_run.Waarde:N} {volgnummer}"));
}
