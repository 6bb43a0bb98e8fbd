using System.Collections.Frozen;

namespace PgbPortal.Application.Berichten;

/// <summary>What each code that refuses a 501 asks of its sender. Source: code list PGB001, in our own words.</summary>
public static class Retourcodeteksten
{
    private static readonly FrozenDictionary<string, string> Teksten = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["0001"] = "Het bestand is technisch niet goed. Verbeter de fouten en stuur het bericht opnieuw.",
        ["9016"] = "De periode van het functiebudget valt buiten de periode van het budget. Verbeter een van de twee.",
        ["9056"] = "U heeft deze berichtidentificatie al eerder gebruikt. Geef het bericht een nieuwe identificatie.",
        ["9101"] = "Dit deel staat twee keer in het bericht. Stuur het één keer.",
        ["9502"] = "Voor deze zorgfunctie loopt in deze periode al een budget. Verwijs naar het oude budget of verbeter de periode.",
        ["9503"] = "Het verantwoordingsvrije bedrag is hoger dan het functiebudget. Verlaag het.",
        ["9504"] = "De BRP kent dit BSN niet. Controleer het nummer.",
        ["9506"] = "Het adres is niet volledig. Vul een huisnummer en een postcode in.",
        ["9507"] = "Op uw vorige bericht over dit budget is nog geen retourbericht verstuurd. Wacht daarop.",
        ["9508"] = "Het oude en het nieuwe budget zijn van een verschillend jaar. Laat het oude kenmerk weg.",
        ["9511"] = "De begindatum ligt voor 1 januari 2018. Dat kan niet in dit systeem. Verbeter de datum.",
        ["9514"] = "U trekt een functiebudget in. Gebruik als einddatum de begindatum die u eerder heeft gemeld.",
        ["9515"] = "Wij weten niet wie dit is. Vul een BSN, een naam, een KvK-nummer of een organisatie in.",
        ["9516"] = "Het bericht heeft meer dan één contact. Laat alleen het adres voor de post staan.",
        ["9562"] = "Wij kennen dit oude budget niet voor deze budgethouder, of het is al vervangen. Controleer het kenmerk.",
        ["9574"] = "U heeft dit kenmerk van het budget al eerder gebruikt voor deze budgethouder. Kies een nieuw kenmerk.",
        ["D005"] = "Een postcode en een land horen bij elkaar. Vul beide in of laat beide weg.",
        ["D025"] = "Een Nederlands adres heeft een huisnummer. Vul het huisnummer in.",
        ["D504"] = "Dit is een persoon én een organisatie. Vul BSN en naam in, of KvK-nummer en organisatie.",
        ["D505"] = "Het bedrag is 0 euro, dus u trekt het functiebudget in. Maak de einddatum gelijk aan de begindatum.",
        ["S002"] = "Dit is geen geldig BSN. Controleer de negen cijfers.",
        ["S003"] = "De einddatum ligt voor de begindatum. Verbeter de periode.",
        ["S023"] = "De afgiftedatum ligt na de dagtekening. Verbeter de afgiftedatum.",
        ["S050"] = "Het naamgebruik past niet bij de namen. Kies 1 als er geen partnernaam is.",
        ["S064"] = "De dagtekening ligt in de toekomst. Verbeter de dagtekening.",
        ["S089"] = "Dit is geen Nederlandse postcode. Schrijf vier cijfers en twee letters.",
        ["S300"] = "Wij kennen deze gemeentecode niet. Controleer de afzender.",
        ["S502"] = "Een gewaarborgde hulp bestaat alleen in de Wlz. Kies een andere soort.",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Van(string code) =>
        Teksten.GetValueOrDefault(code, "Dit deel van het bericht is afgekeurd. Kijk bij deze code in de codelijst van iPgb.");
}
