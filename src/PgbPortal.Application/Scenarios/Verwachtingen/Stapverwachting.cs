namespace PgbPortal.Application.Scenarios.Verwachtingen;

/// <summary>Whether a step succeeded or was refused, as the story says. Without a word about it, it must succeed.</summary>
internal static class Stapverwachting
{
    public static IEnumerable<Afwijking> Controleer(Verwachting verwacht, Uitkomst uitkomst)
    {
        if (uitkomst.Mislukt is { } mislukt)
        {
            yield return new(verwacht.Geweigerd is { } w ? Tekst(w) : "gelukt", mislukt);
        }
        else if (verwacht.Geweigerd is { } geweigerd)
        {
            var codes = uitkomst.Bevindingen.Select(b => b.Code).ToList();
            if (uitkomst.Geweigerd != geweigerd.Reden || (geweigerd.Code is { } code && !codes.Contains(code)))
            {
                yield return new(Tekst(geweigerd), Tekst(uitkomst));
            }
        }
        else if (uitkomst.Geweigerd is not null)
        {
            yield return new("gelukt", Tekst(uitkomst));
        }
    }

    /// <summary>What the controles of the step found.</summary>
    public static IEnumerable<Afwijking> ControleerBevindingen(Verwachting verwacht, Uitkomst uitkomst)
    {
        var gevonden = uitkomst.Bevindingen.Select(b => b.Code).Distinct().ToList();
        var werkelijk = gevonden.Count == 0 ? "geen bevindingen" : "bevindingen " + string.Join(", ", gevonden);
        if (verwacht.Bevindingen is { } codes)
        {
            var bekend = uitkomst.Bevindingen.Where(b => codes.Any(c => Heet(b, c))).ToList();
            var blokkades = uitkomst.Bevindingen.Where(b => b.Zwaarte is Zwaarte.Blokkerend or Zwaarte.Aanhoudend);
            if (codes.Any(c => !uitkomst.Bevindingen.Any(b => Heet(b, c))) || blokkades.Except(bekend).Any())
            {
                yield return new(codes.Count == 0 ? "geen blokkerende bevindingen" : "bevindingen " + string.Join(", ", codes), werkelijk);
            }
        }

        foreach (var code in (verwacht.GeenBevindingen ?? []).Where(c => uitkomst.Bevindingen.Any(b => Heet(b, c))))
        {
            yield return new($"geen bevinding {code}", werkelijk);
        }
    }

    // A finding about a message has two names: ours and that of the retour.
    private static bool Heet(Bevinding bevinding, string code) =>
        bevinding.Code == code || (bevinding is Domain.Toekenningen.Controles.Berichtbevinding { Retourcode: { } retour } && retour == code);

    private static string Tekst(Weigeringverwachting weigering) =>
        $"geweigerd ({Woord(weigering.Reden)}{(weigering.Code is { } code ? $": {code}" : "")})";

    private static string Tekst(Uitkomst uitkomst) => uitkomst.Geweigerd is not { } reden
        ? "gelukt"
        : $"geweigerd ({Woord(reden)}{(uitkomst.Bevindingen.Count == 0 ? "" : ": " + string.Join(", ", uitkomst.Bevindingen.Select(b => b.Code).Distinct()))})";

    private static string Woord(Weigeringsreden reden) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(reden.ToString());
}
