namespace PgbPortal.Domain.Gedeeld;

/// <summary>
/// Makes the values of keys: UUID version 7, of which the next one of this process always sorts after the one before, within
/// one millisecond too (RFC 9562, section 6.2, method 1). Lists that page by key so keep the order in which things were made.
/// </summary>
public static class Tijdsleutel
{
    // What fits in the twelve bits behind the time.
    private const int Teller = 0xFFF;

    private static readonly Lock Slot = new();
    private static long _milliseconde;
    private static int _teller;

    public static Guid Nieuw()
    {
        var (milliseconde, teller) = Volgende(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(milliseconde)).TryWriteBytes(bytes, bigEndian: true, out _);
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
}
