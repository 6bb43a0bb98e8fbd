using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

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
                Bericht = new Vertaling(soort, versie).Bericht(kop, client),
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

    /// <summary>From elements that fit the schema to the words of the domain.</summary>
    private sealed class Vertaling(Berichtsoort soort, IpgbVersie versie)
    {
        private readonly XNamespace _m = soort.Namespace;
        private readonly XNamespace _b = versie.Basis;

        public Toekenningsbericht Bericht(Berichtkop kop, XElement client)
        {
            var budget = client.Element(_m + "Budget")!;
            return new()
            {
                Wet = soort.Wet,
                Afzender = kop.Afzender,
                Identificatie = kop.Identificatie,
                Dagtekening = Datum(kop.Dagtekening),
                Bsn = client.Element(_m + "Bsn")!.Value,
                BudgetIdentificatie = Tekst(budget, _m + "BudgetIdentificatie")!,
                BudgetIdentificatieOud = Tekst(budget, _m + "BudgetIdentificatieOud"),
                Afgiftedatum = MisschienDatum(budget, _m + "Afgiftedatum"),
                BudgetPeriode = budget.Element(_m + "BudgetPeriode") is { } periode ? Tijdvak(periode) : null,
                Functiebudgetten = [.. budget.Elements(_m + "FunctieBudgetten").Elements().Select(Functiebudget)],
                Relaties = [.. client.Elements(_m + "Relaties").Elements().Select(Relatie)],
                Contact = Contact(client.Element(_m + "Contact")),
            };
        }

        private static string? Tekst(XElement? ouder, XName naam) => ouder?.Element(naam)?.Value.Trim();

        private static int? Getal(XElement? ouder, XName naam) =>
            Tekst(ouder, naam) is { } tekst ? int.Parse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;

        private static Bedrag? Bedrag(XElement ouder, XName naam) =>
            Tekst(ouder, naam) is { } tekst
                ? new Bedrag(long.Parse(tekst, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
                : null;

        private static DateOnly Datum(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        private static DateOnly? MisschienDatum(XElement ouder, XName naam) => Tekst(ouder, naam) is { } tekst ? Datum(tekst) : null;

        private Tijdvak Tijdvak(XElement periode) =>
            new(Datum(Tekst(periode, _b + "Begindatum")!), Datum(Tekst(periode, _b + "Einddatum")!));

        private Functiebudgetregel Functiebudget(XElement element)
        {
            var periode = Tijdvak(element.Element(_m + "FunctieBudgetPeriode")!);
            return new(
                new(Tekst(element, _m + "Zorgfunctie")!),
                periode.Begindatum,
                periode.Einddatum,
                Bedrag(element, _m + "FunctieBudgetBedrag")!.Value,
                Bedrag(element, _m + "VerantwoordingsvrijBedrag"));
        }

        private Relatieregel Relatie(XElement element) => new()
        {
            Nummer = Tekst(element, _m + "Nummer")!,
            Soort = Getal(element, _m + "Soort")!.Value,
            Bsn = Tekst(element, _m + "Bsn"),
            Naam = Naam(element.Element(_m + "Naam")),
            Geslacht = Getal(element, _m + "Geslacht"),
            KvkNummer = Tekst(element, _m + "KvkNummer"),
            Organisatie = Tekst(element, _m + "Organisatie"),
            Ingangsdatum = MisschienDatum(element, _m + "Ingangsdatum"),
            Contact = Contact(element.Element(_m + "Contact")),
        };

        private Naamgegevens? Naam(XElement? element)
        {
            if (element is null)
            {
                return null;
            }

            var (eigen, partner) = (element.Element(_b + "Geslachtsnaam"), element.Element(_b + "Partnernaam"));
            return new(
                Tekst(eigen, _b + "Achternaam")!,
                Tekst(eigen, _b + "Voorvoegsel"),
                Tekst(partner, _b + "Achternaam"),
                Tekst(partner, _b + "Voorvoegsel"),
                Tekst(element, _b + "Voornamen"),
                Tekst(element, _b + "Voorletters"),
                Getal(element, _b + "NaamGebruik")!.Value);
        }

        private Contactgegevens? Contact(XElement? element) => element is null ? null : new()
        {
            Adres = Adres(element.Element(_m + "Adres")),
            Telefoon01 = Telefoon(element.Element(_m + "Telefoon")?.Element(_b + "Telefoon01")),
            Telefoon02 = Telefoon(element.Element(_m + "Telefoon")?.Element(_b + "Telefoon02")),
            Emailadres = Tekst(element, _m + "Emailadres"),
            Ingangsdatum = MisschienDatum(element, _m + "Ingangsdatum"),
        };

        private Adresgegevens? Adres(XElement? element) => element is null ? null : new()
        {
            Huis = Huis(element.Element(_b + "Huis")),
            Postcode = Tekst(element, _b + "Postcode"),
            Straatnaam = Tekst(element, _b + "Straatnaam"),
            Plaatsnaam = Tekst(element, _b + "Plaatsnaam"),
            LandCode = Tekst(element, _b + "LandCode"),
        };

        private Huisgegevens? Huis(XElement? element) => element is null ? null : new(
            Getal(element, _b + "Huisnummer")!.Value,
            Tekst(element, _b + "Huisletter"),
            Tekst(element, _b + "HuisnummerToevoeging"),
            Tekst(element, _b + "AanduidingWoonadres"));

        private Telefoongegevens? Telefoon(XElement? element) =>
            element is null ? null : new(Tekst(element, _b + "Landnummer")!, Tekst(element, _b + "Telefoonnummer")!);
    }
}
