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

    public Tariefsoort Tariefsoort => IsInformeel ? Tariefsoort.Informeel : Tariefsoort.Formeel;

    /// <summary>In cents an hour.</summary>
    public long Tarief => IsInformeel ? 2200 : 5600 + (100 * (Minuten % 7));

    /// <summary>On the card at the sign-in page.</summary>
    public string Omschrijving => Verloop switch
    {
        Verloop.Vlot => "Heeft al lang zorg. Een declaratie wacht op akkoord.",
        Verloop.Zelf => "Declareert de uren zelf.",
        Verloop.Maandloon => "Betaalt een vast bedrag per maand aan familie.",
        Verloop.Ziek => "De zorgverlener is ziek gemeld.",
        Verloop.Vrij => "Vroeg een deel van het geld vrij op.",
        Verloop.Tekort => "Er is te weinig budget voor de laatste declaratie.",
        Verloop.Deels => "Liet een declaratie voor een deel betalen.",
        Verloop.Storting => "Beloofde om zelf geld bij te betalen.",
        Verloop.Terug => "Stuurde een declaratie terug met een vraag.",
        Verloop.Herzien => "Kreeg een declaratie opnieuw, met minder uren.",
        Verloop.Toets => "Een grote declaratie wacht op een medewerker.",
        Verloop.Afgekeurd => "Een declaratie is afgekeurd.",
        Verloop.Ingetrokken => "Trok een declaratie in.",
        Verloop.Correctie => "Er was te veel betaald. Dat gaat van de volgende betaling af.",
        Verloop.Afgelopen => "Het budget is afgelopen en afgesloten.",
        Verloop.Vastgesteld => "Het budget van vorig jaar is vastgesteld.",
        Verloop.Straks => "Het budget begint pas volgende maand.",
        Verloop.Vervangen => "Kreeg halverwege een hoger budget.",
        Verloop.Ingenomen => "De toekenning is ingetrokken.",
        Verloop.Concept => "Maakt een overeenkomst en is nog niet klaar.",
        Verloop.Gedeeld => "De zorgverlener leest de overeenkomst.",
        Verloop.Aangepast => "De zorgverlener wil iets anders afspreken.",
        Verloop.Getekend => "De zorgverlener tekende. Nu is de budgethouder aan de beurt.",
        Verloop.Beoordeling => "De overeenkomst wacht op een besluit.",
        Verloop.Afgewezen => "De overeenkomst is afgekeurd.",
        Verloop.Afgeblazen => "Zag af van een overeenkomst.",
        Verloop.Beeindigd => "Stopte met een zorgverlener.",
        Verloop.Wijziging => "Vraagt een hoger tarief voor de zorgverlener.",
        Verloop.Minder => "Wil minder uren afspreken.",
        Verloop.Overleden => "Is overleden. Het dossier loopt nog af.",
        Verloop.Rekening => "De zorgverlener heeft een nieuw rekeningnummer.",
        Verloop.Bankretour => "De bank stuurde een betaling terug.",
        Verloop.Voorstel => "Wil dat een ander het pgb regelt.",
        Verloop.Meekijker => "Laat iemand meekijken.",
        Verloop.Bijna18 => "Wordt over een half jaar achttien.",
        _ => "",
    };
}
