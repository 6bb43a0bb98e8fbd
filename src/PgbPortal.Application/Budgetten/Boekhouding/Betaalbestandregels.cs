using System.Globalization;
using System.Xml;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Budgetten.Boekhouding;

/// <summary>Reads our own payment file back, to compare it with the rows. Shares no code with what wrote it.</summary>
internal static class Betaalbestandregels
{
    public sealed record Bestand(string MsgId, int Aantal, Bedrag Totaal, Dictionary<string, (Bedrag Bedrag, string Iban)> Regels);

    public static Bestand Lees(Stream inhoud)
    {
        using var xml = XmlReader.Create(inhoud, new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true });
        var (msgId, aantal, totaal) = ("", -1, Bedrag.Nul);
        var regels = new Dictionary<string, (Bedrag, string)>(StringComparer.Ordinal);
        var (endToEndId, bedrag, inRekening) = ("", Bedrag.Nul, false);
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                xml.Read();
                continue;
            }

            switch (xml.LocalName)
            {
                case "MsgId":
                    msgId = xml.ReadElementContentAsString();
                    break;
                case "NbOfTxs" when aantal < 0:
                    aantal = xml.ReadElementContentAsInt();
                    break;
                case "CtrlSum" when totaal.IsNul:
                    totaal = Geld(xml.ReadElementContentAsString());
                    break;
                case "EndToEndId":
                    endToEndId = xml.ReadElementContentAsString();
                    break;
                case "InstdAmt":
                    bedrag = Geld(xml.ReadElementContentAsString());
                    break;
                case "CdtrAcct":
                    inRekening = true;
                    xml.Read();
                    break;
                case "IBAN" when inRekening:
                    regels[endToEndId] = (bedrag, xml.ReadElementContentAsString());
                    inRekening = false;
                    break;
                default:
                    xml.Read();
                    break;
            }
        }

        return new(msgId, aantal, totaal, regels);
    }

    private static Bedrag Geld(string tekst) => Bedrag.Euro(decimal.Parse(tekst, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
}
