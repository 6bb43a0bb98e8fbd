using PgbPortal.Application.Persistence;
using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Application.Betalingen.Bestanden;

/// <summary>Writes a payment file into the database piece by piece, encrypted, so that it is never in memory as a whole.</summary>
internal sealed class Bestanddelenschrijver(PgbDbContext db, BetaalrunId run, Bestandssleutel sleutel) : Stream
{
    private const int Deelgrootte = 1 << 20;

    private readonly MemoryStream _deel = new();
    private int _volgnummer;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!buffer.IsEmpty)
        {
            var stuk = buffer[..Math.Min(buffer.Length, Deelgrootte - (int)_deel.Length)];
            await _deel.WriteAsync(stuk, cancellationToken);
            buffer = buffer[stuk.Length..];
            if (_deel.Length == Deelgrootte)
            {
                await RondAfAsync(cancellationToken);
            }
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>Saves what is left; call once after the last byte.</summary>
    public async Task RondAfAsync(CancellationToken cancellationToken)
    {
        if (_deel.Length == 0)
        {
            return;
        }

        var inhoud = sleutel.Versleutel(_deel.GetBuffer().AsSpan(0, (int)_deel.Length), ++_volgnummer);
        var entry = db.Add(new Betaalbestanddeel { BetaalrunId = run, Volgnummer = _volgnummer, Inhoud = inhoud });
        await db.SaveChangesAsync(cancellationToken);
        entry.State = Microsoft.EntityFrameworkCore.EntityState.Detached;
        _deel.SetLength(0);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Schrijven gaat altijd asynchroon.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _deel.Dispose();
        base.Dispose(disposing);
    }
}
