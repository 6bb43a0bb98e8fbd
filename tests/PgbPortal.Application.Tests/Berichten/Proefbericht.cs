using System.Text;
using System.Xml.Linq;
using PgbPortal.Application.Berichten.Ipgb;
using PgbPortal.Domain.Gedeeld;
using PgbPortal.Domain.Toekenningen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Tests.Berichten;

/// <summary>A 501 in which every element is filled, as record, as text and as bytes.</summary>
internal static class Proefbericht
{
    public static readonly XNamespace Basis = IpgbVersie.Huidig.Basis;

    public static Contactgegevens Contact { get; } = new()
    {
        Adres = new()
        {
            Huis = new(12, "a", "bis", "TO"),
            Postcode = "2671AB",
            Straatnaam = "Kerkstraat",
            Plaatsnaam = "Naaldwijk",
            LandCode = "NL",
        },
        Telefoon01 = new("+31", "0174123456"),
        Telefoon02 = new("+31", "0612345678"),
        Emailadres = "post@voorbeeld.nl",
        Ingangsdatum = new(2026, 3, 1),
    };

    public static Toekenningsbericht Volledig { get; } = new()
    {
        Wet = Wet.Wmo,
        Afzender = "1783",
        Identificatie = "000101",
        Dagtekening = new(2026, 2, 9),
        Bsn = "999990019",
        BudgetIdentificatie = "W-2",
        BudgetIdentificatieOud = "W-1",
        Afgiftedatum = new(2026, 2, 6),
        BudgetPeriode = new(new(2026, 3, 1), new(2026, 12, 31)),
        Functiebudgetten =
        [
            new(new("02"), new(2026, 3, 1), new(2026, 12, 31), new(832000), new(12500)),
            new(new("01"), new(2026, 3, 1), new(2026, 3, 1), Bedrag.Nul),
        ],
        Relaties =
        [
            new()
            {
                Nummer = "R1",
                Soort = 3,
                Bsn = "999990020",
                Naam = new("Jansen", "van", "Bakker", "de", "Anna Maria", "AM", 3),
                Geslacht = 2,
                Ingangsdatum = new(2026, 3, 1),
                Contact = Contact,
            },
            new() { Nummer = "R2", Soort = 10, KvkNummer = "80008422", Organisatie = "Bewind & Zn" },
        ],
    };

    public static byte[] Bytes(Toekenningsbericht bericht) => IpgbSchrijver.Schrijf(bericht);

    public static byte[] Bytes(string tekst) => Encoding.UTF8.GetBytes(tekst);

    public static string Tekst(Toekenningsbericht bericht) => Encoding.UTF8.GetString(Bytes(bericht));

    public static Toekenningsbericht MetWet(Wet wet) => Volledig with
    {
        Wet = wet,
        Afzender = wet == Wet.Wlz ? "5519" : "1783",
        Functiebudgetten =
        [
            new(new(wet switch { Wet.Wmo => "02", Wet.Jw => "45", _ => "99" }), new(2026, 3, 1), new(2026, 12, 31), new(832000)),
        ],
    };

    /// <summary>Fails when the file breaks its schema or a file rule.</summary>
    public static XElement GeldigBericht(byte[] xml, Wet wet, int nummer)
    {
        Assert.Empty(BerichtBytes.Controleer(xml).Fouten);
        var versie = IpgbVersie.Huidig;
        Assert.Empty(Schemacontrole.Controleer(xml, versie.Schemas(versie.Soort(wet, nummer))));
        return XDocument.Load(new MemoryStream(xml)).Root!;
    }
}
