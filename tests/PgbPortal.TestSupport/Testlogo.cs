using PgbPortal.Application.Oefenwereld;

namespace PgbPortal.TestSupport;

/// <summary>A PNG of 300 by 80: that of the gemeente in the oefenwereld.</summary>
public static class Testlogo
{
    public static byte[] Bytes { get; } = Lees();

    private static byte[] Lees()
    {
        using var bron = typeof(Oefenwereldvuller).Assembly.GetManifestResourceStream("oefenwereld/westland.png")!;
        var bytes = new byte[bron.Length];
        bron.ReadExactly(bytes);
        return bytes;
    }
}
