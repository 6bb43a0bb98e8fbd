using System.Text;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen.Controles;

namespace PgbPortal.Application.Tests.Berichten;

/// <summary>Damages a good message in random ways: whatever comes in, it is read or refused, and what goes out is valid.</summary>
public sealed class IpgbWillekeurTests
{
    private const int Proeven = 800;

    private static readonly byte[] Goed = Proefbericht.Bytes(Proefbericht.Volledig);

    private static readonly string[] Stukjes =
    [
        "<", ">", "/>", "</Bsn>", "<Bsn>", "&", "&#13;", "&#0;", "]]>", "<![CDATA[", "<!--", "-->", "<!DOCTYPE x>", "<?xml ?>",
        "\r", "\n", "\0", "'", "\"", " xmlns=''", " a='1'", "-1", "99999999999999999999", "2026-02-30", "é", "\uFEFF", "\uFFFF", "  ",
    ];

    [Fact]
    public void Een_beschadigd_bericht_wordt_gelezen_of_geweigerd_maar_loopt_nooit_vast()
    {
        var toeval = new Random(20260302);
        var uitkomsten = new Dictionary<Leesuitkomst, int>();
        for (var proef = 0; proef < Proeven; proef++)
        {
            var bytes = Beschadig(toeval);

            var gelezen = IpgbLezer.Lees(bytes);

            var bevinding = new Berichtbevinding("TK-010", Zwaarte.Blokkerend, "Fout.", "S003", Berichtplek.Functiebudget(0));
            var retour = RetourSchrijver.Schrijf(gelezen, [bevinding], new("R1", new(2026, 2, 9)));
            Assert.Equal(gelezen.Uitkomst == Leesuitkomst.Onleesbaar, retour is null);
            Assert.Equal(gelezen.Uitkomst == Leesuitkomst.Gelezen, gelezen.Bericht is not null);
            Assert.Equal(gelezen.Uitkomst == Leesuitkomst.Gelezen, gelezen.Fouten.Count == 0);
            if (retour is not null)
            {
                Proefbericht.GeldigBericht(retour.Xml, Wet.Wmo, 502);
            }

            uitkomsten[gelezen.Uitkomst] = uitkomsten.GetValueOrDefault(gelezen.Uitkomst) + 1;
        }

        // The proof is worth something only when it meets all three.
        Assert.All(Enum.GetValues<Leesuitkomst>(), u => Assert.InRange(uitkomsten.GetValueOrDefault(u), 10, Proeven));
    }

    private static byte[] Beschadig(Random toeval)
    {
        List<byte> bytes = [.. Goed];
        for (var keer = toeval.Next(1, 4); keer > 0; keer--)
        {
            var plaats = toeval.Next(bytes.Count);
            var lengte = Math.Min(toeval.Next(1, 40), bytes.Count - plaats);
            switch (toeval.Next(5))
            {
                case 0:
                    bytes[plaats] = (byte)toeval.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(plaats, lengte);
                    break;
                case 2:
                    bytes.InsertRange(plaats, bytes.GetRange(plaats, lengte));
                    break;
                case 3:
                    bytes[plaats] = (byte)"0123456789ABCabc"[toeval.Next(16)];
                    break;
                default:
                    bytes.InsertRange(plaats, Encoding.UTF8.GetBytes(Stukjes[toeval.Next(Stukjes.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }
}
