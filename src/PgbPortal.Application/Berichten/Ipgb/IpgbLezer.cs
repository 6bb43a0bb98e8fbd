using System.Xml.Linq;

namespace PgbPortal.Application.Berichten.Ipgb;

/// <summary>From the bytes of a file to a toekenningsbericht (501), or to the reasons why not. Judges form, never content.</summary>
public static class IpgbLezer
{
    private const int Toekenning = 501;

    /// <summary>Judges the bytes, then the schema, then makes the message.</summary>
    /// <remarks>Source: iPgb 2.1 OP179, OP192, IV028.</remarks>
    public static Leesresultaat Lees(ReadOnlyMemory<byte> bytes) => Lees(bytes, IpgbVersie.Huidig);

    /// <inheritdoc cref="Lees(ReadOnlyMemory{byte})"/>
    public static Leesresultaat Lees(ReadOnlyMemory<byte> bytes, IpgbVersie versie)
    {
        var bestand = BerichtBytes.Controleer(bytes.Span);
        if (!bestand.MagGelezenWorden)
        {
            return Leesresultaat.Onleesbaar(bestand.Fouten);
        }

        var xml = BerichtBytes.ZonderBom(bytes);
        if (IpgbXml.NamespaceVan(xml) is not { } naam)
        {
            return Leesresultaat.Onleesbaar(new Berichtfout(1, null, "Dit is geen geldige XML. Kies een toekenningsbericht."));
        }

        if (versie.SoortMetNamespace(naam) is not { Nummer: Toekenning } soort)
        {
            return Leesresultaat.Onleesbaar(
                new Berichtfout(1, null, $"Dit is geen toekenningsbericht (501) van iPgb {versie.Nummer}. Kies een ander bestand."));
        }

        var schemafouten = Schemacontrole.Controleer(xml, versie.Schemas(soort));
        IReadOnlyList<Berichtfout> fouten = [.. bestand.Fouten, .. schemafouten];
        if (schemafouten.Count > 0)
        {
            return Kopzoeker.Zoek(xml, soort, versie) is { } gevonden
                ? new() { Uitkomst = Leesuitkomst.TechnischAfgekeurd, Fouten = fouten, Kop = gevonden }
                : Leesresultaat.Onleesbaar(fouten);
        }

        var (kop, client) = LeesGeldig(xml, soort, versie);
        return fouten.Count > 0
            ? new() { Uitkomst = Leesuitkomst.TechnischAfgekeurd, Fouten = fouten, Kop = kop, Client = client }
            : new()
            {
                Uitkomst = Leesuitkomst.Gelezen,
                Kop = kop,
                Client = client,
                Bericht = new Toekenningsvertaling(soort, versie).Bericht(kop, client),
            };
    }

    private static (Berichtkop Kop, XElement Client) LeesGeldig(ReadOnlyMemory<byte> xml, Berichtsoort soort, IpgbVersie versie)
    {
        using var reader = IpgbXml.Open(xml);
        var bericht = XDocument.Load(reader).Root!;
        XNamespace m = soort.Namespace, b = versie.Basis;
        var header = bericht.Element(m + "Header")!;
        var identificatie = header.Element(m + "BerichtIdentificatie")!;
        var xsd = header.Element(m + "XsdVersie")!;
        return (
            new(
                soort,
                header.Element(m + "Afzender")!.Value,
                identificatie.Element(b + "Identificatie")!.Value.Trim(),
                identificatie.Element(b + "Dagtekening")!.Value.Trim(),
                xsd.Element(b + "BasisschemaXsdVersie")!.Value,
                xsd.Element(b + "BerichtXsdVersie")!.Value),
            bericht.Element(m + "Client")!);
    }
}
