using System.Security.Cryptography;

namespace PgbPortal.Domain.Gedeeld;

/// <summary>
/// Makes the values of keys: UUID version 7, of which the next one of this process always sorts after the one before, within
/// one millisecond too (RFC 9562, section 6.2, method 1). Lists that page by key so keep the order in which things were made.
/// </summary>
public static class Tijdsleutel
{
    // What fits in the twelve bits behind the time.
    private const int Teller = 0xFFF;

    private static readonly AsyncLocal<Reeks?> Vast = new();
    private static readonly Lock Slot = new();
    private static long _milliseconde;
    private static int _teller;

    public static Guid Nieuw()
    {
        if (Vast.Value is { } reeks)
        {
            return reeks.Volgende();
        }

        var (milliseconde, teller) = Volgende(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(milliseconde)).TryWriteBytes(bytes, bigEndian: true, out _);
        return Met(bytes, teller);
    }

    /// <summary>
    /// Until it is disposed, this line of work gets the keys of one series: the same from run to run, in order, and older than now.
    /// Only for a made-up world: whoever knows the series knows each key, and two databases made with it share theirs.
    /// </summary>
    public static IDisposable MetVasteReeks() => Vast.Value = new();

    private static Guid Met(Span<byte> bytes, int teller)
    {
        bytes[6] = (byte)(0x70 | (teller >> 8));
        bytes[7] = (byte)teller;
        return new(bytes, bigEndian: true);
    }

    // When the counter is full, or the clock was set back, it runs ahead of the clock until that catches up.
    private static (long Milliseconde, int Teller) Volgende(long nu)
    {
        lock (Slot)
        {
            if (nu > _milliseconde)
            {
                (_milliseconde, _teller) = (nu, 0);
            }
            else if (++_teller > Teller)
            {
                (_milliseconde, _teller) = (_milliseconde + 1, 0);
            }

            return (_milliseconde, _teller);
        }
    }

    private sealed class Reeks : IDisposable
    {
        // Any moment that was before the first portal.
        private static readonly long Begin = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

        private long _nummer;

        // The number itself goes through a hash, so that the end of a key looks like that of any other.
        public Guid Volgende()
        {
            var nummer = Interlocked.Increment(ref _nummer);
            Span<byte> bytes = stackalloc byte[16];
            SHA256.HashData(BitConverter.GetBytes(nummer)).AsSpan(0, 16).CopyTo(bytes);
            Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(Begin + (nummer / (Teller + 1)))).ToByteArray(bigEndian: true).AsSpan(0, 6).CopyTo(bytes);
            bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
            return Met(bytes, (int)(nummer % (Teller + 1)));
        }

        public void Dispose() => Vast.Value = null;
    }
}
