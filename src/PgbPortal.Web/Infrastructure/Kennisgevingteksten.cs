using PgbPortal.Application.Berichten;
using PgbPortal.Domain.Berichten;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Infrastructure;

/// <summary>The words and the address of each kind of notice.</summary>
internal static class Kennisgevingteksten
{
    /// <summary>For a list; what was asked and is done reads as what happened, not as something to do.</summary>
    public static string Tekst(Kennisgevingsoort soort, bool isAfgehandeld = false) =>
        isAfgehandeld ? Teksten(soort).Gebeurd : Teksten(soort).Kort;

    /// <summary>What happened.</summary>
    public static string Gebeurd(Kennisgevingsoort soort) => Teksten(soort).Gebeurd;

    /// <summary>What the reader can do now; also when that is nothing.</summary>
    public static string Doen(Kennisgevingsoort soort) => Teksten(soort).Doen;

    /// <summary>Where the button leads; null when there is nothing to open for this reader.</summary>
    public static string? Adres(KennisgevingLezen.Detail bericht) => bericht.Doel switch
    {
        KennisgevingLezen.Doel.Declaratie => $"/declaraties/{bericht.OnderwerpId}",
        KennisgevingLezen.Doel.Overeenkomst => $"/overeenkomsten/{bericht.OnderwerpId}",
        KennisgevingLezen.Doel.Geen => null,
        _ => Adres(bericht.Soort, bericht.OnderwerpId, bericht.Dossier),
    };

    /// <summary>What the button to the thing says.</summary>
    public static string Knop(string adres) => adres switch
    {
        "/" => "Naar uw startpagina",
        "/budget" => "Bekijk uw budget",
        "/rekeningnummer" => "Bekijk uw rekeningnummer",
        "/eigen-rekeningnummer" => "Bekijk het rekeningnummer",
        "/meekijkers" => "Bekijk wie het pgb regelt",
        _ when adres.EndsWith("/voorstel", StringComparison.Ordinal) => "Bekijk het voorstel",
        _ when adres.StartsWith("/budgethouders/", StringComparison.Ordinal) => "Bekijk het dossier",
        _ when adres.StartsWith("/vragen/", StringComparison.Ordinal) => "Lees het antwoord",
        _ when adres.StartsWith("/terugbetalen/", StringComparison.Ordinal) => "Bekijk wat u terugbetaalt",
        _ when adres.StartsWith("/overeenkomsten/", StringComparison.Ordinal) => "Bekijk de overeenkomst",
        _ when adres.StartsWith("/betalingen/", StringComparison.Ordinal) => "Bekijk de betaling",
        _ when adres.StartsWith("/toekenningen/", StringComparison.Ordinal) => "Bekijk de toekenning",
        _ => "Bekijk de declaratie",
    };

    /// <param name="dossier">The dossier that it is about, as long as the reader may look into it.</param>
    public static string Adres(Kennisgevingsoort soort, Guid onderwerp, BudgethouderId? dossier) => soort switch
    {
        Kennisgevingsoort.BudgetToegekend or Kennisgevingsoort.BudgetGewijzigd or Kennisgevingsoort.BudgetVerschoven
            or Kennisgevingsoort.BudgetVastgesteld or Kennisgevingsoort.BudgetBijnaOp or Kennisgevingsoort.BudgetOp
            or Kennisgevingsoort.BudgetGaatTeSnel => "/budget",
        Kennisgevingsoort.Budgetconflict => $"/toekenningen/{onderwerp}",
        Kennisgevingsoort.OvereenkomstGedeeld or Kennisgevingsoort.OvereenkomstTeTekenen or Kennisgevingsoort.OvereenkomstIngediend
            or Kennisgevingsoort.OvereenkomstGoedgekeurd or Kennisgevingsoort.OvereenkomstAfgekeurd
            or Kennisgevingsoort.OvereenkomstBeeindigd or Kennisgevingsoort.WijzigingTeTekenen or Kennisgevingsoort.WijzigingIngediend
            or Kennisgevingsoort.WijzigingBesloten or Kennisgevingsoort.ZiekGemeld or Kennisgevingsoort.BeterGemeld
            or Kennisgevingsoort.MaandloonGeblokkeerd => $"/overeenkomsten/{onderwerp}",
        Kennisgevingsoort.VertegenwoordigerVoorgesteld when dossier is { } d => $"/budgethouders/{d.Waarde}/voorstel",
        Kennisgevingsoort.Overlijden when dossier is { } d => $"/budgethouders/{d.Waarde}",
        Kennisgevingsoort.VertegenwoordigerBesloten when dossier is not null => "/meekijkers",
        Kennisgevingsoort.Bijna18 or Kennisgevingsoort.ToegangEindigt or Kennisgevingsoort.Overlijden
            or Kennisgevingsoort.VertegenwoordigerVoorgesteld or Kennisgevingsoort.VertegenwoordigerBesloten => "/",
        Kennisgevingsoort.RekeningnummerGewijzigd or Kennisgevingsoort.RekeningnummerGoedgekeurd => "/rekeningnummer",
        Kennisgevingsoort.EigenRekeningnummerGewijzigd or Kennisgevingsoort.EigenRekeningnummerGoedgekeurd => "/eigen-rekeningnummer",

        // Of a claim as well as of a term of maandloon, which has no page of its own.
        Kennisgevingsoort.BetalingMislukt => $"/betalingen/{onderwerp}",
        Kennisgevingsoort.VorderingBesloten => $"/terugbetalen/{onderwerp}",
        Kennisgevingsoort.VraagBeantwoord => $"/vragen/{onderwerp}",
        _ => $"/declaraties/{onderwerp}",
    };

    private static (string Kort, string Gebeurd, string Doen) Teksten(Kennisgevingsoort soort) => soort switch
    {
        Kennisgevingsoort.DeclaratieWacht => (
            "Uw zorgverlener wacht op uw akkoord met de uren.",
            "Uw zorgverlener heeft uren ingevuld. U heeft ze nog niet bekeken.",
            "Kijk of de uren kloppen. Geef akkoord of stuur ze terug. Zonder uw akkoord betalen we niet."),
        Kennisgevingsoort.DeclaratieTeruggestuurd => (
            "De budgethouder stuurde de uren terug. Pas ze aan en stuur ze opnieuw.",
            "De budgethouder stuurde de uren terug. U leest bij de declaratie waarom.",
            "Pas de uren aan en stuur ze opnieuw."),
        Kennisgevingsoort.MaandloonGeblokkeerd => (
            "We kunnen een maandloon nu niet betalen.",
            "We kunnen een maandloon nu niet betalen. Er is te weinig geld, of er mist iets.",
            "Kijk bij de overeenkomst wat er nodig is. Komt u er niet uit? Bel de SVB."),
        Kennisgevingsoort.BetalingMislukt => (
            "Een betaling is niet gelukt. Controleer het rekeningnummer.",
            "De bank heeft een betaling niet uitgevoerd. Het geld is niet weg.",
            "Ging het geld naar de zorgverlener? Die kan zelf een ander rekeningnummer opgeven. Ging het naar de budgethouder? "
                + "Geef dan bij Rekeningnummer een ander nummer op. Daarna betalen we opnieuw. Eigen geld vraagt u zelf opnieuw terug."),
        Kennisgevingsoort.Bijna18 => (
            "De budgethouder wordt bijna 18. Regel op tijd wie het pgb beheert.",
            "De budgethouder wordt bijna 18. Ouders mogen dan niet meer vanzelf het pgb beheren.",
            "Kies samen wie het pgb beheert. Geef dat door aan de gemeente of het zorgkantoor."),
        Kennisgevingsoort.ToegangEindigt => (
            "Uw toegang tot dit dossier stopt.",
            "U bent geen vertegenwoordiger meer. Uw toegang tot dit dossier stopt.",
            "U hoeft niets te doen. Klopt dit niet? Bel de SVB."),
        Kennisgevingsoort.Overlijden => (
            "De budgethouder is overleden.",
            "De Basisregistratie Personen meldt dat de budgethouder is overleden. De zorgovereenkomsten zijn gestopt.",
            "Zorg tot en met die dag betalen wij nog. Pas daarna de toekenning aan. Die stopt niet vanzelf."),
        Kennisgevingsoort.BudgetVerschoven => (
            "Er is budget verschoven.",
            "Een deel van uw budget staat nu bij een andere soort zorg.",
            "Kijk hoeveel er nu vrij is, per soort zorg."),
        Kennisgevingsoort.BudgetToegekend => (
            "U heeft een nieuw budget.",
            "De gemeente of het zorgkantoor gaf u een budget.",
            "Kijk hoeveel het is en voor welke zorg. Maak daarna een overeenkomst met uw zorgverlener."),
        Kennisgevingsoort.BudgetGewijzigd => (
            "Uw budget is veranderd.",
            "De gemeente of het zorgkantoor veranderde uw budget.",
            "Kijk hoeveel er nu vrij is. Past de zorg er niet meer in? Praat met uw zorgverlener."),
        Kennisgevingsoort.OvereenkomstGedeeld => (
            "Er staat een overeenkomst voor u klaar. Lees hem en teken.",
            "De budgethouder maakte een overeenkomst met u.",
            "Lees de overeenkomst. Klopt alles? Teken dan. Klopt het niet? Stel iets anders voor."),
        Kennisgevingsoort.OvereenkomstTeTekenen => (
            "Uw zorgverlener heeft getekend. Nu bent u aan de beurt.",
            "Uw zorgverlener tekende de overeenkomst.",
            "Lees de overeenkomst nog een keer. Klopt alles? Teken dan ook."),
        Kennisgevingsoort.OvereenkomstIngediend => (
            "Er is een overeenkomst om te beoordelen.",
            "Een budgethouder en een zorgverlener tekenden een overeenkomst.",
            "Kijk of de zorg past bij de toekenning. Geef uw oordeel voor de uiterste dag."),
        Kennisgevingsoort.OvereenkomstGoedgekeurd => (
            "De overeenkomst is goed.",
            "De gemeente of het zorgkantoor en de SVB keurden de overeenkomst goed.",
            "De zorg kan beginnen. Na elke maand kunt u de uren declareren."),
        Kennisgevingsoort.OvereenkomstAfgekeurd => (
            "De overeenkomst is niet goed. U leest waarom.",
            "De gemeente, het zorgkantoor of de SVB keurde de overeenkomst af.",
            "Lees waarom. Maak samen een nieuwe overeenkomst. Bent u het niet eens? Dan kunt u bezwaar maken."),
        Kennisgevingsoort.DeclaratieTeBeoordelen => (
            "Uw zorgverlener heeft uren ingevuld. Kijk of ze kloppen.",
            "Uw zorgverlener heeft uren ingevuld.",
            "Kijk of de uren kloppen. Geef akkoord of stuur ze terug."),
        Kennisgevingsoort.DeclaratieGoedgekeurd => (
            "De declaratie is goed. De betaling volgt.",
            "De declaratie is goed.",
            "U hoeft niets te doen. Bij de declaratie staat wanneer het geld komt."),
        Kennisgevingsoort.DeclaratieAfgekeurd => (
            "De declaratie is niet goed. U leest waarom.",
            "We betalen deze declaratie niet.",
            "Lees bij de declaratie waarom. Kloppen de uren niet? Stuur dan een nieuwe declaratie."),
        Kennisgevingsoort.DeclaratieBetaald => (
            "De SVB gaf een betaling door aan de bank.",
            "De SVB gaf een betaling door aan de bank. U leest bij de declaratie of aanvraag voor wie het is.",
            "U hoeft niets te doen."),
        Kennisgevingsoort.Budgetconflict => (
            "Er is meer uitgegeven dan het nieuwe budget toestaat.",
            "De toekenning ging omlaag. Er was al meer uitgegeven dan nu mag. We betalen nu niets meer.",
            "Pas de toekenning aan, of bespreek het met de budgethouder. Daarna betalen we weer."),
        Kennisgevingsoort.RekeningnummerGewijzigd => (
            "Er is een ander rekeningnummer voor u opgegeven. Was u dit niet? Bel de SVB.",
            "Iemand gaf een ander rekeningnummer voor u op. Eerst kijkt de SVB ernaar.",
            "Was u dit zelf? Dan hoeft u niets te doen. Was u dit niet? Bel dan meteen de SVB."),
        Kennisgevingsoort.RekeningnummerGoedgekeurd => (
            "Uw nieuwe rekeningnummer is goed.",
            "De SVB keurde uw nieuwe rekeningnummer goed.",
            "U hoeft niets te doen. We betalen nu op dit nummer."),
        Kennisgevingsoort.OvereenkomstBeeindigd => (
            "De overeenkomst stopt. U leest vanaf wanneer.",
            "De overeenkomst stopt. De laatste dag staat erin.",
            "Zorg tot en met die dag kunt u nog declareren. Doe dat op tijd."),
        Kennisgevingsoort.WijzigingTeTekenen => (
            "Er staat een wijziging van de overeenkomst voor u klaar. Lees haar en teken.",
            "Iemand stelt voor om de overeenkomst te veranderen.",
            "Lees wat er verandert. Klopt het? Teken dan. Tot die tijd blijft alles zoals het is."),
        Kennisgevingsoort.WijzigingIngediend => (
            "Er is een wijziging van een overeenkomst om te beoordelen.",
            "Een budgethouder en een zorgverlener willen hun overeenkomst veranderen.",
            "Kijk of de wijziging past bij de toekenning. Geef dan uw oordeel."),
        Kennisgevingsoort.WijzigingBesloten => (
            "Er is een besluit over de wijziging van de overeenkomst.",
            "Er is een besluit over de wijziging van de overeenkomst.",
            "Lees het besluit bij de overeenkomst. Daar staat ook vanaf wanneer het geldt."),
        Kennisgevingsoort.ZiekGemeld => (
            "U bent ziek gemeld.",
            "De budgethouder meldde u ziek. De SVB betaalt het loon door als u daar recht op heeft.",
            "Klopt het niet? Praat met de budgethouder. Bent u weer beter? Laat het dan weten."),
        Kennisgevingsoort.BeterGemeld => (
            "U bent beter gemeld.",
            "De budgethouder meldde u beter. Vanaf die dag geldt het gewone loon.",
            "Klopt de dag niet? Praat met de budgethouder."),
        Kennisgevingsoort.VertegenwoordigerVoorgesteld => (
            "Iemand wil vertegenwoordiger worden. Beslis of dat mag.",
            "Er is een voorstel voor een vertegenwoordiger.",
            "Lees het voorstel. Beslis daarna of het mag."),
        Kennisgevingsoort.VertegenwoordigerBesloten => (
            "Er is een besluit over uw voorstel voor een vertegenwoordiger.",
            "Er is een besluit over uw voorstel voor een vertegenwoordiger.",
            "Kijk wie het pgb nu regelt. Mag het voorstel niet? Vraag de gemeente of het zorgkantoor waarom."),
        Kennisgevingsoort.BudgetVastgesteld => (
            "Het zorgkantoor heeft uw budget vastgesteld.",
            "Het zorgkantoor keek na wat er uit uw budget is betaald. Daarna nam het een besluit.",
            "Kijk bij het budget wat er is besloten. Klopt het niet? Bel het zorgkantoor."),
        Kennisgevingsoort.VorderingBesloten => (
            "De SVB vraagt geld terug. U leest hoeveel en waarom.",
            "De SVB betaalde te veel. Dat kan niet meer af van een volgende betaling. Daarom vraagt de SVB het terug.",
            "Lees waarom en hoe u betaalt. Kunt u niet alles ineens betalen? Bel dan de SVB."),
        Kennisgevingsoort.EigenRekeningnummerGewijzigd => (
            "Er is een ander rekeningnummer voor de budgethouder opgegeven. Klopt dat niet? Bel de SVB.",
            "Iemand gaf een ander rekeningnummer op voor geld aan de budgethouder. Eerst kijkt de SVB ernaar.",
            "Was u dit zelf, of weet u ervan? Dan hoeft u niets te doen. Anders: bel meteen de SVB."),
        Kennisgevingsoort.EigenRekeningnummerGoedgekeurd => (
            "Het nieuwe rekeningnummer van de budgethouder is goed.",
            "De SVB keurde het nieuwe rekeningnummer van de budgethouder goed.",
            "U hoeft niets te doen. Geld voor de budgethouder gaat nu naar dit nummer."),
        Kennisgevingsoort.VraagBeantwoord => (
            "Er is een antwoord op uw vraag. Lees het.",
            "Er is een antwoord op uw vraag.",
            "Lees het antwoord. Is het nog niet duidelijk? Dan kunt u doorvragen."),
        Kennisgevingsoort.DeclaratieAnderePrijs => (
            "Een declaratie heeft een ander bedrag, want het tarief is veranderd.",
            "Het tarief in de overeenkomst is veranderd. De declaratie was nog niet betaald. Daarom is het bedrag opnieuw berekend.",
            "Kijk bij de declaratie welk bedrag het nu is. Klopt het niet? Bel de SVB."),
        Kennisgevingsoort.DeclaratieZonderBudget => (
            "Een declaratie wordt niet betaald, want het budget is veranderd.",
            "De gemeente of het zorgkantoor veranderde het budget. Voor de dagen van deze declaratie is er geen budget meer. Daarom betalen we niet.",
            "Klopt dit niet? Dan kan de budgethouder de gemeente of het zorgkantoor bellen."),
        Kennisgevingsoort.BudgetBijnaOp => (
            "Een groot deel van uw budget is gebruikt.",
            "Een groot deel van een budget is besteed of afgesproken.",
            "Kijk hoelang het budget nog genoeg is. Is het te weinig? Spreek minder uren af, of vraag om meer budget."),
        Kennisgevingsoort.BudgetOp => (
            "Uw budget is op.",
            "Een budget is helemaal besteed of afgesproken. Er is niets meer vrij.",
            "Nieuwe zorg betalen wij nu niet uit dit budget. Bel wie u het budget gaf, of betaal zelf."),
        Kennisgevingsoort.BudgetGaatTeSnel => (
            "Uw budget gaat te snel op.",
            "Met deze uitgaven is een budget op voor het einde van de periode.",
            "Kijk wanneer het op is. Spreek minder uren af, of vraag om meer budget."),
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };
}
