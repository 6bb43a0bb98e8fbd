using PgbPortal.Domain.Betalingen;

namespace PgbPortal.Web.Pages.Bankafschriften;

/// <summary>What a line of the bank is, why it waits, and what to do about it.</summary>
internal static class Bankregelteksten
{
    public static string Van(Afschriftsoort soort) => soort switch
    {
        Afschriftsoort.Camt053 => "Afschrift",
        Afschriftsoort.Camt054 => "Melding",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    public static string Van(Bankregelsoort soort) => soort switch
    {
        Bankregelsoort.Uitvoering => "Betaling uitgevoerd",
        Bankregelsoort.Retour => "Betaling kwam terug",
        Bankregelsoort.Storting => "Vrijwillige storting",
        Bankregelsoort.Vordering => "Betaald op een vordering",
        Bankregelsoort.Onbekend => "Onbekend",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    public static string Waarom(Parkeerreden reden) => reden switch
    {
        Parkeerreden.OnbekendeRegel => "Deze regel hoort niet bij een betaling van ons.",
        Parkeerreden.OnbekendeBetaling => "Wij kennen geen betaling met dit kenmerk.",
        Parkeerreden.AnderBedrag => "Het bedrag is anders dan onze betaling.",
        Parkeerreden.AndereMunt => "Het bedrag is niet in euro.",
        Parkeerreden.OnjuistBedrag => "Het bedrag is nul of heeft meer dan twee decimalen.",
        Parkeerreden.NietGeboekt => "De bank heeft deze regel nog niet geboekt.",
        Parkeerreden.Tegenstrijdig => "De bank zei eerder iets anders over deze betaling.",
        Parkeerreden.OnbekendeStorting => "Dit lijkt een vrijwillige storting.",
        _ => throw new ArgumentOutOfRangeException(nameof(reden)),
    };

    public static string WatTeDoen(Parkeerreden reden) => reden switch
    {
        Parkeerreden.OnbekendeStorting => "Zoek de budgethouder en boek het bedrag daar.",
        Parkeerreden.NietGeboekt => "Wacht op het afschrift van de bank. Schrijf dan op welk afschrift dat is.",
        Parkeerreden.OnbekendeRegel => "Zoek uit wat het is, zoals kosten van de bank. Boek het, of schrijf het op.",
        _ => "Bel de bank. Schrijf op wat de bank zegt en wat u deed.",
    };
}
