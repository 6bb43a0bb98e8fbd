using PgbPortal.Application.Scenarios;

namespace PgbPortal.Application.Oefenwereld.Verhalen;

/// <summary>A story that can be chosen in the oefenwereld.</summary>
/// <param name="Over">What it shows, in a sentence or two.</param>
/// <param name="KanHier">False: it needs something that the portal cannot do yet.</param>
public sealed record Verhaalkeuze(string Naam, string Titel, string Over, DateOnly Begin, int Stappen, bool KanHier);

/// <summary>The stories that the portal carries: the scenarios that it is judged by, byte for byte.</summary>
public static class Verhalenlijst
{
    internal const string Map = "verhalen/";

    private const string Uitgang = ".json";

    private static readonly Dictionary<string, string> Uitleg = new(StringComparer.Ordinal)
    {
        ["12a"] = "Anna krijgt een budget van de gemeente. Kees helpt haar en declareert elke maand. U ziet een foute factuur, een correctie en een lager budget.",
        ["12a-te-laat"] = "Een declaratie heeft een laatste dag. U ziet wat er dan nog mag, en wat niet meer.",
        ["12a-conflict"] = "De gemeente verlaagt het budget. Er is dan al meer uitgegeven. U ziet wat het portaal daarvan zegt.",
        ["12b"] = "Greta krijgt zorg uit de Wlz. Haar dochter krijgt een vast loon per maand. Aan het eind van het jaar is het budget op.",
        ["12b-annuleren"] = "Het budget van Greta is op. Zij annuleert de declaratie en doet het daarna anders.",
        ["12b-deels"] = "Het budget van Greta is op. Zij laat betalen wat er nog is.",
        ["12b-ziek"] = "De dochter van Greta wordt ziek. U ziet wat zij dan krijgt.",
        ["12b-zus"] = "De verpleegkundige is familie. U ziet wanneer zij het hoge tarief mag vragen.",
        ["12c"] = "Een gezin heeft een budget van twee betalers.",
        ["basis-bankretour"] = "De bank stuurt geld terug. Twee mensen van de SVB letten op elkaar.",
        ["basis-intrekken"] = "De gemeente trekt een budget in. U ziet wat er dan stopt.",
        ["basis-isolatie"] = "Twee gemeenten en twee wetten. U ziet wie wat mag zien.",
        ["basis-terugsturen"] = "De zorgverlener vult een declaratie in. De budgethouder stuurt hem terug.",
        ["basis-vertegenwoordiger"] = "Iemand regelt het budget voor een ander. Een derde kijkt mee.",
    };

    private static readonly Dictionary<string, Scenario> Alles = typeof(Verhalenlijst).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Map, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .Select(n => n[Map.Length..^Uitgang.Length]).ToDictionary(n => n, Lees, StringComparer.Ordinal);

    /// <summary>First the ones about one subject, then the long ones; also those that cannot be played here.</summary>
    public static IReadOnlyList<Verhaalkeuze> Alle { get; } =
    [
        .. Alles.Values.Select(s => new Verhaalkeuze(
                s.Naam, s.Bestand.Titel ?? s.Naam, Uitleg[s.Naam], s.Bestand.Begin, s.Stappen.Count, s.Stappen.All(p => p.Actie.IsErAl)))
            .OrderBy(k => k.Stappen).ThenBy(k => k.Naam, StringComparer.Ordinal),
    ];

    /// <returns>Null when there is no such story, or it cannot be played here.</returns>
    internal static Scenario? Zoek(string? naam) => naam is not null && Keuze(naam) is { KanHier: true } ? Alles[naam] : null;

    internal static Verhaalkeuze? Keuze(string naam) => Alle.FirstOrDefault(k => k.Naam == naam);

    internal static byte[] Bytes(string naam)
    {
        using var bron = typeof(Verhalenlijst).Assembly.GetManifestResourceStream($"{Map}{naam}{Uitgang}")!;
        var bytes = new byte[bron.Length];
        bron.ReadExactly(bytes);
        return bytes;
    }

    // A story that names a file beside it would not be valid: there is no folder.
    private static Scenario Lees(string naam) => Scenariolezer.Lees(Bytes(naam), naam, Path.DirectorySeparatorChar.ToString());
}
