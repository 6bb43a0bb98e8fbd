using System.Globalization;
using System.Text.RegularExpressions;
using PgbPortal.Application.Scenarios;
using PgbPortal.Application.Scenarios.Verwachtingen;
using PgbPortal.Domain.Waarden;

namespace PgbPortal.Application.Oefenwereld.Verhalen;

/// <summary>What a story expected, and what came of it, in the words of its reader.</summary>
internal static partial class Verhaaloordelen
{
    // An Afwijking begins with the name of what was compared.
    private static readonly (string Begin, string Wat)[] Soorten =
    [
        ("gelukt", "Of deze stap mag"),
        ("geweigerd", "Of deze stap mag"),
        ("geen bevinding", "Wat het portaal opmerkt"),
        ("bevindingen", "Wat het portaal opmerkt"),
        ("tekort", "Het tekort"),
        ("verwachteKosten", "De verwachte kosten"),
        ("status", "Hoe ver alles is"),
        ("budget", "De stand van het budget"),
        ("betalingen", "De betalingen"),
        ("betaaldTotaal", "Het totaal van de betalingen"),
        ("uitgaandeBerichten", "De berichten aan gemeente of zorgkantoor"),
        ("kennisgeving", "De berichten aan mensen"),
        ("teVerrekenen", "Wat nog wordt verrekend"),
        ("storting", "Het eigen geld"),
        ("vordering", "Wat er terug moet"),
        ("maandloon", "Het loon per maand"),
        ("vaststelling", "De vaststelling van het budget"),
        ("verrekening", "De verrekening"),
        ("ziet", "Wie wat kan zien"),
    ];

    /// <summary>That a step may be done stands in the step itself, unless it is otherwise.</summary>
    public static IReadOnlyList<Verhaaloordeel> Van(Verwachting? verwacht, IReadOnlyList<Afwijking> afwijkingen, Verhaaltaal taal)
    {
        var gevraagd = Gevraagd(verwacht ?? new()).ToList();
        var anders = afwijkingen.ToLookup(a => Wat(a.Verwacht));
        return
        [
            .. gevraagd.Concat(anders.Select(a => a.Key)).Distinct()
                .Select(wat => new Verhaaloordeel(wat, !anders.Contains(wat), [.. anders[wat].Select(a => Zin(a, taal)).Distinct()])),
        ];
    }

    private static string Wat(string verwacht) =>
        Soorten.FirstOrDefault(s => verwacht.StartsWith(s.Begin, StringComparison.Ordinal)).Wat ?? "Iets anders";

    private static IEnumerable<string> Gevraagd(Verwachting v) =>
        new (bool Is, string Begin)[]
        {
            (v.Bevindingen is not null || v.GeenBevindingen is not null, "bevindingen"),
            (v.Tekort is not null, "tekort"),
            (v.VerwachteKosten is not null, "verwachteKosten"),
            (v.Status is not null, "status"),
            (v.Budget is not null, "budget"),
            (v.Betalingen is not null, "betalingen"),
            (v.BetaaldTotaal is not null, "betaaldTotaal"),
            (v.UitgaandeBerichten is not null, "uitgaandeBerichten"),
            (v.Kennisgevingen is not null, "kennisgeving"),
            (v.TeVerrekenen is not null, "teVerrekenen"),
            (v.Storting is not null, "storting"),
            (v.Vorderingen is not null, "vordering"),
            (v.Maandloon is not null, "maandloon"),
            (v.Vaststelling is not null, "vaststelling"),
            (v.Verrekening is not null, "verrekening"),
            (v.Ziet is not null || v.ZietNiet is not null, "ziet"),
        }.Where(s => s.Is).Select(s => Wat(s.Begin));

    private static string Zin(Afwijking afwijking, Verhaaltaal taal)
    {
        if (Budget.Match(afwijking.Verwacht) is { Success: true } budget && Geld(afwijking.Is) is { } nu)
        {
            return $"Van budget {budget.Groups["naam"].Value} is {budget.Groups["veld"].Value}: {nu}. In het verhaal is dat {Geld(budget.Groups["bedrag"].Value)}.";
        }

        if (Bedragveld.Match(afwijking.Verwacht) is { Success: true } bedrag && Geld(afwijking.Is) is { } werkelijk)
        {
            return $"Het is {werkelijk}. In het verhaal is het {Geld(bedrag.Groups["bedrag"].Value)}.";
        }

        return Status.Match(afwijking.Verwacht) is { Success: true } status
            ? $"{taal.Ding(status.Groups["naam"].Value).MetHoofdletter} is niet zo ver als in het verhaal."
            : "Dit is anders dan in het verhaal.";
    }

    private static string? Geld(string centen) =>
        long.TryParse(centen, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bedrag) ? $"{new Bedrag(bedrag)}" : null;

    [GeneratedRegex(@"^budget (?<naam>\S+) (?<veld>[a-z]+) (?<bedrag>-?\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Budget { get; }

    [GeneratedRegex(@"^(tekort|verwachteKosten|betaaldTotaal|teVerrekenen|storting|maandloon|vaststelling)\b.* (?<bedrag>-?\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bedragveld { get; }

    [GeneratedRegex(@"^status (?<naam>\S+) [A-Za-z]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Status { get; }
}
