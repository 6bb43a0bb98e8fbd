using PgbPortal.Domain.Verstrekkers;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Oefenwereld;

/// <summary>What happens in a dossier of the large oefenwereld; without more, the months go by as they should.</summary>
internal enum Verloop
{
    Vlot,
    Zelf,
    Maandloon,
    Ziek,
    Vrij,
    Tekort,
    Deels,
    Storting,
    Terug,
    Herzien,
    Toets,
    Afgekeurd,
    Ingetrokken,
    Correctie,
    Afgelopen,
    Vastgesteld,
    Straks,
    Vervangen,
    Ingenomen,
    Concept,
    Gedeeld,
    Aangepast,
    Getekend,
    Beoordeling,
    Afgewezen,
    Afgeblazen,
    Beeindigd,
    Wijziging,
    Minder,
    Overleden,
    Rekening,
    Bankretour,
    Voorstel,
    Meekijker,
    Bijna18,
    Conflict,
    Nalatenschap,
    Verpleging,
    Zus,
}

/// <summary>One budgethouder of the large oefenwereld, with the verstrekker, the zorgverlener and the story.</summary>
/// <param name="Maanden">How many months ago it began.</param>
/// <param name="Minuten">Care a week.</param>
internal sealed record Oefendossier(
    string Sleutel, string Naam, DateOnly Geboren, string Verstrekker, string Zorgverlener, Verloop Verloop, int Maanden, int Minuten = 120)
{
    public Wet Wet => Verstrekker is "zorgkantoor" or "haaglanden" ? Wet.Wlz : Zorgfunctie == "45" ? Wet.Jw : Wet.Wmo;

    public string Zorgfunctie => Verstrekker is "zorgkantoor" or "haaglanden" ? "99" : Verloop == Verloop.Bijna18 ? "45" : "02";

    /// <summary>Whoever acts for this budgethouder; null: the budgethouder.</summary>
    public string? Vertegenwoordiger { get; init; }

    /// <summary>Who signs and approves.</summary>
    public string Beheerder => Vertegenwoordiger ?? Sleutel;

    /// <summary>Somebody without a company.</summary>
    public bool IsInformeel => Zorgverlener.StartsWith("mens", StringComparison.Ordinal);

    /// <summary>A relative who is paid by the month.</summary>
    public bool IsMaandloon => IsInformeel && Verloop is (Verloop.Maandloon or Verloop.Ziek or Verloop.Nalatenschap);

    /// <summary>A company of a sister is paid as family is: domein.md 12b, step 17.</summary>
    public Tariefsoort Tariefsoort => IsInformeel || Verloop == Verloop.Zus ? Tariefsoort.Informeel : Tariefsoort.Formeel;

    /// <summary>In cents an hour.</summary>
    public long Tarief => Verloop switch
    {
        Verloop.Zus => 2400,
        Verloop.Verpleging => 7000,
        _ when IsInformeel => 2200,
        _ => 5600 + (100 * (Minuten % 7)),
    };

    /// <summary>On the card at the sign-in page.</summary>
    public string Omschrijving => Verloop switch
    {
        Verloop.Vlot => "Heeft al lang zorg van dezelfde zorgverlener.",
        Verloop.Zelf => "Declareert de uren zelf.",
        Verloop.Maandloon => "Betaalt een vast bedrag per maand aan familie.",
        Verloop.Ziek => "Betaalt familie per maand. De zorgverlener werd ziek.",
        Verloop.Vrij => "Vroeg een deel van het geld vrij op.",
        Verloop.Tekort => "Gaf meer uit dan in het budget zit.",
        Verloop.Deels => "Liet een declaratie voor een deel betalen.",
        Verloop.Storting => "Beloofde om zelf geld bij te betalen.",
        Verloop.Terug => "Stuurde een declaratie terug met een vraag.",
        Verloop.Herzien => "Kreeg een declaratie opnieuw, met minder uren.",
        Verloop.Toets => "Kreeg een declaratie met heel veel uren.",
        Verloop.Afgekeurd => "Kreeg een declaratie die te hoog was.",
        Verloop.Ingetrokken => "Trok een declaratie in.",
        Verloop.Correctie => "Er was te veel betaald. Dat gaat van de volgende betaling af.",
        Verloop.Afgelopen => "Het budget is afgelopen en afgesloten.",
        Verloop.Vastgesteld => "Het budget van vorig jaar is vastgesteld.",
        Verloop.Straks => "Heeft een nieuw budget, en nog geen zorgverlener.",
        Verloop.Vervangen => "Kreeg halverwege een hoger budget.",
        Verloop.Ingenomen => "De toekenning is ingetrokken.",
        Verloop.Concept => "Begon aan een overeenkomst.",
        Verloop.Gedeeld => "Deelde een overeenkomst met de zorgverlener.",
        Verloop.Aangepast => "De zorgverlener wilde iets anders afspreken.",
        Verloop.Getekend => "Maakte een overeenkomst, en de zorgverlener tekende die.",
        Verloop.Beoordeling => "Tekende de eerste overeenkomst.",
        Verloop.Afgewezen => "Kreeg een afwijzing voor een overeenkomst.",
        Verloop.Afgeblazen => "Zag af van een overeenkomst.",
        Verloop.Beeindigd => "Stopte met een zorgverlener.",
        Verloop.Wijziging => "Vroeg een hoger tarief voor de zorgverlener.",
        Verloop.Minder => "Wilde minder uren afspreken.",
        Verloop.Overleden => "Is overleden.",
        Verloop.Rekening => "De zorgverlener gaf een ander rekeningnummer op.",
        Verloop.Bankretour => "De bank stuurde een betaling terug.",
        Verloop.Voorstel => "Vroeg of een ander het pgb mag regelen.",
        Verloop.Meekijker => "Laat iemand meekijken.",
        Verloop.Bijna18 => "Een tiener met jeugdhulp. Een ouder regelt het pgb.",
        Verloop.Conflict => "Kreeg een lager budget dan er al was uitgegeven.",
        Verloop.Nalatenschap => "Is overleden. De zorgverlener kreeg daarna nog een bedrag.",
        _ => "",
    };
}
