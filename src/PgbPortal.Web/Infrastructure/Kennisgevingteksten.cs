using PgbPortal.Domain.Berichten;

namespace PgbPortal.Web.Infrastructure;

/// <summary>The words and the address of each kind of notice.</summary>
internal static class Kennisgevingteksten
{
    public static string Tekst(Kennisgevingsoort soort) => soort switch
    {
        Kennisgevingsoort.DeclaratieWacht => "Uw zorgverlener wacht op uw akkoord met de uren.",
        Kennisgevingsoort.DeclaratieTeruggestuurd => "De uren zijn teruggestuurd. Pas ze aan en stuur ze opnieuw.",
        Kennisgevingsoort.MaandloonGeblokkeerd => "Een maandloon kan nu niet worden betaald.",
        Kennisgevingsoort.BetalingMislukt => "Een betaling is niet gelukt. Controleer het rekeningnummer.",
        Kennisgevingsoort.Bijna18 => "De budgethouder wordt bijna 18. Regel op tijd wie het pgb beheert.",
        Kennisgevingsoort.ToegangEindigt => "Uw toegang tot dit dossier is geëindigd.",
        Kennisgevingsoort.Overlijden => "De budgethouder is overleden.",
        Kennisgevingsoort.BudgetVerschoven => "Er is budget verschoven.",
        Kennisgevingsoort.BudgetToegekend => "U heeft een nieuw budget.",
        Kennisgevingsoort.BudgetGewijzigd => "Uw budget is veranderd.",
        Kennisgevingsoort.OvereenkomstGedeeld => "Er staat een overeenkomst voor u klaar. Lees hem en teken.",
        Kennisgevingsoort.OvereenkomstTeTekenen => "Uw zorgverlener heeft getekend. Nu bent u aan de beurt.",
        Kennisgevingsoort.OvereenkomstIngediend => "Er is een overeenkomst om te beoordelen.",
        Kennisgevingsoort.OvereenkomstGoedgekeurd => "De overeenkomst is goedgekeurd.",
        Kennisgevingsoort.OvereenkomstAfgekeurd => "De overeenkomst is afgekeurd. U leest waarom.",
        Kennisgevingsoort.DeclaratieTeBeoordelen => "Uw zorgverlener heeft uren ingevuld. Kijk of ze kloppen.",
        Kennisgevingsoort.DeclaratieGoedgekeurd => "De declaratie is goedgekeurd.",
        Kennisgevingsoort.DeclaratieAfgekeurd => "De declaratie is afgekeurd. U leest waarom.",
        Kennisgevingsoort.DeclaratieBetaald => "De uren zijn betaald.",
        Kennisgevingsoort.Budgetconflict => "Er is meer uitgegeven dan het nieuwe budget toestaat.",
        Kennisgevingsoort.RekeningnummerGewijzigd => "Er is een ander rekeningnummer voor u opgegeven. Was u dit niet? Bel de SVB.",
        Kennisgevingsoort.RekeningnummerGoedgekeurd => "Uw nieuwe rekeningnummer is goedgekeurd.",
        Kennisgevingsoort.OvereenkomstBeeindigd => "De overeenkomst stopt. U leest vanaf wanneer.",
        Kennisgevingsoort.WijzigingTeTekenen => "Er staat een wijziging van de overeenkomst voor u klaar. Lees haar en teken.",
        Kennisgevingsoort.WijzigingIngediend => "Er is een wijziging van een overeenkomst om te beoordelen.",
        Kennisgevingsoort.WijzigingBesloten => "Over de wijziging van de overeenkomst is besloten.",
        Kennisgevingsoort.ZiekGemeld => "U bent ziek gemeld.",
        Kennisgevingsoort.BeterGemeld => "U bent beter gemeld.",
        Kennisgevingsoort.VertegenwoordigerVoorgesteld => "Er is een vertegenwoordiger voorgesteld. Beslis of dat mag.",
        Kennisgevingsoort.VertegenwoordigerBesloten => "Over uw voorstel voor een vertegenwoordiger is besloten.",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };

    public static string Adres(Kennisgevingsoort soort, Guid onderwerp) => soort switch
    {
        Kennisgevingsoort.BudgetToegekend or Kennisgevingsoort.BudgetGewijzigd or Kennisgevingsoort.BudgetVerschoven => "/budget",
        Kennisgevingsoort.Budgetconflict => $"/toekenningen/{onderwerp}",
        Kennisgevingsoort.OvereenkomstGedeeld or Kennisgevingsoort.OvereenkomstTeTekenen or Kennisgevingsoort.OvereenkomstIngediend
            or Kennisgevingsoort.OvereenkomstGoedgekeurd or Kennisgevingsoort.OvereenkomstAfgekeurd
            or Kennisgevingsoort.OvereenkomstBeeindigd or Kennisgevingsoort.WijzigingTeTekenen or Kennisgevingsoort.WijzigingIngediend
            or Kennisgevingsoort.WijzigingBesloten or Kennisgevingsoort.ZiekGemeld or Kennisgevingsoort.BeterGemeld
            or Kennisgevingsoort.MaandloonGeblokkeerd => $"/overeenkomsten/{onderwerp}",
        Kennisgevingsoort.Bijna18 or Kennisgevingsoort.ToegangEindigt or Kennisgevingsoort.Overlijden
            or Kennisgevingsoort.VertegenwoordigerVoorgesteld or Kennisgevingsoort.VertegenwoordigerBesloten => "/",
        Kennisgevingsoort.RekeningnummerGewijzigd or Kennisgevingsoort.RekeningnummerGoedgekeurd => "/rekeningnummer",
        _ => $"/declaraties/{onderwerp}",
    };
}
