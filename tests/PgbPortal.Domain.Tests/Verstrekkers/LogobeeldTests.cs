using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Verstrekkers;

namespace PgbPortal.Domain.Tests.Verstrekkers;

public sealed class LogobeeldTests
{
    private static readonly byte[] Handtekening = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    [Fact]
    public void Van_een_png_blijft_alleen_het_plaatje_over()
    {
        var bestand = Png(32, 16, extra: ("tEXt", "Comment\0<script>alert(1)</script>"));

        var beeld = Logobeeld.Lees(bestand);

        Assert.Equal((32, 16), (beeld.Breedte, beeld.Hoogte));
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(beeld.Inhoud));
        Assert.Equal(beeld.Inhoud, Logobeeld.Lees(beeld.Inhoud).Inhoud);
    }

    [Fact]
    public void Wat_achter_het_plaatje_staat_gaat_niet_mee()
    {
        byte[] bestand = [.. Png(32, 16), .. "<html>"u8];

        Assert.DoesNotContain("<html>", Encoding.Latin1.GetString(Logobeeld.Lees(bestand).Inhoud));
    }

    [Theory]
    [InlineData(8, 8, "HS-011")]
    [InlineData(801, 100, "HS-011")]
    [InlineData(100, 301, "HS-011")]
    public void Een_plaatje_van_een_verkeerde_maat_wordt_geweigerd(int breedte, int hoogte, string code) =>
        Assert.Equal(code, Assert.Throws<RegelOvertredenException>(() => Logobeeld.Lees(Png(breedte, hoogte))).Code);

    [Fact]
    public void Een_bestand_dat_geen_png_is_wordt_geweigerd()
    {
        Assert.Equal("HS-010", Code("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray()));
        Assert.Equal("HS-010", Code([]));
        Assert.Equal("HS-010", Code(Handtekening));
        Assert.Equal("HS-011", Code(new byte[Logobeeld.MeesteBytes + 1]));
    }

    [Fact]
    public void Een_klein_bestand_dat_uitpakt_tot_een_groot_beeld_wordt_geweigerd() =>
        Assert.Equal("HS-010", Code(Png(32, 16, punten: new byte[20_000_000])));

    [Fact]
    public void Elke_verminking_wordt_geweigerd_of_blijft_een_plaatje_en_breekt_niets()
    {
        var goed = Png(40, 20);
        var willekeur = new Random(20261123);
        for (var i = 0; i < 2000; i++)
        {
            var kapot = goed.ToArray();
            for (var n = willekeur.Next(1, 4); n > 0; n--)
            {
                kapot[willekeur.Next(kapot.Length)] = (byte)willekeur.Next(256);
            }

            try
            {
                var beeld = Logobeeld.Lees(willekeur.Next(3) == 0 ? kapot[..willekeur.Next(kapot.Length)] : kapot);
                Assert.InRange(beeld.Breedte, Logobeeld.MinsteMaat, Logobeeld.MeesteBreedte);
            }
            catch (RegelOvertredenException fout)
            {
                Assert.StartsWith("HS-01", fout.Code);
            }
        }
    }

    private static string Code(byte[] bestand) => Assert.Throws<RegelOvertredenException>(() => Logobeeld.Lees(bestand)).Code;

    private static byte[] Png(int breedte, int hoogte, (string Soort, string Inhoud)? extra = null, byte[]? punten = null)
    {
        var kop = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(kop, breedte);
        BinaryPrimitives.WriteInt32BigEndian(kop.AsSpan(4), hoogte);
        (kop[8], kop[9]) = (8, 2);
        using var ingepakt = new MemoryStream();
        using (var zlib = new ZLibStream(ingepakt, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(punten ?? new byte[((breedte * 3) + 1) * hoogte]);
        }

        return
        [
            .. Handtekening, .. Blok("IHDR", kop), .. extra is { } e ? Blok(e.Soort, Encoding.Latin1.GetBytes(e.Inhoud)) : [],
            .. Blok("IDAT", ingepakt.ToArray()), .. Blok("IEND", []),
        ];
    }

    private static byte[] Blok(string soort, byte[] inhoud)
    {
        byte[] deel = [.. Encoding.ASCII.GetBytes(soort), .. inhoud];
        var (lengte, crc) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(lengte, inhoud.Length);
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc(deel));
        return [.. lengte, .. deel, .. crc];
    }

    private static uint Crc(byte[] bytes)
    {
        var c = uint.MaxValue;
        foreach (var b in bytes)
        {
            c ^= b;
            for (var k = 0; k < 8; k++)
            {
                c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            }
        }

        return ~c;
    }
}
