namespace PgbPortal.Web.Infrastructure.Talen;

/// <summary>Holds a page back until it is whole, and lets everything else through as it comes: a file, a table, a script.</summary>
internal sealed class Paginastroom(HttpResponse antwoord, Stream uit) : Stream
{
    private MemoryStream? _pagina;
    private bool _gaatDoor;

    /// <summary>The page; null when there was none.</summary>
    public byte[]? Inhoud => _pagina?.ToArray();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private Stream Doel
    {
        get
        {
            if (_pagina is null && !_gaatDoor)
            {
                _gaatDoor = antwoord.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) != true;
                _pagina = _gaatDoor ? null : new MemoryStream();
            }

            return _pagina ?? uit;
        }
    }

    public override void Flush()
    {
        if (_gaatDoor)
        {
            uit.Flush();
        }
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => _gaatDoor ? uit.FlushAsync(cancellationToken) : Task.CompletedTask;

    public override void Write(byte[] buffer, int offset, int count) => Doel.Write(buffer, offset, count);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => Doel.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Doel.WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _pagina?.Dispose();
        base.Dispose(disposing);
    }
}
