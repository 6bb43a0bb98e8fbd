using System.Globalization;
using System.Xml.Linq;
using PgbPortal.Domain.Toekenningen;

namespace PgbPortal.Application.Berichten.Ipgb;

/// <summary>Makes the file of a 501 as a verstrekker would send it: for practice and for the scenarios.</summary>
public static class IpgbSchrijver
{
    private const int Toekenning = 501;

    /// <summary>The file as sent; not judged, so that a wrong message can be made too.</summary>
    /// <exception cref="ArgumentException">The message has no identificatie: it was typed in the form.</exception>
    public static byte[] Schrijf(Toekenningsbericht bericht) => Schrijf(bericht, IpgbVersie.Huidig);

    /// <inheritdoc cref="Schrijf(Toekenningsbericht)"/>
    public static byte[] Schrijf(Toekenningsbericht bericht, IpgbVersie versie)
    {
        ArgumentNullException.ThrowIfNull(bericht);
        return bericht.Identificatie is { } identificatie
            ? IpgbXml.Schrijf(new Opmaak(versie.Soort(bericht.Wet, Toekenning), versie).Bericht(bericht, identificatie))
            : throw new ArgumentException("Een bericht heeft een identificatie.", nameof(bericht));
    }

    internal static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Opmaak(Berichtsoort soort, IpgbVersie versie)
    {
        private readonly XNamespace _m = soort.Namespace;
        private readonly XNamespace _b = versie.Basis;

        public XElement Bericht(Toekenningsbericht bericht, string identificatie) => new(
            _m + "Bericht",
            new XAttribute(XNamespace.Xmlns + "basis", _b),
            new XElement(
                _m + "Header",
                new XElement(_m + "BerichtCode", soort.Berichtcode),
                new XElement(_m + "BerichtVersie", versie.BerichtVersie),
                new XElement(_m + "BerichtSubversie", versie.BerichtSubversie),
                new XElement(_m + "Afzender", bericht.Afzender),
                new XElement(
                    _m + "BerichtIdentificatie",
                    new XElement(_b + "Identificatie", identificatie),
                    new XElement(_b + "Dagtekening", Dag(bericht.Dagtekening))),
                new XElement(
                    _m + "XsdVersie",
                    new XElement(_b + "BasisschemaXsdVersie", versie.XsdVersie),
                    new XElement(_b + "BerichtXsdVersie", versie.XsdVersie))),
            new XElement(
                _m + "Client",
                new XElement(_m + "Bsn", bericht.Bsn),
                Budget(bericht),
                bericht.Relaties.Count == 0 ? null : new XElement(_m + "Relaties", bericht.Relaties.Select(Relatie)),
                Contact(bericht.Contact)));

        private static XElement? Misschien(XName naam, object? waarde) => waarde is null ? null : new XElement(naam, waarde);

        private static string? Dag(DateOnly? dag) => dag is { } gevuld ? IpgbSchrijver.Dag(gevuld) : null;

        private XElement Budget(Toekenningsbericht bericht) => new(
            _m + "Budget",
            new XElement(_m + "BudgetIdentificatie", bericht.BudgetIdentificatie),
            Misschien(_m + "BudgetIdentificatieOud", bericht.BudgetIdentificatieOud),
            Misschien(_m + "Afgiftedatum", Dag(bericht.Afgiftedatum)),
            bericht.BudgetPeriode is { } periode ? Periode("BudgetPeriode", periode) : null,
            new XElement(_m + "FunctieBudgetten", bericht.Functiebudgetten.Select(Functiebudget)));

        private XElement Periode(string naam, Tijdvak periode) => new(
            _m + naam,
            new XElement(_b + "Begindatum", Dag(periode.Begindatum)),
            new XElement(_b + "Einddatum", Dag(periode.Einddatum)));

        private XElement Functiebudget(Functiebudgetregel regel) => new(
            _m + "FunctieBudget",
            new XElement(_m + "Zorgfunctie", regel.Zorgfunctie.Code),
            Periode("FunctieBudgetPeriode", regel.Tijdvak),
            new XElement(_m + "FunctieBudgetBedrag", regel.Bedrag.Centen),
            Misschien(_m + "VerantwoordingsvrijBedrag", regel.VerantwoordingsvrijBedrag?.Centen));

        private XElement Relatie(Relatieregel relatie) => new(
            _m + "Relatie",
            new XElement(_m + "Nummer", relatie.Nummer),
            new XElement(_m + "Soort", relatie.Soort),
            Misschien(_m + "Bsn", relatie.Bsn),
            Naam(relatie.Naam),
            Misschien(_m + "Geslacht", relatie.Geslacht),
            Misschien(_m + "KvkNummer", relatie.KvkNummer),
            Misschien(_m + "Organisatie", relatie.Organisatie),
            Misschien(_m + "Ingangsdatum", Dag(relatie.Ingangsdatum)),
            Contact(relatie.Contact));

        private XElement? Naam(Naamgegevens? naam) => naam is null ? null : new(
            _m + "Naam",
            Achternaam("Geslachtsnaam", naam.Achternaam, naam.Voorvoegsel),
            naam.PartnerAchternaam is { } partner ? Achternaam("Partnernaam", partner, naam.PartnerVoorvoegsel) : null,
            Misschien(_b + "Voornamen", naam.Voornamen),
            Misschien(_b + "Voorletters", naam.Voorletters),
            new XElement(_b + "NaamGebruik", naam.NaamGebruik));

        private XElement Achternaam(string naam, string achternaam, string? voorvoegsel) => new(
            _b + naam,
            new XElement(_b + "Achternaam", achternaam),
            Misschien(_b + "Voorvoegsel", voorvoegsel));

        private XElement? Contact(Contactgegevens? contact) => contact is null ? null : new(
            _m + "Contact",
            Adres(contact.Adres),
            contact.Telefoon01 is null ? null : new XElement(
                _m + "Telefoon",
                Telefoon("Telefoon01", contact.Telefoon01),
                Telefoon("Telefoon02", contact.Telefoon02)),
            Misschien(_m + "Emailadres", contact.Emailadres),
            Misschien(_m + "Ingangsdatum", Dag(contact.Ingangsdatum)));

        private XElement? Adres(Adresgegevens? adres) => adres is null ? null : new(
            _m + "Adres",
            adres.Huis is not { } huis ? null : new XElement(
                _b + "Huis",
                new XElement(_b + "Huisnummer", huis.Huisnummer),
                Misschien(_b + "Huisletter", huis.Huisletter),
                Misschien(_b + "HuisnummerToevoeging", huis.HuisnummerToevoeging),
                Misschien(_b + "AanduidingWoonadres", huis.AanduidingWoonadres)),
            Misschien(_b + "Postcode", adres.Postcode),
            Misschien(_b + "Straatnaam", adres.Straatnaam),
            Misschien(_b + "Plaatsnaam", adres.Plaatsnaam),
            Misschien(_b + "LandCode", adres.LandCode));

        private XElement? Telefoon(string naam, Telefoongegevens? telefoon) => telefoon is null ? null : new(
            _b + naam,
            new XElement(_b + "Landnummer", telefoon.Landnummer),
            new XElement(_b + "Telefoonnummer", telefoon.Telefoonnummer));
    }
}
