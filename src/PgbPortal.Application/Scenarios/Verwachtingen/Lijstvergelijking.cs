namespace PgbPortal.Application.Scenarios.Verwachtingen;

/// <summary>Compares a complete list, in any order, when what is expected names only a part of the fields.</summary>
internal static class Lijstvergelijking
{
    /// <returns>True when each expected one has an own real one, and nothing real is left.</returns>
    public static bool IsVolledig<TVerwacht, TWerkelijk>(
        IReadOnlyList<TVerwacht> verwacht, IReadOnlyList<TWerkelijk> werkelijk, Func<TVerwacht, TWerkelijk, bool> past)
    {
        if (verwacht.Count != werkelijk.Count)
        {
            return false;
        }

        // Augmenting paths: one that is taken may move to another when that makes room.
        var houder = Enumerable.Repeat(-1, werkelijk.Count).ToArray();
        return Enumerable.Range(0, verwacht.Count).All(v => Plaats(v, []));

        bool Plaats(int v, HashSet<int> bezocht)
        {
            for (var w = 0; w < werkelijk.Count; w++)
            {
                if (past(verwacht[v], werkelijk[w]) && bezocht.Add(w) && (houder[w] < 0 || Plaats(houder[w], bezocht)))
                {
                    houder[w] = v;
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The fields that have a value, as in the file: "ontvanger kees, bedrag 73500".</summary>
    public static string Tekst(params IEnumerable<(string Veld, object? Waarde)> velden) =>
        string.Join(", ", velden.Where(v => v.Waarde is not null).Select(v => $"{v.Veld} {Waarde(v.Waarde!)}"));

    public static string Lijst(string naam, IEnumerable<string> delen)
    {
        var tekst = string.Join("), (", delen);
        return tekst.Length == 0 ? $"{naam}: geen" : $"{naam}: ({tekst})";
    }

    private static string Waarde(object waarde) => waarde switch
    {
        DateOnly dag => dag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        IEnumerable<string> lijst => "[" + string.Join(' ', lijst) + "]",
        Enum woord => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(woord.ToString()),
        _ => Convert.ToString(waarde, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
