using System.Text.RegularExpressions;

namespace PgbPortal.Web.TagHelpers;

/// <param name="Woord">As it stands in the portal, in small letters.</param>
/// <param name="Vraag">The question the explanation answers.</param>
/// <param name="Uitleg">In plain words, short sentences.</param>
/// <param name="Vormen">How it stands on a page, in small letters, apart from the plural in -s, -en or -n; none: as the word itself.</param>
public sealed record Begrip(string Woord, string Vraag, string Uitleg, params string[] Vormen)
{
    /// <summary>Its place on the page Woorden.</summary>
    public string Anker => Woord.Replace(' ', '-');
}

/// <summary>The words of the pgb, explained for who meets them for the first time; also the page Woorden.</summary>
public static class Begrippen
{
    public static IReadOnlyList<Begrip> Alle { get; } =
    [
        new("arbeidsovereenkomst", "Wat is een arbeidsovereenkomst?",
            "Een contract waarbij u de baas bent van uw zorgverlener. U bent dan werkgever. De SVB doet de loonadministratie voor u."),
        new("beheerder", "Wat is een beheerder?",
            "De persoon die het pgb regelt. Dat bent u zelf, of iemand die dat voor u doet. Er is altijd één beheerder."),
        new("besteed", "Wat is besteed?", "Geld dat al is betaald aan uw zorgverleners."),
        new("betaalspecificatie", "Wat is een betaalspecificatie?",
            "Een overzicht van één betaling. U ziet voor wie het geld is, voor welke maand en voor welke uren."),
        new("budgethouder", "Wat is een budgethouder?",
            "De persoon die zorg nodig heeft en daarvoor een pgb krijgt. U kiest zelf wie de zorg geeft."),
        new("declaratie", "Wat is een declaratie?",
            "Een opdracht om zorg te betalen. In de declaratie staat welke zorg er was en hoeveel die kost."),
        new("eenheid", "Wat is een eenheid?",
            "Waarvoor u een tarief afspreekt. Bijvoorbeeld voor een uur, een dagdeel van 4 uur, een nacht of een rit.", "eenheid", "eenheden"),
        new("functiebudget", "Wat is een functiebudget?",
            "Een deel van uw budget, voor één soort zorg en één periode. U mag het alleen voor die zorg gebruiken."),
        new("gemachtigde", "Wat is een gemachtigde?",
            "Iemand die u zelf kiest om zaken voor u te regelen. U kunt dat altijd weer stoppen."),
        new("gereserveerd", "Wat is gereserveerd?",
            "Geld dat al een doel heeft, maar nog niet is betaald. Bijvoorbeeld een declaratie die is goedgekeurd."),
        new("gewaarborgde hulp", "Wat is gewaarborgde hulp?",
            "Iemand die ervoor instaat dat uw pgb goed wordt geregeld. Dit komt alleen voor in de Wlz."),
        new("handmatige toets", "Wat is een handmatige toets?",
            "Een medewerker kijkt zelf naar de declaratie. Dat duurt langer dan de controle door de computer."),
        new("maandloon", "Wat is maandloon?",
            "Elke maand hetzelfde loon voor hetzelfde aantal uren. De SVB betaalt het vanzelf. U hoeft niet te declareren."),
        new("maximumtarief", "Wat is een maximumtarief?",
            "Het hoogste bedrag per uur dat uw gemeente of zorgkantoor betaalt. Het verschilt per soort zorg."),
        new("opdracht", "Wat is een overeenkomst van opdracht?",
            "Een contract met iemand die voor zichzelf werkt. De zorgverlener regelt dan zelf belasting en verzekering.", "overeenkomst van opdracht"),
        new("pgb", "Wat is een pgb?",
            "Een persoonsgebonden budget. Dat is geld waarmee u zelf uw zorg koopt. Het geld staat klaar bij de SVB."),
        new("reiskosten", "Wat zijn reiskosten?",
            "Een vergoeding voor de reis van uw zorgverlener naar u. Niet elke gemeente betaalt die apart."),
        new("SVB", "Wat is de SVB?",
            "De Sociale Verzekeringsbank. De SVB bewaart uw pgb en betaalt uw zorgverleners."),
        new("toekenning", "Wat is een toekenning?",
            "Het besluit van uw gemeente of zorgkantoor. Daarin staat hoeveel pgb u krijgt, waarvoor en hoe lang."),
        new("trekkingsrecht", "Wat is trekkingsrecht?",
            "Het pgb staat niet op uw eigen rekening. U geeft opdracht en de SVB betaalt."),
        new("uitloop", "Wat is uitloop?",
            "De periode na het einde van uw budget. U kunt dan nog zorg declareren die al gegeven is."),
        new("urenbriefje", "Wat is een urenbriefje?",
            "Een overzicht van de uren die uw zorgverlener heeft gewerkt, per dag."),
        new("vaststelling", "Wat is een vaststelling?",
            "Het besluit van het zorgkantoor na afloop van het jaar. Het telt de betaalde zorg en het verantwoordingsvrije bedrag op."),
        new("verantwoordingsvrij bedrag", "Wat is een verantwoordingsvrij bedrag?",
            "Een klein deel van het pgb waarvoor u geen bonnen hoeft te bewaren. Niet elk budget heeft zo'n deel.", "verantwoordingsvrij", "verantwoordingsvrije", "verantwoordingsvrij bedrag"),
        new("verstrekker", "Wat is een verstrekker?",
            "De organisatie die u het pgb geeft. Dat is uw gemeente of uw zorgkantoor."),
        new("vertegenwoordiger", "Wat is een vertegenwoordiger?",
            "Iemand die voor u mag handelen. Bijvoorbeeld een ouder, een curator of een gemachtigde."),
        new("vier ogen", "Wat is vier ogen?",
            "Twee mensen kijken ernaar. Wie een betaling klaarzet, mag die niet zelf vrijgeven."),
        new("vordering", "Wat is een vordering?",
            "Geld dat te veel is betaald en terug moet komen. Het kan in één keer of in termijnen."),
        new("vrij", "Wat is vrij?", "Geld in uw budget dat u nog kunt gebruiken. Het is niet besteed en niet gereserveerd."),
        new("vrijwillige storting", "Wat is een vrijwillige storting?",
            "Eigen geld dat u bijlegt voor uw zorg. Bijvoorbeeld als de zorg meer kost dan uw budget.", "vrijwillige storting", "eigen geld"),
        new("zorgfunctie", "Wat is een zorgfunctie?",
            "De soort zorg waarvoor u geld krijgt. Bijvoorbeeld begeleiding of huishoudelijke hulp."),
        new("zorgkantoor", "Wat is een zorgkantoor?",
            "De organisatie die in uw regio de langdurige zorg regelt. Die zorg valt onder de Wlz."),
        new("zorgovereenkomst", "Wat is een zorgovereenkomst?",
            "Het contract tussen u en uw zorgverlener. Er staat in welke zorg u krijgt, wanneer en voor welk bedrag.", "zorgovereenkomst", "overeenkomst"),
        new("zorgverlener", "Wat is een zorgverlener?",
            "De persoon of organisatie die de zorg geeft. Dat kan ook familie zijn."),
    ];

    private static readonly Lazy<Regex> Zoeker = new(() => new(
        $@"\b(?<woord>{string.Join('|', Alle.SelectMany(Vormen).OrderByDescending(v => v.Vorm.Length).Select(v => Regex.Escape(v.Vorm)))})(s|n|en)?\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled,
        TimeSpan.FromSeconds(1)));

    private static readonly Lazy<Dictionary<string, Begrip>> PerVorm = new(() =>
        Alle.SelectMany(Vormen).ToDictionary(v => v.Vorm, v => v.Begrip, StringComparer.OrdinalIgnoreCase));

    /// <summary>The words that stand in this text, in the order of the list, each once.</summary>
    public static IReadOnlyList<Begrip> In(string tekst)
    {
        var gevonden = Zoeker.Value.Matches(tekst).Select(m => PerVorm.Value[m.Groups["woord"].Value]).ToHashSet();
        return [.. Alle.Where(gevonden.Contains)];
    }

    /// <exception cref="InvalidOperationException">No such word: add it to the list.</exception>
    public static Begrip Zoek(string woord) =>
        Alle.FirstOrDefault(b => string.Equals(b.Woord, woord, StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidOperationException($"Begrippen kent \"{woord}\" niet.");

    private static IEnumerable<(string Vorm, Begrip Begrip)> Vormen(Begrip begrip) => (begrip.Vormen is { Length: > 0 } vormen ? vormen : [begrip.Woord]).Select(v => (v, begrip));
}
