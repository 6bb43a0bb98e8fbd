using System.Globalization;
using System.Xml.Linq;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Berichten.Ipgb;

/// <summary>From elements that fit the schema to the words of the domain.</summary>
internal sealed class Toekenningsvertaling(Berichtsoort soort, IpgbVersie versie)
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
