using System.Xml;

namespace PgbPortal.Application.Berichten.Ipgb;

/// <summary>Finds in a message that breaks the schema who sent it, so that it can still be answered with code 0001.</summary>
internal static class Kopzoeker
{
    /// <summary>The elements of the header that a retour repeats.</summary>
    private static readonly HashSet<string> Gezocht =
        ["Afzender", "Identificatie", "Dagtekening", "BasisschemaXsdVersie", "BerichtXsdVersie"];

    /// <returns>Null when sender, reference or day is missing or does not fit in a retour.</returns>
    public static Berichtkop? Zoek(ReadOnlyMemory<byte> xml, Berichtsoort soort, IpgbVersie versie)
    {
        var gevonden = LeesHeader(xml);
        if (!gevonden.TryGetValue("Afzender", out var afzender)
            || !gevonden.TryGetValue("Identificatie", out var identificatie)
            || !gevonden.TryGetValue("Dagtekening", out var dagtekening))
        {
            return null;
        }

        var kop = new Berichtkop(
            soort,
            afzender,
            identificatie.Trim(),
            dagtekening.Trim(),
            gevonden.GetValueOrDefault("BasisschemaXsdVersie", versie.XsdVersie),
            gevonden.GetValueOrDefault("BerichtXsdVersie", versie.XsdVersie));
        var metOnzeVersies = kop with { BasisschemaXsdVersie = versie.XsdVersie, BerichtXsdVersie = versie.XsdVersie };
        return RetourSchrijver.PastInRetour(kop, versie) ? kop
            : RetourSchrijver.PastInRetour(metOnzeVersies, versie) ? metOnzeVersies
            : null;
    }

    private static Dictionary<string, string> LeesHeader(ReadOnlyMemory<byte> xml)
    {
        var gevonden = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = IpgbXml.Open(xml);
        try
        {
            var (element, inHeader) = (string.Empty, false);
            while (reader.Read() && reader.Depth <= Schemacontrole.MaximaleDiepte && !VoorbijHeader(reader))
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    element = reader.LocalName;
                    inHeader |= reader.Depth == 1;
                }
                else if (inHeader && reader.NodeType == XmlNodeType.Text && Gezocht.Contains(element))
                {
                    gevonden.TryAdd(element, reader.Value);
                }
            }
        }
        catch (XmlException)
        {
            // Broken further on: what was found before it counts.
        }

        return gevonden;
    }

    /// <summary>The header comes first; whatever stands beside it ends the search.</summary>
    private static bool VoorbijHeader(XmlReader reader) =>
        reader.Depth == 1
        && (reader.NodeType == XmlNodeType.EndElement || (reader.NodeType == XmlNodeType.Element && reader.LocalName != "Header"));
}
