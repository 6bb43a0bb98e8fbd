using PgbPortal.Application.Identity;
using PgbPortal.Domain.Gedeeld;

namespace PgbPortal.Web.Infrastructure;

/// <summary>One stop of the first tour: a page, and what somebody who is new looks at there.</summary>
public sealed record Halte(string Kop, string Tekst, string Adres);

/// <summary>Where somebody is in the tour.</summary>
/// <param name="Volgende">Address of the next stop; null at the end.</param>
public sealed record Rondleidingstand(Halte Halte, int Nummer, int Aantal, string? Volgende);

/// <summary>
/// The first tour of the oefenwereld, for each role: the start page, the pages that this role uses most, and help. It goes along in the
/// address, so it needs no script and remembers nothing.
/// </summary>
internal static class Rondleiding
{
    /// <summary>In the address of a page: the number of the stop, from 1.</summary>
    public const string Sleutel = "halte";

    public const int Meeste = 6;

    private static readonly Halte Start = new(
        "Wat moet u doen?", "Op Start staat wat u moet doen. Bovenaan staat wat het eerst klaar moet zijn. Een tik brengt u erheen.", "/");

    private static readonly Halte Hulp = new(
        "Komt u er niet uit?", "Hier staat wie u kunt bellen. Onderaan elke pagina staat ook wat een woord betekent.", "/hulp");

    // In the order of the tour; who has no link to a page does not come there.
    private static readonly Halte[] Burger =
    [
        new("Uw geld", "U ziet wat er besteed is, wat er klaarstaat en wat nog vrij is. Ook ziet u of u het jaar haalt.", "/budget"),
        new("Afspraken over de zorg", "Bij elke zorgverlener hoort een overeenkomst. U ziet steeds wie aan de beurt is.", "/overeenkomsten"),
        new("Uren en geld", "De zorgverlener vult uren in, de budgethouder keurt ze goed. Daarna betaalt de SVB.", "/declaraties"),
        new("Wat is er betaald?", "Hier staat elke betaling, met de dag en waar die voor was.", "/betalingen"),
        new("Uw berichten", "Is er iets gebeurd? Dan krijgt u hier een bericht, met een knop naar wat u kunt doen.", "/postvak"),
    ];

    private static readonly Halte[] Medewerker =
    [
        new("De mensen", "Zoek een budgethouder. U ziet het hele dossier: toekenningen, overeenkomsten en declaraties.", "/budgethouders"),
        new("Betalen met drie mensen", "De een stelt de betaalrun samen. Een ander controleert hem. Een derde geeft hem vrij.", "/betaalruns"),
        new("De bank", "Lees een afschrift van de bank in. Wat niet past, wacht hier op u.", "/bankafschriften"),
        new("Overeenkomsten", "Kies een stand. Na een besluit gaat u met een tik naar de volgende.", "/overeenkomsten"),
        new("Declaraties", "Hier wachten declaraties op een mens, met de reden erbij.", "/declaraties"),
        new("Vragen", "Mensen stellen hier hun vraag. U ziet op welke dag uw antwoord er moet zijn.", "/vragen"),
        new("Berichten", "Hier staan de berichten tussen de verstrekker en de SVB. U ziet ook wat er niet goed was.", "/berichten"),
        new("Medewerkers", "U ziet wie bij uw organisatie werkt en wat diegene mag.", "/medewerkers"),
        new("De boekhouding", "Elke nacht kijkt het portaal of de boekhouding klopt. Fouten staan hier.", "/boekhouding"),
        new("Het logboek", "Zoek op wie een dossier heeft bekeken, en wanneer.", "/logboek"),
        new("Brieven", "Wie geen e-mail heeft, krijgt een brief. Die print u hier.", "/brieven"),
    ];

    /// <summary>The stops for whoever is signed in, in order: at most <see cref="Meeste"/>.</summary>
    public static IReadOnlyList<Halte> Haltes(Sessie sessie, IReadOnlyList<Navigatiepunt> navigatie) =>
    [
        Start,
        .. (sessie.Rol.IsBurgerOfOrganisatie ? Burger : Medewerker).Where(h => navigatie.Any(p => p.Adres == h.Adres)).Take(Meeste - 2),
        Hulp,
    ];

    /// <param name="nummer">From 1.</param>
    public static string Adres(IReadOnlyList<Halte> haltes, int nummer) => $"{haltes[nummer - 1].Adres}?{Sleutel}={nummer}";

    /// <summary>The stop that the address asks for, when it belongs to this page.</summary>
    public static Rondleidingstand? Stand(Sessie sessie, IReadOnlyList<Navigatiepunt> navigatie, HttpRequest verzoek)
    {
        if (!int.TryParse(verzoek.Query[Sleutel], System.Globalization.CultureInfo.InvariantCulture, out var nummer))
        {
            return null;
        }

        var haltes = Haltes(sessie, navigatie);
        return nummer >= 1 && nummer <= haltes.Count && haltes[nummer - 1].Adres == verzoek.Path
            ? new(haltes[nummer - 1], nummer, haltes.Count, nummer < haltes.Count ? Adres(haltes, nummer + 1) : null)
            : null;
    }
}
