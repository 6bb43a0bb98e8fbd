using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PgbPortal.Domain.Verstrekkers;

/// <summary>
/// A logo that may be shown: a PNG of which only the picture was kept. It is unpacked within hard bounds and packed anew, so that nothing
/// else that stood in the file, such as texts, places or code, is served.
/// </summary>
public sealed class Logobeeld
{
    public const int MeesteBytes = 200_000;
    public const int MinsteMaat = 16;
    public const int MeesteBreedte = 800;
    public const int MeesteHoogte = 300;

    private const int Kopmaat = 13;
    private const int Kleurentabel = 3;
    private const int HoogsteFilter = 4;

    private static readonly byte[] Handtekening = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // Of each kind of colour the depths that exist, and how many numbers a point has. Source: PNG (ISO/IEC 15948) 11.2.2.
    private static readonly Dictionary<byte, (int[] Diepten, int Kanalen)> Kleursoorten = new()
    {
        [0] = ([1, 2, 4, 8, 16], 1),
        [2] = ([8, 16], 3),
        [Kleurentabel] = ([1, 2, 4, 8], 1),
        [4] = ([8, 16], 2),
        [6] = ([8, 16], 4),
    };

    private static readonly uint[] Crctabel = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var c = (uint)n;
        for (var k = 0; k < 8; k++)
        {
            c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        }

        return c;
    })];

    private Logobeeld(byte[] inhoud, int breedte, int hoogte) => (Inhoud, Breedte, Hoogte) = (inhoud, breedte, hoogte);

    /// <summary>The PNG that is served.</summary>
    public byte[] Inhoud { get; }

    public int Breedte { get; }

    public int Hoogte { get; }

    /// <exception cref="RegelOvertredenException">No PNG, a broken one (HS-010), one that is too large (HS-011), or of a kind that is not taken (HS-012).</exception>
    public static Logobeeld Lees(ReadOnlySpan<byte> bestand)
    {
        if (bestand.Length > MeesteBytes)
        {
            throw TeGroot();
        }

        if (!bestand.StartsWith(Handtekening))
        {
            throw Kapot();
        }

        var (kop, palet, doorzichtig, beeld) = Blokken(bestand[Handtekening.Length..]);
        var (breedte, hoogte) = (BinaryPrimitives.ReadUInt32BigEndian(kop), BinaryPrimitives.ReadUInt32BigEndian(kop.AsSpan(4)));
        if (breedte is < MinsteMaat or > MeesteBreedte || hoogte is < MinsteMaat or > MeesteHoogte)
        {
            throw TeGroot();
        }

        var (diepte, soort) = (kop[8], kop[9]);
        if (!Kleursoorten.TryGetValue(soort, out var kleuren) || !kleuren.Diepten.Contains(diepte) || kop[10] != 0 || kop[11] != 0 || kop[12] > 1)
        {
            throw Kapot();
        }

        if (kop[12] == 1)
        {
            throw new RegelOvertredenException("HS-012", "Dit plaatje is in lagen bewaard (interlaced). Bewaar het opnieuw als gewone PNG.");
        }

        if ((soort == Kleurentabel) != (palet is not null) && soort is Kleurentabel or 0 or 4)
        {
            throw Kapot();
        }

        var regel = (((int)breedte * diepte * kleuren.Kanalen) + 7) / 8;
        var punten = Uitpakken(beeld, (regel + 1) * (int)hoogte);
        for (var i = 0; i < punten.Length; i += regel + 1)
        {
            if (punten[i] > HoogsteFilter)
            {
                throw Kapot();
            }
        }

        return new(Inpakken(kop, soort == Kleurentabel ? palet : null, doorzichtig, punten), (int)breedte, (int)hoogte);
    }

    private static (byte[] Kop, byte[]? Palet, byte[]? Doorzichtig, byte[] Beeld) Blokken(ReadOnlySpan<byte> rest)
    {
        byte[]? kop = null, palet = null, doorzichtig = null;
        using var beeld = new MemoryStream();
        while (rest.Length >= 12)
        {
            var lengte = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (lengte > rest.Length - 12)
            {
                throw Kapot();
            }

            var soort = Encoding.ASCII.GetString(rest.Slice(4, 4));
            var inhoud = rest.Slice(8, (int)lengte);
            if (Crc(rest.Slice(4, (int)lengte + 4)) != BinaryPrimitives.ReadUInt32BigEndian(rest[((int)lengte + 8)..]) || (kop is null) != (soort == "IHDR"))
            {
                throw Kapot();
            }

            switch (soort)
            {
                case "IHDR" when lengte == Kopmaat:
                    kop = inhoud.ToArray();
                    break;
                case "PLTE" when palet is null && lengte is > 0 and <= 768 && lengte % 3 == 0:
                    palet = inhoud.ToArray();
                    break;
                case "tRNS" when doorzichtig is null && lengte is > 0 and <= 256:
                    doorzichtig = inhoud.ToArray();
                    break;
                case "IDAT":
                    beeld.Write(inhoud);
                    break;
                case "IEND" when beeld.Length > 0 && lengte == 0:
                    return (kop!, palet, doorzichtig, beeld.ToArray());
                case "IHDR" or "PLTE" or "tRNS" or "IEND":
                    throw Kapot();
            }

            rest = rest[((int)lengte + 12)..];
        }

        throw Kapot();
    }

    // Never more than the picture should be: a small file that unpacks to a large one stops there.
    private static byte[] Uitpakken(byte[] beeld, int verwacht)
    {
        var punten = new byte[verwacht];
        try
        {
            using var bron = new MemoryStream(beeld);
            using var uit = new ZLibStream(bron, CompressionMode.Decompress);
            uit.ReadExactly(punten);
            return uit.ReadByte() < 0 ? punten : throw Kapot();
        }
        catch (Exception fout) when (fout is InvalidDataException or EndOfStreamException)
        {
            throw Kapot();
        }
    }

    private static byte[] Inpakken(byte[] kop, byte[]? palet, byte[]? doorzichtig, byte[] punten)
    {
        using var ingepakt = new MemoryStream();
        using (var zlib = new ZLibStream(ingepakt, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(punten);
        }

        using var uit = new MemoryStream();
        uit.Write(Handtekening);
        Blok(uit, "IHDR", kop);
        if (palet is not null)
        {
            Blok(uit, "PLTE", palet);
        }

        if (doorzichtig is not null)
        {
            Blok(uit, "tRNS", doorzichtig);
        }

        Blok(uit, "IDAT", ingepakt.ToArray());
        Blok(uit, "IEND", []);
        return uit.ToArray();
    }

    private static void Blok(MemoryStream uit, string soort, byte[] inhoud)
    {
        byte[] blok = [.. Encoding.ASCII.GetBytes(soort), .. inhoud];
        Span<byte> getal = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(getal, inhoud.Length);
        uit.Write(getal);
        uit.Write(blok);
        BinaryPrimitives.WriteUInt32BigEndian(getal, Crc(blok));
        uit.Write(getal);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var c = uint.MaxValue;
        foreach (var b in bytes)
        {
            c = Crctabel[(c ^ b) & 0xFF] ^ (c >> 8);
        }

        return ~c;
    }

    private static RegelOvertredenException Kapot() => new("HS-010", "Dit is geen PNG-plaatje, of het is beschadigd. Kies een ander bestand.");

    private static RegelOvertredenException TeGroot() => new(
        "HS-011", $"Dit plaatje is te groot of te klein. Het mag {MeesteBreedte} bij {MeesteHoogte} beeldpunten zijn, en 200 kB.");
}
